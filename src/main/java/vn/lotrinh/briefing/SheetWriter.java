package vn.lotrinh.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.briefing.WeekSheet.Figures;
import vn.lotrinh.obstacle.ObstacleFigures;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.overview.Dimension;
import vn.lotrinh.overview.OverviewFilter;
import vn.lotrinh.overview.Span;
import vn.lotrinh.overview.WorkFigures;
import vn.lotrinh.progress.WeekTasks;
import vn.lotrinh.progress.WeekTasks.Which;

/** Puts the sheets of a day together: one reading of the figures for all of them. */
@Component
class SheetWriter {

  private static final int DAYS = 7;
  /** More would not fit on two pages. */
  private static final int BODIES = 10;
  private static final int TASKS = 6;
  private static final int SHORT = 4;

  private final WorkFigures figures;
  private final WeekTasks tasks;
  private final Dangers dangers;
  private final ObstacleFigures obstacles;
  private final OrganisationService organisation;

  SheetWriter(WorkFigures figures, WeekTasks tasks, Dangers dangers, ObstacleFigures obstacles, OrganisationService organisation) {
    this.figures = figures;
    this.tasks = tasks;
    this.dangers = dangers;
    this.obstacles = obstacles;
    this.organisation = organisation;
  }

  /** Everything that the sheets of a day are written from. */
  private record Read(LocalDate day, LocalDate from, List<Work> counts, Map<Which, List<WeekTasks.Task>> tasks, Map<String,
      Long> decisions,
      List<ObstacleFigures.Waiting> obstacles, List<Dangers.Danger> dangers) {

    List<WeekSheet.Task> tasks(Which which, Predicate<String> body, int most) {
      return tasks.get(which).stream().filter(task -> body.test(task.agency())).limit(most).map(task ->
          new WeekSheet.Task(task.caseKey(), task.title(), task.caseTitle(),
          task.whose(), task.planDue(), task.due(), task.closedOn(), task.term())).toList();
    }
  }

  private Read read(LocalDate day) {
    LocalDate from = day.minusDays(DAYS);
    Map<Which, List<WeekTasks.Task>> read = new HashMap<>();
    for (Which which : Which.values()) read.put(which, tasks.tasks(which, from, day, TASKS));
    return new Read(day, from, counts(from, day), read, tasks.decisions(day), obstacles.waiting(), dangers.on(day));
  }

  private List<Work> counts(LocalDate from, LocalDate day) {
    return figures.figures(new Span(from, day), OverviewFilter.ALL, day).by(Dimension.AGENCY).lines().stream().map(Work::of).toList();
  }

  /** The sheets of the province and of every body with work; the sheets before, by scope, as they were drawn up. */
  List<WeekSheet> all(LocalDate day, Map<String, WeekSheet> before) {
    Read read = read(day);
    List<WeekSheet> sheets = new ArrayList<>(List.of(province(read, before.get(WeekSheet.PROVINCE))));
    read.counts.stream().map(Work::agency).filter(code -> organisation.agency(code).isPresent()).forEach(code ->
        sheets.add(body(read, code, before.get(code))));
    return sheets;
  }

  /** One sheet. @param before the one before it; null: none */
  WeekSheet one(String scope, LocalDate day, WeekSheet before) {
    Read read = read(day);
    return scope.equals(WeekSheet.PROVINCE) ? province(read, before) : body(read, scope, before);
  }

  private WeekSheet province(Read read, WeekSheet before) {
    Work all = read.counts.stream().reduce(Work.none(""), Work::plus);
    Set<String> committees = organisation.agencies(read.day).stream().filter(agency -> agency.level() == AgencyLevel.TINH).map(Agency::code)
        .collect(Collectors.toSet());
    long decisions = committees.stream().mapToLong(code -> read.decisions.getOrDefault(code, 0L)).sum();
    List<Work> shown = read.counts.stream().filter(one -> one.open() + one.done() > 0).limit(BODIES).toList();
    List<Work> rest = read.counts.stream().filter(one -> one.open() + one.done() > 0).skip(BODIES).toList();
    WeekSheet.Body others = rest.isEmpty() ? null : row(read, rest.size() + " cơ quan khác", rest.stream()
        .reduce(Work.none(""), Work::plus), "");
    return sheet(WeekSheet.PROVINCE, provinceName(read.day), read, all, decisions, any -> true, committees::contains, read.obstacles,
        read.dangers, before,
        shown.stream().map(one -> row(read, name(one.agency(), read.day), one, longest(read, one.agency()))).toList(), others);
  }

  private WeekSheet body(Read read, String code, WeekSheet before) {
    Work count = read.counts.stream().filter(one -> one.agency().equals(code)).findFirst()
        .orElse(Work.none(code));
    return sheet(code, name(code, read.day), read, count, read.decisions.getOrDefault(code, 0L), code::equals, code::equals,
        read.obstacles.stream().filter(one -> code.equals(one.agency()) || code.equals(one.body())).toList(),
        read.dangers.stream().filter(one -> one.agencies().contains(code)).toList(), before, List.of(), null);
  }

  private static WeekSheet sheet(String scope, String name, Read read, Work count, long decisions, Predicate<String> whose,
      Predicate<String> decides,
      List<ObstacleFigures.Waiting> obstacles, List<Dangers.Danger> dangers, WeekSheet before, List<WeekSheet.Body> bodies,
          WeekSheet.Body others) {
    Figures now = new Figures(count.open(), count.late(), count.soon(), count.done(), count.doneLate(), obstacles.size(),
        obstacles.stream().filter(ObstacleFigures.Waiting::late).count(), dangers.size(), decisions);
    boolean first = bodies.isEmpty();
    return new WeekSheet(scope, name, read.day, read.from, now, before == null ? null : before.now(), before == null ? null : before.day(),
        bodies, others,
        read.tasks(Which.LATE, whose, TASKS), read.tasks(Which.SOON, whose, first ? TASKS : SHORT), read.tasks(Which.DONE, whose, first
            ? TASKS : SHORT),
        read.tasks(Which.DECISIONS, decides, SHORT), obstacles.stream().limit(SHORT).map(SheetWriter::difficulty).toList(),
        dangers.stream().limit(SHORT).map(Dangers.Danger::target).toList());
  }

  private static WeekSheet.Difficulty difficulty(ObstacleFigures.Waiting one) {
    return new WeekSheet.Difficulty(one.key(), one.text(), one.agencyName(), one.bodyName(), one.raisedOn(), one.state());
  }

  private static WeekSheet.Body row(Read read, String name, Work count, String longest) {
    return new WeekSheet.Body(name, count.open(), count.late(), longest, count.soon(), count.done(), count.doneLate());
  }

  private static String longest(Read read, String agency) {
    return read.tasks.get(Which.LATE).stream().filter(task -> agency.equals(task.agency())).findFirst().map(WeekTasks.Task::term)
        .orElse("");
  }

  private String name(String code, LocalDate day) {
    return code.isEmpty() ? "Chưa rõ cơ quan" : organisation.name(code, day);
  }

  /** "Tỉnh Cà Mau"; of several provinces all. */
  private String provinceName(LocalDate day) {
    Set<String> names = new TreeSet<>(organisation.places(day).stream().filter(place -> place.level() == PlaceLevel.TINH).map(Place::name)
        .toList());
    return names.isEmpty() ? "Toàn tỉnh" : String.join(", ", names);
  }
}
