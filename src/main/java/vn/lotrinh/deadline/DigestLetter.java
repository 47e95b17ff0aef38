package vn.lotrinh.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.Written;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * The wording of a digest.
 *
 * @param names what agencies and people are called; a code or account that is missing stands for itself
 */
record DigestLetter(LocalDate today, WorkingCalendar calendar, String baseUrl, Map<String, String> names) {

  /** One stage and its tasks. */
  record Section(String title, List<Item> items) {}

  /** One task: what it is, from whom it was taken over, when it is due, and where to open it. */
  record Item(String title, String caseKey, String caseTitle, String agency, String handover, String due, String planDue, String remaining,
      String assignee, String link) {}

  /** "Nhắc việc ngày 09/12/2021: 1 quá hạn, 2 đến hạn hôm nay, 3 sắp đến hạn". */
  String subject(List<Digests.Line> lines) {
    Map<String, Long> counts = new LinkedHashMap<>();
    lines.stream().map(Digests.Line::stage).sorted().forEach(stage -> counts.merge(inSubject(stage), 1L, Long::sum));
    return "Nhắc việc ngày " + Written.day(today) + ": "
        + counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(joining(", "));
  }

  List<Section> sections(List<Digests.Line> lines) {
    Map<Stage, List<Digests.Line>> byStage = lines.stream()
        .collect(groupingBy(Digests.Line::stage, () -> new EnumMap<>(Stage.class), toList()));
    return byStage.entrySet().stream()
        .map(entry -> new Section(entry.getKey().title(), entry.getValue().stream().map(this::item).toList()))
        .toList();
  }

  /** @param day of an earlier letter that may not have arrived; null: empty */
  String missed(LocalDate day) {
    return day == null ? "" : "Thư nhắc việc ngày " + Written.day(day) + " có thể chưa đến tay Ông/Bà; việc còn mở trong thư ấy được nhắc lại trong thư này.";
  }

  String day() {
    return Written.day(today);
  }

  private Item item(Digests.Line line) {
    String planDue = line.planDue() == null || line.planDue().equals(line.due()) ? null : Written.day(line.planDue());
    String handover = line.handedFrom() == null ? null : "Nhận bàn giao từ " + name(line.handedFrom()) + " ngày " + Written.day(line.handedOn());
    return new Item(line.title(), line.caseKey(), line.caseTitle(), name(line.agency()), handover, Written.day(line.due()), planDue,
        remaining(line.due()), name(line.assignee()), baseUrl + "/camunda/app/tasklist/default/#/?task=" + line.taskId());
  }

  private String name(String id) {
    return id == null ? null : names.getOrDefault(id, id);
  }

  private String remaining(LocalDate due) {
    int days = calendar.workingDaysBetween(today, due);
    if (due.isBefore(today)) {
      return days == 0 ? "vừa quá hạn" : "quá hạn " + -days + " ngày làm việc";
    }
    return days == 0 ? "hạn hôm nay" : "còn " + days + " ngày làm việc";
  }

  private static String inSubject(Stage stage) {
    return switch (stage) {
      case OVERDUE -> "quá hạn";
      case TODAY -> "đến hạn hôm nay";
      case THREE_DAYS, SEVEN_DAYS -> "sắp đến hạn";
      case ESCALATED -> "quá hạn tại cơ quan";
    };
  }
}
