package vn.lotrinh.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** A number as people here write it: a dot between thousands, a comma before the decimals, "đồng" behind an amount of money. */
public final class VietnameseNumber {

  private static final Pattern UNIT = Pattern.compile("(?iu)\\s*(đồng|vnđ|vnd|đ|₫)$");
  private static final Pattern SPACES_BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(,\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
  private static final int LONGEST = 40;
  private static final int MOST_PASTED = 1_000;

  private VietnameseNumber() {}

  /**
   * Reads "50.000" as fifty thousand and "1.250,5" as one thousand two hundred and fifty and a half.
   *
   * @throws Refusal when the text is no number, is written the English way ("1,250.5") or may mean two numbers ("1,250")
   */
  public static BigDecimal parse(String text) {
    String written = text == null || text.length() <= MOST_PASTED ? Written.figures(text) : text;
    String number = SPACES_BETWEEN_THOUSANDS.matcher(UNIT.matcher(written).replaceFirst("")).replaceAll(".");
    if (number.length() > LONGEST) {
      throw new Refusal("Số vừa nhập quá dài.");
    }
    if (THOUSANDS_OR_DECIMALS.matcher(number).matches()) {
      throw new Refusal("“" + written + "” có thể hiểu thành hai số khác nhau; hãy viết “" + number.replace(',', '.') + "” hoặc “" + number + "0”.");
    }
    if (GROUPED.matcher(number).matches()) {
      return new BigDecimal(number.replace(".", "").replace(',', '.'));
    }
    if (PLAIN.matcher(number).matches()) {
      return new BigDecimal(number.replace(',', '.'));
    }
    throw new Refusal("“" + written + "” không phải là số viết đúng cách; hãy dùng dấu chấm giữa các hàng nghìn và dấu phẩy trước phần lẻ, ví dụ 1.250,5.");
  }
}
