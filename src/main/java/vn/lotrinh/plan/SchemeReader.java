package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:[.,]\\d)?)(?:/100)? ?điểm");
  private static final Pattern YEARS = Pattern.compile("(?:lãi|lợi nhuận).*?\\b(\\d{1,2})(?: \\([^)]*\\))? năm"
      + "|\\b(\\d{1,2})(?: \\([^)]*\\))? năm.*(?:lãi|lợi nhuận)");
  private static final Pattern MOST = Pattern.compile("(?:tối đa|không quá) (\\d{1,3}) (?:hợp tác xã|HTX)");
  private static final Pattern WAGE = Pattern.compile("\\(([^)]*(?:lương|thu nhập)[^)]*bình quân[^)]*)\\)");
  private static final Pattern QUALITY = Pattern.compile(
      "\\(([^)]*(?:công nghệ cao|OCOP|VietGAP|GlobalGAP|hữu cơ|chứng nhận|xuất khẩu|liên kết)[^)]*)\\)");
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
    BigDecimal entry = given(PlanFile.Pilot::entryScore, () -> found(POINTS).map(SchemeReader::points), "entryScore",
        "điểm tối thiểu khi đăng ký");
    BigDecimal goal = given(PlanFile.Pilot::goalScore, this::goalScore, "goalScore", "điểm phải đạt");
    List<CommonCondition> conditions = conditions();
    boolean profit = conditions.stream().anyMatch(condition -> condition.has(CommonCondition.Check.PROFIT));
    Integer years = !profit ? Integer.valueOf(block.map(PlanFile.Pilot::profitableYears).orElse(0))
        : given(PlanFile.Pilot::profitableYears, () -> found(YEARS).map(Integer::valueOf), "profitableYears", "số năm có lãi liên tục");
    int scoreYear = block.map(PlanFile.Pilot::scoreYear).or(() -> scoreYear().map(Integer::valueOf)).orElse(file.period().start().getYear() - 1);
    MonthDay reviewOpens = reviewOpens();
    List<PilotScheme.Sector> sectors = sectors();
    List<String> dossier = dossier();
    yaml.refuseFaults();
    List<String> models = file.models() == null ? List.of() : file.models().values().stream().flatMap(List::stream).toList();
    return new PilotScheme(maximum, entry, goal, years, scoreYear, reviewOpens, conditions, sectors,
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
        .filter(target -> "<=".equals(target.op()) && target.unit() != null && target.unit().matches("(?iU)(htx|hợp tác xã).*")
            && target.quantity() != null)
        .map(target -> target.quantity().intValueExact()).findFirst().or(this::maximumInWords);
  }

  private Optional<Integer> maximumInWords() {
    Stream<String> goals = Objects.requireNonNullElse(file.goals(), List.<PlanFile.Goal>of()).stream().map(PlanFile.Goal::title);
    return Stream.concat(goals, file.tasks().stream().map(PlanFile.Task::title)).filter(Objects::nonNull).map(MOST::matcher)
        .filter(Matcher::find).map(found -> Integer.valueOf(found.group(1))).findFirst();
  }

  /** The plan's conditions for all, and the wage that the title of a paper asks for. */
  private List<CommonCondition> conditions() {
    List<CommonCondition> conditions = new ArrayList<>();
    for (int i = 0; i < common.size(); i++) {
      if (common.get(i) == null || common.get(i).isBlank()) yaml.fault("eligibility.common[" + i + "]", "điều kiện để trống.");
      else conditions.add(CommonCondition.read(common.get(i).strip()));
    }
    if (conditions.stream().anyMatch(condition -> condition.has(CommonCondition.Check.WAGE))) return List.copyOf(conditions);
    Objects.requireNonNullElse(file.dossier(), List.<String>of()).stream().filter(Objects::nonNull).map(WAGE::matcher).filter(Matcher::find)
        .map(found -> found.group(1).strip()).map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)).findFirst()
        .ifPresent(text -> conditions.add(new CommonCondition(text, Set.of(CommonCondition.Check.WAGE))));
    return List.copyOf(conditions);
  }

  private static BigDecimal points(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  private Optional<BigDecimal> goalScore() {
    return Objects.requireNonNullElse(file.goals(), List.<PlanFile.Goal>of()).stream().map(PlanFile.Goal::target).filter(Objects::nonNull)
        .map(target -> GOAL.matcher(Objects.requireNonNullElse(target.unit(), ""))).filter(Matcher::find)
        .map(found -> new BigDecimal(Objects.requireNonNullElse(found.group(1), found.group(2)))).findFirst().or(this::goalInWords);
  }

  private Optional<BigDecimal> goalInWords() {
    return Objects.requireNonNullElse(file.goals(), List.<PlanFile.Goal>of()).stream().map(PlanFile.Goal::title).filter(Objects::nonNull)
        .map(POINTS::matcher).filter(Matcher::find).map(found -> points(found.group(1))).findFirst();
  }

  private Optional<String> found(Pattern pattern) {
    return common.stream().filter(Objects::nonNull).map(pattern::matcher).filter(Matcher::find)
        .map(matcher -> matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).findFirst();
  }

  /** The year of the self-assessment stands in the condition that names the points ("Bản đánh giá HTX năm 2020 đạt loại Khá (65 điểm)"). */
  private Optional<String> scoreYear() {
    return common.stream().filter(Objects::nonNull).filter(text -> POINTS.matcher(text).find()).map(YEAR::matcher).filter(Matcher::find)
        .map(found -> found.group(1)).findFirst();
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
    List<PilotScheme.Sector> sectors = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      List<PilotScheme.Threshold> thresholds = new ArrayList<>();
      List<PlanFile.Rule> rules = Objects.requireNonNullElse(types.get(i).rules(), List.of());
      for (int k = 0; k < rules.size(); k++) threshold(rules.get(k), "eligibility.byType[" + i + "].rules[" + k + "]").ifPresent(thresholds::add);
      if (types.get(i).type() == null || types.get(i).type().isBlank()) {
        yaml.fault("eligibility.byType[" + i + "]", "thiếu tên loại hình (type).");
      } else {
        sectors.add(new PilotScheme.Sector(types.get(i).type(), List.copyOf(thresholds), qualities(types.get(i).type())));
      }
    }
    return List.copyOf(sectors);
  }

  /** What the name of a type asks for in brackets, apart from mere examples ("rau, củ"). */
  private static List<String> qualities(String type) {
    Matcher found = QUALITY.matcher(type);
    return found.find() ? List.of(found.group(1).strip()) : List.of();
  }

  private Optional<PilotScheme.Threshold> threshold(PlanFile.Rule rule, String path) {
    if (rule.field() == null || rule.field().isBlank()) yaml.fault(path, "thiếu tên số liệu (field).");
    if (!OPERATORS.contains(String.valueOf(rule.op()))) yaml.fault(path + ".op", "phép so sánh phải là >=, <= hoặc =.");
    if (rule.value() == null) yaml.fault(path, "thiếu ngưỡng (value).");
    if (rule.field() == null) return Optional.empty();
    Figure figure = Figure.of(rule.field()).orElse(null);
    String title = rule.title() != null ? rule.title() : figure != null ? figure.title() : AskedFigure.title(rule.field());
    String unit = rule.unit() != null ? rule.unit() : figure != null ? figure.unit() : AskedFigure.unit(rule.field());
    return Optional.of(new PilotScheme.Threshold(figure, title, unit, rule.op(), rule.value()));
  }

  private List<String> dossier() {
    if (file.dossier() == null || file.dossier().isEmpty()) {
      yaml.fault("dossier", "thiếu danh sách giấy tờ của hồ sơ (dossier).");
      return List.of();
    }
    for (int i = 0; i < file.dossier().size(); i++) {
      String title = file.dossier().get(i);
      if (title == null || title.isBlank()) yaml.fault("dossier[" + i + "]", "tên giấy tờ để trống.");
      else if (title.length() > PAPER_TITLE) yaml.fault("dossier[" + i + "]", "tên giấy tờ dài quá " + PAPER_TITLE + " ký tự.");
    }
    yaml.refuseFaults();
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
