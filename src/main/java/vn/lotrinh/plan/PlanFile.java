package vn.lotrinh.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;

/** An official plan as its file writes it; keys as in the published plans. */
record PlanFile(String code, String title, String titleNote, String issuer, String number, LocalDate date, String dateNote, String province,
    String district, Period period, Period peak, String theme, List<String> legalBasis, Map<String, String> successors, Budget budget,
    List<String> cooperatives, List<Goal> goals, Map<String, String> contentGroups, Eligibility eligibility, Map<String, List<String>> models,
    List<String> dossier, Pilot pilot, List<Task> tasks) {

  record Period(LocalDate start, LocalDate end) {}

  record Budget(BigDecimal amountVnd, String source) {}

  record Goal(String code, String title, Target target) {}

  record Target(BigDecimal quantity, String unit, String op) {}

  record Eligibility(List<String> common, List<SectorType> byType, List<String> priority) {}

  record SectorType(String type, List<Rule> rules) {}

  /** Title and unit are needed only for a figure that the register does not have. */
  record Rule(String field, String title, String unit, String op, BigDecimal value) {}

  /** Parameters of a pilot scheme; each may be left out where the plan's own text says it. */
  record Pilot(Integer maximum, BigDecimal entryScore, BigDecimal goalScore, Integer profitableYears, Integer scoreYear, String reviewOpens,
      Integer registrationWorkingDays, Integer checkWorkingDays, Integer supplementWorkingDays, Integer extensionWorkingDays,
      Integer changeWorkingDays, Integer completionPlanWorkingDays, Integer dutyPeriodMonths, Integer dutyGraceWorkingDays) {}

  record Task(String id, @JsonProperty("no") String number, String kind, String title, String lead, String leadOfficer, List<String> coordinating,
      LocalDate start, LocalDate due, String dueText, String recurring, String product, Target target, List<Target> targets, String parent,
      Integer phase, String dueStrictlyBefore, String contentGroup, String process, String work, Boolean inferred, String optionalRole, String place,
      List<Object> peaks, List<String> sentTo, String note, String readingConfidence) {}

  /** @throws Refusal naming file and line of whatever may not stand */
  static PlanFile read(YamlText yaml) {
    PlanFile file = yaml.as(PlanFile.class);
    if (file.code == null || !file.code.matches("[A-Za-z0-9.-]+")) yaml.fault("code", "mã kế hoạch chỉ gồm chữ không dấu, số, dấu chấm và dấu gạch ngang.");
    required(yaml, "title", file.title);
    required(yaml, "issuer", file.issuer);
    required(yaml, "province", file.province);
    if (file.period == null || file.period.start == null || file.period.end == null) yaml.fault("period", "thiếu thời gian thực hiện (start, end).");
    else if (file.period.end.isBefore(file.period.start)) yaml.fault("period", "ngày kết thúc trước ngày bắt đầu.");
    if (file.tasks == null || file.tasks.isEmpty()) yaml.fault("tasks", "kế hoạch không có nhiệm vụ nào.");
    else file.checkTasks(yaml);
    yaml.refuseFaults();
    return file;
  }

  private void checkTasks(YamlText yaml) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < tasks.size(); i++) {
      String path = "tasks[" + i + "]";
      Task task = tasks.get(i);
      required(yaml, path + ".title", task.title);
      if (task.id == null || !task.id.matches("[A-Za-z0-9]+-[A-Za-z0-9.]+")) yaml.fault(path, "mã nhiệm vụ phải có dạng “KG-1.2”.");
      else if (!ids.add(task.id)) yaml.fault(path + ".id", "mã nhiệm vụ “" + task.id + "” được ghi hai lần.");
      if (!"group".equals(task.kind) && !"task".equals(task.kind)) yaml.fault(path + ".kind", "“kind” phải là group hoặc task.");
      if (task.start != null && task.due != null && task.due.isBefore(task.start)) yaml.fault(path + ".due", "hạn hoàn thành trước ngày bắt đầu.");
      if (task.dueStrictlyBefore != null && !PlanTask.isMonthDay(task.dueStrictlyBefore) && !PlanTask.isDay(task.dueStrictlyBefore)) {
        yaml.fault(path + ".dueStrictlyBefore", "phải là tháng-ngày (ví dụ 12-10) hoặc năm-tháng-ngày.");
      }
      if (task.parent != null && !ids.contains(task.parent)) yaml.fault(path + ".parent", "không có mục “" + task.parent + "” ở phía trên.");
    }
  }

  /**
   * What a plan that is taken in now must keep beyond what every kept plan keeps.
   *
   * @param works the names of all works that the rooms can do
   * @throws Refusal naming file and line of a period that is not understood, and of a work that no room can do or that is named twice; only
   *     what is counted may be asked for by several lines
   */
  void refuseUnknown(YamlText yaml, Set<String> works) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      String path = "tasks[" + i + "]";
      if (!Recurrence.isUnderstood(task.recurring)) yaml.fault(path + ".recurring", "không hiểu chu kỳ “" + task.recurring + "”: " + Recurrence.KNOWN);
      if (task.work == null) continue;
      if (!works.contains(task.work)) {
        yaml.fault(path + ".work", "không có công việc “" + task.work + "”; các công việc: " + String.join(", ", new TreeSet<>(works)) + ".");
      } else if (!WorkName.isCounted(task.work) && !named.add(task.work)) {
        yaml.fault(path + ".work", "công việc “" + task.work + "” đã được ghi ở một nhiệm vụ phía trên.");
      } else if ("group".equals(task.kind)) {
        yaml.fault(path + ".work", "công việc phải ghi ở một nhiệm vụ, không ghi ở một nhóm.");
      }
    }
    yaml.refuseFaults();
  }

  private static void required(YamlText yaml, String path, String value) {
    if (value == null || value.isBlank()) yaml.fault(path, "thiếu hoặc để trống.");
  }
}
