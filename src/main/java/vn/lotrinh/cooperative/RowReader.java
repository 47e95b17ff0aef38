package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;

/** Reads the rows of one file: what each cell tells, by what its column is about. */
final class RowReader {

  private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");          // million đồng
  private static final BigDecimal MOST_HECTARES = new BigDecimal("10000000");
  private static final BigDecimal MOST_THINGS = new BigDecimal("10000000");
  private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(600);
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 150;
  private static final int AMBIGUOUS_DECIMALS = 3;

  private final UploadedWorkbook file;
  private final LocalDate today;
  private final boolean forgiving;
  private final Map<Column, NumberText.Style> styles = new HashMap<>();
  private final Map<Column, BigDecimal> assumedUnits = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  /** Columns of days in which a cell can only be meant month first. */
  private final Set<Column> monthFirst = new HashSet<>();
  private final Set<String> mergedFigures = new HashSet<>();

  RowReader(UploadedWorkbook file, LocalDate today) {
    this(file, today, false);
  }

  /** @param forgiving a word for a status, rank or size that nobody knows is doubted and left out instead of refusing its row */
  RowReader(UploadedWorkbook file, LocalDate today, boolean forgiving) {
    this.file = file;
    this.forgiving = forgiving;
    this.today = today;
    for (Column column : file.heading().columns()) {
      columns.put(column.key(), column.index());
      if (isDay(column.field().type())) {
        if (file.rows().stream().anyMatch(row -> Boolean.TRUE.equals(DateText.monthFirst(row.cell(column.index()).text())))) monthFirst.add(column);
      }
      if (!isNumber(column.field().type())) continue;
      file.merged().stream().filter(area -> area.left() == column.index()).forEach(area -> mergedFigures.add(SheetRow.letters(area.left()) + area.top()));
      List<FileCell> cells = file.rows().stream().map(row -> row.cell(column.index())).filter(cell -> !cell.saysNothing()).toList();
      styles.put(column, NumberText.style(cells.stream().filter(cell -> cell.number() == null).map(FileCell::text).toList()));
      if (column.factor() == null) assumedUnits.put(column, assumed(column, cells));
    }
  }

  /** What a person should know about how the columns were understood. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    assumedUnits.forEach((column, unit) -> {
      String name = unit == null ? null : switch (column.field().type()) {
        case MONEY -> Unit.name(unit);
        case AREA_HA -> "ha";
        case AREA_M2 -> "m²";
        default -> null;
      };
      if (name != null) notes.add("Cột “" + column.heading() + "” không ghi đơn vị; các số được hiểu là " + name + ".");
    });
    return notes;
  }

  /** Figures without a unit: all small ones are million đồng, all large ones đồng; else nobody knows. */
  private BigDecimal assumed(Column column, List<FileCell> cells) {
    if (column.field().type() != RegisterField.Type.MONEY) return BigDecimal.ONE;
    List<BigDecimal> figures = new ArrayList<>();
    for (FileCell cell : cells) {
      try {
        BigDecimal figure = cell.number() != null ? cell.number() : NumberText.read(cell.text(), false, styles.get(column));
        if (figure.signum() != 0) figures.add(figure.abs());
      } catch (CellFault unreadable) {
        // said again, with its address, when the row is read
      }
    }
    if (figures.stream().allMatch(figure -> figure.compareTo(BigDecimal.valueOf(100_000)) < 0)) return BigDecimal.ONE;
    if (figures.stream().allMatch(figure -> figure.compareTo(BigDecimal.valueOf(1_000_000)) >= 0)) return new BigDecimal("0.000001");
    return null;
  }

  ReadRow read(SheetRow row) {
    Map<String, Object> told = new LinkedHashMap<>();
    Map<String, String> addresses = new HashMap<>();
    List<CellProblem> problems = new ArrayList<>();
    ReadRow read = new ReadRow(row, told, addresses, problems, new ArrayList<>(), new ArrayList<>(), columns);
    for (Column column : file.heading().columns()) {
      FileCell cell = row.cell(column.index());
      String address = row.address(column.index());
      try {
        if (cell == FileCell.NOT_CALCULATED) throw new CellFault("Ô là công thức nhưng tệp không lưu kết quả. Hãy mở tệp bằng Excel, lưu lại rồi tải lên.");
        if (cell.error()) throw new CellFault("Ô có lỗi công thức (" + cell.text() + ").");
        if (cell.text().length() > LONGEST_TEXT) throw new CellFault("Nội dung dài hơn " + LONGEST_TEXT + " ký tự.");
        if (cell.saysNothing()) continue;
        Object value = value(column, cell);
        if (value == null) continue;
        told.put(column.key(), value);
        addresses.put(column.key(), address);
        doubts(column, cell, value, read);
      } catch (CellFault fault) {
        if (forgiving && isWord(column.field().type()) && !cell.error()) {
          read.doubts().add(new CellDoubt(address, column.key(), cell.text(), fault.getMessage() + " Ô này chưa được ghi vào sổ."));
        } else problems.add(new CellProblem(address, column.heading() + ": " + fault.getMessage()));
      }
    }
    if (row.hidden()) read.doubts().add(new CellDoubt(row.address(0), null, "", "Dòng đang ẩn hoặc bị lọc trong tệp."));
    return read;
  }

