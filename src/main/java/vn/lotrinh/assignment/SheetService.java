package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.Written;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Support;
import vn.lotrinh.cooperative.SupportRegister;

/**
 * Opens the result sheet of a task whose line is of a kind, keeps it, and tells what its rows count: the officer does not type these
 * quantities
 * again. Of units that the kind does not count the quantities stay typed.
 */
@Component
@Transactional
class SheetService {

  private final Assignments assignments;
  private final Sheets sheets;
  private final LineKinds lines;
  private final WorkKinds kinds;
  private final WorkKindVersions versions;
  private final CooperativeService cooperatives;
  private final SupportRegister supports;
  private final Clock clock;

  SheetService(Assignments assignments, Sheets sheets, LineKinds lines, WorkKinds kinds, WorkKindVersions versions,
      CooperativeService cooperatives,
      SupportRegister supports, Clock clock) {
    this.assignments = assignments;
    this.sheets = sheets;
    this.lines = lines;
    this.kinds = kinds;
    this.versions = versions;
    this.cooperatives = cooperatives;
    this.supports = supports;
    this.clock = clock;
  }

  /** A task, or the next period of one, begins: where its line is of a kind it gets that kind's sheet as the file is today. */
  void begin(Assignment task) {
    lines.of(task.plan(), task.step()).flatMap(kinds::find).ifPresent(kind -> sheets.open(task, kind.code(), versions.newest(kind.code())));
  }

  WorkKind kind(Sheet sheet) {
    return kinds.of(sheet.kind(), sheet.version());
  }

  /** The kind by which a task is done now. */
  Optional<WorkKind> kind(Assignment task) {
    return sheets.of(task).map(this::kind);
  }

  @Transactional(readOnly = true)
  List<Map<String, Object>> shown(Sheet sheet) {
    WorkKind kind = kind(sheet);
    return new SheetCooperatives(kind, cooperatives, today()).shown(sheets.rows(sheet, kind));
  }

  /** @return what is wrong; then nothing is stored */
  List<RowFault> save(Assignment task, Sheet sheet, List<Map<String, Object>> rows, String user, LocalDate day) {
    WorkKind kind = kind(sheet);
    sheets.oneAtATime(sheet);
    List<RowFault> faults = new ArrayList<>();
    List<Map<String, Object>> read = new SheetCooperatives(kind, cooperatives, day).read(rows, faults);
    faults.addAll(new SheetRules(kind, day).faults(read, sheets.others(sheet, kind, false)));
    if (!faults.isEmpty()) return faults;
    sheets.save(sheet, read);
    if (kind.support() != null) supports.tell(task.key(), sheet.period(), read.stream().filter(kind::isComplete)
        .map(row -> support(task, kind.support(), row)).toList());
    tell(task, sheet, user);
    return List.of();
  }

  private static Support support(Assignment task, WorkKind.Support columns, Map<String, Object> row) {
    return new Support((String) row.get(columns.cooperative()), (LocalDate) row.get(columns.day()), (String) row.get(columns.policy()),
        text(row, columns.content()),
        (BigDecimal) row.get(columns.amount()), text(row, columns.source()), text(row, columns.paper()), task.agency(), task.key(), null);
  }

  private static String text(Map<String, Object> row, String column) {
    return column == null ? null : (String) row.get(column);
  }

  /** What the sheet of a task counts now, by position of the share; shares in units that its kind does not count are absent. */
  @Transactional(readOnly = true)
  Map<Integer, BigDecimal> counted(Assignment task) {
    return sheets.of(task).map(sheet -> counted(task, sheet)).orElse(Map.of());
  }

  private Map<Integer, BigDecimal> counted(Assignment task, Sheet sheet) {
    WorkKind kind = kind(sheet);
    List<Map<String, Object>> before = kind.person() == null ? List.of() : sheets.others(sheet, kind, true);
    List<WorkKindCount.Quantity> counts = kind.counts(new SheetPersons(kind.person()).marked(sheets.rows(sheet, kind), before));
    Map<Integer, BigDecimal> counted = new HashMap<>();
    for (Share share : assignments.shares(task.key())) {
      if (kind.counts(share.unit())) counted.put(share.position(), quantity(counts, share.unit()));
    }
    return counted;
  }

