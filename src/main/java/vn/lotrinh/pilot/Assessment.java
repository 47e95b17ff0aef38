package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.classification.ClassificationService;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/** Compares a dossier with the plan's conditions: figures from the register, thresholds from the plan, verdicts from the decision tables. */
@Component
class Assessment {

  /** @param selfScore null while the register has none */
  record Outcome(boolean eligible, String reason, BigDecimal selfScore, List<Condition> conditions) {}

  private static final Map<String, String> COMMON = Map.of("law", "Hoạt động theo quy định của Luật Hợp tác xã", "model", "Hoạt động theo mô hình được lựa chọn",
      "profit", "Kinh doanh có lãi liên tục", "dossier", "Hồ sơ đầy đủ, điểm tự đánh giá đạt yêu cầu");
  private static final List<String> ORDER = List.of("law", "model", "profit", "dossier");

  private final CooperativeService cooperatives;
  private final ClassificationService classifications;
  private final PlanService plans;
  private final PilotProcess process;

  Assessment(CooperativeService cooperatives, ClassificationService classifications, PlanService plans, PilotProcess process) {
    this.cooperatives = cooperatives;
    this.classifications = classifications;
    this.plans = plans;
    this.process = process;
  }

  Outcome of(Dossier dossier, int missingPapers, LocalDate day) {
    PilotScheme scheme = plans.plan(dossier.programme).scheme().orElseThrow();
    Cooperative cooperative = cooperatives.find(dossier.cooperative, day).orElseThrow();
    BigDecimal score = score(dossier.cooperative, scheme.scoreYear());
    List<Condition> common = common(scheme, cooperative, dossier, missingPapers, score);
    Optional<PilotScheme.Sector> sector = scheme.sector(cooperative.sector());
    List<Condition> ofSector = sector.map(known -> known.thresholds().stream().map(t -> threshold(t, cooperative)).toList()).orElse(List.of());
    PilotProcess.Eligibility eligibility = process.eligibility(unmet(common), unmet(ofSector), sector.isPresent());
    List<Condition> all = new ArrayList<>(common);
    all.add(new Condition("Lĩnh vực thuộc Kế hoạch", cooperative.sector(), "một trong " + scheme.sectors().size() + " loại hình", sector.isPresent(), null));
    all.addAll(ofSector);
    return new Outcome(eligibility.eligible(), eligibility.reason(), score, all);
  }

  /** Where the year was classified, those points and no others; else what the register has. */
  private BigDecimal score(String cooperative, int year) {
    return classifications.result(cooperative, year).map(ClassificationService.Result::score).or(() -> cooperatives.score(cooperative, year)).orElse(null);
  }

  private List<Condition> common(PilotScheme scheme, Cooperative cooperative, Dossier dossier, int missingPapers, BigDecimal score) {
    int profitable = cooperatives.profitableYears(cooperative.code(), scheme.scoreYear());
    Map<String, Object> facts = new HashMap<>();
    facts.put("operatesUnderLaw", cooperative.lawYear() != null && cooperative.isOperating());
    facts.put("followsModel", dossier.model() != null);
    facts.put("profitableYears", profitable);
    facts.put("requiredProfitableYears", scheme.profitableYears());
    facts.put("dossierComplete", missingPapers == 0);
    facts.put("selfScore", score == null ? null : score.doubleValue());
    facts.put("entryScore", scheme.entryScore().doubleValue());
    int papers = scheme.dossier().size();
    Map<String, String[]> shown = Map.of(
        "law", new String[] {(cooperative.lawYear() == null ? "chưa theo Luật HTX" : "Luật HTX năm " + cooperative.lawYear()) + "; "
            + cooperative.status().title().toLowerCase(), "theo Luật HTX; đang hoạt động"},
        "model", new String[] {modelTitle(scheme, dossier.model()), "một trong " + scheme.models().size() + " mô hình"},
        "profit", new String[] {profitable + " năm liên tục đến " + scheme.scoreYear(), "từ %02d năm".formatted(scheme.profitableYears())},
        "dossier", new String[] {(papers - missingPapers) + "/" + papers + " giấy tờ; "
            + (score == null ? "chưa có điểm" : Wording.number(score) + " điểm") + " năm " + scheme.scoreYear(),
            "đủ " + papers + " giấy tờ; từ " + Wording.number(scheme.entryScore()) + " điểm"});
    return process.commonConditions(facts).stream().map(finding -> new Condition(name(scheme, finding.code()), shown.get(finding.code())[0],
        shown.get(finding.code())[1], finding.met(), finding.text())).toList();
  }

  private Condition threshold(PilotScheme.Threshold threshold, Cooperative cooperative) {
    BigDecimal figure = threshold.figure().of(cooperative).orElse(null);
    PilotProcess.Finding finding = process.sectorThreshold(figure, threshold.op(), threshold.value());
    String unit = " " + threshold.figure().unit();
    String sign = switch (threshold.op()) {
      case ">=" -> "từ ";
      case "<=" -> "không quá ";
      default -> "bằng ";
    };
    return new Condition(threshold.figure().title(), figure == null ? "chưa có số liệu" : Wording.number(figure) + unit,
        sign + Wording.number(threshold.value()) + unit, finding.met(), finding.text());
  }

  static String modelTitle(PilotScheme scheme, String model) {
    return model == null ? "chưa chọn mô hình" : scheme.models().get(Integer.parseInt(model.substring(1)) - 1);
  }

  /** The plan's own words, where it names the four conditions. */
  private static String name(PilotScheme scheme, String code) {
    int position = ORDER.indexOf(code);
    return scheme.common().size() == ORDER.size() && position >= 0 ? scheme.common().get(position) : COMMON.getOrDefault(code, code);
  }

  private static int unmet(List<Condition> conditions) {
    return (int) conditions.stream().filter(condition -> !condition.met()).count();
  }
}