  private void doubts(Column column, FileCell cell, Object value, ReadRow row) {
    if (isNumber(column.field().type()) && !NumberText.withoutAbout(cell.text()).equals(cell.text())) {
      row.doubt(column.key(), "“" + cell.text() + "” là số ước chừng; sổ ghi đúng con số ấy.");
    }
    if (cell.converted() != null) row.doubt(column.key(), "Chữ được chuyển từ bảng mã " + cell.converted() + "; hãy xem lại chính tả.");
    switch (column.field()) {
      case NAME -> {
        if (cell.text().length() > LONGEST_NAME) row.doubt(column.key(), "Tên dài " + cell.text().length() + " ký tự; có thể gộp nhầm nhiều ô.");
      }
      case MEMBERS -> {
        if (((BigDecimal) value).signum() == 0) row.doubt(column.key(), "Hợp tác xã có 0 thành viên; luật yêu cầu tối thiểu 5 thành viên chính thức.");
      }
      case TAX_CODE -> TaxCode.doubt((String) value).ifPresent(sentence -> row.doubt(column.key(), sentence));
      case CODE -> TaxCode.of(cell).flatMap(TaxCode::doubt).ifPresent(sentence -> row.doubt(column.key(), "taxCode", sentence));
      default -> { }
    }
    if (monthFirst.contains(column) && Boolean.FALSE.equals(DateText.monthFirst(cell.text()))) {
      row.doubt(column.key(), "“" + cell.text() + "” được đọc ngày trước tháng sau, nhưng cột có ô ghi tháng trước.");
    }
    if (mergedFigures.contains(row.address(column.key()))) row.doubt(column.key(), "Ô gộp nhiều dòng; con số chỉ ghi cho dòng đầu.");
    if (isNumber(column.field().type()) && cell.number() == null) twofold(column, cell, row);
  }

  /** "2.400" that is read as 2,4 because its column writes points before decimals, or as 2400 because it names a unit. */
  private void twofold(Column column, FileCell cell, ReadRow row) {
    if (column.field().type() == RegisterField.Type.WHOLE || !NumberText.isTwofold(cell.text()) || Unit.inTwo(cell.text()) != null) return;
    BigDecimal read = NumberText.read(cell.text(), styles.get(column) == null, styles.get(column));
    if (styles.get(column) == null || read.scale() == AMBIGUOUS_DECIMALS) {
      row.doubt(column.key(), "“" + cell.text() + "” được hiểu là " + Shown.number(read) + "; dấu chấm, dấu phẩy có thể mang nghĩa khác.");
    }
  }

  private Object value(Column column, FileCell cell) {
    return switch (column.field().type()) {
      case TEXT, PLACE -> column.field() == RegisterField.CODE ? code(cell) : text(cell);
      case TAX_CODE -> RegisterWords.taxCode(cell);
      case KIND -> RegisterWords.kind(cell.text());
      case STATUS -> Plain.words(column.heading()).endsWith("ngung hoat dong") ? RegisterWords.ticked(cell.text()) : RegisterWords.status(cell.text());
      case SIZE -> RegisterWords.size(cell.text());
      case RANK -> RegisterWords.rank(cell.text());
      case EARLY_DAY -> column.field() == RegisterField.FOUNDED_ON ? DateText.known(cell, false, today) : DateText.read(cell, false, today);
      case LATE_DAY -> column.field() == RegisterField.DEBT_DAY ? DateText.read(cell, true, today) : DateText.known(cell, true, today);
      case WHOLE -> whole(column, cell);
      case SCORE -> score(column, cell);
      case MONEY -> money(column, cell);
      case AREA_HA -> amount(column, cell, MOST_HECTARES, 4);
      case AREA_M2 -> amount(column, cell, MOST_HECTARES.movePointRight(4), 2);
    };
  }