  /** None of a product that no row names, e.g. of "chuỗi liên kết cua". */
  private static BigDecimal quantity(List<WorkKindCount.Quantity> counts, String unit) {
    return counts.stream().filter(count -> count.isOf(unit)).findFirst().map(WorkKindCount.Quantity::quantity).orElse(BigDecimal.ZERO);
  }

  /** Where the co-operatives that stand in the sheet of a task sit; none where it has none. */
  @Transactional(readOnly = true)
  Set<String> places(Assignment task) {
    return sheets.of(task).map(sheet -> new SheetCooperatives(kind(sheet), cooperatives, today()).places(sheets.rows(sheet, kind(sheet)))).orElse(Set.of());
  }

  /** Whether anything stands in the sheet of a task: then somebody has to accept it, even where no unit of the plan is counted. */
  @Transactional(readOnly = true)
  boolean hasRows(Assignment task) {
    return sheets.of(task).map(sheet -> !sheets.rows(sheet, kind(sheet)).isEmpty()).orElse(false);
  }

  /** What the sheet of a task says so far, as Markdown; null for a task without one. */
  @Transactional(readOnly = true)
  String facts(Assignment task) {
    Sheet sheet = sheets.of(task).orElse(null);
    if (sheet == null) return null;
    WorkKind kind = kind(sheet);
    List<Map<String, Object>> rows = sheets.rows(sheet, kind);
    String filled = "Bảng kết quả “" + Markdown.plain(kind.title()) + "”: "
        + (rows.isEmpty() ? "chưa có dòng nào." : rows.size() + " dòng, [tải về xem](/api/cases/" + task.key() + "/tables/"
            + SheetTable.NAME + ".xlsx).");
    return Stream.of(filled, sums(kind, rows), compared(kind, rows)).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
  }

  /** "Dự toán (đồng): 207.960.000 · Đã chi (đồng): 150.000.000", so that they are compared; null where nothing adds up. */
  private static String sums(WorkKind kind, List<Map<String, Object>> rows) {
    String sums = kind.columns().stream().filter(WorkKindColumn::summed)
        .filter(column -> rows.stream().anyMatch(row -> row.get(column.key()) != null))
        .map(column -> Markdown.plain(column.title()) + ": " + Written.number(rows.stream().map(row -> (BigDecimal) row.get(column.key()))
            .filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add))).collect(Collectors.joining(" · "));
    return sums.isEmpty() ? null : "Cộng: " + sums;
  }

  private static String compared(WorkKind kind, List<Map<String, Object>> rows) {
    String compared = SheetComparison.list(SheetComparison.of(kind, rows));
    return compared == null ? null
        : "“" + Markdown.plain(kind.compare().before()) + "” so với “" + Markdown.plain(kind.compare().after()) + "”, bình quân:\n\n"
            + compared;
  }

  /**
   * Tells anew what the sheet counts, where that differs from what was told last: others may have been accepted in between.
   *
   * @param user null at the acceptance: it is still told by whom it was told before
   */
  void tell(Assignment task, String user) {
    sheets.of(task).ifPresent(sheet -> {
      sheets.oneAtATime(sheet);
      tell(task, sheet, user);
    });
  }

  private void tell(Assignment task, Sheet sheet, String user) {
    Map<Integer, Told> before = new HashMap<>();
    assignments.newest(task.key(), task.noteUntil()).forEach(told -> before.put(told.position(), told));
    List<Told> news = new ArrayList<>();
    counted(task, sheet).forEach((position, quantity) -> {
      Told last = before.get(position);
      boolean same = last != null && last.quantity() != null && last.quantity().compareTo(quantity) == 0;
      String by = user == null && last != null ? last.by() : user;
      if (!same && by != null) news.add(new Told(task.key(), position, quantity, last == null ? null : last.note(), by, today()));
    });
    if (!news.isEmpty()) assignments.tell(news, task.noteUntil(), clock.instant());
  }

  /** The result was accepted: from now on its people are counted, and what was given stands in the register of support. */
  void accepted(Assignment task) {
    sheets.of(task).ifPresent(sheet -> {
      sheets.accept(sheet, today());
      supports.accept(task.key(), sheet.period(), today());
    });
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
