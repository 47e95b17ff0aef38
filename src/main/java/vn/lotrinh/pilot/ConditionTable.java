package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Every condition of the plan for one dossier; what the register cannot tell is filled in here, as a figure or as a conclusion with its
 * ground.
 */
@Component
class ConditionTable implements CaseTable {

  static final String NAME = "conditions";

  private static final String ITEM = "item";
  private static final String MET = "Đạt";
  private static final String UNMET = "Không đạt";
  private static final int DECIMALS = 2;

  private final Dossiers dossiers;
  private final Assessment assessment;
  private final ConditionAnswers answers;
  private final StepPapers papers;
  private final StepService steps;
  private final OrganisationService organisation;
  private final Clock clock;

  ConditionTable(Dossiers dossiers, Assessment assessment, ConditionAnswers answers, StepPapers papers, StepService steps,
      OrganisationService organisation, Clock clock) {
    this.dossiers = dossiers;
    this.assessment = assessment;
    this.answers = answers;
    this.papers = papers;
    this.steps = steps;
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return caseKey.matches(".+-HS-\\d{2,}");
  }

  @Override
  public String title(String caseKey) {
    return "Điều kiện của Kế hoạch";
  }

  @Override
  public String hint(String caseKey) {
    return "Dòng “Chưa rõ” cần được trả lời: ghi số liệu, hoặc chọn kết luận và ghi căn cứ (văn bản, số, ngày). "
        + "Điều kiện so với mức bình quân cần cả số liệu và mức so sánh.";
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.text(ITEM, "Mã").asReadOnly(), Column.text("condition", "Điều kiện").asReadOnly(),
        Column.text("known", "Hệ thống biết").asNote(), Column.text("threshold", "Yêu cầu").asReadOnly(),
        Column.text("result", "Kết quả").asReadOnly(), Column.number("figure", "Số liệu của HTX", DECIMALS),
        Column.number("level", "Mức so sánh", DECIMALS), Column.choice("conclusion", "Kết luận", List.of(MET, UNMET)),
        Column.text("ground", "Căn cứ").upTo(500));
  }

  @Override
  public Optional<String> rowKey() {
    return Optional.of(ITEM);
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    Dossier dossier = dossiers.get(caseKey);
    return questions(dossier).stream().map(question -> row(dossier, question)).toList();
  }

  private Map<String, Object> row(Dossier dossier, Question question) {
    Condition condition = question.condition();
    Answer answer = question.answer();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(ITEM, question.item());
    row.put("condition", question.name());
    row.put("known", condition.figure());
    row.put("threshold", question.threshold());
    row.put("result", condition.result());
    row.put("figure", answer == null ? null : answer.figure());
    row.put("level", answer != null ? answer.level() : question.kind() == Question.Kind.COMPARISON
        ? assessment.lastLevel(dossier, question.name()).orElse(null) : null);
    row.put("conclusion", answer == null || answer.met() == null ? null : answer.met() ? MET : UNMET);
    row.put("ground", answer == null ? null : answer.ground());
    return row;
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Dossier dossier = dossiers.get(caseKey);
    if (!dossier.is(Dossier.Stage.ASSESSED)) throw new Refusal("Hồ sơ " + caseKey + " không ở bước rà soát nên bảng này không sửa được.");
    List<Question> questions = questions(dossier);
    List<RowFault> faults = new ArrayList<>();
    List<Answer> given = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String item = (String) rows.get(i).get(ITEM);
      Question question = questions.stream().filter(one -> one.item().equals(item)).findFirst().orElseThrow();
      read(question, rows.get(i), i + 1, faults).ifPresent(given::add);
    }
    if (faults.isEmpty()) given.forEach(answer -> answers.add(caseKey, answer, user));
    return faults;
  }

  /** Empty where the row says nothing new. */
  private static Optional<Answer> read(Question question, Map<String, Object> row, int number, List<RowFault> faults) {
    BigDecimal figure = (BigDecimal) row.get("figure");
    BigDecimal level = (BigDecimal) row.get("level");
    String conclusion = (String) row.get("conclusion");
    String ground = (String) row.get("ground");
    if (figure == null && conclusion == null && question.answer() == null) return Optional.empty();
    Question.Kind kind = question.kind();
    if (figure != null && kind != Question.Kind.FIGURE && kind != Question.Kind.COMPARISON) {
      faults.add(new RowFault(number, "figure", told(question, "số liệu")));
    }
    if (figure != null && figure.signum() < 0) faults.add(new RowFault(number, "figure", "Số liệu không được là số âm."));
    if (figure != null && kind == Question.Kind.COMPARISON && level == null) {
      faults.add(new RowFault(number, "level", "Hãy ghi mức bình quân để so sánh."));
    }
    if (conclusion != null && kind != Question.Kind.CONCLUSION) faults.add(new RowFault(number, "conclusion", told(question, "kết luận")));
    if (conclusion != null && (ground == null || ground.isBlank())) {
      faults.add(new RowFault(number, "ground", "Hãy ghi căn cứ của kết luận."));
    }
    Answer answer = new Answer(question.item(), question.name(), figure, kind == Question.Kind.COMPARISON ? level : null,
        conclusion == null ? null : Boolean.valueOf(conclusion.equals(MET)), ground);
    return answer.equals(question.answer()) || !question.isAsked() ? Optional.empty() : Optional.of(answer);
  }

  private static String told(Question question, String what) {
    return question.isAsked() ? "Điều kiện này không trả lời bằng " + what + "."
        : "Hệ thống đã có số liệu của điều kiện này; nếu sai, hãy sửa sổ đăng ký.";
  }

  @Override
  public Optional<String> lack(String caseKey) {
    List<String> unknown = questions(dossiers.get(caseKey)).stream().map(Question::condition).filter(Condition::isUnknown)
        .map(Condition::name).toList();
    return unknown.isEmpty() ? Optional.empty() : Optional.of(Assessment.unclear(unknown) + ".");
  }

  @Override
  public Set<String> readers(String caseKey) {
    Dossier dossier = dossiers.get(caseKey);
    return new TreeSet<>(List.of(organisation.holder("HTX", dossier.cooperative), steps.lead(dossier.programme, Work.DOSSIERS.named()),
        steps.lead(dossier.programme, Work.LIST.named())));
  }

  Question question(String caseKey, String item) {
    return questions(dossiers.get(caseKey)).stream().filter(question -> question.item().equals(item)).findFirst().orElseThrow();
  }

  private List<Question> questions(Dossier dossier) {
    return assessment.questions(dossier, papers.missingOfDossier(dossier.key).size(), LocalDate.now(clock));
  }
}
