package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.People;

/** What whoever prepares, confirms or judges a submission should know of it at his step, as Markdown. */
@Component
@Transactional(readOnly = true)
class SubmissionFacts {

  private final Campaigns campaigns;
  private final Submissions submissions;
  private final Entries entries;
  private final SubmissionService service;
  private final People people;
  private final Clock clock;

  SubmissionFacts(Campaigns campaigns, Submissions submissions, Entries entries, SubmissionService service, People people, Clock clock) {
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.entries = entries;
    this.service = service;
    this.people = people;
    this.clock = clock;
  }

  /** For whoever prepares it; the figures themselves stand on their page, where they are never behind. */
  String preparation(String key) {
    Submission s = submissions.get(key);
    Campaign c = campaigns.frozen(s.campaign());
    String late = s.isLate(c.due(), today()) ? " Đã quá hạn ngày " + Figures.day(c.due()) + ": báo cáo được nhận là **nộp muộn**." : "";
    return "Báo cáo số liệu tính đến ngày **" + Figures.day(c.asOf()) + "**. Đã điền sẵn từ sổ HTX, hồ sơ giải thể và kết quả kế hoạch của ngày "
        + Figures.day(c.openedOn()) + ". Khác số điền sẵn thì ghi lý do." + " Bảng nằm ở thẻ **Bảng số liệu**." + late;
  }

  /** Why the newest version came back, and from whom; null where it did not. */
  String returned(String key) {
    return newest(key).filter(version -> "RETURNED".equals(version.decision()))
        .map(version -> (version.insideBody() ? "Lãnh đạo đơn vị: " : "Liên minh HTX: ") + version.reason()).orElse(null);
  }

  /** For the head who answers for the figures: every one of them, so that he confirms what he sees. */
  String prepared(String key) {
    Submission s = submissions.get(key);
    Campaign c = campaigns.frozen(s.campaign());
    List<FigureRow> rows = service.sheet(s).rows();
    String by = newest(key).map(version -> version.submittedBy() == null ? "" : ", " + Markdown.plain(people.name(version.submittedBy()))
        + " lập ngày " + Figures.day(version.submittedOn())).orElse("");
    String late = s.isLate(c.due(), today()) ? " Đã quá hạn ngày " + Figures.day(c.due()) + ": báo cáo được nhận là **nộp muộn**." : "";
    return "Số liệu năm " + c.year() + " của **" + Markdown.plain(s.name()) + "**, tính đến ngày **" + Figures.day(c.asOf()) + "**, bản " + s.version() + by
        + ". Xác nhận thì báo cáo được nộp cho Liên minh HTX, lãnh đạo đơn vị chịu trách nhiệm về số liệu." + late + "\n\n" + summary(rows) + "\n\n" + table(rows, c.year())
        + "\n\n" + difficulties(key) + remarks(key) + link(key);
  }

  private static String table(List<FigureRow> rows, int year) {
    StringBuilder table = new StringBuilder("| Chỉ tiêu | Đơn vị tính | Năm " + (year - 1) + " | Điền sẵn | Số báo cáo | Giải trình |\n|---|---|---:|---:|---:|---|");
    for (FigureRow row : rows) {
      table.append("\n| ").append(Markdown.plain(row.indicator().name())).append(" | ").append(Markdown.plain(row.indicator().unit())).append(" | ")
          .append(Markdown.plain(Figures.text(row.previous()))).append(" | ").append(Markdown.plain(Figures.text(row.register()))).append(" | ")
          .append(Markdown.plain(Figures.text(row.value()))).append(" | ").append(Markdown.plain(row.explanation())).append(" |");
    }
    return table.toString();
  }

  /** For the Liên minh, which looks at the version that the body handed in. */
  String handedIn(String key) {
    Submission s = submissions.get(key);
    String late = s.isLate(campaigns.frozen(s.campaign()).due(), today()) ? " (nộp muộn)" : "";
    String confirmed = newest(key).filter(version -> version.confirmedOn() != null).map(version -> "\n| Lãnh đạo đơn vị xác nhận | "
        + Markdown.plain(people.name(version.confirmedBy())) + ", ngày " + Figures.day(version.confirmedOn()) + " |").orElse("");
    return "| " + Markdown.plain(s.name()) + " | |\n|---|---|\n| Bản | lần " + s.version() + ", nộp ngày " + Figures.day(s.submittedOn()) + late + " |" + confirmed
        + "\n| Số liệu | " + summary(service.sheet(s).rows()) + " |\n\n" + difficulties(key) + link(key);
  }

  private static String summary(List<FigureRow> rows) {
    long explained = rows.stream().filter(row -> row.explanation() != null).count();
    long striking = rows.stream().filter(row -> row.lacks(FigureRow.Problem.Kind.HINT)).count();
    return rows.size() + " chỉ tiêu, có giải trình " + explained + ", chênh lệch lớn so với năm trước " + striking;
  }

  private String difficulties(String key) {
    String told = service.obstacles(key);
    return told == null ? "" : "**Vướng mắc, kiến nghị:**\n\n" + Markdown.lines(told) + "\n\n";
  }

  private String remarks(String key) {
    String told = service.remarks(key);
    return told == null ? "" : "**Ghi chú gửi Liên minh HTX:**\n\n" + Markdown.lines(told) + "\n\n";
  }

  private static String link(String key) {
    return "**[Số liệu, giải trình, các bản đã lập](/reports/submissions/" + key + ")**";
  }

  private Optional<Entries.Version> newest(String key) {
    return entries.versions(key).stream().reduce((one, next) -> next);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
