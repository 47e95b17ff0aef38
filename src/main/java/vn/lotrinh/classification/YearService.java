package vn.lotrinh.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeKind;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;

/** A year's scoring: its criteria, which an administrator completes, and its opening for all operating co-operatives at once. */
@Service("classificationYears")
@Transactional
class YearService {

  /** TT 01/2020/TT-BKHĐT is in force from 01/4/2020. */
  private static final int FIRST = 2020;
  private static final int LONGEST = 500;
  private static final Selection OPERATING = new Selection("", null, Set.of(LegalStatus.DANG_HOAT_DONG), CooperativeKind.HTX, false);

  /**
   * An opening that runs in the background.
   *
   * @param run number of the bulk run
   * @param total co-operatives that it opens a case for
   */
  record Opened(int year, long run, int total) {}

  private final Schemes schemes;
  private final Classifications classifications;
  private final CooperativeService cooperatives;
  private final BulkService bulk;
  private final People people;
  private final Clock clock;

  YearService(Schemes schemes, Classifications classifications, CooperativeService cooperatives, BulkService bulk, People people,
      Clock clock) {
    this.schemes = schemes;
    this.classifications = classifications;
    this.cooperatives = cooperatives;
    this.bulk = bulk;
    this.people = people;
    this.clock = clock;
  }

  /** The criteria by which a year is or would be scored. */
  @Transactional(readOnly = true)
  Scheme criteria(int year) {
    demandYear(year, LocalDate.now(clock).getYear() + 1);
    return schemes.of(year);
  }

  @Transactional(readOnly = true)
  boolean isOpen(int year) {
    return schemes.year(year).isPresent();
  }

  /**
   * Enters the points of criteria 10 to 15, from the year on.
   *
   * @param source where they come from; null where the administrator does not say
   * @param confirmed whether they were compared with the circular itself
   * @throws Refusal once the year's scoring has opened, or as {@link Scheme#with}
   */
  void enter(int year, List<Scheme.Entry> entries, String source, boolean confirmed, String user) {
    schemes.oneAtATime();
    Scheme known = criteria(year);
    if (isOpen(year)) throw new Refusal("Năm " + year + " đã mở chấm điểm nên không sửa tiêu chí và điểm tối đa được nữa.");
    if (source != null && source.length() > LONGEST) throw new Refusal("Nguồn của điểm dài quá " + LONGEST + " ký tự.");
    String told = source == null || source.isBlank() ? "Quản trị viên nhập, chưa ghi nguồn" : source.strip();
    schemes.add(year, known.with(entries), told, confirmed, user, clock.instant());
  }

  /**
   * Opens the scoring of a year, for everybody who operates and has no case of the year yet; asked again, for who has come since.
   *
   * @param codes only these co-operatives; null for all
   * @throws Refusal while criteria 10 to 15 have no points, or nobody is left
   */
  Opened open(int year, Collection<String> codes, String user) {
    LocalDate today = LocalDate.now(clock);
    demandYear(year, today.getYear());
    schemes.oneAtATime();
    Scheme scheme = schemes.of(year);
    if (!scheme.isComplete()) {
      throw new Refusal("Chưa mở chấm điểm năm " + year + " được: điểm tối đa của các tiêu chí 10–15 chưa được quản trị viên nhập (cộng lại phải đúng 40). "
          + "Nhập ở trang “Tiêu chí chấm điểm”.");
    }
    Optional<Schemes.Year> opened = schemes.year(year);
    String already = opened.map(this::told).orElse("");
    if (codes == null && opened.isPresent() && bulk.isRunning(Opening.KIND, Opening.YEAR, String.valueOf(year))) {
      throw new Refusal(already + " Các hồ sơ đang được mở; xem ở trang Xử lý hàng loạt.");
    }
    List<String> asked = codes == null ? unscored(year, today) : List.copyOf(codes);
    if (asked.isEmpty()) throw new Refusal((already + " Không còn HTX đang hoạt động nào chưa có hồ sơ chấm điểm năm " + year + ".").strip());
    if (opened.isEmpty()) schemes.open(year, scheme.id(), today, user);
    long run = bulk.submit(Opening.KIND, "Mở chấm điểm, xếp loại HTX năm " + year, asked, Map.of(Opening.YEAR, String.valueOf(year), Opening.USER, user), user);
    return new Opened(year, run, asked.size());
  }

  private String told(Schemes.Year opened) {
    return "Chấm điểm năm " + opened.year() + " đã được " + people.name(opened.openedBy()) + " mở ngày " + Wording.day(opened.openedOn()) + ".";
  }

  private List<String> unscored(int year, LocalDate today) {
    Set<String> scored = classifications.cooperatives(year);
    return cooperatives.select(OPERATING, today).stream().map(Cooperative::code).filter(code -> !scored.contains(code)).toList();
  }

  private static void demandYear(int year, int last) {
    if (year < FIRST || year > last) throw new Refusal("Năm chấm điểm phải từ " + FIRST + " đến " + last + ".");
  }
}
