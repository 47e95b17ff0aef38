package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what the cells of a row tell into what it tells of a co-operative: one place, one status, dormant or not. */
final class TellingRows {

  private static final String NO_COOPERATIVE = "tong( cong| so)?( htx| hop tac xa)?|cong|nguoi lap.*|ghi chu|ke toan.*|giam doc.*|chu tich.*|tm .*|kt .*|thu truong.*|noi nhan.*|ngay .*thang.*nam.*";
  private static final String NUMBERING = "[IVXLC]+|[A-Z]|[\\d.]+";
  /** Fields that are told as they are. */
  private static final Set<RegisterField> PLAIN = Set.of(RegisterField.NAME, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER, RegisterField.ADDRESS,
      RegisterField.FOUNDED_ON, RegisterField.MEMBERS, RegisterField.AREA_HA, RegisterField.AREA_M2, RegisterField.CAPITAL,
      RegisterField.CHARTER_CAPITAL, RegisterField.SERVICES, RegisterField.VEHICLES, RegisterField.SIZE_CLASS, RegisterField.LAST_MEETING_ON,
      RegisterField.STATUS_DAY, RegisterField.STATUS_PAPER, RegisterField.DEBT_DAY);

  private final KnownRegister register;
  private final PlaceFinder places;
  private final LocalDate day;
  private String group = "";

  TellingRows(KnownRegister register, PlaceFinder places, LocalDate day) {
    this.register = register;
    this.places = places;
    this.day = day;
  }

  /** Whether a row is about a co-operative. One that only names a place is the heading of the rows below it. */
  boolean isCooperative(ReadRow row) {
    if (Stream.of(RegisterField.CODE, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER).anyMatch(field -> row.told(field) != null)) {
      return !(row.told(RegisterField.NAME) instanceof String name) || !Plain.words(name).matches("ten (htx|hop tac xa|don vi)");
    }
    List<String> texts = row.source().cells().stream().filter(cell -> !cell.isBlank()).map(FileCell::text).toList();
    if (texts.size() <= 3) {
      Object name = row.told(RegisterField.NAME);
      String place = name != null ? name.toString() : texts.stream().filter(text -> !text.matches(NUMBERING)).findFirst().orElse("");
      if (places.knows(place)) {
        group = place;
        return false;
      }
      if (name == null || texts.get(0).matches("[IVXLC]+|[A-Z]\\.?")) return false;
    }
    return texts.stream().limit(3).noneMatch(text -> Plain.words(text).matches(NO_COOPERATIVE));
  }

  /** What the row says, by the register's keys; for a new co-operative with all that an entry needs. */
  Map<String, Object> entry(ReadRow row, RegisterRecord known, List<CellProblem> problems) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (RegisterField field : PLAIN) if (row.told(field) != null) told.put(field.key(), row.told(field));
    row.told().forEach((key, value) -> {
      if (key.indexOf('.') > 0) told.put(key, value);
    });
    String code = (String) row.told(RegisterField.CODE);
    if (code != null && code.matches("\\d{10}(-\\d{3})?")) told.putIfAbsent("taxCode", code);
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
      problems.add(new CellProblem(row.address("place"), "Thiếu địa bàn (xã, phường, đặc khu hoặc huyện) của trụ sở."));
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
    List<String> texts = new ArrayList<>();
    texts.add(PlaceFinder.ofLevel(text(row, RegisterField.COMMUNE), "cấp xã"));
    texts.add(text(row, RegisterField.PLACE));
    texts.add(PlaceFinder.ofLevel(text(row, RegisterField.DISTRICT), "cấp huyện"));
    boolean none = texts.stream().allMatch(String::isBlank);
    if (none && !group.isEmpty()) texts.add(group);
    if (none && group.isEmpty() && known == null) texts.add(text(row, RegisterField.ADDRESS));
    texts.add(text(row, RegisterField.PROVINCE));
    if (texts.subList(0, texts.size() - 1).stream().allMatch(String::isBlank)) return;
    try {
      told.put("place", places.find(texts, known == null ? null : known.entry().place()));
    } catch (CellFault fault) {
      String at = Stream.of("commune", "place", "district", "address").filter(row.addresses()::containsKey).findFirst().orElse("name");
      problems.add(new CellProblem(row.address(at), fault.getMessage()));
    }
  }

  private static String text(ReadRow row, RegisterField field) {
    return row.told(field) instanceof String text ? text : "";
  }

  /** "Ngừng hoạt động" is no legal status: it says that the co-operative was found dormant. */
  private void status(ReadRow row, RegisterRecord known, Map<String, Object> told) {
    RegisterWords.Status legal = (RegisterWords.Status) row.told(RegisterField.STATUS);
    RegisterWords.Status works = (RegisterWords.Status) row.told(RegisterField.OPERATION);
    BigDecimal months = (BigDecimal) row.told(RegisterField.MONTHS_INACTIVE);
    LocalDate since = (LocalDate) row.told(RegisterField.INACTIVE_SINCE);
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
    else if (months != null && (known == null || !months.equals(known.known("monthsInactive")))) told.put("inactiveSince", day.minusMonths(months.intValue()));
  }
}
