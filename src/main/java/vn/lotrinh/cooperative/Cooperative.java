package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A co-operative as the register knew it on a day. Figures that the register does not know are null.
 *
 * @param code stays for ever, e.g. {@code HTX-KG-01}; also the code of its place and of its officers' group
 * @param sector as the official plan names it, or "Khác"
 * @param place code of the district or commune of the head office
 * @param lawYear year of the Co-operative Law it is organised under, e.g. 2012; null where it is not
 * @param areaHa cultivated area in hectares
 * @param areaM2 farmed water surface in square metres
 * @param capitalMillion working capital in million đồng
 * @param services kinds of services for members
 */
public record Cooperative(String code, String name, String sector, String place, LocalDate foundedOn, Integer lawYear, BigDecimal members,
    BigDecimal areaHa, BigDecimal areaM2, BigDecimal capitalMillion, BigDecimal services, BigDecimal vehicles, LegalStatus status) {

  /** Sector of a co-operative that no plan has a type for. */
  public static final String OTHER_SECTOR = "Khác";

  public boolean isOperating() {
    return status == LegalStatus.DANG_HOAT_DONG;
  }
}
