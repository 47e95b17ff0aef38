package vn.lotrinh.organisation;

import java.text.Normalizer;

/**
 * A province, district, commune or co-operative: the area for which a role is held.
 *
 * @param code e.g. {@code KG}, {@code KG-RG}; stays for ever
 * @param parent code of the next larger place, {@code null} for a province
 * @param toConfirm true while the province has not yet confirmed this entry ("cần xác nhận")
 */
public record Place(String code, String name, PlaceLevel level, String parent, Period period, boolean toConfirm) implements Row {

  @Override
  public String key() {
    return "place " + code;
  }

  /** Whether a text means it: its code, or its name with or without "tỉnh", "thành phố". */
  public boolean isCalled(String text) {
    return bare(name).equalsIgnoreCase(bare(text)) || code.equalsIgnoreCase(text.strip());
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceFirst("(?iu)^(tỉnh|thành phố|tp\\.?) ", "");
  }
}
