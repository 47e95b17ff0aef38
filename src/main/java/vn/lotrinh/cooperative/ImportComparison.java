package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.lotrinh.cooperative.ImportRow.Change;
import vn.lotrinh.cooperative.ImportRow.State;

/** Holds each row of a file against the register: new, changed, unchanged, refused, or a question to a person; with what is doubtful in it. */
final class ImportComparison {

  private static final Set<String> BESIDE = Set.of("debtDay", "statusDay", "statusPaper");

  private final KnownRegister register;
  private final TellingRows rows;
  private final Map<Integer, String> answers;
  private final LocalDate day;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();

  /** @param answers of a person to the questions of an earlier look, by the row's number */
  ImportComparison(KnownRegister register, TellingRows rows, Map<Integer, String> answers, LocalDate day) {
    this.register = register;
    this.rows = rows;
    this.answers = answers;
    this.day = day;
  }

  /** The verdict on a row; null for one that is about no co-operative (a total, a group's heading, a signature). */
  ImportRow compare(ReadRow row) {
    if (!rows.isCooperative(row)) return null;
    String answer = answers.get(row.source().number());
    Identity identity = new Identity(row, register, answer);
    List<CellProblem> problems = new ArrayList<>(row.problems());
    identity.problem().ifPresent(problems::add);
    duplicate(row, identity, problems);
    if (!problems.isEmpty()) identity.asked().values().forEach(question -> problems.add(0, new CellProblem(identity.address(), question)));
    if (problems.isEmpty() && identity.known() == null && answer == null) {
      Map<RegisterRecord, String> asked = asked(row, identity);
      if (!asked.isEmpty()) return asking(row, identity, asked);
    }
    if (identity.code() == null) problems.add(identity.missing());
    RegisterRecord known = identity.known();
    Map<String, Object> told = problems.isEmpty() ? rows.entry(row, identity.taxCode(), known, problems) : Map.of();
    if (problems.isEmpty()) checkAgainst(known, told, row, problems);
    String name = row.told(RegisterField.NAME) instanceof String text ? text : known == null ? null : known.entry().name();
    if (!problems.isEmpty()) return row(row, State.REFUSED, identity, name).because(problems, cells(row));
    sameName(row, known, told);
    return verdict(row, identity, name, told, known);
  }

  private Map<RegisterRecord, String> asked(ReadRow row, Identity identity) {
    Map<RegisterRecord, String> asked = new LinkedHashMap<>(identity.asked());
    String place = rows.placeOf(row);
    for (RegisterRecord one : register.named((String) row.told(RegisterField.NAME))) {
      if (!rows.areNear(place, one.entry().place())) continue;
      Cooperative c = one.entry();
      asked.putIfAbsent(one, "Sổ đã có " + c.name() + " cùng địa bàn (mã " + c.code() + (c.taxCode() == null || c.taxCode().equals(c.code()) ? "" : ", mã số thuế " + c.taxCode())
          + "). Dòng này có phải là hợp tác xã ấy không?");
    }
    return asked;
  }

  private ImportRow asking(ReadRow row, Identity identity, Map<RegisterRecord, String> asked) {
    String address = identity.asked().isEmpty() ? row.address("name") : identity.address();
    List<CellProblem> questions = asked.values().stream().map(question -> new CellProblem(address, question)).toList();
    return row(row, State.ASKED, identity, (String) row.told(RegisterField.NAME)).because(questions, cells(row))
        .of(asked.keySet().stream().map(one -> one.entry().code()).toList());
  }

  private ImportRow verdict(ReadRow row, Identity identity, String name, Map<String, Object> told, RegisterRecord known) {
    if (known == null) return row(row, State.NEW, identity, name).telling(List.of(), ToldJson.of(told, day), null);
    Map<String, Object> changed = new LinkedHashMap<>();
    List<Change> changes = new ArrayList<>();
    told.forEach((key, value) -> {
      if (BESIDE.contains(key)) return;
      Object from = known.known(key);
      if (same(key, from, value)) return;
      changed.put(key, value);
      changes.add(new Change(key, FieldTitle.of(key), from, value));
    });
    String otherCode = register.byCode(String.valueOf(identity.otherCode())) == known ? null : identity.otherCode();
    if (changes.isEmpty() && otherCode == null) return row(row, State.UNCHANGED, identity, name).telling(List.of(), null, null);
    for (String with : BESIDE) if (told.containsKey(with)) changed.put(with, told.get(with));
    return row(row, changes.isEmpty() ? State.UNCHANGED : State.CHANGED, identity, name)
        .telling(changes, changes.isEmpty() ? null : ToldJson.of(changed, day), otherCode);
  }

