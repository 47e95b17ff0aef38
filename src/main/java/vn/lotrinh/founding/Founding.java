package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeKind;

/** The founding of one co-operative, from the list of founders to the certificate and the capital paid in. */
@Table("founding")
final class Founding implements Registrable {

  /** The law by which foundings are done here came into force (Luật Hợp tác xã 2023 Điều 115). */
  static final LocalDate LAW_FROM = LocalDate.of(2024, 7, 1);

  @Id private String number;
  private CooperativeKind kind;
  private String name;
  private String place;
  private String headOffice;
  private String sector;
  private String contact;
  private Stage stage;
  private LocalDate startedOn;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) private PlanTarget target;
  private LocalDate preparedOn;
  private String reason;
  private String cooperative;
  private LocalDate registeredOn;
  private LocalDate publishedOn;
  private LocalDate capitalOn;
  private LocalDate endedOn;

  private Founding() {}

  static Founding start(String number, StartLine line, PlanTarget target, LocalDate today) {
    Founding started = new Founding();
    started.number = number;
    started.kind = line.kind();
    started.name = line.name();
    started.place = line.place();
    started.headOffice = line.headOffice();
    started.sector = line.sector();
    started.contact = line.contact();
    started.stage = Stage.PREPARING;
    started.startedOn = today;
    started.target = target;
    return started;
  }

  void prepare(String newName, String office, String newSector, ActDay on) {
    require("ghi danh sách và dự thảo", Stage.PREPARING);
    on.notBefore(LAW_FROM, "ngày Luật Hợp tác xã 2023 có hiệu lực");
    name = newName;
    headOffice = office;
    sector = newSector;
    preparedOn = on.on();
    reason = null;
    stage = Stage.MEETING;
  }

  /** @param why what the meeting did not adopt, or why it was not held; null where it adopted everything */
  void meet(String why) {
    require("ghi kết quả hội nghị thành lập", Stage.MEETING);
    reason = why;
    stage = why == null ? Stage.DOSSIER : Stage.RECONSIDERING;
  }

  /** The dossier was refused, or cancelled because nobody supplemented it. */
  @Override
  public void fail(String why) {
    require("ghi kết quả đăng ký", Stage.DOSSIER);
    reason = why;
    stage = Stage.RECONSIDERING;
  }

  /** The founders carry on from one of their steps; what stood in the way stays to be read there. */
  void carryOn(Stage from) {
    require("làm tiếp", Stage.RECONSIDERING);
    stage = from;
  }

  void giveUp(String why, LocalDate day) {
    require("thôi thành lập", Stage.RECONSIDERING);
    reason = why;
    end(Stage.NOT_FOUNDED, day);
  }

  @Override
  public void withdraw(String why, LocalDate day) {
    if (!isOpen()) throw refused("rút");
    reason = why;
    end(Stage.WITHDRAWN, day);
  }

  void register(String code, LocalDate day) {
    require("ghi Giấy chứng nhận", Stage.DOSSIER);
    cooperative = code;
    registeredOn = day;
    reason = null;
    stage = Stage.REGISTERED;
  }

  void publish(ActDay on) {
    require("ghi ngày công bố", Stage.REGISTERED);
    publishedOn = on.notBefore(registeredOn, "ngày cấp Giấy chứng nhận").on();
  }

  /** The capital was paid in, or is lowered to what was; with that the founding ends. */
  void settleCapital(ActDay on) {
    require("ghi vốn góp", Stage.REGISTERED);
    capitalOn = on.notBefore(registeredOn, "ngày cấp Giấy chứng nhận").on();
    end(Stage.FOUNDED, on.on());
  }

  /** Not everybody has paid; the capital has to be lowered. */
  void fallShort(String why) {
    require("ghi vốn góp", Stage.REGISTERED);
    reason = why;
  }

  private void end(Stage how, LocalDate day) {
    stage = how;
    endedOn = day;
  }

  private void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) throw refused(act);
  }

  private Refusal refused(String act) {
    return Refusal.atStage("Hồ sơ " + number, stage.title(), act);
  }

  @Override
  public boolean isOpen() {
    return stage.isOpen();
  }

  boolean is(Stage asked) {
    return stage == asked;
  }

  String number() {
    return number;
  }

  CooperativeKind kind() {
    return kind;
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

  String contact() {
    return contact;
  }

  Stage stage() {
    return stage;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  PlanTarget target() {
    return target;
  }

  LocalDate preparedOn() {
    return preparedOn;
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

  LocalDate publishedOn() {
    return publishedOn;
  }

  LocalDate capitalOn() {
    return capitalOn;
  }

  LocalDate endedOn() {
    return endedOn;
  }
}
