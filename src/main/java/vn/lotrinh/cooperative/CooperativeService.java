package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.OrganisationService;

/** What the province knows of its co-operatives, on a day or for a year. */
@Service("cooperative")
@Transactional
public class CooperativeService {

  private final Cooperatives cooperatives;
  private final OrganisationService organisation;
  private final Clock clock;

  CooperativeService(Cooperatives cooperatives, OrganisationService organisation, Clock clock) {
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The co-operative as the register knows it today. */
  public Optional<Cooperative> find(String code) {
    return find(code, LocalDate.now(clock));
  }

  /** The co-operative as the register knew it on a day. */
  public Optional<Cooperative> find(String code, LocalDate day) {
    return cooperatives.find(code, day);
  }

  /** @throws Refusal when the register has no co-operative of this code today */
  public Cooperative get(String code) {
    return find(code).orElseThrow(() -> new Refusal("Không có hợp tác xã nào mang mã “" + code + "” trong sổ đăng ký."));
  }

  /** Co-operatives of a province that operate on the day, in the order of their codes; a merged province's register goes on counting. */
  public List<Cooperative> operating(String province, LocalDate day) {
    return cooperatives.all(day).stream().filter(c -> c.isOperating() && organisation.isWithin(c.place(), province, day)).toList();
  }

  /** Those of {@link #operating} that work in one of the sectors. */
  public List<Cooperative> operating(String province, Collection<String> sectors, LocalDate day) {
    return operating(province, day).stream().filter(c -> sectors.contains(c.sector())).toList();
  }

  /** Figures of all known years, latest first. */
  public List<FinancialYear> years(String code) {
    return cooperatives.years(code);
  }

  /** How many years in a row, ending with {@code lastYear}, are known to have ended with a profit. */
  public int profitableYears(String code, int lastYear) {
    List<Integer> profitable = years(code).stream().filter(FinancialYear::isProfitable).map(FinancialYear::year).toList();
    int count = 0;
    while (profitable.contains(lastYear - count)) count++;
    return count;
  }

  /** Points by TT 01/2020 of a year; empty while there are none. */
  public Optional<BigDecimal> score(String code, int year) {
    return years(code).stream().filter(y -> y.year() == year).map(FinancialYear::score).filter(Objects::nonNull).findFirst();
  }

  /**
   * Records the points of a year beside what is known of it already.
   *
   * @param score 0 to 100
   * @param source where the points come from, e.g. the inspection's number
   */
  public void recordScore(String code, int year, BigDecimal score, String source) {
    get(code);
    if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new Refusal("Điểm đánh giá của " + code + " năm " + year + " phải từ 0 đến 100.");
    }
    FinancialYear known = years(code).stream().filter(y -> y.year() == year).findFirst().orElse(new FinancialYear(code, year, null, null, null, source));
    cooperatives.addYear(new FinancialYear(code, year, known.revenueMillion(), known.profitMillion(), score, source), clock.instant());
  }

  /** Records a legal status from a day on, with the paper that decided it. */
  public void changeStatus(String code, LegalStatus status, LocalDate day, String paper) {
    get(code);
    cooperatives.addStatus(code, status, day, paper, clock.instant());
  }

  /**
   * Takes in a province's register. What the register says already is left alone, what differs is added from the file's day on.
   *
   * @return how many entries were added or corrected
   * @throws Refusal naming file and line; then nothing of the file is taken in
   */
  public int load(Resource resource) {
    CooperativeFile file = CooperativeFile.read(resource);
    List<String> nowhere = file.cooperatives().stream().filter(line -> organisation.place(line.place()).isEmpty())
        .map(line -> line.code() + " (" + line.place() + ")").toList();
    if (!nowhere.isEmpty()) throw new Refusal(resource.getFilename() + ": địa bàn không có trong cơ cấu tổ chức: " + String.join(", ", nowhere) + ".");
    return (int) file.cooperatives().stream().filter(line -> take(line, file)).count();
  }

  private boolean take(CooperativeFile.Line line, CooperativeFile file) {
    cooperatives.add(line.code(), line.foundedOn());
    Cooperative known = cooperatives.find(line.code(), file.recordedOn()).orElse(null);
    Cooperative told = new Cooperative(line.code(), line.name(), line.sector(), line.place(), known == null ? line.foundedOn() : known.foundedOn(),
        line.lawYear(), line.members(), line.areaHa(), line.areaM2(), line.capitalMillion(), line.services(), line.vehicles(), line.status());
    boolean years = takeYears(line, file.source());
    if (told.equals(known)) return years;
    cooperatives.addEntry(told, file.recordedOn(), file.source(), clock.instant());
    if (known == null || known.status() != line.status()) {
      cooperatives.addStatus(line.code(), line.status(), file.recordedOn(), line.statusPaper(), clock.instant());
    }
    return true;
  }

  private boolean takeYears(CooperativeFile.Line line, String source) {
    if (line.years() == null) return false;
    List<FinancialYear> known = years(line.code());
    List<FinancialYear> added = line.years().entrySet().stream()
        .map(y -> new FinancialYear(line.code(), y.getKey(), y.getValue().revenue(), y.getValue().profit(), y.getValue().score(), source))
        .filter(told -> known.stream().noneMatch(k -> same(k, told))).toList();
    added.forEach(year -> cooperatives.addYear(year, clock.instant()));
    return !added.isEmpty();
  }

  /** A score that was recorded after the file was taken in is newer than the file. */
  private static boolean same(FinancialYear known, FinancialYear told) {
    return known.year() == told.year() && (!known.source().equals(told.source())
        || equal(known.revenueMillion(), told.revenueMillion()) && equal(known.profitMillion(), told.profitMillion()) && equal(known.score(), told.score()));
  }

  private static boolean equal(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }
}