  /** "Hoà" and "Hòa" are one name: the spelling that the register has stays. */
  private static boolean same(String key, Object from, Object value) {
    if (Objects.equals(from, value)) return true;
    return from instanceof String known && value instanceof String told && (key.equals("name") || key.equals("address") || key.equals("sector"))
        && Plain.spelled(known).equals(Plain.spelled(told));
  }

  private static ImportRow row(ReadRow row, State state, Identity identity, String name) {
    return new ImportRow(row.source().number(), state, identity.code(), name, List.of(), List.of(), row.doubts(), List.of(), null, null, null);
  }

  private void duplicate(ReadRow row, Identity identity, List<CellProblem> problems) {
    for (String key : identity.keys()) {
      Integer first = seen.putIfAbsent(key, row.source().number());
      if (first != null && first != row.source().number()) {
        problems.add(new CellProblem(identity.address(), "Trùng với dòng " + first + " của tệp (cùng mã). Hãy giữ lại một dòng đúng."));
        return;
      }
    }
  }

  private void sameName(ReadRow row, RegisterRecord known, Map<String, Object> told) {
    if (!(row.told(RegisterField.NAME) instanceof String name)) return;
    Object place = told.getOrDefault("place", known == null ? null : known.entry().place());
    Integer first = named.putIfAbsent(Plain.nameKey(name) + "|" + place, row.source().number());
    if (first != null) row.doubt("name", "Cùng tên, cùng địa bàn với dòng " + first + " của tệp nhưng khác mã.");
    if (known == null) {
      register.named(name).stream().findFirst().ifPresent(other -> row.doubt("name", "Sổ có hợp tác xã cùng tên, mã " + other.entry().code() + "."));
    } else if (!register.isNamed(known, name)) row.doubt("name", "Mã này trong sổ là của “" + known.entry().name() + "”.");
    String taxCode = (String) told.get("taxCode");
    if (known != null && taxCode != null && known.entry().taxCode() != null && !taxCode.equals(known.entry().taxCode())) {
      row.doubt("taxCode", "Sổ ghi mã số thuế khác: " + known.entry().taxCode() + ".");
    }
  }

  private void checkAgainst(RegisterRecord known, Map<String, Object> told, ReadRow row, List<CellProblem> problems) {
    if (known == null) return;
    String taxCode = (String) told.get("taxCode");
    RegisterRecord holder = taxCode == null ? null : register.byTaxCode(taxCode);
    if (holder != null && holder != known) {
      problems.add(new CellProblem(row.address("taxCode"), "Mã số thuế " + taxCode + " trong sổ là của " + holder.entry().name() + " (mã " + holder.entry().code() + ")."));
    }
    checkStatus(known, told, row, problems);
    LocalDate debtDay = (LocalDate) told.getOrDefault("debtDay", day);
    known.debts().values().stream()
        .filter(debt -> told.containsKey("debt." + debt.creditor()) && debt.day().isAfter(debtDay) && !debt.amountMillion().equals(told.get("debt." + debt.creditor())))
        .findFirst().ifPresent(debt -> problems.add(new CellProblem(row.address("debt." + debt.creditor()),
            debt.creditor().title() + ": sổ đã có số mới hơn, ngày " + Shown.day(debt.day()) + ".")));
  }

  /** A status that a procedure decided, and the end of a co-operative, are not undone by a file. */
  private void checkStatus(RegisterRecord known, Map<String, Object> told, ReadRow row, List<CellProblem> problems) {
    StatusChange now = known.status();
    LegalStatus status = (LegalStatus) told.get("status");
    if (status == null || now == null || status == now.status()) return;
    String address = row.addresses().getOrDefault("status", row.address("operation"));
    if (now.decided() || now.status() == LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT) {
      problems.add(new CellProblem(address, "Sổ ghi “" + now.status().title() + "” từ ngày " + Shown.day(now.day())
          + (now.paper() == null ? "" : " theo " + now.paper()) + "; tệp không đổi được tình trạng này."));
    } else if (told.get("statusDay") instanceof LocalDate from && from.isBefore(now.day())) {
      problems.add(new CellProblem(row.address("statusDay"), "Ngày " + Shown.day(from) + " trước ngày của tình trạng đang ghi trong sổ (" + Shown.day(now.day()) + ")."));
    }
  }

  private static List<Object> cells(ReadRow row) {
    return row.source().cells().stream().<Object>map(cell -> cell.day() != null ? Map.of("day", cell.day().toString())
        : cell.number() != null && cell.number().toPlainString().equals(cell.text()) ? cell.number() : cell.text()).toList();
  }
}
