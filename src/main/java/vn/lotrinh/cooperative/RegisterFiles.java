package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.OrganisationService;

/** Takes in a province's register from its file: what the register says already is left alone, what differs is added from the file's day on. */
@Component
class RegisterFiles {

  private final Cooperatives cooperatives;
  private final OrganisationService organisation;
  private final Clock clock;

  RegisterFiles(Cooperatives cooperatives, OrganisationService organisation, Clock clock) {
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * Takes a file in, within the transaction of whoever asks.
   *
   * @return how many entries were added or corrected
   * @throws Refusal naming file and line; then nothing of the file is taken in
   */
  int take(Resource resource) {
    CooperativeFile file = CooperativeFile.read(resource);
    List<String> nowhere = file.cooperatives().stream().filter(line -> organisation.place(line.place()).isEmpty())
        .map(line -> line.code() + " (" + line.place() + ")").toList();
    if (!nowhere.isEmpty()) throw new Refusal(resource.getFilename() + ": địa bàn không có trong cơ cấu tổ chức: " + String.join(", ", nowhere) + ".");
    return (int) file.cooperatives().stream().filter(line -> take(line, file)).count();
  }

  private boolean take(CooperativeFile.Line line, CooperativeFile file) {
    cooperatives.add(line.code());
    Cooperative known = cooperatives.find(line.code(), file.recordedOn()).orElse(null);
    Cooperative told = line.entry();
    boolean more = takeYears(line, file.source()) | takeDebts(line, file);
    if (told.equals(known)) return more;
    cooperatives.addEntry(told, file.recordedOn(), file.source(), clock.instant());
    if (known == null || known.status() != line.status()) {
      LocalDate day = known == null && line.statusOn() != null ? line.statusOn() : file.recordedOn();
      cooperatives.addStatus(new StatusChange(line.code(), line.status(), day, line.statusPaper(), false), clock.instant());
    }
    return true;
  }

  private boolean takeDebts(CooperativeFile.Line line, CooperativeFile file) {
    if (line.debts() == null) return false;
    List<Debt> known = cooperatives.debts(List.of(line.code()), file.recordedOn());
    List<Debt> added = line.debts().entrySet().stream()
        .map(debt -> new Debt(line.code(), debt.getKey(), debt.getValue(), file.recordedOn(), file.source()))
        .filter(told -> known.stream().noneMatch(k -> k.creditor() == told.creditor() && equal(k.amountMillion(), told.amountMillion()))).toList();
    added.forEach(debt -> cooperatives.addDebt(debt, clock.instant()));
    return !added.isEmpty();
  }

  private boolean takeYears(CooperativeFile.Line line, String source) {
    if (line.years() == null) return false;
    List<FinancialYear> known = cooperatives.years(List.of(line.code()));
    List<FinancialYear> added = line.years().entrySet().stream()
        .map(y -> new FinancialYear(line.code(), y.getKey(), y.getValue().revenue(), y.getValue().profit(), y.getValue().score(),
            y.getValue().rank(), source))
        .filter(told -> known.stream().noneMatch(k -> same(k, told))).toList();
    added.forEach(year -> cooperatives.addYear(year, clock.instant()));
    return !added.isEmpty();
  }

  /** A score that was recorded after the file was taken in is newer than the file. */
  private static boolean same(FinancialYear known, FinancialYear told) {
    return known.year() == told.year() && (!known.source().equals(told.source())
        || equal(known.revenueMillion(), told.revenueMillion()) && equal(known.profitMillion(), told.profitMillion()) && equal(known.score(), told.score())
        && known.rank() == told.rank());
  }

  private static boolean equal(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }
}
