package vn.lotrinh.cooperative;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which co-operative a row of a file is about: by its code, its tax code under whatever heading, or its registration number. Where the codes lead to
 * a co-operative of another name, a person decides.
 */
final class Identity {

  static final String NEW = "new";
  private static final int LONGEST_CODE = 60;

  private final ReadRow row;
  private final String ours;
  private final String code;
  private final String taxCode;
  private final RegisterRecord known;
  private final String problem;
  /** Whom a code of the row belongs to in the register, with the question that this raises. */
  private final Map<RegisterRecord, String> asked = new LinkedHashMap<>();

  /** @param answer of a person: {@link #NEW}, or the code of the co-operative that the row is about; null where nobody was asked */
  Identity(ReadRow row, KnownRegister register, String answer) {
    this(row, register, answer, null);
  }

  /** @param given a code that the row does not tell itself; null for none */
  Identity(ReadRow row, KnownRegister register, String answer, String given) {
    this.row = row;
    String told = given != null ? given : (String) row.told(RegisterField.CODE);
    String number = (String) row.told(RegisterField.REGISTRATION_NUMBER);
    String name = (String) row.told(RegisterField.NAME);
    this.ours = told == null ? null : code(told);
    this.taxCode = taxCode(row, ours, number);
    RegisterRecord byCode = ours == null ? null : register.byCode(ours);
    RegisterRecord byTax = taxCode == null ? null : register.byTaxCode(taxCode);
    RegisterRecord byNumber = byCode == null && byTax == null && number != null ? register.byNumber(number, name) : null;
    if (byCode == null && byTax != null && ours != null && !ours.equals(taxCode) && !register.isNamed(byTax, name)) {
      ask(byTax, "Mã số thuế " + taxCode);
      byTax = null;
    }
    if (byNumber != null && name != null && !register.isNamed(byNumber, name)) {
      ask(byNumber, "Số đăng ký này");
      byNumber = null;
    }
    boolean said = answer != null && !answer.equals(NEW);
    this.known = said ? register.byCode(answer) : byCode != null ? byCode : byTax != null ? byTax : byNumber;
    String first = ours != null ? ours : taxCode != null ? taxCode : number == null ? null : code(number);
    this.code = known != null ? known.entry().code() : first;
    this.problem = problem(byCode, byTax, answer, register);
  }

  /** A registration number of ten digits is the tax code where the check digit agrees: since 2016 the two are one. */
  private static String taxCode(ReadRow row, String ours, String number) {
    String tax = (String) row.told(RegisterField.TAX_CODE);
    if (tax != null) return tax;
    if (ours != null && ours.matches(TaxCode.SHAPE)) return ours;
    return number == null ? null : TaxCode.of(number).filter(TaxCode::isRight).orElse(null);
  }

  private void ask(RegisterRecord holder, String what) {
    asked.put(holder, what + " trong sổ là của " + holder.entry().name() + " (mã " + holder.entry().code() + "). Dòng này có phải là hợp tác xã ấy không?");
  }

  private String problem(RegisterRecord byCode, RegisterRecord byTax, String answer, KnownRegister register) {
    if (code != null && (code.isEmpty() || code.length() > LONGEST_CODE)) return "Mã không dùng được: cần chữ cái hoặc chữ số, không quá " + LONGEST_CODE + " ký tự.";
    if (byTax != null && byCode != null && byTax != byCode) {
      return "Mã số thuế " + taxCode + " trong sổ là của " + byTax.entry().name() + " (mã " + byTax.entry().code() + ").";
    }
    if (answer != null && !answer.equals(NEW) && known == null) return "Câu trả lời “" + answer + "” không phải là mã của hợp tác xã nào trong sổ.";
    if (NEW.equals(answer) && code != null && known == null && register.byCode(code) != null) return "Mã " + code + " đã có trong sổ; hợp tác xã mới cần mã khác.";
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

  /** The office's own code, where the register keeps the co-operative under another one. */
  String otherCode() {
    return known == null || ours == null || ours.equalsIgnoreCase(known.entry().code()) || ours.equals(known.entry().taxCode()) ? null : ours;
  }

  /** Null for one that the register does not have. */
  RegisterRecord known() {
    return known;
  }

  /** Who in the register has a code of the row under another name, with the question. */
  Map<RegisterRecord, String> asked() {
    return asked;
  }

  Optional<CellProblem> problem() {
    return Optional.ofNullable(problem).map(sentence -> new CellProblem(address(), sentence));
  }

  /** Said of a row without any code, of which the register has no namesake either. */
  CellProblem missing() {
    return new CellProblem(address(), "Thiếu mã: cần mã HTX, mã số thuế hoặc số đăng ký để biết là hợp tác xã nào.");
  }

  /** Under what no second row of the file may stand. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (code != null) keys.add("code " + code.toUpperCase(Locale.ROOT));
    if (taxCode != null) keys.add("tax " + taxCode);
    return keys;
  }

  /** The cell that tells who it is, or should. */
  String address() {
    List<RegisterField> telling = List.of(RegisterField.CODE, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER);
    for (RegisterField field : telling) if (row.addresses().containsKey(field.key())) return row.addresses().get(field.key());
    return telling.stream().map(RegisterField::key).filter(row.columns()::containsKey).findFirst().map(row::address).orElse(row.address("name"));
  }
}
