package vn.lotrinh.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.lotrinh.sheet.SheetRow;

/**
 * The headings of a table, one to three rows deep. Of merged cells only the first carries text: a heading above several columns is read
 * together with what stands below it.
 *
 * @param firstRow number of the first heading row
 * @param lastRow number of the last, a row that numbers the columns included
 * @param titles heading of every column, read or not, with the year and unit that the title of the table gives; so it can stand alone
 * @param unread columns, by their index, whose headings tell nothing the register keeps
 */
record TableHeading(int firstRow, int lastRow, List<Column> columns, List<String> titles, List<Integer> unreadAt) {

  private static final int LAST_START = 10;
  private static final int DEEPEST = 3;
  static final Pattern YEAR = Pattern.compile("\\b(199\\d|20\\d\\d)\\b");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]?");
  private static final Pattern LOOSE_UNIT = Pattern.compile("\\b((don vi( tinh)?|dvt)\\b.*|(trieu|ty|ti|nghin|ngan) dong|tr dong|trd|tr d|vnd|ha|m2)$");
  private static final Pattern SHORT_FOR_WORKING = Pattern.compile("\\bhd\\b");

  /** The best heading that begins in the first ten rows; null where there is none. */
  static TableHeading find(List<SheetRow> top, ColumnWishes wishes) {
    TableHeading best = null;
    for (int depth = 1; depth <= DEEPEST; depth++) {
      for (int start = 0; start + depth <= top.size() && top.get(start).number() <= LAST_START; start++) {
        TableHeading candidate = new HeadingReader(top.subList(start, start + depth), top.subList(0, start), wishes).read();
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
        .map(row -> new TableHeading(firstRow, row.number(), columns, titles, unreadAt)).orElse(this);
  }

  /** The heading of a column; empty where it has none. */
  String titleOf(int column) {
    return column < titles.size() ? titles.get(column) : "";
  }

  /** The same with the heading of one column over another one. */
  TableHeading moved(int from, int to) {
    List<Column> moved = columns.stream().map(column -> column.index() == from ? column.at(to) : column).toList();
    List<String> told = new ArrayList<>(titles);
    while (told.size() <= to) told.add("");
    told.set(to, told.set(from, ""));
    return new TableHeading(firstRow, lastRow, moved, told, unreadAt.stream().map(column -> column == from ? Integer.valueOf(to) : column).toList());
  }

  /** Headings that tell nothing the register keeps. */
  List<String> unread() {
    return unreadAt.stream().map(titles::get).toList();
  }

  static String plain(String heading) {
    String words = Plain.words(YEAR.matcher(BRACKETS.matcher(heading).replaceAll(" ")).replaceAll(" "));
    words = words.replace("lien hiep hop tac xa", "lhhtx").replace("lien hiep htx", "lhhtx").replace("hop tac xa", "htx").replace("thanh vien", "tv");
    words = SHORT_FOR_WORKING.matcher(words).replaceAll("hoat dong");
    return LOOSE_UNIT.matcher(words).replaceAll("").replaceAll("\\bnam$", "").replaceAll("^nam (?=(doanh|loi|xep|diem|lai))", "").strip();
  }
}
