package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of a table, one to three rows deep. Of merged cells only the first carries text: a heading above several columns is read
 * together with what stands below it.
 *
 * @param lastRow number of the last heading row
 * @param titles heading of every column, read or not, with the year and unit that the title of the table gives; so it can stand alone
 * @param unread headings that tell nothing the register keeps
 */
record TableHeading(int lastRow, List<Column> columns, List<String> titles, List<String> unread) {

  private static final int LAST_START = 10;
  private static final int DEEPEST = 3;
  private static final int LONGEST = 200;
  /** Between the levels of one heading, also in the files that we write ourselves. */
  private static final String BETWEEN = " – ";
  private static final Pattern YEAR = Pattern.compile("\\b(199\\d|20\\d\\d)\\b");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]?");
  private static final Pattern LOOSE_UNIT = Pattern.compile("\\b((don vi( tinh)?|dvt)\\b.*|(trieu|ty|ti|nghin|ngan) dong|tr dong|trd|tr d|vnd|ha|m2)$");
  private static final Pattern UNIT_OF_TABLE = Pattern.compile("\\b(don vi( tinh)?|dvt)\\b(.*)");

  /** The best heading that begins in the first ten rows; null where there is none. */
  static TableHeading find(List<SheetRow> top) {
    TableHeading best = null;
    for (int depth = 1; depth <= DEEPEST; depth++) {
      for (int start = 0; start + depth <= top.size() && top.get(start).number() <= LAST_START; start++) {
        TableHeading candidate = read(top.subList(start, start + depth), top.subList(0, start));
        if (candidate.names() && (best == null || candidate.weight() > best.weight())) best = candidate;
      }
    }
    return best == null ? null : best.withoutNumbering(top);
  }

  /** More columns make a better heading; of two with as many the one that tells more units, then the flatter one. */
  private int weight() {
    return 10 * columns.size() + (int) columns.stream().filter(column -> column.factor() != null).count();
  }

  private boolean names() {
    return columns.stream().anyMatch(c -> c.field() == RegisterField.NAME || c.field().isIdentity()) && columns.size() >= 2;
  }

  boolean tellsWho() {
    return columns.stream().anyMatch(c -> c.field().isIdentity());
  }

  /** A row (1), (2), (3)… or A, B, 1, 2… below the headings belongs to them. */
  private TableHeading withoutNumbering(List<SheetRow> top) {
    return top.stream().filter(row -> row.number() > lastRow && !row.isBlank()).findFirst()
        .filter(row -> row.cells().stream().filter(cell -> !cell.isBlank()).allMatch(cell -> cell.text().matches("\\(?(\\d{1,2}|[A-Za-z])\\)?"))
            && row.cells().stream().filter(cell -> !cell.isBlank()).count() >= 3)
        .map(row -> new TableHeading(row.number(), columns, titles, unread)).orElse(this);
  }

  private static TableHeading read(List<SheetRow> rows, List<SheetRow> above) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < width; i++) {
      List<String> parts = parts(rows, i);
      String title = String.join(BETWEEN, parts);
      Optional<Column> column = parts.isEmpty() ? Optional.empty() : column(i, parts, above);
      titles.add(column.map(Column::heading).orElse(title));
      if (column.isPresent() && keys.add(column.get().key())) columns.add(column.get());
      else if (!parts.isEmpty() && !Plain.words(title).matches("stt|tt|so tt|so thu tu")) unread.add(title);
    }
    return new TableHeading(rows.get(rows.size() - 1).number(), columns, titles, unread);
  }

  /** The headings over a column from above to below. */
  private static List<String> parts(List<SheetRow> rows, int column) {
    List<String> parts = new ArrayList<>();
    for (int level = 0; level < rows.size(); level++) {
      String text = rows.get(level).cell(column).text();
      if (text.isEmpty() && hasBelow(rows, level, column)) text = spanning(rows, level, column);
      if (!text.isEmpty()) parts.addAll(List.of(text.substring(0, Math.min(text.length(), LONGEST)).split(BETWEEN)));
    }
    return parts;
  }

  /** The text to the left that is written over several columns. */
  private static String spanning(List<SheetRow> rows, int level, int column) {
    for (int left = column - 1; left >= 0; left--) {
      String text = rows.get(level).cell(left).text();
      if (!text.isEmpty()) return hasBelow(rows, level, left) ? text : "";
    }
    return "";
  }

  private static boolean hasBelow(List<SheetRow> rows, int level, int column) {
    return rows.subList(level + 1, rows.size()).stream().anyMatch(row -> !row.cell(column).isBlank());
  }

  private static Optional<Column> column(int index, List<String> parts, List<SheetRow> above) {
    String whole = String.join(" ", parts);
    String plain = plain(whole);
    String last = plain(parts.get(parts.size() - 1));
    Optional<RegisterField> field = RegisterField.of(plain).or(() -> RegisterField.of(last));
    if (field.isEmpty()) return Optional.empty();
    RegisterField of = field.get();
    Integer own = of.isYearly() ? year(whole).orElse(null) : null;
    Integer year = of.isYearly() && own == null ? yearOf(above).orElse(null) : own;
    if (of.isYearly() && year == null) return Optional.empty();
    Creditor creditor = of == RegisterField.DEBT ? RegisterField.creditor(Plain.words(whole)) : null;
    BigDecimal unit = Unit.factor(of.type(), whole);
    BigDecimal factor = unit == null && of.type() == RegisterField.Type.MONEY ? unitOf(above) : unit;
    String heading = String.join(BETWEEN, parts) + (year != null && own == null ? " " + year : "") + (factor != null && unit == null ? " (" + Unit.name(factor) + ")" : "");
    return Optional.of(new Column(index, heading, of, year, creditor, factor));
  }

  static String plain(String heading) {
    String words = Plain.words(YEAR.matcher(BRACKETS.matcher(heading).replaceAll(" ")).replaceAll(" "));
    words = words.replace("lien hiep hop tac xa", "lhhtx").replace("lien hiep htx", "lhhtx").replace("hop tac xa", "htx").replace("thanh vien", "tv");
    return LOOSE_UNIT.matcher(words).replaceAll("").replaceAll("\\bnam$", "").replaceAll("^nam (?=(doanh|loi|xep|diem|lai))", "").strip();
  }

  private static Optional<Integer> year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
  }

  /** The one year that the title of the table names. */
  private static Optional<Integer> yearOf(List<SheetRow> above) {
    List<Integer> years = above.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> year(cell.text()).stream()).distinct().toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  /** The unit of money that a line above the table gives for all of it. */
  private static BigDecimal unitOf(List<SheetRow> above) {
    return above.stream().flatMap(row -> row.cells().stream()).map(cell -> UNIT_OF_TABLE.matcher(Plain.words(cell.text()))).filter(Matcher::find)
        .map(found -> Unit.money(found.group(3))).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
