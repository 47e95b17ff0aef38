package vn.lotrinh.pilot;

import java.util.Arrays;
import java.util.Optional;

/** The works of the scheme (QĐ 167/QĐ-TTg) that lines of a province's plan are done by; what number a line has is the plan's own matter. */
enum Work {
  PLAN("pilot.plan", "xây dựng, ban hành Kế hoạch", false),
  DOSSIERS("pilot.dossiers", "hướng dẫn lập hồ sơ, tổng hợp đánh giá sơ bộ", true),
  LIST("pilot.list", "đánh giá hồ sơ, trình phê duyệt danh sách HTX thí điểm", true),
  COMPLETION_PLANS("pilot.completion-plans", "lập kế hoạch hoàn thiện HTX thí điểm", true),
  COMPLETION_APPROVAL("pilot.completion-approval", "phê duyệt kế hoạch hoàn thiện HTX thí điểm", false),
  INSPECTION("pilot.inspection", "kiểm tra, giám sát, đánh giá HTX thí điểm theo kỳ", true),
  ANNUAL_REPORT("pilot.annual-report", "tổng hợp, báo cáo UBND tỉnh kết quả hằng năm", false),
  GUIDANCE("pilot.guidance", "hướng dẫn HTX thí điểm hoàn thiện tiêu chí", false),
  INTERIM_REVIEW("pilot.interim-review", "sơ kết thuộc nhiệm vụ của đơn vị", false),
  INTERIM_REPORT("pilot.interim-report", "sơ kết Đề án, báo cáo UBND tỉnh", false),
  SUMMARY("pilot.summary", "tổng kết thuộc nhiệm vụ của đơn vị", false),
  FINAL_REPORT("pilot.final-report", "tổng kết Đề án trên địa bàn tỉnh", true),
  REPLICATION("pilot.replication", "phương án nhân rộng", false),
  COMMENDATION("pilot.commendation", "khen thưởng", false);

  static final String PREFIX = "pilot.";

  private final String name;
  private final String title;
  private final boolean needed;

  Work(String name, String title, boolean needed) {
    this.name = name;
    this.title = title;
    this.needed = needed;
  }

  /** As plan files and models call it. */
  String named() {
    return name;
  }

  String title() {
    return title;
  }

  /** Whether no programme of the scheme runs without it; others are left out where the plan does not ask for them. */
  boolean isNeeded() {
    return needed;
  }

  /** Whose line holds where the plan has none for this work: its body acts, its term counts. */
  Optional<Work> standIn() {
    return switch (this) {
      case GUIDANCE -> Optional.of(INSPECTION);
      case COMPLETION_APPROVAL -> Optional.of(COMPLETION_PLANS);
      case ANNUAL_REPORT -> Optional.of(INSPECTION);
      case INTERIM_REVIEW -> Optional.of(INTERIM_REPORT);
      case SUMMARY -> Optional.of(FINAL_REPORT);
      default -> Optional.empty();
    };
  }

  /** The events at which the models wait for the first day of the work; none where nothing waits for it. */
  Optional<String> gate() {
    return Optional.ofNullable(switch (this) {
      case DOSSIERS -> "Event_GuidanceOpens";
      case LIST -> "Event_EvaluationOpens";
      case COMPLETION_PLANS -> "Event_CompletionPlansOpen";
      case COMPLETION_APPROVAL -> "Event_ApprovalOpens";
      case INTERIM_REVIEW -> "Event_InterimReviewOpens";
      case INTERIM_REPORT -> "Event_DepartmentReviewOpens";
      case SUMMARY -> "Event_SummaryOpens";
      case FINAL_REPORT -> "Event_ConclusionOpens";
      default -> null;
    });
  }

  static Optional<Work> of(String name) {
    return Arrays.stream(values()).filter(work -> work.name.equals(name)).findFirst();
  }
}
