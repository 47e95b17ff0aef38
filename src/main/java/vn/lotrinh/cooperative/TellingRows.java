package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lotrinh.sheet.FileCell;

/** Turns what the cells of a row tell into what it tells of a co-operative: one place, one status, dormant or not. */
final class TellingRows {

  /** Fields that are told as they are. */
  private static final Set<RegisterField> PLAIN = Set.of(RegisterField.NAME, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER, RegisterField.ADDRESS,
      RegisterField.FOUNDED_ON, RegisterField.MEMBERS, RegisterField.AREA_HA, RegisterField.AREA_M2, RegisterField.CAPITAL,
      RegisterField.CHARTER_CAPITAL, RegisterField.SERVICES, RegisterField.VEHICLES, RegisterField.SIZE_CLASS, RegisterField.LAST_MEETING_ON,
      RegisterField.STATUS_DAY, RegisterField.STATUS_PAPER, RegisterField.DEBT_DAY);

  private final KnownRegister register;
  private final PlaceFinder places;
  private final LocalDate day;
  /** Row → code of the place that a person chose for it. */
  private final Map<Integer, String> chosen;
  private final GroupRows groups;

  /**
   * @param table its sheet or the titles above it may name the district of all rows
   * @param chosen row → code of the place that a person chose for it
   */
  TellingRows(KnownRegister register, PlaceFinder places, UploadedWorkbook table, Map<Integer, String> chosen, LocalDate day) {
    this.register = register;
    this.places = places;
    this.chosen = chosen;
    this.day = day;
    this.groups = new GroupRows(places, table);
  }

  /** Whether a row is about a co-operative. */
  boolean isCooperative(ReadRow row) {
    return groups.isCooperative(row);
  }

