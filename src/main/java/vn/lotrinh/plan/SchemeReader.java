package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lotrinh.YamlText;
import vn.lotrinh.cooperative.Figure;

/**
 * Finds a pilot scheme's parameters in a plan: first in its {@code pilot:} block, then in the plan's own goals, conditions and tasks, then a
 * default where an office may choose freely.
 */
final class SchemeReader {

  private static final Pattern POINTS = Pattern.compile("\\((?:từ )?(\\d+) điểm\\)");
  private static final Pattern YEARS = Pattern.compile("lãi.*?(\\d+) năm");
  private static final Pattern YEAR = Pattern.compile("năm (20\\d\\d)");
  private static final Pattern GOAL = Pattern.compile(">= ?(\\d+) ?điểm|>= ?(\\d+)");
  private static final Set<String> OPERATORS = Set.of(">=", "<=", "=");
  private static final int PAPER_TITLE = 200;

  private final YamlText yaml;
  private final PlanFile file;
  private final Optional<PlanFile.Pilot> block;
  private final List<String> common;

  SchemeReader(YamlText yaml, PlanFile file) {
    this.yaml = yaml;
    this.file = file;
    this.block = Optional.ofNullable(file.pilot());
    this.common = Objects.requireNonNullElse(file.eligibility().common(), List.of());
  }

  /** @throws vn.lotrinh.Refusal naming file and line of what is missing or unknown */
  PilotScheme read() {
    Integer maximum = given(PlanFile.Pilot::maximum, this::maximum, "maximum", "số HTX thí điểm tối đa");
    BigDecimal entry = given(PlanFile.Pilot::entryScore, () -> found(POINTS).map(BigDecimal::new), "entryScore", "điểm tối thiểu khi đăng ký");
    BigDecimal goal = given(PlanFile.Pilot::goalScore, this::goalScore, "goalScore", "điểm phải đạt");
    Integer years = given(PlanFile.Pilot::profitableYears, () -> found(YEARS).map(Integer::valueOf), "profitableYears", "số năm có lãi liên tục");
    int scoreYear = block.map(PlanFile.Pilot::scoreYear).or(() -> scoreYear().map(Integer::valueOf)).orElse(file.period().start().getYear() - 1);
    MonthDay reviewOpens = reviewOpens();
    List<PilotScheme.Sector> sectors = sectors();
    List<String> dossier = dossier();
    yaml.refuseFaults();
    List<String> models = file.models() == null ? List.of() : file.models().values().stream().flatMap(List::stream).toList();
    return new PilotScheme(maximum, entry, goal, years, scoreYear, reviewOpens, List.copyOf(common), sectors,
        Objects.requireNonNullElse(file.eligibility().priority(), List.of()), models, dossier, settings());
  }

  private <T> T given(Function<PlanFile.Pilot, T> inBlock, java.util.function.Supplier<Optional<T>> derived, String field, String title) {
    T value = block.map(inBlock).or(derived).orElse(null);
    if (value == null) yaml.fault("pilot." + field, "thiếu “pilot." + field + "” (" + title + ") và không tìm thấy trong mục tiêu, điều kiện của Kế hoạch.");
    return value;
  }

  private Optional<Integer> maximum() {
    Stream<PlanFile.Target> goals = Objects.requireNonNullElse(file.goals(), List.<PlanFile.Goal>of()).stream().map(PlanFile.Goal::target);
    return Stream.concat(goals, file.tasks().stream().map(PlanFile.Task::target)).filter(Objects::nonNull)
        .filter(target -> "<=".equals(target.op()) && target.unit() != null && target.unit().startsWith("HTX") && target.quantity() != null)
        .map(target -> target.quantity().intValueExact()).findFirst();
  }

  private Optional<BigDecimal> goalScore() {
    return Objects.requireNonNullElse(file.goals(), List.<PlanFile.Goal>of()).stream().map(PlanFile.Goal::target).filter(Objects::nonNull)
        .map(target -> GOAL.matcher(Objects.requireNonNullElse(target.unit(), ""))).filter(Matcher::find)
        .map(found -> new BigDecimal(Objects.requireNonNullElse(found.group(1), found.group(2)))).findFirst();
  }

  private Optional<String> found(Pattern pattern) {
    return common.stream().map(pattern::matcher).filter(Matcher::find).map(matcher -> matcher.group(1)).findFirst();
  }

