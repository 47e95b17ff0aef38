package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.cooperative.CooperativeService;

/** What the two tables of points have in common: one row a criterion, with what the register knows. */
abstract class ScoreTable implements CaseTable {

  static final String CRITERION = "criterion";
  static final int DECIMALS = 1;
  private static final int LONGEST = 500;

  final Classifications classifications;
  final Scores scores;
  final Clock clock;
  private final Schemes schemes;
  private final CooperativeService cooperatives;
  private final ClassificationService service;

  ScoreTable(Classifications classifications, Scores scores, Schemes schemes, CooperativeService cooperatives, ClassificationService service, Clock clock) {
    this.classifications = classifications;
    this.scores = scores;
    this.schemes = schemes;
    this.cooperatives = cooperatives;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public boolean isOf(String caseKey) {
    return CaseKey.is(caseKey);
  }

  @Override
  public Optional<String> rowKey() {
    return Optional.of(CRITERION);
  }

  @Override
  public Set<String> readers(String caseKey) {
    classifications.get(caseKey);
    return new TreeSet<>(List.of(service.body(caseKey, "HTX"), service.body(caseKey, "LMHTX")));
  }

  /** The columns that come first in both tables. */
  static List<Column> criterionColumns() {
    return List.of(Column.text("section", "Nhóm").asHeading(), Column.text(CRITERION, "Mã").asReadOnly(), Column.text("title", "Tiêu chí").asReadOnly(),
        Column.text("fact", "Sổ HTX cho biết").asNote(), Column.number("most", "Tối đa", DECIMALS).asReadOnly().asSummed());
  }

  static Column note(String key, String title) {
    return Column.text(key, title).upTo(LONGEST);
  }

  Map<String, Object> criterionCells(Criterion criterion, RegisterFacts facts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("section", Scheme.section(criterion.section()) + " (" + Wording.number(Scheme.sum(criterion.section())) + " điểm)");
    row.put(CRITERION, criterion.code());
    row.put("title", criterion.name());
    row.put("fact", facts.of(criterion.figure()));
    row.put("most", criterion.most());
    return row;
  }

  RegisterFacts facts(Classification c) {
    return new RegisterFacts(c.year(), cooperatives.get(c.cooperative()), cooperatives.years(c.cooperative()));
  }

  List<Criterion> criteria(Classification c) {
    return schemes.of(c.year()).criteria();
  }

  Scorecard card(Classification c) {
    return scores.of(c, criteria(c));
  }

  static BigDecimal points(Map<String, Object> row, String column) {
    return (BigDecimal) row.get(column);
  }

  static String text(Map<String, Object> row, String column) {
    return (String) row.get(column);
  }

  /** A sentence about criteria without points; empty where there are none. */
  static Optional<String> lack(String title, List<Criterion> open) {
    if (open.isEmpty()) return Optional.empty();
    return Optional.of("“" + title + "” còn " + open.size() + " mục chưa có điểm: " + Scheme.codes(open) + ".");
  }

  static Criterion criterion(Scorecard card, Map<String, Object> row) {
    return card.criteria().stream().filter(criterion -> criterion.code().equals(row.get(CRITERION))).findFirst().orElseThrow();
  }
}
