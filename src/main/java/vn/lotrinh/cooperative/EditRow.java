package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;

/** What a person typed of one co-operative, read as a row of a register file would be. */
final class EditRow {

  private final KnownRegister register;
  private final TellingRows rows;
  private final ReadRow row;
  private final Identity identity;
  private final RegisterRecord known;
  private final Map<String, Object> told;
  private final List<String> taken = new ArrayList<>();

  /**
   * @param fields by the keys of {@link EditForm}
   * @param known null for a new one
   * @throws Refusal with a sentence for each thing that cannot be taken in
   */
  EditRow(Map<String, String> fields, RegisterRecord known, KnownRegister register, OrganisationService organisation, LocalDate today) {
    this.register = register;
    this.known = known;
    Map<String, String> typed = typed(fields, known);
    List<Column> columns = new ArrayList<>();
    List<FileCell> cells = new ArrayList<>();
    typed.forEach((key, text) -> {
      columns.add(EditForm.column(columns.size(), key));
      cells.add(FileCell.of(text));
    });
    UploadedWorkbook table = new UploadedWorkbook("", new TableHeading(1, 1, columns, columns.stream().map(Column::heading).toList(), List.of()), List.of(),
        List.of(new SheetRow(2, cells, false)), List.of(), List.of(), new TreeSet<>());
    this.rows = new TellingRows(register, new PlaceFinder(organisation, Map.of(), today), table, Map.of(), today);
    this.row = new RowReader(table, today).read(table.rows().get(0));
    List<CellProblem> problems = new ArrayList<>(row.problems());
    this.identity = new Identity(row, register, known == null ? null : known.entry().code());
    checkIdentity(problems);
    this.told = problems.isEmpty() ? new LinkedHashMap<>(rows.entry(row, identity.taxCode(), known, problems)) : new LinkedHashMap<>();
    if (known != null && row.told(RegisterField.TAX_CODE) == null) told.remove("taxCode");
    if (row.told(RegisterField.STATUS) == null) told.remove("status");
    if (!problems.isEmpty()) throw new Refusal(String.join("\n", problems.stream().map(CellProblem::sentence).distinct().toList()));
    for (String key : taken) told.put(key, null);
  }

  /** Only what a person changed: what stands as it was shown is not read again. */
  private Map<String, String> typed(Map<String, String> fields, RegisterRecord known) {
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> shown = known == null ? Map.of() : EditForm.texts(known);
    fields.forEach((key, value) -> {
      EditForm.check(key);
      String text = FileCell.tidy(value == null ? "" : value);
      if (text.equals(shown.getOrDefault(key, ""))) return;
      if (!text.isEmpty()) typed.put(key, text);
      else if (EditForm.NEEDED.contains(key)) throw new Refusal("“" + EditForm.title(key) + "” không được để trống.");
      else taken.add(key);
    });
    return typed;
  }

  private void checkIdentity(List<CellProblem> problems) {
    String taxCode = (String) row.told(RegisterField.TAX_CODE);
    RegisterRecord holder = taxCode == null ? null : register.byTaxCode(taxCode);
    if (holder != null && holder != known) {
      throw new Refusal("Mã số thuế " + taxCode + " trong sổ là của " + holder.entry().name() + " (mã " + holder.entry().code() + ").");
    }
    if (known != null) return;
    if (identity.known() != null) throw new Refusal("Mã này trong sổ là của " + identity.known().entry().name() + " (mã " + identity.known().entry().code() + "); hãy sửa hợp tác xã ấy.");
    if (identity.code() == null) throw new Refusal("Cần mã số thuế hoặc mã HTX để ghi một hợp tác xã mới.");
    identity.problem().ifPresent(problems::add);
  }

  /** Keys → values; null where a value is taken out. */
  Map<String, Object> told() {
    return told;
  }

  List<CellDoubt> doubts() {
    return row.doubts();
  }

  String code() {
    return identity.code();
  }

  /** Who in the register has the same name at the same place. */
  Optional<String> namesake() {
    String place = rows.placeOf(row);
    return register.named((String) row.told(RegisterField.NAME)).stream().filter(one -> rows.areNear(place, one.entry().place())).findFirst()
        .map(one -> one.entry().name() + " (mã " + one.entry().code() + ")");
  }

  /** The entry with what changed. */
  Cooperative merged(Cooperative before, Map<String, Object> changed) {
    Function<String, Object> now = key -> changed.containsKey(key) ? changed.get(key) : before == null ? null : known.known(key);
    Map<String, String> partDays = new HashMap<>();
    for (String key : EditForm.DAYS) if (now.apply(key) instanceof KnownDay day && !day.isExact()) partDays.put(key, day.text());
    return new Cooperative(before == null ? identity.code() : before.code(), (String) now.apply("taxCode"), (String) now.apply("registrationNumber"),
        (CooperativeKind) now.apply("kind"), (String) now.apply("name"), sector(now), (String) now.apply("place"), (String) now.apply("address"), day(now, "foundedOn"),
        whole(now, "lawYear"), number(now, "members"), number(now, "areaHa"), number(now, "areaM2"), number(now, "capitalMillion"),
        number(now, "charterCapitalMillion"), number(now, "services"), number(now, "vehicles"), (SizeClass) now.apply("sizeClass"), day(now, "lastMeetingOn"),
        whole(now, "monthsInactive"), day(now, "inactiveSince"), Boolean.TRUE.equals(now.apply("dormant")),
        before == null ? LegalStatus.DANG_HOAT_DONG : before.status(), partDays);
  }

  private static String sector(Function<String, Object> now) {
    return now.apply("sector") instanceof String sector ? sector : Cooperative.OTHER_SECTOR;
  }

  private static LocalDate day(Function<String, Object> now, String key) {
    return now.apply(key) instanceof KnownDay day ? day.day() : null;
  }

  private static BigDecimal number(Function<String, Object> now, String key) {
    return (BigDecimal) now.apply(key);
  }

  private static Integer whole(Function<String, Object> now, String key) {
    return now.apply(key) instanceof BigDecimal number ? number.intValue() : null;
  }
}
