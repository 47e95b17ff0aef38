package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
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
  private final RegisterFiles files;
  private final OrganisationService organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CooperativeService(Cooperatives cooperatives, RegisterFiles files, OrganisationService organisation, ApplicationEventPublisher events, Clock clock) {
    this.cooperatives = cooperatives;
    this.files = files;
    this.organisation = organisation;
    this.events = events;
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

  /** Those of many as the register knew them on a day, in the order of their codes; unknown codes are left out. */
  public List<Cooperative> find(Collection<String> codes, LocalDate day) {
    return cooperatives.find(codes, day);
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
    return cooperatives.years(List.of(code));
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
    recordRank(code, year, score, yearKnown(code, year, source).rank(), source);
  }

  /**
   * Records the points of a year and the rank that was decided on them.
   *
   * @param score 0 to 100
   * @param source where they come from, e.g. the scoring's number
   */
  public void recordRank(String code, int year, BigDecimal score, Rank rank, String source) {
    get(code);
    if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new Refusal("Điểm đánh giá của " + code + " năm " + year + " phải từ 0 đến 100.");
    }
    FinancialYear known = yearKnown(code, year, source);
    cooperatives.addYear(new FinancialYear(code, year, known.revenueMillion(), known.profitMillion(), score, rank, source), clock.instant());
  }

  private FinancialYear yearKnown(String code, int year, String source) {
    return years(code).stream().filter(y -> y.year() == year).findFirst().orElse(new FinancialYear(code, year, null, null, null, null, source));
  }

  /**
   * Records a legal status from a day on, with the paper that decided it. What is decided here no register file undoes. Rooms that have work open
   * for the co-operative hear of it by the {@link StatusChange} as an event, in the same transaction.
   *
   * @param paper number, date and issuer of the deciding paper
   */
  public void changeStatus(String code, LegalStatus status, LocalDate day, String paper) {
    get(code);
    StatusChange change = new StatusChange(code, status, day, paper, true);
    cooperatives.addStatus(change, clock.instant());
    StatusChange newest = cooperatives.statuses(code).get(0);
    if (newest.day().isAfter(day)) cooperatives.addStatus(new StatusChange(code, status, newest.day(), paper, true), clock.instant());
    events.publishEvent(change);
  }

  /** Every legal status the co-operative entered, the latest first. */
  public List<StatusChange> statusHistory(String code) {
    return cooperatives.statuses(code);
  }

  /** Who no longer existed on the day by the register, with the day on which that was so from. */
  @Transactional(readOnly = true)
  public Map<String, LocalDate> ended(LocalDate day) {
    return cooperatives.statuses(day).stream().filter(change -> change.status() == LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT)
        .collect(Collectors.toMap(StatusChange::cooperative, StatusChange::day));
  }

  /** The figures of one year, by code; of whom nothing is known is absent. */
  @Transactional(readOnly = true)
  public Map<String, FinancialYear> figures(Collection<String> codes, int year) {
    return cooperatives.years(codes).stream().filter(figures -> figures.year() == year)
        .collect(Collectors.toMap(FinancialYear::cooperative, figures -> figures, (one, other) -> one));
  }

  /** What each class of creditors was last known to be owed on the day; a class of which nothing is known is absent. */
  public List<Debt> debts(String code, LocalDate day) {
    return cooperatives.debts(List.of(code), day);
  }

  /** The same for many co-operatives at once, by code; who has no known debts is absent. */
  public Map<String, List<Debt>> debts(Collection<String> codes, LocalDate day) {
    return cooperatives.debts(codes, day).stream().collect(Collectors.groupingBy(Debt::cooperative));
  }

  /**
   * Records what is owed to a class of creditors.
   *
   * @param amountMillion in million đồng; zero when nothing is owed any more
   * @param source the paper that says so
   */
  public void recordDebt(String code, Creditor creditor, BigDecimal amountMillion, LocalDate day, String source) {
    get(code);
    if (amountMillion.signum() < 0) throw new Refusal("Số nợ của " + code + " (" + creditor.title() + ") không được là số âm.");
    cooperatives.addDebt(new Debt(code, creditor, amountMillion, day, source), clock.instant());
  }

  /** Every co-operative of the selection as the register knew it on the day, in the order of their codes. */
  public List<Cooperative> select(Selection selection, LocalDate day) {
    return select(selection, day, 0, Integer.MAX_VALUE);
  }

  /** A part of {@link #select(Selection, LocalDate)}: at most {@code limit} from {@code offset} on. */
  public List<Cooperative> select(Selection selection, LocalDate day, int offset, int limit) {
    return cooperatives.find(selection, places(selection, day), day, offset, limit);
  }

  /** How many the selection holds. */
  public long count(Selection selection, LocalDate day) {
    return cooperatives.count(selection, places(selection, day), day);
  }

  /**
   * The co-operatives that an Excel list names by code, tax code or registration number.
   *
   * @return their codes, each once, in the order of the list; what the register does not know stands as it was written
   * @throws Refusal in one sentence, whatever is wrong with the file
   */
  @Transactional(readOnly = true)
  public List<String> readCodes(byte[] file) {
    List<String> told = CodeWorkbook.read(file);
    Map<String, String> codes = cooperatives.codesOf(told);
    return told.stream().map(one -> codes.getOrDefault(one, one)).distinct().toList();
  }

  /**
   * Whom words mean each: by code, tax code, registration number, or else by the name that the register has on the day.
   *
   * @return word → codes; several where namesakes are meant, a word that means nobody is absent
   */
  @Transactional(readOnly = true)
  public Map<String, Set<String>> meant(Collection<String> words, LocalDate day) {
    Map<String, Set<String>> meant = new HashMap<>();
    cooperatives.codesOf(words).forEach((word, code) -> meant.put(word, Set.of(code)));
    List<String> names = words.stream().filter(word -> !meant.containsKey(word)).toList();
    if (names.isEmpty()) return meant;
    Map<String, Map<String, String>> byKey = new HashMap<>();
    cooperatives.names(day).forEach((code, name) -> byKey.computeIfAbsent(Plain.nameKey(name), any -> new TreeMap<>()).put(code, name));
    for (String name : names) {
      Map<String, String> alike = byKey.getOrDefault(Plain.nameKey(name), Map.of());
      Set<String> exact = alike.entrySet().stream().filter(one -> Plain.toned(one.getValue()).equals(Plain.toned(name))).map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
      if (!alike.isEmpty()) meant.put(name, exact.isEmpty() ? alike.keySet() : exact);
    }
    return meant;
  }

  /** Codes of all co-operatives whose head office lies in a place on the day, whatever their status. */
  @Transactional(readOnly = true)
  public Set<String> codes(String place, LocalDate day) {
    return select(new Selection("", place, Set.of(), null, null), day).stream().map(Cooperative::code).collect(Collectors.toSet());
  }

  /**
   * Whom single words mean, in one query: by name, code, tax code or registration number without diacritics, or by the place of the head office.
   *
   * @param placesByWord word → codes of the places that it names; may be empty
   * @return word → codes; a word that means nobody is absent
   */
  @Transactional(readOnly = true)
  public Map<String, Set<String>> codesByWord(Map<String, Collection<String>> placesByWord, LocalDate day) {
    return placesByWord.isEmpty() ? Map.of() : cooperatives.codesByWord(placesByWord, day);
  }

  /** The sectors that the register ever named, in alphabetical order. */
  @Transactional(readOnly = true)
  public List<String> sectors() {
    return cooperatives.sectors();
  }

  private List<String> places(Selection selection, LocalDate day) {
    if (selection.place() == null) return null;
    if (organisation.place(selection.place()).isEmpty()) {
      throw new Refusal("Không có địa bàn nào mang mã “" + selection.place() + "” trong cơ cấu tổ chức.");
    }
    return cooperatives.places().stream().filter(place -> organisation.isWithin(place, selection.place(), day)).toList();
  }

  /**
   * Takes in a province's register. What the register says already is left alone, what differs is added from the file's day on.
   *
   * @return how many entries were added or corrected
   * @throws Refusal naming file and line; then nothing of the file is taken in
   */
  public int load(Resource resource) {
    return files.take(resource);
  }
}
