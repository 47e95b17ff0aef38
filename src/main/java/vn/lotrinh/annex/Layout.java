package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column of a table holds what.
 *
 * @param columns of each kind, from the left
 * @param periods of columns that stand for a period and are only marked ("Quý I" · x): the period
 * @param labels how the cells of some columns are told apart, e.g. the sources of a budget; none where one column says it all
 * @param unitOfTime "Tháng" or "Quý" where the column of times is called so and its cells are bare numbers; else empty
 * @param ofTargets a table of targets ("Chỉ tiêu · Đơn vị tính · Kế hoạch 2025"): each line is a figure to be reached by the end of the period
 * @param height how many rows the headings take
 */
record Layout(Map<ColumnKind, List<Integer>> columns, Map<Integer, String> periods, Map<Integer, Label> labels, boolean ofTargets, String unitOfTime,
    int height) {

  /** What stands before and behind the bare text of a cell: "NSTW " 120 " triệu đồng". */
  record Label(String before, String behind) {}

  private static final int LONGEST = 90;
  private static final Pattern MONEY = Pattern.compile("(?iU)\\((?:đơn vị tính|đvt|đơn vị)?\\s*:?\\s*((?:nghìn|ngàn|triệu|tr\\.?|tỷ)?\\s*đồng|trđ|tr\\.đ)\\)");
  private static final String PERIOD = "(?:nam )?20\\d\\d|(?:quy |q)(?:i{1,3}|iv|[1-4])(?: (?:nam )?20\\d\\d)?|(?:thang |t)\\d{1,2}(?: "
      + "20\\d\\d)?|i{1,3}|iv|(?:6|06|sau) thang (?:dau|cuoi) nam";

  /** The layout that the heading at a row of a table gives; null where there is no heading. */
  static Layout at(List<Grid.Row> rows, int index) {
    Grid.Row top = rows.get(index);
    if (!mayBeHeading(top)) return null;
    Grid.Row below = index + 1 < rows.size() ? rows.get(index + 1) : null;
    if (below != null && isSub(top, below)) {
      Layout both = of(top, below);
      if (both != null) return both;
    }
    return of(top, null);
  }

  /** Headings are short, most of them are known, and none of them is a number. */
  private static boolean mayBeHeading(Grid.Row row) {
    List<Grid.Cell> filled = row.filled();
    long known = filled.stream().filter(cell -> ColumnKind.of(cell.text()) != null || YearColumn.of(cell.text()).isPresent()).count();
    return filled.size() >= 2 && known * 2 >= filled.size() && filled.stream().allMatch(cell -> cell.text().length() <= LONGEST)
        && filled.stream().noneMatch(cell -> cell.text().strip().matches("\\(?(?:\\d{1,3}(?:\\.\\d+)*|[IVX]{1,5})[.)]?|[-+]"));
  }

  private static Layout of(Grid.Row top, Grid.Row sub) {
    Map<ColumnKind, List<Integer>> columns = new EnumMap<>(ColumnKind.class);
    Map<Integer, String> periods = new TreeMap<>();
    for (int column = 0; column < top.cells().size(); column++) {
      String above = origin(top, column);
      String own = sub == null ? "" : origin(sub, column);
      ColumnKind kind = kind(above, own);
      if (kind == ColumnKind.PERIOD) periods.put(column, period(above, own));
      else if (kind != null && !(top.cell(column).covered() && (sub == null || sub.cell(column).covered()
          || own.isBlank()))) columns.computeIfAbsent(kind, none -> new ArrayList<>()).add(column);
    }
    boolean ofTargets = targets(columns, periods, top, sub);
    boolean says = ofTargets || columns.containsKey(ColumnKind.LEAD) || columns.containsKey(ColumnKind.BOTH) || columns.containsKey(ColumnKind.TIME)
        || columns.containsKey(ColumnKind.DUE)
        || columns.containsKey(ColumnKind.PRODUCT) && columns.containsKey(ColumnKind.NUMBER) || columns.containsKey(ColumnKind.HELP)
            || columns.containsKey(ColumnKind.OFFICER) || !periods.isEmpty();
    if (!columns.containsKey(ColumnKind.TASK) || !says) return null;
    twoTasks(columns);
    String time = columns.containsKey(ColumnKind.TIME) ? origin(top, columns.get(ColumnKind.TIME).get(0)).strip() : "";
    return new Layout(columns, periods, labels(columns, top, sub), ofTargets, time.matches("(?iU)tháng|quý|năm") ? time : "", sub == null ? 1 : 2);
  }

  /**
   * Makes a table of targets of columns that name no task but a target, its unit and its figure by year: the newest year that is planned is asked
   * for, what was reached and the years on the way stand in the note.
   */
  private static boolean targets(Map<ColumnKind, List<Integer>> columns, Map<Integer, String> periods, Grid.Row top, Grid.Row sub) {
    if (columns.containsKey(ColumnKind.TASK) || !columns.containsKey(ColumnKind.UNIT) || !columns.containsKey(ColumnKind.PRODUCT)) return false;
    Map<Integer, YearColumn> years = new TreeMap<>();
    for (int column = 0; column < top.cells().size(); column++) {
      int at = column;
      String own = sub == null ? "" : origin(sub, column);
      YearColumn.of((origin(top, column) + " " + own).strip()).ifPresent(year -> years.put(at, year));
    }
    years.keySet().removeIf(column -> column.equals(columns.get(ColumnKind.PRODUCT).get(0)));
    Integer asked = years.entrySet().stream().filter(entry -> entry.getValue().planned()).max(Comparator.comparing(entry -> entry.getValue().year()))
        .map(Map.Entry::getKey).orElse(columns.getOrDefault(ColumnKind.QUANTITY, List.of()).stream().findFirst().orElse(null));
    if (asked == null) return false;
    columns.put(ColumnKind.TASK, List.of(columns.remove(ColumnKind.PRODUCT).get(0)));
    columns.values().forEach(list -> { if (list.size() > 1) list.removeAll(years.keySet()); });
    columns.put(ColumnKind.QUANTITY, List.of(asked));
    years.keySet().stream().filter(column -> !column.equals(asked)).forEach(column -> columns.computeIfAbsent(ColumnKind.NOTE, none -> new ArrayList<>()).add(column));
    periods.clear();
    return true;
  }

  /** Several columns of a budget or of notes are told apart by their headings; amounts keep the unit that only the heading says. */
  private static Map<Integer, Label> labels(Map<ColumnKind, List<Integer>> columns, Grid.Row top, Grid.Row sub) {
    Map<Integer, Label> labels = new HashMap<>();
    for (ColumnKind kind : List.of(ColumnKind.BUDGET, ColumnKind.NOTE)) {
      List<Integer> of = columns.getOrDefault(kind, List.of());
      for (int column : of) {
        String own = sub == null || origin(sub, column).isBlank() ? origin(top, column) : origin(sub, column);
        Matcher unit = MONEY.matcher(origin(top, column) + " " + own);
        boolean clear = of.size() < 2 && YearColumn.of(own).isEmpty() || ColumnKind.of(own) == ColumnKind.NOTE;
        String before = clear ? "" : own.replaceAll("\\s*\\([^)]*\\)", "").strip() + ": ";
        labels.put(column, new Label(before, kind == ColumnKind.BUDGET && unit.find() ? " " + unit.group(1).strip() : ""));
      }
    }
    return labels;
  }

  /** What a cell says with the words of its heading where these are needed to understand it. */
  String told(int column, String text) {
    Label label = labels.get(column);
    if (label == null) return text;
    return label.before + text + (text.matches("[\\d.,\\s]+") ? label.behind : "");
  }

  /** Of two columns of tasks the first names the group: "Nhóm nhiệm vụ" · "Nhiệm vụ cụ thể". */
  private static void twoTasks(Map<ColumnKind, List<Integer>> columns) {
    List<Integer> tasks = columns.get(ColumnKind.TASK);
    if (tasks.size() < 2) return;
    columns.put(ColumnKind.GROUP, List.of(tasks.get(0)));
    columns.put(ColumnKind.TASK, List.of(tasks.get(1)));
    if (tasks.size() > 2) columns.computeIfAbsent(ColumnKind.NOTE, none -> new ArrayList<>()).addAll(tasks.subList(2, tasks.size()));
  }

  private static ColumnKind kind(String above, String own) {
    ColumnKind whole = ColumnKind.of(above);
    if (own.isBlank()) return whole;
    if ((whole == ColumnKind.TIME || whole == null) && Folded.words(own).matches(PERIOD)) return ColumnKind.PERIOD;
    if (whole == ColumnKind.TIME && Folded.words(own).matches("hoan thanh|ket thuc|han")) return ColumnKind.DUE;
    if (whole == ColumnKind.BUDGET || whole == ColumnKind.NOTE) return whole;
    ColumnKind part = ColumnKind.of(own);
    return part == null ? whole : part;
  }

  private static String period(String above, String own) {
    String written = own.strip().matches("(?i)I{1,3}|IV") ? "Quý " + own.strip() : own.strip();
    java.util.regex.Matcher year = java.util.regex.Pattern.compile("20\\d\\d").matcher(above);
    return !written.matches(".*20\\d\\d.*") && year.find() ? written + "/" + year.group() : written;
  }

  private static String origin(Grid.Row row, int column) {
    int at = column;
    while (at > 0 && row.cell(at).covered()) at--;
    return row.cell(at).text().replace('\n', ' ');
  }

  /** The second row of headings says more only below cells that were merged over several columns. */
  private static boolean isSub(Grid.Row top, Grid.Row below) {
    boolean any = false;
    for (int column = 0; column < Math.max(top.cells().size(), below.cells().size()); column++) {
      boolean wide = top.cell(column).covered() || top.cell(column + 1).covered();
      if (below.cell(column).isBlank() || below.cell(column).covered()) continue;
      boolean loose = top.cell(column).isBlank() && !top.cell(column).covered() && column > 0 && !top.cell(column - 1).isBlank();
      if (!wide && !loose) return false;
      any = true;
    }
    return any && !isNumbers(below);
  }

  /** A row that only numbers the columns: (1) (2) (3), or A B 1 2. */
  static boolean isNumbers(Grid.Row row) {
    List<Grid.Cell> filled = row.filled();
    return filled.size() >= 3 && filled.stream().allMatch(cell -> cell.text().strip().matches("[(\\[]?\\d{1,2}[)\\]]?|[A-ZĐ]|\\(?\\d{1,"
        + "2}\\)?\\s*=.*|\\([a-zđ]\\)"))
        && filled.stream().map(cell -> cell.text().strip()).distinct().count() == filled.size();
  }

  boolean has(ColumnKind kind) {
    return columns.containsKey(kind);
  }

  int first(ColumnKind kind) {
    return columns.containsKey(kind) ? columns.get(kind).get(0) : -1;
  }

  /** The kinds that a row fills besides its number and its title. */
  Map<ColumnKind, List<Integer>> answers() {
    Map<ColumnKind, List<Integer>> answers = new LinkedHashMap<>(columns);
    answers.remove(ColumnKind.NUMBER);
    answers.remove(ColumnKind.TASK);
    answers.remove(ColumnKind.GROUP);
    return answers;
  }
}
