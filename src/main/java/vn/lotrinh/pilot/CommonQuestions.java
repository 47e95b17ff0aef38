package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.plan.CommonCondition;
import vn.lotrinh.plan.CommonCondition.Check;
import vn.lotrinh.plan.PilotScheme;

/** The conditions that the plan sets for every co-operative, each held against what it can be checked by. */
@Component
class CommonQuestions {

  /** @param score of the plan's year; null while there is none */
  record Facts(int missingPapers, BigDecimal score, LocalDate day) {}

  /** One part of a condition: what is known and required as text; {@code met} is null while it is not known. */
  private record Part(String known, String required, Boolean met, String finding) {}

  /** Luật Hợp tác xã 2023 (17/2023/QH15), Điều 114: in force since this day. */
  private static final LocalDate LAW_2023 = LocalDate.of(2024, 7, 1);

  private final CooperativeService cooperatives;
  private final PilotProcess process;

  CommonQuestions(CooperativeService cooperatives, PilotProcess process) {
    this.cooperatives = cooperatives;
    this.process = process;
  }

  List<Question> of(PilotScheme scheme, Cooperative cooperative, Dossier dossier, Facts facts, List<Answer> given) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < scheme.common().size(); i++) {
      CommonCondition condition = scheme.common().get(i);
      String item = "c" + (i + 1);
      if (!dossier.asks() && condition.checks().stream().allMatch(check -> check == Check.STATED || check == Check.WAGE)) continue;
      questions.add(question(item, condition, scheme, cooperative, dossier, facts, Question.answer(given, item, condition.text())));
    }
    return questions;
  }

  private Question question(String item, CommonCondition condition, PilotScheme scheme, Cooperative cooperative, Dossier dossier,
      Facts facts, Answer answer) {
    List<Part> parts = new ArrayList<>();
    for (Check check : Check.values()) if (condition.has(check) && (dossier.asks() || isChecked(check))) {
      parts.add(switch (check) {
        case LAW -> law(condition, cooperative, facts);
        case MODEL -> model(scheme, cooperative, dossier);
        case PROFIT -> profit(scheme, cooperative);
        case PAPERS -> papers(scheme, facts);
        case SCORE -> score(scheme, facts);
        case WAGE -> wage(answer);
        case STATED -> stated(answer);
      });
    }
    boolean open = parts.stream().anyMatch(part -> part.met() == null);
    if (answer != null && answer.met() != null) parts.replaceAll(part -> part.met() == null ? stated(answer) : part);
    if (!dossier.asks()) {
      parts.replaceAll(part -> part.met() == null ? new Part(part.known(), part.required(), false, part.finding()) : part);
    }
    boolean unmet = parts.stream().anyMatch(part -> Boolean.FALSE.equals(part.met()));
    boolean unknown = parts.stream().anyMatch(part -> part.met() == null);
    return new Question(item, condition.text(), joined(parts.stream().map(Part::known).toList()),
        joined(parts.stream().map(Part::required).toList()),
        kind(condition, dossier, open), unmet ? Boolean.FALSE : unknown ? null : Boolean.TRUE,
        joined(parts.stream().map(Part::finding).toList()), answer);
  }

  private static boolean isChecked(Check check) {
    return check != Check.STATED && check != Check.WAGE;
  }

  /** A missing figure of the register that no number replaces is concluded on as well: with its ground. */
  private static Question.Kind kind(CommonCondition condition, Dossier dossier, boolean isOpen) {
    if (!dossier.asks()) return Question.Kind.NONE;
    if (condition.has(Check.STATED)) return Question.Kind.CONCLUSION;
    if (condition.has(Check.WAGE)) return Question.Kind.COMPARISON;
    return isOpen ? Question.Kind.CONCLUSION : Question.Kind.NONE;
  }

  private Part law(CommonCondition condition, Cooperative cooperative, Facts facts) {
    int named = condition.lawYear().orElse(2012);
    Integer year = cooperative.lawYear();
    boolean valid = year != null && (year == named || year > named && year == 2023 && !facts.day().isBefore(LAW_2023));
    PilotProcess.Finding finding = decide("law", Map.of("operatesUnderLaw", valid && cooperative.isOperating()));
    String followed = year == null ? "chưa theo Luật HTX" : "Luật HTX năm " + year;
    return new Part(followed + "; " + cooperative.status().title().toLowerCase(Locale.ROOT),
        "theo Luật HTX năm " + named + (named < 2023 ? " (hoặc năm 2023 khi có hiệu lực)" : "") + "; đang hoạt động", finding.met(),
        finding.text());
  }

  private Part model(PilotScheme scheme, Cooperative cooperative, Dossier dossier) {
    PilotProcess.Finding finding = decide("model", Map.of("followsModel", dossier.model() != null && cooperative.isOperating()));
    return new Part(Assessment.modelTitle(scheme, dossier), "một trong " + scheme.models().size() + " mô hình", finding.met(),
        finding.text());
  }

  private Part profit(PilotScheme scheme, Cooperative cooperative) {
    int years = cooperatives.profitableYears(cooperative.code(), scheme.scoreYear());
    Map<Integer, FinancialYear> known = cooperatives.years(cooperative.code()).stream()
        .collect(Collectors.toMap(FinancialYear::year, year -> year));
    List<FinancialYear> asked = IntStream.range(0, scheme.profitableYears()).mapToObj(back -> known.get(scheme.scoreYear() - back))
        .toList();
    boolean loss = asked.stream().anyMatch(year -> year != null && year.profitMillion() != null && !year.isProfitable());
    boolean gap = asked.stream().anyMatch(year -> year == null || year.profitMillion() == null);
    PilotProcess.Finding finding = decide("profit", Map.of("profitableYears", years, "requiredProfitableYears", scheme.profitableYears()));
    boolean unknown = !finding.met() && gap && !loss;
    return new Part(years + " năm liên tục đến " + scheme.scoreYear() + (unknown ? ", sổ thiếu số liệu" : ""),
        "từ %02d năm".formatted(scheme.profitableYears()), unknown ? null : Boolean.valueOf(finding.met()), finding.text());
  }

  private Part papers(PilotScheme scheme, Facts facts) {
    int papers = scheme.dossier().size();
    return new Part((papers - facts.missingPapers()) + "/" + papers + " giấy tờ", "đủ " + papers + " giấy tờ", facts.missingPapers() == 0,
        facts.missingPapers() == 0 ? "Hồ sơ đầy đủ" : "Hồ sơ chưa đầy đủ");
  }

  private Part score(PilotScheme scheme, Facts facts) {
    String required = "từ " + Wording.number(scheme.entryScore()) + " điểm";
    if (facts.score() == null) return new Part("chưa có điểm năm " + scheme.scoreYear(), required, null, "Chưa có điểm tự đánh giá");
    PilotProcess.Finding finding = decide("dossier", Map.of("dossierComplete", true, "selfScore", facts.score().doubleValue(),
        "entryScore", scheme.entryScore().doubleValue()));
    return new Part(Wording.number(facts.score()) + " điểm năm " + scheme.scoreYear(), required, finding.met(), finding.text());
  }

  private static Part wage(Answer answer) {
    if (answer == null || answer.figure() == null || answer.level() == null) {
      return new Part(null, "cao hơn mức bình quân", null, "Chưa có số liệu");
    }
    boolean higher = answer.figure().compareTo(answer.level()) > 0;
    return new Part(Wording.number(answer.figure()), "cao hơn " + Wording.number(answer.level()), higher,
        higher ? "Cao hơn mức bình quân" : "Không cao hơn mức bình quân");
  }

  private static Part stated(Answer answer) {
    if (answer == null || answer.met() == null) return new Part("chưa kết luận", "có căn cứ", null, "Chưa có kết luận");
    return new Part(answer.ground(), "có căn cứ", answer.met(), answer.met() ? "Đạt" : "Không đạt");
  }

  /** A condition that a person alone can conclude on. */
  static Question stated(String item, String name, List<Answer> given) {
    Answer answer = Question.answer(given, item, name);
    Part part = stated(answer);
    return new Question(item, name, part.known(), part.required(), Question.Kind.CONCLUSION, part.met(), part.finding(), answer);
  }

  private PilotProcess.Finding decide(String code, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(Map.of("operatesUnderLaw", false, "followsModel", false, "profitableYears", 0,
        "requiredProfitableYears", 0, "dossierComplete", false, "entryScore", 0.0));
    all.put("selfScore", null);
    all.putAll(facts);
    return process.commonConditions(all).stream().filter(finding -> finding.code().equals(code)).findFirst().orElseThrow();
  }

  private static String joined(List<String> texts) {
    String text = texts.stream().filter(one -> one != null && !one.isBlank()).collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
