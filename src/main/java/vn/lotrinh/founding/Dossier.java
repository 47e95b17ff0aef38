package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.ActDay;

/** A dossier of registration between whoever files it and the registry (NĐ 92/2024/NĐ-CP Điều 19). */
@Table("founding_dossier")
final class Dossier {

  /** Where it lies. */
  enum Stage {
    TO_FILE("chưa nộp"), FILED("đã nộp, chờ tiếp nhận"), RECEIVED("đang xem xét"), PROPOSED("đã đề xuất, chờ quyết định"),
        SUPPLEMENT("chờ bổ sung"),
    REGISTERED("đã cấp Giấy chứng nhận"), REFUSED("bị từ chối"), CANCELLED("bị hủy"), STOPPED("đã dừng theo đề nghị");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Whether it lies with the registry or has been sent back by it: filed, and neither accepted nor refused. */
    boolean isUnderReview() {
      return this == FILED || this == RECEIVED || this == PROPOSED || this == SUPPLEMENT;
    }
  }

  @Id private String caseKey;
  private Stage stage;
  private LocalDate filedOn;
  private LocalDate receivedOn;
  private LocalDate noticedOn;
  private LocalDate supplementDue;
  private String proposal;
  private String findings;
  private LocalDate decidedOn;
  private String taxCode;
  private String document;

  private Dossier() {}

  static Dossier of(String caseKey) {
    Dossier opened = new Dossier();
    opened.caseKey = caseKey;
    opened.stage = Stage.TO_FILE;
    return opened;
  }

  /** Filed for the first time, after it was not received, or anew after a refusal or a cancellation. */
  void file(ActDay on) {
    require("nộp hồ sơ", Stage.TO_FILE, Stage.REFUSED, Stage.CANCELLED, Stage.STOPPED);
    on.notBefore(decidedOn, "ngày trả lời hồ sơ trước").notBefore(noticedOn, "ngày thông báo bổ sung hồ sơ trước");
    filedOn = on.on();
    receivedOn = null;
    noticedOn = null;
    supplementDue = null;
    proposal = null;
    findings = null;
    decidedOn = null;
    document = null;
    stage = Stage.FILED;
  }

  void receive(String receipt, ActDay on) {
    require("tiếp nhận hồ sơ", Stage.FILED);
    receivedOn = on.notBefore(filedOn, "ngày nộp hồ sơ").on();
    document = receipt;
    stage = Stage.RECEIVED;
  }

  void turnAway(ActDay on) {
    require("trả lời hồ sơ", Stage.FILED);
    decidedOn = on.notBefore(filedOn, "ngày nộp hồ sơ").on();
    stage = Stage.TO_FILE;
  }

  void propose(String what, String remarks) {
    require("đề xuất", Stage.RECEIVED);
    proposal = what;
    findings = remarks;
    stage = Stage.PROPOSED;
  }

  void review() {
    require("trả lại chuyên viên", Stage.PROPOSED);
    stage = Stage.RECEIVED;
  }

  /** @param due the last day of the sixty */
  void sendBack(String notice, ActDay on, LocalDate due) {
    require("thông báo bổ sung", Stage.PROPOSED);
    noticedOn = on.notBefore(receivedOn, "ngày tiếp nhận").on();
    supplementDue = due;
    document = notice;
    stage = Stage.SUPPLEMENT;
  }

  /** The term of the registry runs anew from the day of the supplement. */
  void supplement(ActDay on) {
    require("nộp bổ sung", Stage.SUPPLEMENT);
    on.notBefore(noticedOn, "ngày thông báo bổ sung");
    if (on.on().isAfter(supplementDue)) {
      throw new Refusal("Hồ sơ " + caseKey + ": hạn bổ sung là hết ngày " + Written.day(supplementDue)
          + " (Điều 19.6 NĐ 92/2024/NĐ-CP); nộp ngày "
          + Written.day(on.on()) + " thì hồ sơ đã bị hủy, hãy nộp hồ sơ mới.");
    }
    receivedOn = on.on();
    stage = Stage.RECEIVED;
  }

  void register(RegisteredCase.Certificate certificate, ActDay on) {
    require("cấp Giấy chứng nhận", Stage.PROPOSED);
    decidedOn = on.notBefore(receivedOn, "ngày tiếp nhận").on();
    document = certificate.number();
    taxCode = certificate.taxCode();
    stage = Stage.REGISTERED;
  }

  void refuse(String notice, ActDay on) {
    require("từ chối", Stage.PROPOSED);
    decidedOn = on.notBefore(receivedOn, "ngày tiếp nhận").on();
    document = notice;
    stage = Stage.REFUSED;
  }

  /** The sixty days have passed. */
  void cancel() {
    require("hủy hồ sơ", Stage.SUPPLEMENT);
    decidedOn = supplementDue;
    stage = Stage.CANCELLED;
  }

  void stop(ActDay on) {
    require("dừng thủ tục", Stage.FILED, Stage.RECEIVED, Stage.PROPOSED, Stage.SUPPLEMENT);
    decidedOn = on.on();
    stage = Stage.STOPPED;
  }

  private void require(String act, Stage... allowed) {
    if (Arrays.asList(allowed).contains(stage)) return;
    throw new Refusal("Hồ sơ đăng ký " + caseKey + " " + stage.title() + " nên không thể " + act + ".");
  }

  boolean is(Stage asked) {
    return stage == asked;
  }

  String caseKey() {
    return caseKey;
  }

  Stage stage() {
    return stage;
  }

  LocalDate filedOn() {
    return filedOn;
  }

  /** From which the term of the registry runs. */
  LocalDate receivedOn() {
    return receivedOn;
  }

  LocalDate noticedOn() {
    return noticedOn;
  }

  LocalDate supplementDue() {
    return supplementDue;
  }

  String proposal() {
    return proposal;
  }

  String findings() {
    return findings;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  String taxCode() {
    return taxCode;
  }

  String document() {
    return document;
  }
}
