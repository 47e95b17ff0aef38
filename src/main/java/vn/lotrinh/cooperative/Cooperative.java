package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A co-operative as the register knew it on a day. Figures that the register does not know are null.
 *
 * @param code stays for ever, e.g. {@code HTX-KG-01}; also the code of its place and of its officers' group
 * @param taxCode ten digits, for a dependent unit with "-" and three more; null where it has none
 * @param registrationNumber number of its certificate, where that is not the tax code
 * @param sector as the official plan names it, or "Khác"
 * @param place code of the district or commune of the head office
 * @param lawYear year of the Co-operative Law it is organised under, e.g. 2012; null where it is not
 * @param areaHa cultivated area in hectares
 * @param areaM2 farmed water surface in square metres
 * @param capitalMillion working capital in million đồng
 * @param charterCapitalMillion capital by its charter in million đồng
 * @param services kinds of services for members
 * @param lastMeetingOn day of the last general meeting
 * @param monthsInactive as an office last reported them; see {@link #monthsInactiveOn}
 * @param inactiveSince first day without operation
 * @param partDays days of which only the month or the year is known, e.g. {@code foundedOn=2014}; the day beside them is the bound that counts
 * @param dormant found not to work, whatever its legal status
 */
public record Cooperative(String code, String taxCode, String registrationNumber, CooperativeKind kind, String name, String sector, String place,
    String address, LocalDate foundedOn, Integer lawYear, BigDecimal members, BigDecimal areaHa, BigDecimal areaM2, BigDecimal capitalMillion,
    BigDecimal charterCapitalMillion, BigDecimal services, BigDecimal vehicles, SizeClass sizeClass, LocalDate lastMeetingOn, Integer monthsInactive,
    LocalDate inactiveSince, boolean dormant, LegalStatus status, Map<String, String> partDays) {

  /** Sector of a co-operative that no plan has a type for. */
  public static final String OTHER_SECTOR = "Khác";

  public Cooperative {
    partDays = Map.copyOf(partDays);
  }

  /** One of whose days all are known. */
  Cooperative(String code, String taxCode, String registrationNumber, CooperativeKind kind, String name, String sector, String place, String address,
      LocalDate foundedOn, Integer lawYear, BigDecimal members, BigDecimal areaHa, BigDecimal areaM2, BigDecimal capitalMillion,
      BigDecimal charterCapitalMillion, BigDecimal services, BigDecimal vehicles, SizeClass sizeClass, LocalDate lastMeetingOn, Integer monthsInactive,
      LocalDate inactiveSince, boolean dormant, LegalStatus status) {
    this(code, taxCode, registrationNumber, kind, name, sector, place, address, foundedOn, lawYear, members, areaHa, areaM2, capitalMillion,
        charterCapitalMillion, services, vehicles, sizeClass, lastMeetingOn, monthsInactive, inactiveSince, dormant, status, Map.of());
  }

  /** A day of it as far as it is known; null where nothing is. */
  KnownDay known(String field) {
    LocalDate day = switch (field) {
      case "foundedOn" -> foundedOn;
      case "lastMeetingOn" -> lastMeetingOn;
      case "inactiveSince" -> inactiveSince;
      default -> throw new IllegalArgumentException(field);
    };
    return day == null ? null : new KnownDay(day, partDays.getOrDefault(field, day.toString()));
  }

  /** In operation by its legal status, and not found dormant. */
  public boolean isOperating() {
    return status == LegalStatus.DANG_HOAT_DONG && !dormant;
  }

  /** Full months without operation up to the day; null where the register does not know since when. */
  public Integer monthsInactiveOn(LocalDate day) {
    return inactiveSince == null ? null : (int) Math.max(0, ChronoUnit.MONTHS.between(inactiveSince, day));
  }
}
