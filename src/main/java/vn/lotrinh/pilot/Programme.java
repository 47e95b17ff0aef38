package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Arrays;
import vn.lotrinh.Refusal;

/** A province's pilot under one plan: how far the selection has come, and when its milestones were reached. */
final class Programme {

  enum Stage {
    PREPARING("đang xây dựng kế hoạch"), REGISTRATION("đang nhận hồ sơ"), SUMMARISED("đã tổng hợp hồ sơ"), LIST_SUBMITTED("đã trình danh sách"),
    LIST_RETURNED("danh sách bị trả lại"), REEVALUATION("đánh giá lại"), LIST_APPROVED("đã phê duyệt danh sách"), SELECTED("đã hoàn thành lựa chọn"),
    NOTHING_SELECTED("kết thúc, không có HTX thí điểm"), CONCLUDED("đã kết thúc");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final String code;
  private final String province;
  private final LocalDate startedOn;
  private Stage stage;
  private int round;
  private LocalDate registrationDue;
  private LocalDate listApprovedOn;
  private LocalDate completionApprovedOn;
  private LocalDate concludedOn;

  Programme(String code, String province, LocalDate startedOn, Stage stage, int round, LocalDate registrationDue, LocalDate listApprovedOn,
      LocalDate completionApprovedOn, LocalDate concludedOn) {
    this.code = code;
    this.province = province;
    this.startedOn = startedOn;
    this.stage = stage;
    this.round = round;
    this.registrationDue = registrationDue;
    this.listApprovedOn = listApprovedOn;
    this.completionApprovedOn = completionApprovedOn;
    this.concludedOn = concludedOn;
  }

  static Programme start(String code, String province, LocalDate today) {
    return new Programme(code, province, today, Stage.PREPARING, 1, null, null, null, null);
  }

  /** The guidance is out: co-operatives may register until the end of {@code due}. */
  void openRegistration(LocalDate due) {
    require("hướng dẫn lập hồ sơ", Stage.PREPARING);
    registrationDue = due;
    stage = Stage.REGISTRATION;
  }

  void summarise() {
    require("tổng hợp hồ sơ", Stage.REGISTRATION);
    stage = Stage.SUMMARISED;
  }

  /** Nobody was eligible: registration is opened again. */
  void extend() {
    require("gia hạn", Stage.SUMMARISED);
    stage = Stage.PREPARING;
    round++;
  }

  void closeWithoutSelection() {
    require("kết thúc lựa chọn", Stage.SUMMARISED);
    stage = Stage.NOTHING_SELECTED;
  }

  void submitList() {
    require("trình danh sách", Stage.SUMMARISED, Stage.LIST_RETURNED, Stage.REEVALUATION);
    stage = Stage.LIST_SUBMITTED;
  }

  void returnList() {
    require("trả lại danh sách", Stage.LIST_SUBMITTED);
    stage = Stage.LIST_RETURNED;
  }

  void askReevaluation() {
    require("yêu cầu đánh giá lại", Stage.LIST_SUBMITTED);
    stage = Stage.REEVALUATION;
  }

  void approveList(LocalDate today) {
    require("phê duyệt danh sách", Stage.LIST_SUBMITTED);
    stage = Stage.LIST_APPROVED;
    listApprovedOn = today;
  }

  void completeSelection() {
    require("gửi danh sách về các Bộ", Stage.LIST_APPROVED);
    stage = Stage.SELECTED;
  }

  void approveCompletionPlan(LocalDate today) {
    require("phê duyệt kế hoạch hoàn thiện", Stage.SELECTED);
    completionApprovedOn = today;
  }

  void conclude(LocalDate today) {
    require("kết thúc chương trình", Stage.SELECTED);
    stage = Stage.CONCLUDED;
    concludedOn = today;
  }

  private void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw Refusal.atStage("Chương trình " + code, stage.title, act);
    }
  }

  boolean isListApproved() {
    return listApprovedOn != null;
  }

  String code() {
    return code;
  }

  String province() {
    return province;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  Stage stage() {
    return stage;
  }

  int round() {
    return round;
  }

  LocalDate registrationDue() {
    return registrationDue;
  }

  LocalDate listApprovedOn() {
    return listApprovedOn;
  }

  LocalDate completionApprovedOn() {
    return completionApprovedOn;
  }

  LocalDate concludedOn() {
    return concludedOn;
  }
}
