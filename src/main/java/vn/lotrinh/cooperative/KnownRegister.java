package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole register on a day, read in four queries, to be asked by any code that a file may use. */
final class KnownRegister {

  private final Map<String, RegisterRecord> byCode = new HashMap<>();
  private final Map<String, RegisterRecord> byTaxCode = new HashMap<>();
  private final Map<String, RegisterRecord> byNumberAndName = new HashMap<>();
  private final Map<String, RegisterRecord> byNumber = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();

  KnownRegister(Cooperatives cooperatives, LocalDate day) {
    List<Cooperative> all = cooperatives.all(day);
    List<String> codes = all.stream().map(Cooperative::code).toList();
    Map<String, Map<Integer, FinancialYear>> years = cooperatives.years(codes).stream()
        .collect(Collectors.groupingBy(FinancialYear::cooperative, Collectors.toMap(FinancialYear::year, Function.identity())));
    Map<String, Map<Creditor, Debt>> debts = cooperatives.debts(codes, day).stream()
        .collect(Collectors.groupingBy(Debt::cooperative, Collectors.toMap(Debt::creditor, Function.identity())));
    Map<String, StatusChange> statuses = cooperatives.statuses(day).stream().collect(Collectors.toMap(StatusChange::cooperative, Function.identity()));
    for (Cooperative c : all) {
      add(new RegisterRecord(c, years.getOrDefault(c.code(), Map.of()), debts.getOrDefault(c.code(), Map.of()), statuses.get(c.code())));
    }
  }

  private void add(RegisterRecord found) {
    Cooperative c = found.entry();
    byCode.put(c.code().toUpperCase(Locale.ROOT), found);
    if (c.taxCode() != null) byTaxCode.putIfAbsent(c.taxCode(), found);
    if (c.registrationNumber() != null) {
      byNumber.putIfAbsent(number(c.registrationNumber()), found);
      byNumberAndName.putIfAbsent(number(c.registrationNumber()) + "|" + Plain.words(c.name()), found);
    }
    sectors.putIfAbsent(Plain.words(c.sector()), c.sector());
  }

  /** Capitals make no difference: offices write codes as it comes. */
  RegisterRecord byCode(String code) {
    return byCode.get(code.toUpperCase(Locale.ROOT));
  }

  RegisterRecord byTaxCode(String taxCode) {
    return byTaxCode.get(taxCode);
  }

  /** Registration numbers were given by each district on its own: the name decides between several of one number. */
  RegisterRecord byNumber(String number, String name) {
    RegisterRecord named = name == null ? null : byNumberAndName.get(number(number) + "|" + Plain.words(name));
    return named != null ? named : byNumber.get(number(number));
  }

  /** A sector as the register writes it already, whatever the file's diacritics and capitals. */
  String sector(String text) {
    return sectors.getOrDefault(Plain.words(text), text);
  }

  private static String number(String text) {
    return Plain.words(text).replace(" ", "");
  }
}