  /** What the row says, by the register's keys; for a new co-operative with all that an entry needs. */
  Map<String, Object> entry(ReadRow row, String taxCode, RegisterRecord known, List<CellProblem> problems) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (RegisterField field : PLAIN) if (row.told(field) != null) told.put(field.key(), row.told(field));
    row.told().forEach((key, value) -> {
      if (key.indexOf('.') > 0) told.put(key, value);
    });
    if (taxCode != null) told.put("taxCode", taxCode);
    kind(row, known, told);
    lawYear(row, told, problems);
    place(row, known, told, problems);
    status(row, known, told);
    if (known == null) complete(row, told, problems);
    return told;
  }

  private void complete(ReadRow row, Map<String, Object> told, List<CellProblem> problems) {
    if (!told.containsKey("name")) problems.add(new CellProblem(row.address("name"), "Thiếu tên hợp tác xã."));
    if (!told.containsKey("place") && problems.isEmpty()) {
      problems.add(new CellProblem(row.address(placeColumn(row)), "Thiếu địa bàn (xã, phường, đặc khu hoặc huyện) của trụ sở."));
    }
    told.putIfAbsent("sector", Cooperative.OTHER_SECTOR);
    boolean union = told.get("name") instanceof String name && Plain.words(name).matches("(lhhtx|lien hiep)\\b.*");
    told.putIfAbsent("kind", union ? CooperativeKind.LIEN_HIEP : CooperativeKind.HTX);
    told.putIfAbsent("dormant", false);
  }

  /** "Loại hình" tells the kind, or else the sector where no other column does. */
  private void kind(ReadRow row, RegisterRecord known, Map<String, Object> told) {
    RegisterWords.Kind kind = (RegisterWords.Kind) row.told(RegisterField.KIND);
    String sector = (String) row.told(RegisterField.SECTOR);
    if (kind != null && kind.kind() != null) told.put("kind", kind.kind());
    if (sector == null && kind != null && kind.kind() == null) sector = kind.text();
    if (sector != null) told.put("sector", register.sector(sector));
  }

  private static void lawYear(ReadRow row, Map<String, Object> told, List<CellProblem> problems) {
    if (!(row.told(RegisterField.LAW_YEAR) instanceof BigDecimal year)) return;
    if (Set.of(2003, 2012, 2023).contains(year.intValue())) told.put("lawYear", year);
    else problems.add(new CellProblem(row.address("lawYear"), "Luật Hợp tác xã chỉ có các năm 2003, 2012, 2023."));
  }

  private void place(ReadRow row, RegisterRecord known, Map<String, Object> told, List<CellProblem> problems) {
    if (chosen.containsKey(row.source().number())) {
      told.put("place", chosen.get(row.source().number()));
      return;
    }
    List<String> texts = places(row, known);
    if (texts.isEmpty()) return;
    String at = placeColumn(row);
    try {
      PlaceFinder.Found found = places.resolve(texts, known == null ? null : known.entry().place());
      boolean onlyGroup = Stream.of(RegisterField.COMMUNE, RegisterField.PLACE, RegisterField.DISTRICT).allMatch(field -> row.text(field).isBlank());
      if (known != null && onlyGroup && places.areNear(known.entry().place(), found.code())) return;
      told.put("place", found.code());
      if (found.doubt() == null || known != null && found.code().equals(known.entry().place())) return;
      row.doubt(at, "place", found.doubt());
      row.places().add(new PlaceAsked(PlaceFinder.words(texts), found.choices(), true));
    } catch (PlaceFault fault) {
      row.places().add(fault.asked());
      problems.add(new CellProblem(row.address(at), fault.getMessage()));
    }
  }

  static String placeColumn(ReadRow row) {
    return Stream.of("commune", "place", "district", "address").filter(row.addresses()::containsKey).findFirst()
        .or(() -> Stream.of("commune", "place", "district", "name").filter(row.columns()::containsKey).findFirst()).orElse("name");
  }

  /** What the row, or the heading of its group, tells of the place, from the smallest to the largest. */
  private List<String> places(ReadRow row, RegisterRecord known) {
    List<String> texts = new ArrayList<>();
    texts.add(PlaceFinder.ofLevel(row.text(RegisterField.COMMUNE), "cấp xã"));
    texts.add(row.text(RegisterField.PLACE));
    String district = row.text(RegisterField.DISTRICT);
    texts.add(PlaceFinder.ofLevel(district, "cấp huyện"));
    boolean none = texts.stream().allMatch(String::isBlank);
    String group = groups.place();
    if (none && known == null && (group.isEmpty() || !row.text(RegisterField.ADDRESS).isBlank())) texts.add(row.text(RegisterField.ADDRESS));
    if (district.isBlank()) texts.add(group);
    if (texts.stream().allMatch(String::isBlank)) return List.of();
    texts.add(row.text(RegisterField.PROVINCE));
    return texts;
  }

  /** The place that a row tells, to find its namesakes; null where it tells none that is known. */
  String placeOf(ReadRow row) {
    if (chosen.containsKey(row.source().number())) return chosen.get(row.source().number());
    List<String> texts = places(row, null);
    try {
      return texts.isEmpty() ? null : places.find(texts, null);
    } catch (CellFault unknown) {
      return null;
    }
  }

  /** Whether two places are one, or one lies in the other. */
  boolean areNear(String one, String other) {
    return one != null && places.areNear(one, other);
  }

  /** "Ngừng hoạt động" is no legal status: it says that the co-operative was found dormant. */
  private void status(ReadRow row, RegisterRecord known, Map<String, Object> told) {
    RegisterWords.Status legal = (RegisterWords.Status) row.told(RegisterField.STATUS);
    RegisterWords.Status works = (RegisterWords.Status) row.told(RegisterField.OPERATION);
    BigDecimal months = (BigDecimal) row.told(RegisterField.MONTHS_INACTIVE);
    KnownDay since = (KnownDay) row.told(RegisterField.INACTIVE_SINCE);
    contradictions(row, legal, works, months, since);
    LegalStatus status = legal != null && legal.legal() != null ? legal.legal() : works != null ? works.legal() : null;
    if (status != null) told.put("status", status);
    Boolean dormant = works != null ? works.dormant() : legal != null && Boolean.TRUE.equals(legal.dormant()) ? Boolean.TRUE : null;
    if (months != null) dormant = months.signum() > 0;
    if (since != null) dormant = true;
    if (dormant == null) return;
    told.put("dormant", dormant);
    if (!dormant) {
      told.put("inactiveSince", null);
      told.put("monthsInactive", months);
      return;
    }
    if (months != null) told.put("monthsInactive", months);
    if (since != null) told.put("inactiveSince", since);
    else if (months != null && (known == null || !months.equals(known.known("monthsInactive")))) told.put("inactiveSince", KnownDay.of(day.minusMonths(months.intValue())));
  }

  private static void contradictions(ReadRow row, RegisterWords.Status legal, RegisterWords.Status works, BigDecimal months, KnownDay since) {
    boolean stopped = since != null || months != null && months.signum() > 0;
    boolean working = works != null ? Boolean.FALSE.equals(works.dormant()) : legal != null && legal.legal() == LegalStatus.DANG_HOAT_DONG;
    if (stopped && working) {
      row.doubt(since != null ? "inactiveSince" : "monthsInactive", "Ghi đang hoạt động nhưng lại có thời gian ngừng hoạt động; sổ ghi là ngừng hoạt động.");
    }
    KnownDay founded = (KnownDay) row.told(RegisterField.FOUNDED_ON);
    KnownDay meeting = (KnownDay) row.told(RegisterField.LAST_MEETING_ON);
    if (founded != null && since != null && since.day().isBefore(founded.day())) row.doubt("inactiveSince", "Ngừng hoạt động trước khi thành lập.");
    if (founded != null && meeting != null && meeting.day().isBefore(founded.day())) row.doubt("lastMeetingOn", "Đại hội gần nhất trước khi thành lập.");
  }
}
