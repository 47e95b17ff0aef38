package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.organisation.OrganisationService;

/** The figures of a submission, as a body checks and corrects them beside its task. */
@Component
class FiguresTable implements CaseTable {

  static final String NAME = "figures";

  /** Of a submission, not of the documents ({@code …-VB1}) or the updates ({@code …-CN-…}) of its campaign. */
  private static final String SUBMISSION = "BC-[A-Za-z0-9]+-\\d{4}(?:L\\d{1,2})?-(?!VB\\d+$|CN-).+";
  private static final int DECIMALS = 2;
  private static final int LONGEST = 500;

  private final Submissions submissions;
  private final Entries entries;
  private final SubmissionService service;
  private final Campaigns campaigns;
  private final OrganisationService organisation;

  FiguresTable(Submissions submissions, Entries entries, SubmissionService service, Campaigns campaigns, OrganisationService organisation) {
    this.submissions = submissions;
    this.entries = entries;
    this.service = service;
    this.campaigns = campaigns;
    this.organisation = organisation;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return caseKey.matches(SUBMISSION);
  }

  @Override
  public String title(String caseKey) {
    Submission s = submissions.get(caseKey);
    return "Số liệu báo cáo năm " + campaigns.frozen(s.campaign()).year() + " của " + s.name();
  }

  @Override
  public String hint(String caseKey) {
    return "Đã điền sẵn số hệ thống biết. Sửa khác số điền sẵn, hoặc khác nhiều so với năm trước, thì ghi lý do ở cột “Giải trình”. "
        + "Cột 6 tháng, ước cả năm, kế hoạch năm sau không bắt buộc; không ghi ước cả năm thì số báo cáo là của cả năm. "
        + "Dòng bắt đầu bằng “=” do hệ thống tính, số ghi vào đó không dùng đến. Lưu xong, cột cuối cho biết còn gì phải sửa.";
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.text("group", "Nhóm").asHeading(), Column.text("code", "Mã").asReadOnly(), Column.text("name", "Chỉ tiêu").asReadOnly(),
        Column.number("previous", "Năm trước", DECIMALS).asReadOnly(), Column.number("register", "Điền sẵn", DECIMALS).asReadOnly(),
        Column.number("value", "Số báo cáo", DECIMALS).asRequired(), Column.text("explanation", "Giải trình").upTo(LONGEST),
        Column.number("halfYear", "6 tháng", DECIMALS), Column.number("estimate", "Ước cả năm", DECIMALS), Column.number("nextPlan", "Kế hoạch năm sau", DECIMALS), Column.text("check", "Kiểm tra").asReadOnly());
  }

  @Override
  public Optional<String> rowKey() {
    return Optional.of("code");
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return service.sheet(submissions.get(caseKey)).rows().stream().map(FiguresTable::cells).toList();
  }

  private static Map<String, Object> cells(FigureRow row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("group", row.indicator().group());
    cells.put("code", row.indicator().code());
    cells.put("name", title(row.indicator()));
    cells.put("previous", row.previous());
    cells.put("register", row.register());
    cells.put("value", row.value());
    cells.put("explanation", row.explanation());
    cells.put("halfYear", row.beside().halfYear());
    cells.put("estimate", row.beside().estimate());
    cells.put("nextPlan", row.beside().nextPlan());
    cells.put("check", row.problems().stream().map(problem -> beside(problem.sentence(), row.indicator().name())).collect(Collectors.joining(" ")));
    return cells;
  }

  /** Name and unit in one cell; the tab is narrow. */
  private static String title(Indicator i) {
    return (i.isCalculated() ? "= " : "") + i.name() + " (" + i.unit() + ")" + (i.required() || i.isCalculated() ? "" : ", không bắt buộc");
  }

  /** The sentence as it reads beside the figure, whose name stands there already. */
  private static String beside(String sentence, String name) {
    String rest = sentence.replaceFirst("^“" + Pattern.quote(name) + "” ", "").replace(" “" + name + "”", "");
    return rest.substring(0, 1).toUpperCase() + rest.substring(1);
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Submission s = submissions.lock(caseKey).writable();
    Map<String, FigureRow> known = service.sheet(s).rows().stream().collect(Collectors.toMap(row -> row.indicator().code(), row -> row));
    List<RowFault> faults = new ArrayList<>();
    List<Entries.Entry> changed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      FigureRow before = known.get((String) rows.get(i).get("code"));
      Entries.Entry told = told(before, rows.get(i));
      if (Figures.same(told.value(), before.value()) && Objects.equals(told.explanation(), before.explanation()) && told.beside().isSame(before.beside())) continue;
      String fault = told.value() == null || before.indicator().isCalculated() ? null : before.indicator().fault(told.value());
      if (fault == null && !before.indicator().isCalculated()) fault = told.beside().fault(before.indicator());
      if (fault == null) changed.add(told);
      else faults.add(new RowFault(i + 1, "value", fault));
    }
    if (faults.isEmpty() && !changed.isEmpty()) entries.add(caseKey, changed, user);
    return faults;
  }

  /** Of a calculated figure only the explanation counts: whoever pastes a whole column brings numbers for it too. */
  private static Entries.Entry told(FigureRow before, Map<String, Object> row) {
    BigDecimal value = before.indicator().isCalculated() ? before.value() : (BigDecimal) row.get("value");
    Beside beside = before.indicator().isCalculated() ? before.beside()
        : new Beside((BigDecimal) row.get("halfYear"), (BigDecimal) row.get("estimate"), (BigDecimal) row.get("nextPlan")).or(before.beside().halfYear());
    return new Entries.Entry(before.indicator().code(), value, (String) row.get("explanation"), beside);
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return SubmissionService.refused(service.sheet(submissions.get(caseKey)).refusals());
  }

  @Override
  public Set<String> readers(String caseKey) {
    Submission s = submissions.get(caseKey);
    return new TreeSet<>(List.of(s.agency(), service.body(caseKey), organisation.holder("LMHTX", campaigns.frozen(s.campaign()).province())));
  }
}
