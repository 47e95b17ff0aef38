package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the lines of annexes from the tables of a file: headings that come again, rows that go on with the next page, cells merged over rows, lines
 * whose number stands in the cell of their title. Tables that are no annex (letterhead, signatures) give their text.
 */
final class AnnexTable {

  private static final Pattern BEHIND = Pattern.compile("(?:ghi chu|noi nhan|luu ?:.*|tm\\.? ?(?:ubnd|uy ban|ban|thuong truc).*|kt\\.? "
      + "?(?:chu tich|giam doc).*|nguoi lap.*|thu truong.*|nguon:.*)\\s*(?:[:.].*)?|(?:tong cong|tong so|cong)(?:\\s*[:.(].*)?");
  private static final Pattern DITTO = Pattern.compile("[-\\s(]*(?:nhu (?:tren|muc tren|dong tren|nhiem vu tren|o tren)|"
      + "n\\.?t\\.?)[-\\s.)]*");
  private static final Pattern DITTO_SIGNS = Pattern.compile("\\s*(?:[\"”“″〃'’]{1,2}|//)\\s*");
  private static final Pattern LIKE = Pattern.compile("nhu (?:muc|nhiem vu|tai muc|so|stt) (\\S+)");
  private static final Pattern MARK = Pattern.compile("(?i)[x×X✓✔√●•*v]+");

  private final List<AnnexRow> rows = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Map<ColumnKind, String> above = new EnumMap<>(ColumnKind.class);
  private final Map<ColumnKind, String> said = new EnumMap<>(ColumnKind.class);
  private Levels levels = new Levels();
  private Layout layout;
  private boolean ended;
  private int tables;
  private int linesBefore;
  private int start;

  /** What a file says: its lines of text outside the annex, and the lines of the annex. */
  record Read(List<String> lines, List<AnnexRow> rows) {}

