package vn.lotrinh.cooperative;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which co-operative a row of a file is about: by its code, else its tax code, else its registration number. */
final class Identity {

  private static final int LONGEST_CODE = 60;
  private static final String TAX_CODE = "\\d{10}(-\\d{3})?";

  private final ReadRow row;
  private final String code;
  private final String taxCode;
  private final RegisterRecord known;
  private final String problem;

  Identity(ReadRow row, KnownRegister register) {
    this.row = row;
    String told = (String) row.told(RegisterField.CODE);
    String number = (String) row.told(RegisterField.REGISTRATION_NUMBER);
    String name = (String) row.told(RegisterField.NAME);
    String tax = (String) row.told(RegisterField.TAX_CODE);
    String ours = told == null ? null : code(told);
    this.taxCode = tax != null ? tax : ours != null && ours.matches(TAX_CODE) ? ours : null;
    RegisterRecord byCode = ours == null ? null : register.byCode(ours);
    RegisterRecord byTax = taxCode == null ? null : register.byTaxCode(taxCode);
    RegisterRecord byNumber = ours == null && tax == null && number != null ? register.byNumber(number, name) : null;
    this.known = byCode != null ? byCode : byTax != null ? byTax : byNumber;
    String first = ours != null ? ours : taxCode != null ? taxCode : number == null ? null : code(number);
    this.code = known != null ? known.entry().code() : first;
    this.problem = problem(name, ours, byCode, byTax, byNumber);
  }

  private String problem(String name, String ours, RegisterRecord byCode, RegisterRecord byTax, RegisterRecord byNumber) {
    if (code == null) return "Thiếu mã: cần mã HTX, mã số thuế hoặc số đăng ký để biết là hợp tác xã nào.";
    if (code.isEmpty() || code.length() > LONGEST_CODE) return "Mã không dùng được: cần chữ cái hoặc chữ số, không quá " + LONGEST_CODE + " ký tự.";
    if (byTax != null && ours != null && byTax != byCode && !ours.equals(taxCode)) {
      return "Mã số thuế " + taxCode + " trong sổ là của " + byTax.entry().name() + " (mã " + byTax.entry().code() + ").";
    }
    if (byNumber != null && name != null && !Plain.words(name).equals(Plain.words(byNumber.entry().name()))) {
      return "Số đăng ký này trong sổ là của " + byNumber.entry().name() + " (mã " + byNumber.entry().code() + ").";
    }
    return null;
  }

  /** Codes travel in addresses and are names of groups: other signs than letters, digits and hyphens become hyphens. */
  private static String code(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    return letters.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The register's code, or the one a new co-operative gets; null where the row tells none. */
  String code() {
    return code;
  }

  String taxCode() {
    return taxCode;
  }

  /** Null for one that the register does not have. */
  RegisterRecord known() {
    return known;
  }

  Optional<CellProblem> problem() {
    return Optional.ofNullable(problem).map(sentence -> new CellProblem(address(), sentence));
  }

  /** Under what no second row of the file may stand. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (code != null) keys.add("code " + code.toUpperCase(Locale.ROOT));
    if (taxCode != null) keys.add("tax " + taxCode);
    return keys;
  }

  /** The cell that tells who it is. */
  String address() {
    for (RegisterField field : List.of(RegisterField.CODE, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER)) {
      if (row.addresses().containsKey(field.key())) return row.addresses().get(field.key());
    }
    return row.address(RegisterField.NAME.key());
  }
}
