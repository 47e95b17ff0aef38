package vn.lotrinh.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;

/** Opens the cases of a batch of co-operatives; who has one of the year already is left alone. */
@Component
class Opening implements BulkWork {

  static final String KIND = "classification";
  static final String YEAR = "year";
  static final String USER = "user";

  private final Classifications classifications;
  private final Schemes schemes;
  private final CooperativeService cooperatives;
  private final ClassificationProcess process;
  private final Journal journal;
  private final Batch batch;
  private final Clock clock;

  Opening(Classifications classifications, Schemes schemes, CooperativeService cooperatives, ClassificationProcess process, Journal journal, Batch batch,
      Clock clock) {
    this.batch = batch;
    this.classifications = classifications;
    this.schemes = schemes;
    this.cooperatives = cooperatives;
    this.process = process;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String undoneBy() {
    return OpeningUndo.KIND;
  }

  @Override
  public String page(String result) {
    CaseKey key = CaseKey.of(result);
    return "/classifications/" + key.year() + "/" + key.cooperative();
  }

  @Override
  public List<BulkOutcome> run(List<String> codes, Map<String, String> parameters) {
    int year = Integer.parseInt(parameters.get(YEAR));
    if (schemes.year(year).isEmpty()) return codes.stream().map(code -> BulkOutcome.refused(code, "Việc mở chấm điểm năm " + year + " đã được hoàn tác.")).toList();
    LocalDate today = LocalDate.now(clock);
    Map<String, Cooperative> known = cooperatives.find(codes, today).stream().collect(Collectors.toMap(Cooperative::code, Function.identity()));
    List<String> operating = codes.stream().filter(code -> known.containsKey(code) && known.get(code).isOperating()).toList();
    Set<String> opened = classifications.open(year, operating, today);
    List<CaseKey> keys = operating.stream().filter(opened::contains).map(code -> new CaseKey(year, code)).toList();
    journal.record(keys.stream().map(CaseKey::toString).toList(), "Mở chấm điểm năm " + year, null, null, parameters.get(USER));
    Map<String, Classification> cases = keys.stream().collect(Collectors.toMap(CaseKey::toString, key -> Classification.open(key, today)));
    batch.with(known, () -> keys.forEach(key -> process.start(key, known.get(key.cooperative()))));
    return outcomes(year, codes, known, keys);
  }

  private static List<BulkOutcome> outcomes(int year, List<String> codes, Map<String, Cooperative> known, List<CaseKey> keys) {
    Set<String> opened = keys.stream().map(CaseKey::cooperative).collect(Collectors.toSet());
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (String code : codes) {
      if (opened.contains(code)) outcomes.add(BulkOutcome.done(code, new CaseKey(year, code).toString()));
      else outcomes.add(BulkOutcome.refused(code, whyNot(year, code, known.get(code))));
    }
    return outcomes;
  }

  private static String whyNot(int year, String code, Cooperative cooperative) {
    if (cooperative == null) return "Không có hợp tác xã nào mang mã “" + Wording.shortened(code) + "” trong sổ đăng ký.";
    if (!cooperative.isOperating()) return cooperative.name() + " không đang hoạt động (" + cooperative.status().title().toLowerCase()
        + (cooperative.dormant() ? ", được ghi nhận ngừng hoạt động" : "") + ") nên không chấm điểm.";
    return cooperative.name() + " đã có hồ sơ chấm điểm năm " + year + ".";
  }
}