  /** The year of the self-assessment stands in the condition that names the points ("Bản đánh giá HTX năm 2020 đạt loại Khá (65 điểm)"). */
  private Optional<String> scoreYear() {
    return common.stream().filter(text -> POINTS.matcher(text).find()).map(YEAR::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst();
  }

  /** Inspections open when the plan's yearly task of phase 2 begins, unless the block says another day. */
  private MonthDay reviewOpens() {
    String day = block.map(PlanFile.Pilot::reviewOpens).orElse(null);
    if (day != null && !PlanTask.isMonthDay(day)) yaml.fault("pilot.reviewOpens", "phải có dạng tháng-ngày, ví dụ 11-01.");
    if (day != null && PlanTask.isMonthDay(day)) return MonthDay.parse("--" + day);
    return file.tasks().stream().filter(task -> task.dueStrictlyBefore() != null && PlanTask.isMonthDay(task.dueStrictlyBefore()) && Integer.valueOf(2).equals(task.phase()) && task.start() != null)
        .map(PlanFile.Task::start).map(MonthDay::from).findFirst().orElse(MonthDay.from(LocalDate.of(2021, 11, 1)));
  }

  private List<PilotScheme.Sector> sectors() {
    List<PlanFile.SectorType> types = Objects.requireNonNullElse(file.eligibility().byType(), List.of());
    if (types.isEmpty()) yaml.fault("eligibility", "thiếu điều kiện theo loại hình (byType).");
    List<PilotScheme.Sector> sectors = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      List<PilotScheme.Threshold> thresholds = new ArrayList<>();
      List<PlanFile.Rule> rules = Objects.requireNonNullElse(types.get(i).rules(), List.of());
      for (int k = 0; k < rules.size(); k++) threshold(rules.get(k), "eligibility.byType[" + i + "].rules[" + k + "]").ifPresent(thresholds::add);
      sectors.add(new PilotScheme.Sector(types.get(i).type(), List.copyOf(thresholds)));
    }
    return List.copyOf(sectors);
  }

  private Optional<PilotScheme.Threshold> threshold(PlanFile.Rule rule, String path) {
    Figure figure = Figure.of(rule.field()).orElse(null);
    if (figure == null) yaml.fault(path + ".field", "sổ hợp tác xã không có số liệu “" + rule.field() + "”.");
    if (!OPERATORS.contains(String.valueOf(rule.op()))) yaml.fault(path + ".op", "phép so sánh phải là >=, <= hoặc =.");
    if (rule.value() == null) yaml.fault(path, "thiếu ngưỡng (value).");
    return figure == null ? Optional.empty() : Optional.of(new PilotScheme.Threshold(figure, rule.op(), rule.value()));
  }

  private List<String> dossier() {
    if (file.dossier() == null || file.dossier().isEmpty()) {
      yaml.fault("dossier", "thiếu danh sách giấy tờ của hồ sơ (dossier).");
      return List.of();
    }
    for (int i = 0; i < file.dossier().size(); i++) {
      if (file.dossier().get(i).length() > PAPER_TITLE) yaml.fault("dossier[" + i + "]", "tên giấy tờ dài quá " + PAPER_TITLE + " ký tự.");
    }
    return List.copyOf(file.dossier());
  }

  private Map<String, Integer> settings() {
    Map<String, Integer> settings = new LinkedHashMap<>();
    set(settings, "registrationWorkingDays", PlanFile.Pilot::registrationWorkingDays, 20);
    set(settings, "checkWorkingDays", PlanFile.Pilot::checkWorkingDays, 5);
    set(settings, "supplementWorkingDays", PlanFile.Pilot::supplementWorkingDays, 7);
    set(settings, "extensionWorkingDays", PlanFile.Pilot::extensionWorkingDays, 30);
    set(settings, "changeWorkingDays", PlanFile.Pilot::changeWorkingDays, 10);
    set(settings, "completionPlanWorkingDays", PlanFile.Pilot::completionPlanWorkingDays, 20);
    set(settings, "dutyPeriodMonths", PlanFile.Pilot::dutyPeriodMonths, 3);
    set(settings, "dutyGraceWorkingDays", PlanFile.Pilot::dutyGraceWorkingDays, 5);
    return Map.copyOf(settings);
  }

  private void set(Map<String, Integer> settings, String name, Function<PlanFile.Pilot, Integer> inBlock, int usual) {
    settings.put(name, block.map(inBlock).orElse(usual));
  }
}
