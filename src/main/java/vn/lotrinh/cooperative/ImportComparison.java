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
  private final Said said;
  private final Map<String, String> barred;
  private final LocalDate day;
  private final CodeRule rule;
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();
  private UploadedFile.Sheet sheet;
  private TellingRows rows;

  /**
   * @param said by people after an earlier look
   * @param barred code → why the registration office refuses changes of what it registered
   */
  ImportComparison(KnownRegister register, Said said, Map<String, String> barred, LocalDate day) {
    this.register = register;
    this.said = said;
    this.barred = barred;
    this.day = day;
    this.rule = new CodeRule(register);
  }

  /** The rows that follow are of this sheet. */
  void begin(UploadedFile.Sheet sheet, TellingRows rows) {
    this.sheet = sheet;
    this.rows = rows;
  }

  /** The verdict on a row; null for one that is about no co-operative (a total, a group's heading, a signature). */
  ImportRow compare(ReadRow row) {
    if (!rows.isCooperative(row)) return null;
    String answer = said.answers().get(line(row));
    Identity identity = new Identity(row, register, answer, said.codes().get(line(row)));
    List<CellProblem> problems = new ArrayList<>(row.problems());
    identity.problem().ifPresent(problems::add);
    boolean coded = row.isOfTableWithCodes();
    Map<RegisterRecord, String> asked = Map.of();
    if (problems.isEmpty() && !coded && identity.code() == null && row.told(RegisterField.NAME) != null) {
      Namesakes.Found found = answer != null ? new Namesakes.Found(null, Map.of()) : new Namesakes(register, rows).find(row);
      asked = found.asked();
      if (asked.isEmpty()) identity = identity(row, found.sure());
    }
    duplicate(row, identity, problems);
    if (!problems.isEmpty()) for (String question : identity.asked().values()) problems.add(0, new CellProblem(identity.address(), question));
    if (problems.isEmpty() && identity.known() == null && answer == null) {
      if (asked.isEmpty() && coded) asked = asked(row, identity);
      if (!asked.isEmpty()) return asking(row, identity, asked);
    }
    if (identity.code() == null && coded) problems.add(identity.missing());
    RegisterRecord known = identity.known();
    Map<String, Object> told = problems.isEmpty() ? rows.entry(row, identity.taxCode(), known, problems) : Map.of();
    if (problems.isEmpty() && !coded) uncoded(row, identity, told, problems);
    if (problems.isEmpty()) checkAgainst(known, told, row, problems);
    String name = row.told(RegisterField.NAME) instanceof String text ? text : known == null ? null : known.entry().name();
    if (!problems.isEmpty()) return row(row, State.REFUSED, identity, name).because(problems, cells(row));
    sameName(row, known, told);
    return verdict(row, identity, name, told, known);
  }

  /** Of a table without codes: the one that was found by its name, or a new one with a code by the rule. */
  private Identity identity(ReadRow row, RegisterRecord found) {
    if (found != null) return new Identity(row, register, found.entry().code(), null);
    String place = rows.placeOf(row);
    return new Identity(row, register, Identity.NEW, place == null ? null : rule.next(place));
  }

  /** Without codes the register's spelling of a name stays, and two new ones of one name at one place cannot be told apart. */
  private void uncoded(ReadRow row, Identity identity, Map<String, Object> told, List<CellProblem> problems) {
    if (identity.known() != null) told.remove("name");
    String first = identity.known() != null || said.codes().containsKey(line(row)) ? null : named.get(nameAndPlace((String) told.get("name"), told.get("place")));
    if (first != null) problems.add(new CellProblem(row.address("name"), "Cùng tên, cùng địa bàn với " + first + " của tệp; bảng không có mã để phân biệt."));
  }

  private static String nameAndPlace(String name, Object place) {
    return Plain.nameKey(name) + "|" + place;
  }

  private int line(ReadRow row) {
    return sheet.line(row.source().number());
  }

  private String label(ReadRow row) {
    return "dòng " + row.source().number() + (sheet.number() == 0 ? "" : " trang “" + sheet.name() + "”");
  }

  private Map<RegisterRecord, String> asked(ReadRow row, Identity identity) {
    Map<RegisterRecord, String> asked = new LinkedHashMap<>(identity.asked());
    new Namesakes(register, rows).ofSamePlace(row).forEach(asked::putIfAbsent);
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
    List<CellProblem> refused = registrationRefused(row, known, changes);
    if (!refused.isEmpty()) return row(row, State.REFUSED, identity, name).because(refused, cells(row));
    String otherCode = register.byCode(String.valueOf(identity.otherCode())) == known ? null : identity.otherCode();
    if (changes.isEmpty() && otherCode == null) return row(row, State.UNCHANGED, identity, name).telling(List.of(), null, null);
    for (String with : BESIDE) if (told.containsKey(with)) changed.put(with, told.get(with));
    return row(row, changes.isEmpty() ? State.UNCHANGED : State.CHANGED, identity, name)
        .telling(changes, changes.isEmpty() ? null : ToldJson.of(changed, day), otherCode);
  }

  /** At the first cell that changes what the registration office registered, where the office has to refuse that. */
  private List<CellProblem> registrationRefused(ReadRow row, RegisterRecord known, List<Change> changes) {
    String why = barred.get(known.entry().code());
    List<String> registered = why == null ? List.of() : RegistrationChange.registered(changes.stream().map(Change::field).toList());
    if (registered.isEmpty()) return List.of();
    String first = registered.get(0);
    String column = switch (first) {
      case "place" -> TellingRows.placeColumn(row);
      case "sector" -> row.addresses().containsKey("sector") ? "sector" : "kind";
      default -> first;
    };
    return List.of(new CellProblem(row.address(column), "Không ghi được thay đổi " + String.join(", ", RegistrationChange.titles(registered))
        + ": " + why
        + " Muốn nhập các số liệu khác của dòng thì để nội dung này như trong sổ."));
  }

  /** "Hoà" and "Hòa" are one name: the spelling that the register has stays. */
  private static boolean same(String key, Object from, Object value) {
    if (Objects.equals(from, value)) return true;
    return from instanceof String known && value instanceof String told && (key.equals("name") || key.equals("address") || key.equals("sector"))
        && Plain.spelled(known).equals(Plain.spelled(told));
  }

  private ImportRow row(ReadRow row, State state, Identity identity, String name) {
    List<String> places = row.places().stream().flatMap(asked -> asked.choices().stream()).distinct().toList();
    return new ImportRow(sheet.name(), line(row), row.source().number(), state, identity.code(), name, List.of(), List.of(), row.doubts(), List.of(), places, null,
        null, null);
  }

  private void duplicate(ReadRow row, Identity identity, List<CellProblem> problems) {
    String label = label(row);
    for (String key : identity.keys()) {
      String first = seen.putIfAbsent(key, label);
      if (first != null && !first.equals(label)) {
        problems.add(new CellProblem(identity.address(), "Trùng với " + first + " của tệp (cùng mã). Hãy giữ lại một dòng đúng."));
        return;
      }
    }
  }

  private void sameName(ReadRow row, RegisterRecord known, Map<String, Object> told) {
    if (!(row.told(RegisterField.NAME) instanceof String name)) return;
    Object place = told.getOrDefault("place", known == null ? null : known.entry().place());
    String first = named.putIfAbsent(nameAndPlace(name, place), label(row));
    if (first != null) row.doubt("name", "Cùng tên, cùng địa bàn với " + first + " của tệp nhưng khác mã.");
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
