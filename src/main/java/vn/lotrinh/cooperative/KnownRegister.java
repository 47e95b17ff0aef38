package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole register on a day, read in four queries, to be asked by any code that a file may use. */
final class KnownRegister {

  private final Map<String, RegisterRecord> byCode = new HashMap<>();
  private final Map<String, RegisterRecord> byTaxCode = new HashMap<>();
  private final Map<String, RegisterRecord> byNumberAndName = new HashMap<>();
  private final Map<String, RegisterRecord> byNumber = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, List<RegisterRecord>> byName = new HashMap<>();
  private final Map<String, List<RegisterRecord>> byPlace = new HashMap<>();
  private final Map<String, List<String>> neighbours = new HashMap<>();
  private final Map<String, Set<String>> confirmed;

  KnownRegister(Cooperatives cooperatives, LocalDate day) {
    List<Cooperative> all = cooperatives.all(day);
    List<String> codes = all.stream().map(Cooperative::code).toList();
    Map<String, Map<Integer, FinancialYear>> years = cooperatives.years(codes).stream()
        .collect(Collectors.groupingBy(FinancialYear::cooperative, Collectors.toMap(FinancialYear::year, Function.identity())));
    Map<String, Map<Creditor, Debt>> debts = cooperatives.debts(codes, day).stream()
        .collect(Collectors.groupingBy(Debt::cooperative, Collectors.toMap(Debt::creditor, Function.identity())));
    Map<String, StatusChange> statuses = cooperatives.statuses(day).stream().collect(Collectors.toMap(StatusChange::cooperative, Function.identity()));
    confirmed = cooperatives.confirmedDoubts();
    for (Cooperative c : all) {
      add(new RegisterRecord(c, years.getOrDefault(c.code(), Map.of()), debts.getOrDefault(c.code(), Map.of()), statuses.get(c.code())));
    }
    cooperatives.otherCodes().forEach((other, code) -> {
      if (byCode(code) != null) byCode.putIfAbsent(other.toUpperCase(Locale.ROOT), byCode(code));
    });
  }

  private void add(RegisterRecord found) {
    Cooperative c = found.entry();
    byCode.put(c.code().toUpperCase(Locale.ROOT), found);
    if (c.taxCode() != null) byTaxCode.putIfAbsent(c.taxCode(), found);
    if (c.registrationNumber() != null) {
      byNumber.putIfAbsent(number(c.registrationNumber()), found);
      byNumberAndName.putIfAbsent(number(c.registrationNumber()) + "|" + Plain.words(c.name()), found);
    }
    TaxCode.of(c.code()).ifPresent(tax -> byTaxCode.putIfAbsent(tax, found));
    byName.computeIfAbsent(Plain.nameKey(c.name()).replace(" ", ""), any -> new ArrayList<>(1)).add(found);
    sectors.putIfAbsent(Plain.words(c.sector()), c.sector());
  }

  /** All codes in capitals, those that offices use beside ours included. */
  Set<String> codes() {
    return byCode.keySet();
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

  /** Whether the register calls it so, or nearly so: abbreviations, diacritics and a part left out make no difference. */
  boolean isNamed(RegisterRecord found, String name) {
    if (name == null) return true;
    String told = Plain.nameKey(name);
    String known = Plain.nameKey(found.entry().name());
    return told.replace(" ", "").equals(known.replace(" ", "")) || (" " + told + " ").contains(" " + known + " ") || (" " + known + " ").contains(" " + told + " ");
  }

  /** All of a name, wherever they are. */
  List<RegisterRecord> named(String name) {
    return name == null ? List.of() : byName.getOrDefault(Plain.nameKey(name).replace(" ", ""), List.of());
  }

  /** Those at a place, or near it, whose name is a part of the one that is told, or the other way round. */
  List<RegisterRecord> nearlyNamed(String name, String place, BiPredicate<String, String> near) {
    if (name == null || place == null) return List.of();
    if (byPlace.isEmpty()) byName.values().forEach(all -> all.forEach(one -> byPlace.computeIfAbsent(one.entry().place(), any -> new ArrayList<>()).add(one)));
    return neighbours.computeIfAbsent(place, any -> byPlace.keySet().stream().filter(other -> near.test(place, other)).toList()).stream()
        .flatMap(other -> byPlace.get(other).stream()).filter(one -> isNamed(one, name)).toList();
  }

  /** Whether a person has confirmed already what a file brings as doubtful once more. */
  boolean isConfirmed(String code, CellDoubt doubt) {
    return confirmed.getOrDefault(code, Set.of()).contains(doubt.field() + "|" + doubt.sentence());
  }

  /** A sector as the register writes it already, whatever the file's diacritics and capitals. */
  String sector(String text) {
    return sectors.getOrDefault(Plain.words(text), text);
  }

  private static String number(String text) {
    return Plain.words(text).replace(" ", "");
  }
}