  private static String code(FileCell cell) {
    TaxCode.refusePhone(cell.text());
    return TaxCode.of(cell).orElseGet(() -> text(cell));
  }

  private static String text(FileCell cell) {
    return cell.day() != null ? Shown.day(cell.day()) : cell.text();
  }

  private BigDecimal whole(Column column, FileCell cell) {
    BigDecimal figure = figure(column, cell, true);
    if (figure.stripTrailingZeros().scale() > 0) throw new CellFault("“" + cell.text() + "” phải là số nguyên.");
    return checked(cell, figure, column.field() == RegisterField.MONTHS_INACTIVE ? MOST_MONTHS : MOST_THINGS);
  }

  private BigDecimal score(Column column, FileCell cell) {
    BigDecimal figure = figure(column, cell, false);
    if (figure.signum() < 0 || figure.compareTo(BigDecimal.valueOf(100)) > 0) throw new CellFault("“" + cell.text() + "”: điểm phải từ 0 đến 100.");
    return plain(figure.setScale(1, RoundingMode.HALF_UP));
  }

  private BigDecimal money(Column column, FileCell cell) {
    if (column.field() == RegisterField.DEBT) {
      String plain = Plain.words(cell.text());
      if (plain.matches("khong|khong co|khong no|het no")) return BigDecimal.ZERO;
      if (plain.matches("co|co no|x")) throw new CellFault("“" + cell.text() + "” không cho biết số tiền nợ.");
    }
    return amount(column, cell, MOST_MONEY, 6);
  }

  private BigDecimal amount(Column column, FileCell cell, BigDecimal most, int scale) {
    BigDecimal inTwo = cell.number() == null && column.field().type() == RegisterField.Type.MONEY ? Unit.inTwo(cell.text()) : null;
    if (inTwo != null) return plain(inTwo);
    BigDecimal factor = cell.number() == null ? Unit.ofCell(column.field().type(), NumberText.unit(NumberText.withoutAbout(cell.text()))) : null;
    if (factor == null) factor = column.factor() != null ? column.factor() : assumedUnits.get(column);
    if (factor == null) throw new CellFault("Cột không ghi đơn vị và số trong cột khi lớn khi nhỏ. Hãy ghi đơn vị vào tiêu đề, ví dụ “(triệu đồng)”.");
    BigDecimal figure = figure(column, cell, false).multiply(factor).setScale(scale, RoundingMode.HALF_UP);
    if (column.field() == RegisterField.PROFIT && figure.abs().compareTo(most) <= 0) return plain(figure);
    return checked(cell, figure, most);
  }

  private BigDecimal figure(Column column, FileCell cell, boolean whole) {
    if (cell.day() != null) throw new CellFault("Ô là ngày (" + Shown.day(cell.day()) + "), không phải số.");
    if (cell.number() != null) return cell.number();
    String text = NumberText.withoutAbout(cell.text());
    if (whole) text = text.replaceFirst("(?<=[\\p{L}\\d])\\s*\\([^)]*\\)$", "");      // "25 TV (10 nữ)"
    String unit = NumberText.unit(text);
    boolean named = styles.get(column) == null && Unit.ofCell(column.field().type(), unit) != null && text.contains(".");
    BigDecimal figure = NumberText.read(text, whole || named && NumberText.isTwofold(text), styles.get(column));
    if (!unit.isEmpty() && Unit.ofCell(column.field().type(), unit) == null && !Unit.counts(unit)) {
      throw new CellFault("“" + cell.text() + "”: không rõ đơn vị “" + unit + "”.");
    }
    return figure;
  }

  private static BigDecimal checked(FileCell cell, BigDecimal figure, BigDecimal most) {
    if (figure.signum() < 0) throw new CellFault("“" + cell.text() + "” không được là số âm.");
    if (figure.compareTo(most) > 0) throw new CellFault("“" + cell.text() + "” quá lớn; hãy xem lại số và đơn vị.");
    return plain(figure);
  }

  private static BigDecimal plain(BigDecimal figure) {
    return new BigDecimal(figure.stripTrailingZeros().toPlainString());
  }

  private static boolean isDay(RegisterField.Type type) {
    return type == RegisterField.Type.EARLY_DAY || type == RegisterField.Type.LATE_DAY;
  }

  private static boolean isWord(RegisterField.Type type) {
    return type == RegisterField.Type.STATUS || type == RegisterField.Type.RANK || type == RegisterField.Type.SIZE;
  }

  private static boolean isNumber(RegisterField.Type type) {
    return switch (type) {
      case WHOLE, SCORE, MONEY, AREA_HA, AREA_M2 -> true;
      default -> false;
    };
  }
}
