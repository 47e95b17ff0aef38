package vn.lotrinh.cooperative;

import java.util.Optional;
import vn.lotrinh.sheet.FileCell;

/** The tax code of an organisation: ten digits, the last of which checks the others, and three more for a dependent unit. */
final class TaxCode {

  static final String SHAPE = "\\d{10}(-\\d{3})?";
  private static final String MOBILE = "0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}";
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private TaxCode() {}

  /** The code that a cell shows, under whatever heading; empty where it is something else. Excel drops the leading zero of a number. */
  static Optional<String> of(FileCell cell) {
    if (cell.day() != null || cell.error()) return Optional.empty();
    String digits = digits(cell.text());
    if (cell.number() != null && digits.matches("\\d{9}") && isRight("0" + digits)) return Optional.of("0" + digits);
    if (cell.number() != null && digits.matches("\\d{12}") && isRight("0" + digits)) return of("0" + digits);
    return of(cell.text());
  }

  /** The same for a text; blanks, dots and apostrophes are no part of a code. */
  static Optional<String> of(String text) {
    String digits = digits(text);
    if (digits.matches(SHAPE)) return Optional.of(digits);
    String joined = digits.replaceAll("[-–—_/]", "");
    if (!digits.matches("[\\d\\-–—_/]+")) return Optional.empty();
    if (joined.matches("\\d{10}") && isRight(joined)) return Optional.of(joined);
    return joined.matches("\\d{13}") ? Optional.of(joined.substring(0, 10) + "-" + joined.substring(10)) : Optional.empty();
  }

  static String digits(String text) {
    return text.replaceAll("[\\s.,'’‘`]", "").replaceFirst("(?i)^(mst|msdn)[:]?(?=\\d)", "");
  }

  /** @throws CellFault for what can only be a telephone number, as it slips into columns of codes */
  static void refusePhone(String text) {
    String digits = text.replaceAll("[\\s.\\-()]", "").replaceFirst("^(\\+84|0084)", "0");
    boolean phone = digits.matches("0[12]\\d{9}") || digits.matches(MOBILE) && !isRight(digits) && !digits.matches("0[79]0[01]\\d{6}");
    if (phone) throw new CellFault("“" + text + "” giống số điện thoại, không phải mã.");
  }

  /** Whether the tenth digit is the one that the first nine ask for. */
  static boolean isRight(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (code.charAt(i) - '0');
    return code.charAt(9) - '0' == 10 - sum % 11;
  }

  static boolean isOfBranch(String code) {
    return code.length() > 10;
  }

  /** What is doubtful about a code; empty for one of a co-operative with a right check digit. */
  static Optional<String> doubt(String code) {
    if (!isRight(code)) return Optional.of("Mã số thuế " + code + " có chữ số kiểm tra không đúng; có thể gõ nhầm.");
    if (isOfBranch(code)) return Optional.of("Mã 13 số là mã của chi nhánh, đơn vị phụ thuộc, không phải của hợp tác xã.");
    return Optional.empty();
  }
}
