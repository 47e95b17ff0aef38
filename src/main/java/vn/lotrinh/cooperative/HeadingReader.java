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
import vn.lotrinh.sheet.SheetRow;

/** Reads some rows as the headings of a table: what each column tells by its words, by what a person chose, and by what stands above. */
final class HeadingReader {

  private static final int LONGEST = 200;
  /** Between the levels of one heading, also in the files that we write ourselves. */
  private static final String BETWEEN = " – ";
  private static final Pattern UNIT_OF_TABLE = Pattern.compile("\\b(don vi( tinh)?|dvt)\\b(.*)");

  /** Name and address below such a heading are not the co-operative's. */
  private static final Pattern OF_A_PERSON = Pattern.compile("\\b(nguoi|giam doc|chu tich|ke toan|dai dien)\\b");

  private final List<SheetRow> rows;
  private final List<SheetRow> above;
  private final ColumnWishes wishes;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Integer> unread = new ArrayList<>();
  /** Columns of yearly figures whose heading does not name the year. */
  private final List<Integer> yearless = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  HeadingReader(List<SheetRow> rows, List<SheetRow> above, ColumnWishes wishes) {
    this.rows = rows;
    this.above = above;
    this.wishes = wishes;
  }

  TableHeading read() {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = 0; i < width; i++) {
      List<String> parts = parts(i);
      titles.add(String.join(BETWEEN, parts));
      if (!parts.isEmpty()) read(i, parts);
    }
    List<Integer> years = columns.stream().map(Column::year).filter(Objects::nonNull).distinct().toList();
    for (int i : yearless) readYearless(i, years);
    columns.sort((one, other) -> one.index() - other.index());
    unread.sort(null);
    return new TableHeading(rows.get(0).number(), rows.get(rows.size() - 1).number(), columns, titles, unread);
  }

  private void read(int index, List<String> parts) {
    Optional<RegisterField> field = field(index, parts);
    if (field.isEmpty()) {
      if (!Plain.words(titles.get(index)).matches("stt|tt|so tt|so thu tu")) unread.add(index);
      return;
    }
    String whole = String.join(" ", parts);
    ColumnChoice choice = wishes.choice(index, titles.get(index));
    Integer year = null;
    if (field.get().isYearly()) {
      year = choice != null && choice.year() != null ? choice.year() : year(whole).or(() -> yearOf(above)).orElse(null);
      if (year == null) {
        yearless.add(index);
        return;
      }
    }
    add(column(index, parts, field.get(), year, false));
  }

  private Optional<RegisterField> field(int index, List<String> parts) {
    ColumnChoice choice = wishes.choice(index, titles.get(index));
    if (choice != null) return Optional.ofNullable(choice.field());
    Optional<RegisterField> whole = RegisterField.of(TableHeading.plain(String.join(" ", parts)));
    if (TableHeading.plain(String.join(" ", parts)).matches("(tong )?dt")) return turnoverOrLand(String.join(" ", parts));
    if (whole.isPresent() || OF_A_PERSON.matcher(Plain.words(String.join(" ", parts))).find()) return whole;
    return RegisterField.of(TableHeading.plain(parts.get(parts.size() - 1)));
  }

  /** "DT" is short for both: the unit or the year tells which; without either a person has to say. */
  private static Optional<RegisterField> turnoverOrLand(String heading) {
    if (Unit.factor(RegisterField.Type.AREA_HA, heading) != null) return Optional.of(RegisterField.AREA_HA);
    boolean money = Unit.factor(RegisterField.Type.MONEY, heading) != null || year(heading).isPresent();
    return money ? Optional.of(RegisterField.REVENUE) : Optional.empty();
  }

  /** The year of the file's name, or the one that the other columns name; a rank or score without any is of the year that has ended. */
  private void readYearless(int index, List<Integer> years) {
    List<String> parts = parts(index);
    RegisterField field = field(index, parts).orElseThrow();
    Integer year = year(wishes.fileName().replaceAll("[_-]", " ")).orElse(years.size() == 1 ? years.get(0) : null);
    if (year == null && (field == RegisterField.RANK || field == RegisterField.SCORE)) year = wishes.lastYear();
    if (year == null) unread.add(index);
    else add(column(index, parts, field, year, true));
  }

  private void add(Column column) {
    titles.set(column.index(), column.heading());
    if (keys.add(column.key())) columns.add(column);
    else unread.add(column.index());
  }

  private Column column(int index, List<String> parts, RegisterField field, Integer year, boolean assumed) {
    String whole = String.join(" ", parts);
    ColumnChoice choice = wishes.choice(index, titles.get(index));
    Creditor creditor = field != RegisterField.DEBT ? null : choice != null ? choice.creditor() : RegisterField.creditor(Plain.words(whole));
    BigDecimal unit = Unit.factor(field.type(), whole);
    BigDecimal factor = unit == null && field.type() == RegisterField.Type.MONEY ? unitOf(above) : unit;
    String heading = String.join(BETWEEN, parts) + (year != null && year(whole).isEmpty() ? " " + year : "")
        + (factor != null && unit == null ? " (" + Unit.name(factor) + ")" : "");
    return new Column(index, heading, field, year, assumed, creditor, factor);
  }

  /** The headings over a column from above to below. */
  private List<String> parts(int column) {
    List<String> parts = new ArrayList<>();
    for (int level = 0; level < rows.size(); level++) {
      String text = rows.get(level).cell(column).text();
      if (text.isEmpty() && hasBelow(level, column)) text = spanning(level, column);
      if (!text.isEmpty()) parts.addAll(List.of(text.substring(0, Math.min(text.length(), LONGEST)).split(BETWEEN)));
    }
    return parts;
  }

  /** The text to the left that is written over several columns. */
  private String spanning(int level, int column) {
    for (int left = column - 1; left >= 0; left--) {
      String text = rows.get(level).cell(left).text();
      if (!text.isEmpty()) return hasBelow(level, left) ? text : "";
    }
    return "";
  }

  private boolean hasBelow(int level, int column) {
    return rows.subList(level + 1, rows.size()).stream().anyMatch(row -> !row.cell(column).isBlank());
  }

  private static Optional<Integer> year(String text) {
    Matcher year = TableHeading.YEAR.matcher(text);
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
