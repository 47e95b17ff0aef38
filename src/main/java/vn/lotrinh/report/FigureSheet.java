package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.lotrinh.Feel;
import vn.lotrinh.report.FigureRow.Problem;

/** The figures of one submission with everything that has to be said of them. */
final class FigureSheet {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final IndicatorSet set;
  private final List<Indicator> indicators;
  private final Map<String, BigDecimal> previous;
  private final Map<String, BigDecimal> register;
  private final Map<String, Entries.Entry> entries;
  private final Map<String, BigDecimal> figures;
  private final Map<String, Beside> besides;
  private final Map<String, List<Problem>> problems = new HashMap<>();

  /** @param previous of the year before; @param register what was pre-filled; @param entries what the body entered */
  FigureSheet(IndicatorSet set, String level, Map<String, BigDecimal> previous, Map<String, BigDecimal> register, Map<String, Entries.Entry> entries) {
    this(set, level, previous, register, Map.of(), entries);
  }

  /** @param june what the register said on 30 June */
  FigureSheet(IndicatorSet set, String level, Map<String, BigDecimal> previous, Map<String, BigDecimal> register, Map<String, BigDecimal> june,
      Map<String, Entries.Entry> entries) {
    this.set = set;
    this.indicators = set.of(level);
    this.previous = previous;
    this.register = register;
    this.entries = entries;
    Map<String, BigDecimal> entered = new HashMap<>();
    indicators.forEach(i -> entered.put(i.code(), entries.containsKey(i.code()) ? entries.get(i.code()).value() : register.get(i.code())));
    figures = IndicatorSet.calculated(indicators, entered);
    besides = besides(june);
    indicators.forEach(this::lookAt);
    set.checks().forEach(this::hold);
  }

  /** What is calculated is so in every column. */
  private Map<String, Beside> besides(Map<String, BigDecimal> june) {
    Map<String, Beside> entered = new HashMap<>();
    indicators.forEach(i -> entered.put(i.code(), (entries.containsKey(i.code()) ? entries.get(i.code()).beside() : Beside.NOTHING).or(june.get(i.code()))));
    Map<String, BigDecimal> half = column(entered, Beside::halfYear);
    Map<String, BigDecimal> year = column(entered, Beside::estimate);
    Map<String, BigDecimal> next = column(entered, Beside::nextPlan);
    Map<String, Beside> all = new HashMap<>();
    indicators.forEach(i -> all.put(i.code(), new Beside(half.get(i.code()), year.get(i.code()), next.get(i.code()))));
    return all;
  }

  private Map<String, BigDecimal> column(Map<String, Beside> entered, Function<Beside, BigDecimal> column) {
    Map<String, BigDecimal> given = new HashMap<>();
    entered.forEach((code, beside) -> given.put(code, column.apply(beside)));
    boolean none = given.values().stream().allMatch(Objects::isNull);
    return none ? Map.of() : IndicatorSet.calculated(indicators, given);
  }

  List<FigureRow> rows() {
    return indicators.stream().map(i -> new FigureRow(i, previous.get(i.code()), register.get(i.code()), figures.get(i.code()), besides.get(i.code()), explanation(i.code()),
        List.copyOf(problems.getOrDefault(i.code(), List.of())))).toList();
  }

  /** The rows under the headings of the set. */
  Map<String, List<FigureRow>> groups() {
    Map<String, List<FigureRow>> groups = new LinkedHashMap<>();
    rows().forEach(row -> groups.computeIfAbsent(row.indicator().group(), group -> new ArrayList<>()).add(row));
    return groups;
  }

  /** Everything that stands in the way of handing in, each sentence once. */
  List<String> refusals() {
    return rows().stream().flatMap(row -> row.problems().stream()).filter(problem -> problem.kind() != Problem.Kind.HINT).map(Problem::sentence).distinct().toList();
  }

  List<Entries.Entry> handedIn() {
    return rows().stream().map(row -> new Entries.Entry(row.indicator().code(), row.value(), row.explanation(), row.beside())).toList();
  }

  private void lookAt(Indicator i) {
    BigDecimal value = figures.get(i.code());
    if (value == null) {
      if (i.required() && !i.isCalculated()) say(i, Problem.Kind.MISSING, "Chưa có số liệu “" + i.name() + "”.");
      if (register.get(i.code()) != null && !i.required() && explanation(i.code()) == null) departs(i);
      return;
    }
    String fault = i.isCalculated() ? null : i.fault(value);
    if (fault != null) say(i, Problem.Kind.FAULT, fault);
    boolean own = !i.isCalculated() && !Figures.same(value, register.get(i.code()));
    if (own && register.get(i.code()) != null && explanation(i.code()) == null) departs(i);
    compare(i, value, own);
  }

  private void departs(Indicator i) {
    say(i, Problem.Kind.EXPLANATION, "“" + i.name() + "” khác số trong sổ (" + Figures.text(register.get(i.code())) + "): cần ghi lý do.");
  }

  /** Against the year before; of the register's own figure, or a calculated one, nobody has to explain anything. */
  private void compare(Indicator i, BigDecimal value, boolean own) {
    BigDecimal before = previous.get(i.code());
    if (before == null || before.signum() == 0) return;
    BigDecimal percent = value.subtract(before).multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL32);
    if (percent.abs().compareTo(set.thresholdOf(i)) <= 0) return;
    String sentence = "“%s” %s %s %% so với năm trước (%s), quá ngưỡng %s %%".formatted(i.name(), percent.signum() > 0 ? "tăng" : "giảm",
        Figures.text(percent.abs().setScale(1, RoundingMode.HALF_UP)), Figures.text(before), Figures.text(set.thresholdOf(i)));
    if (own && explanation(i.code()) == null) say(i, Problem.Kind.EXPLANATION, sentence + ": cần ghi lý do.");
    else say(i, Problem.Kind.HINT, sentence + ".");
  }

  /** A check of which this level lacks a figure says nothing. */
  private void hold(Check check) {
    Set<String> named = Feel.namesIn(check.expression(), set.codes());
    if (!named.stream().allMatch(code -> figures.get(code) != null) || !Feel.isBroken(check.expression(), figures)) return;
    String sentence = check.message();
    for (String code : set.codes()) sentence = sentence.replace("{" + code + "}", Figures.text(figures.get(code)));
    List<String> beside = check.beside().isEmpty() ? List.of(named.iterator().next()) : check.beside();
    for (String code : beside) {
      if (figures.containsKey(code)) problems.computeIfAbsent(code, any -> new ArrayList<>()).add(new Problem(Problem.Kind.CHECK, sentence));
    }
  }

  private String explanation(String code) {
    return entries.containsKey(code) ? entries.get(code).explanation() : null;
  }

  private void say(Indicator i, Problem.Kind kind, String sentence) {
    problems.computeIfAbsent(i.code(), any -> new ArrayList<>()).add(new Problem(kind, sentence));
  }
}