  static Read read(List<Piece> pieces) {
    AnnexTable table = new AnnexTable();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.grid() == null) table.lines.add(piece.line());
      else table.table(piece.grid().rows());
    }
    return new Read(List.copyOf(table.lines), List.copyOf(table.rows));
  }

  private void table(List<Grid.Row> grid) {
    boolean follows = rows.isEmpty() || lines.size() == linesBefore;
    boolean goesOn = layout != null && !ended && (follows && looksLike(grid) || follows && hasHeading(grid) || looksLike(grid)
        && !hasHeading(grid));
    if (!goesOn) layout = null;
    ended = false;
    above.clear();
    for (int at = 0; at < grid.size(); at++) {
      Grid.Row row = grid.get(at);
      Layout found = row.isBlank() ? null : Layout.at(grid, at);
      if (found != null) {
        if (layout == null && !goesOn) begin();
        layout = found;
        ended = false;
        at += found.height() - 1;
      } else if (layout == null || ended) {
        row.filled().forEach(cell -> lines.addAll(List.of(cell.text().split("\n"))));
      } else if (!row.isBlank() && !Layout.isNumbers(row)) {
        line(row);
      }
    }
    linesBefore = lines.size();
  }

  private static boolean hasHeading(List<Grid.Row> grid) {
    for (int at = 0; at < Math.min(2, grid.size()); at++) if (Layout.at(grid, at) != null) return true;
    return false;
  }

  /** A table without headings goes on with the one before it where it is as wide and its first row begins like a line of it. */
  private boolean looksLike(List<Grid.Row> grid) {
    if (grid.isEmpty()) return false;
    int width = layout.columns().values().stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0) + 1;
    int widest = grid.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    String text = Folded.of(grid.get(0).filled().stream().map(Grid.Cell::text).collect(Collectors.joining(" "))).plain();
    return Math.abs(widest - width) <= 1 && widest > 2 && !text.contains("noi nhan") && !text.contains("cong hoa xa hoi");
  }

  /** Each table with headings of its own counts anew; where there are several, the line of text above names the group. */
  private void begin() {
    tables++;
    if (tables > 1) {
      levels = new Levels();
      start = rows.size();
    }
    if (tables < 2 || lines.isEmpty()) return;
    String title = lines.get(lines.size() - 1);
    Levels.Labelled labelled = Levels.label(title);
    if (labelled.number().isEmpty() && !Folded.words(title).startsWith("phu luc")) return;
    AnnexRow group = new AnnexRow();
    group.number(labelled.number());
    group.put(ColumnKind.TASK, labelled.title(), "trên bảng " + tables);
    group.heading(true);
    group.parent(base(levels.parentOf(group.number())));
    rows.add(group);
  }

  private int base(int parent) {
    if (parent < 0) return -1;
    return parent + start;
  }

  private void line(Grid.Row row) {
    List<Grid.Cell> filled = row.filled();
    if (filled.size() == 1 && isWide(row)) {
      across(row, filled.get(0).text());
      return;
    }
    String title = text(row, ColumnKind.TASK, " ");
    boolean sameTask = continued(row, ColumnKind.TASK);
    String number = text(row, ColumnKind.NUMBER, " ");
    if (!rows.isEmpty() && (sameTask || title.isBlank() && number.isBlank() && !continued(row, ColumnKind.NUMBER))) {
      goOn(row);
      return;
    }
    if (title.isBlank() && number.isBlank() || isSum(row, title.isBlank() ? number : title)) return;
    if (BEHIND.matcher(Folded.of(title.isBlank() ? number : title).plain().strip()).matches() && answers(row).isEmpty()) {
      ended = true;
      filled.forEach(cell -> lines.add(cell.text()));
      return;
    }
    begin(row, number, title);
  }

  /** A line that only adds up: it says an amount and nobody who acts. "Công tác …" adds nothing up, and among targets a total is one of them. */
  private boolean isSum(Grid.Row row, String title) {
    if (layout.ofTargets()) return false;
    boolean acts = Stream.of(ColumnKind.LEAD, ColumnKind.BOTH, ColumnKind.TIME, ColumnKind.DUE).anyMatch(kind -> !text(row, kind,
        " ").isBlank());
    return !acts && Folded.of(title).text().strip().matches("(?iU)(?:tổng cộng|tổng số|cộng|tổng)(?:\\b.*)?") && !answers(row).isEmpty();
  }

  private boolean isWide(Grid.Row row) {
    int at = 0;
    while (at < row.cells().size() && row.cell(at).isBlank()) at++;
    return row.span(at) >= 3 && row.span(at)
        + at >= layout.columns().values().stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0) - 1
        || at == 0 && layout.first(ColumnKind.NUMBER) == 0 && row.cell(0).text().length() > 12;
  }

  /** A row across the whole table: a heading, or what stands behind the annex. */
  private void across(Grid.Row row, String text) {
    if (BEHIND.matcher(Folded.of(text).plain().strip()).matches()) {
      ended = true;
      lines.addAll(List.of(text.split("\n")));
      return;
    }
    Levels.Labelled labelled = Levels.label(text.replace('\n', ' '));
    AnnexRow heading = new AnnexRow();
    heading.number(labelled.number());
    heading.put(ColumnKind.TASK, labelled.title(), row.place(0));
    heading.heading(true);
    heading.parent(labelled.number().isEmpty() ? levels.heading() : base(levels.parentOf(labelled.number())));
    above.clear();
    rows.add(heading);
  }

  private void begin(Grid.Row source, String number, String title) {
    Map<ColumnKind, String> answers = answers(source);
    boolean inTitle = number.isBlank();
    Levels.Labelled labelled = inTitle ? Levels.label(title) : new Levels.Labelled(number.strip(), title.strip());
    boolean lower = !title.isBlank() && Character.isLowerCase(title.strip().charAt(0));
    if (inTitle && labelled.number().isEmpty() && (answers.isEmpty() || lower && layout.has(ColumnKind.NUMBER)) && goesOnWithTitle(title)) {
      goOn(source);
      return;
    }
    group(source);
    AnnexRow row = new AnnexRow();
    row.number(labelled.number());
    row.put(ColumnKind.TASK, labelled.title().replaceAll("\\s*\n\\s*", " "), source.place(layout.first(ColumnKind.TASK)));
    row.hidden(source.hidden());
    boolean lastIsHeading = !rows.isEmpty() && rows.get(rows.size() - 1).isHeading();
    row.parent(row.number().isEmpty() ? base(levels.besideLast(lastIsHeading)) : base(levels.parentOf(row.number())));
    answers.forEach((kind, text) -> row.put(kind, text, source.place(layout.first(kind))));
    row.heading(answers.isEmpty());
    row.ofTargets(layout.ofTargets());
    rows.add(row);
  }

  /** The column before the task's names the group to which lines belong. */
  private void group(Grid.Row source) {
    String group = text(source, ColumnKind.GROUP, " ");
    if (group.isBlank() || group.equals(above.get(ColumnKind.GROUP))) return;
    above.put(ColumnKind.GROUP, group);
    Levels.Labelled labelled = Levels.label(group);
    AnnexRow heading = new AnnexRow();
    heading.put(ColumnKind.TASK, labelled.title(), source.place(layout.first(ColumnKind.GROUP)));
    heading.heading(true);
    heading.parent(levels.heading());
    rows.add(heading);
  }

  /** Behind a page break a title goes on in small letters, or where the one before it had not ended. */
  private boolean goesOnWithTitle(String title) {
    if (rows.isEmpty() || rows.get(rows.size() - 1).isHeading()) return false;
    return Character.isLowerCase(title.strip().charAt(0)) || rows.get(rows.size() - 1).text(ColumnKind.TASK).matches("(?s).*[,;(–-]$");
  }

  private void goOn(Grid.Row source) {
    AnnexRow last = rows.get(rows.size() - 1);
    layout.answers().forEach((kind, columns) -> {
      for (int column : columns) {
        if (!source.cell(column).continued()) last.append(kind, source.cell(column).text(), source.place(column), "\n");
      }
    });
    for (int column : layout.columns().get(ColumnKind.TASK)) if (!source.cell(column).continued()) last.append(ColumnKind.TASK,
        source.cell(column).text(), source.place(column), " ");
    layout.answers().keySet().forEach(kind -> above.put(kind, last.text(kind)));
  }

  private Map<ColumnKind, String> answers(Grid.Row row) {
    Map<ColumnKind, String> answers = new EnumMap<>(ColumnKind.class);
    layout.answers().keySet().forEach(kind -> {
      String text = merged(row, kind);
      if (!text.isBlank()) answers.put(kind, text);
    });
    String periods = periods(row);
    if (!periods.isEmpty()) answers.merge(ColumnKind.TIME, periods, (one, other) -> one + "; " + other);
    return answers;
  }

  /** What was merged over rows is meant for every one of them; "Như trên" is what stands above. */
  private String merged(Grid.Row row, ColumnKind kind) {
    String text = continued(row, kind) ? above.getOrDefault(kind, "") : text(row, kind, "\n");
    if (kind == ColumnKind.TIME && text.strip().matches("\\d{1,4}|[IVX]{1,3}")) text = (layout.unitOfTime() + " " + text).strip();
    String plain = Folded.of(text).plain().strip();
    if (DITTO.matcher(plain).matches() || DITTO_SIGNS.matcher(text).matches() && !text.isBlank()) text = said.getOrDefault(kind, text);
    var like = LIKE.matcher(plain);
    if (like.matches()) text = of(like.group(1), kind, text);
    above.put(kind, text);
    if (!text.isBlank()) said.put(kind, text);
    return text;
  }

  private String of(String number, ColumnKind kind, String written) {
    return rows.stream().filter(row -> row.number().equalsIgnoreCase(number.replaceAll("\\.$",
        ""))).map(row -> row.text(kind)).filter(text -> !text.isBlank()).reduce((one, other) -> other)
        .orElse(written);
  }

  private String periods(Grid.Row row) {
    List<String> marked = new ArrayList<>();
    new TreeMap<>(layout.periods()).forEach((column, period) -> {
      String text = row.cell(column).covered() ? row.cell(origin(row, column)).text() : row.cell(column).text();
      if (text.isBlank()) return;
      marked.add(MARK.matcher(text.strip()).matches() ? period : text.strip());
    });
    return marked.stream().distinct().collect(Collectors.joining(", "));
  }

  private static int origin(Grid.Row row, int column) {
    int at = column;
    while (at > 0 && row.cell(at).covered()) at--;
    return at;
  }

  private boolean continued(Grid.Row row, ColumnKind kind) {
    int column = layout.first(kind);
    return column >= 0 && row.cell(column).continued();
  }

  private String text(Grid.Row row, ColumnKind kind, String joint) {
    List<Integer> columns = layout.columns().getOrDefault(kind, List.of());
    Stream<String> texts = columns.stream().filter(column -> !row.cell(column).isBlank()).map(column -> layout.told(column, row.cell(column).text().strip()));
    return texts.distinct().collect(Collectors.joining(joint));
  }
}
