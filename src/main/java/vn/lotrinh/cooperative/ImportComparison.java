package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lotrinh.cooperative.ImportRow.Change;
import vn.lotrinh.cooperative.ImportRow.State;

/** Holds each row of a file against the register: new, changed, unchanged, or refused. */
final class ImportComparison {

  private final KnownRegister register;
  private final TellingRows rows;
  private final LocalDate day;
  private final Map<String, Integer> seen = new HashMap<>();

  ImportComparison(KnownRegister register, TellingRows rows, LocalDate day) {
    this.register = register;
    this.rows = rows;
    this.day = day;
  }

  /** The verdict on a row; null for one that is about no co-operative (a total, a group's heading, a signature). */
  ImportRow compare(ReadRow row) {
    if (!rows.isCooperative(row)) return null;
    List<CellProblem> problems = new ArrayList<>(row.problems());
    Identity identity = new Identity(row, register);
    identity.problem().ifPresent(problems::add);
    duplicate(row, identity, problems);
    RegisterRecord known = identity.known();
    Map<String, Object> told = problems.isEmpty() ? rows.entry(row, known, problems) : Map.of();
    if (problems.isEmpty()) checkAgainst(known, told, row, problems);
    String name = row.told(RegisterField.NAME) instanceof String text ? text : known == null ? null : known.entry().name();
    if (!problems.isEmpty()) return new ImportRow(row.source().number(), State.REFUSED, identity.code(), name, List.of(), problems, null, cells(row));
    return verdict(row, identity, name, told, known);
  }

  private ImportRow verdict(ReadRow row, Identity identity, String name, Map<String, Object> told, RegisterRecord known) {
    int number = row.source().number();
    if (known == null) return new ImportRow(number, State.NEW, identity.code(), name, List.of(), List.of(), ToldJson.of(told, day), null);
    Map<String, Object> changed = new LinkedHashMap<>();
    List<Change> changes = new ArrayList<>();
    told.forEach((key, value) -> {
      if (key.equals("debtDay") || key.equals("statusDay") || key.equals("statusPaper")) return;
      Object from = known.known(key);
      if (Objects.equals(from, value)) return;
      changed.put(key, value);
      changes.add(new Change(key, FieldTitle.of(key), from, value));
    });
    if (changes.isEmpty()) return new ImportRow(number, State.UNCHANGED, identity.code(), name, List.of(), List.of(), null, null);
    for (String with : List.of("debtDay", "statusDay", "statusPaper")) if (told.containsKey(with)) changed.put(with, told.get(with));
    return new ImportRow(number, State.CHANGED, identity.code(), name, changes, List.of(), ToldJson.of(changed, day), null);
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
        : cell.number() != null ? cell.number() : cell.text()).toList();
  }
}
