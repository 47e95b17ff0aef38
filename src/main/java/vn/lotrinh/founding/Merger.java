package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;

/** Several co-operatives on their way to become one. */
@Table("founding_merger")
final class Merger implements Registrable {

  /** What the contract says of the one that comes of it. @param capital in million đồng; the texts are null in an absorption */
  record Draft(String name, String headOffice, String sector, int members, BigDecimal capital) {}

  @Id private String number;
  private MergerKind kind;
  private String receiver;
  private String name;
  private String place;
  private String headOffice;
  private String sector;
  private Integer members;
  private BigDecimal capital;
  private MergerStage stage;
  private LocalDate startedOn;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private PlanTarget target;
  private LocalDate draftedOn;
  private LocalDate adoptedOn;
  private LocalDate notifiedOn;
  private String reason;
  private String cooperative;
  private LocalDate registeredOn;
  private LocalDate branchesOn;
  private LocalDate taxOn;
  private LocalDate endedOn;

  private Merger() {}

  static Merger start(String number, MergerKind kind, String receiver, String name, String place, PlanTarget target, LocalDate today) {
    Merger started = new Merger();
    started.number = number;
    started.kind = kind;
    started.receiver = receiver;
    started.name = name;
    started.place = place;
    started.target = target;
    started.stage = MergerStage.DRAFTING;
    started.startedOn = today;
    return started;
  }

  void draft(Draft draft, ActDay on) {
    require("ghi dự thảo", MergerStage.DRAFTING);
    on.notBefore(Founding.LAW_FROM, "ngày Luật Hợp tác xã 2023 có hiệu lực");
    name = draft.name();
    headOffice = draft.headOffice();
    sector = draft.sector();
    members = draft.members();
    capital = draft.capital();
    draftedOn = on.on();
    stage = MergerStage.ASSEMBLIES;
  }

  /** All general meetings have adopted the contract, the last one on a day. */
  void adopt(LocalDate day) {
    require("ghi kết quả đại hội", MergerStage.ASSEMBLIES);
    adoptedOn = day;
    stage = MergerStage.NOTICE;
  }

  void reject(String why, LocalDate day) {
    require("ghi kết quả đại hội", MergerStage.ASSEMBLIES);
    reason = why;
    end(MergerStage.NOT_ADOPTED, day);
  }

  void notify(ActDay on) {
    require("ghi việc gửi chủ nợ", MergerStage.NOTICE);
    notifiedOn = on.notBefore(adoptedOn, "ngày thông qua").on();
    stage = MergerStage.DOSSIER;
  }

  @Override
  public void fail(String why) {
    require("ghi kết quả đăng ký", MergerStage.DOSSIER);
    reason = why;
    stage = MergerStage.RECONSIDERING;
  }

  void fileAgain() {
    require("nộp lại", MergerStage.RECONSIDERING);
    stage = MergerStage.DOSSIER;
  }

  void giveUp(String why, LocalDate day) {
    require("thôi", MergerStage.RECONSIDERING);
    reason = why;
    end(MergerStage.GIVEN_UP, day);
  }

  @Override
  public void withdraw(String why, LocalDate day) {
    if (!isOpen()) throw refused("rút");
    reason = why;
    end(MergerStage.WITHDRAWN, day);
  }

  void register(String code, LocalDate day) {
    require("ghi Giấy chứng nhận", MergerStage.DOSSIER);
    cooperative = code;
    registeredOn = day;
    reason = null;
    stage = MergerStage.SETTLEMENT;
  }

  void closeBranches(ActDay on) {
    require("ghi việc chấm dứt chi nhánh", MergerStage.SETTLEMENT);
    branchesOn = on.on();
  }

  void transferTax(ActDay on) {
    require("ghi ý kiến của cơ quan thuế", MergerStage.SETTLEMENT);
    taxOn = on.notBefore(registeredOn, "ngày đăng ký").on();
  }

  void conclude(ActDay on) {
    require("ghi chấm dứt tồn tại", MergerStage.SETTLEMENT);
    on.notBefore(taxOn, "ngày nhận thông tin của cơ quan thuế").notBefore(branchesOn, "ngày chấm dứt chi nhánh");
    end(MergerStage.MERGED, on.on());
  }

  private void end(MergerStage how, LocalDate day) {
    stage = how;
    endedOn = day;
  }

  private void require(String act, MergerStage allowed) {
    if (stage != allowed) throw refused(act);
  }

  private Refusal refused(String act) {
    return Refusal.atStage("Hồ sơ " + number, stage.title(), act);
  }

  @Override
  public boolean isOpen() {
    return stage.isOpen();
  }

  boolean is(MergerStage asked) {
    return stage == asked;
  }

  String number() {
    return number;
  }

  MergerKind kind() {
    return kind;
  }

  /** Code of the one that stays; null in a consolidation. */
  String receiver() {
    return receiver;
  }

  String name() {
    return name;
  }

  @Override
  public String place() {
    return place;
  }

  String headOffice() {
    return headOffice;
  }

  String sector() {
    return sector;
  }

  Integer members() {
    return members;
  }

  BigDecimal capital() {
    return capital;
  }

  MergerStage stage() {
    return stage;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  PlanTarget target() {
    return target;
  }

  LocalDate draftedOn() {
    return draftedOn;
  }

  LocalDate adoptedOn() {
    return adoptedOn;
  }

  LocalDate notifiedOn() {
    return notifiedOn;
  }

  String reason() {
    return reason;
  }

  String cooperative() {
    return cooperative;
  }

  LocalDate registeredOn() {
    return registeredOn;
  }

  LocalDate taxOn() {
    return taxOn;
  }

  LocalDate endedOn() {
    return endedOn;
  }
}
