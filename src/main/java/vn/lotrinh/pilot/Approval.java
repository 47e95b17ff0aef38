package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Arrays;
import vn.lotrinh.Refusal;

/**
 * Something that one body hands in and another accepts or gives back with a reason: a draft, the list, a report.
 *
 * @param subject what it is about within the case, e.g. {@link #LIST}
 * @param content the text handed in
 * @param sentNumber document with which it was handed in; null where the step knows none
 * @param decisionNumber document that accepted it
 * @param reason why it was given back; null unless it was
 */
record Approval(String caseKey, String subject, String programme, Stage stage, String content, String sentNumber, String decisionNumber,
    String reason, LocalDate submittedOn, LocalDate decidedOn) {

  enum Stage {
    SUBMITTED("đã trình"), RETURNED("đã trả lại"), ACCEPTED("đã chấp nhận");

    private final String title;

    Stage(String title) {
      this.title = title;
    }
  }

  static final String LIST = "danh sách HTX thí điểm";
  static final String DRAFT = "dự thảo";
  static final String COMPLETION_PLAN = "kế hoạch hoàn thiện";
  static final String PROVINCE_COMPLETION_PLAN = "kế hoạch hoàn thiện HTX thí điểm của tỉnh";
  static final String INTERIM_REVIEW = "báo cáo sơ kết";
  static final String ANNUAL_REPORT = "báo cáo năm";

  static Approval submitted(String caseKey, String subject, String programme, String content, String sentNumber, LocalDate today) {
    return new Approval(caseKey, subject, programme, Stage.SUBMITTED, content, sentNumber, null, null, today, null);
  }

  Approval resubmitted(String newContent, String newNumber, LocalDate today) {
    require("trình lại", Stage.RETURNED);
    return new Approval(caseKey, subject, programme, Stage.SUBMITTED, newContent, newNumber, null, null, today, null);
  }

  Approval accepted(String number, LocalDate today) {
    require("chấp nhận", Stage.SUBMITTED);
    return new Approval(caseKey, subject, programme, Stage.ACCEPTED, content, sentNumber, number, null, submittedOn, today);
  }

  Approval returned(String why, LocalDate today) {
    require("trả lại", Stage.SUBMITTED);
    return new Approval(caseKey, subject, programme, Stage.RETURNED, content, sentNumber, null, why, submittedOn, today);
  }

  boolean isAccepted() {
    return stage == Stage.ACCEPTED;
  }

  private void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw new Refusal("Hồ sơ " + caseKey + ": " + subject + " " + stage.title + " nên không thể " + act + ".");
    }
  }
}
