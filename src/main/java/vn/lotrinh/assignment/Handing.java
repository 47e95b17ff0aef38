package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.annex.PlanWords;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Which line of a plan goes to which bodies: by the plan's words on the day on which the line opens, and by what a coordinator chose beside them. */
@Component
class Handing {

  /** Who was handed a plan, when. @param owner accepts; @param version of the plan by which the open work runs */
  record Order(String plan, String owner, LocalDate handedOutOn, String handedOutBy, int version) {}

  /** A body that was chosen for a line. */
  record Chosen(String step, boolean coordinating, String agency) {}

  private final PlanService plans;
  private final PlanWords words;
  private final WorkingCalendar calendar;
  private final Assignments assignments;
  private final JdbcClient jdbc;

  Handing(PlanService plans, PlanWords words, WorkingCalendar calendar, Assignments assignments, JdbcClient jdbc) {
    this.plans = plans;
    this.words = words;
    this.calendar = calendar;
    this.assignments = assignments;
    this.jdbc = jdbc;
  }

  java.util.Optional<Order> order(String plan) {
    return jdbc.sql("select plan, owner, handed_out_on, handed_out_by, version from assignment_plan where plan = :plan").param("plan", plan)
        .query(Order.class).optional();
  }

  /** The first hand-out stands; a later one changes who owns the plan from then on. */
  void keep(Order order) {
    jdbc.sql("""
        insert into assignment_plan (plan, owner, handed_out_on, handed_out_by, version) values (:plan, :owner, :handedOutOn, :handedOutBy, :version)
        on conflict (plan) do update set owner = excluded.owner, version = excluded.version""").paramSource(order).update();
  }

  List<Chosen> chosen(String plan) {
    return jdbc.sql("select step, coordinating, agency from assignment_chosen where plan = :plan order by step, agency").param("plan", plan)
        .query(Chosen.class).list();
  }

  void choose(String plan, Chosen one) {
    jdbc.sql("insert into assignment_chosen (plan, step, coordinating, agency) values (:plan, :step, :coordinating, :agency) on conflict do nothing")
        .param("plan", plan).param("step", one.step()).param("coordinating", one.coordinating()).param("agency", one.agency()).update();
  }

  List<Opening> openings(Plan plan, LocalDate handedOut) {
    return Opening.of(plan, plans.special(plan).keySet(), handedOut, calendar);
  }

  /** Everything that is somebody's task by a day, opened or not; the bodies of what was opened before are those of that day. */
  List<Given> due(Plan plan, LocalDate handedOut, LocalDate today) {
    Map<String, LocalDate> opened = assignments.firstOpened(plan.code());
    Map<LocalDate, PlanWords.Names> names = new HashMap<>();
    List<Chosen> chosen = chosen(plan.code());
    List<Given> given = new ArrayList<>();
    for (Opening opening : openings(plan, handedOut)) {
      if (opening.opensOn().isAfter(today)) continue;
      LocalDate day = opened.getOrDefault(opening.name(), today);
      Set<String> bodies = leads(plan.task(opening.step()), names.computeIfAbsent(day, one -> names(plan, one)), chosen);
      bodies.forEach(body -> given.add(new Given(opening, body, bodies.size())));
    }
    return given;
  }

  Set<String> leads(PlanTask task, PlanWords.Names names, List<Chosen> chosen) {
    return bodies(task.step(), task.lead() == null ? List.of() : List.of(task.lead()), false, names, chosen);
  }

  /** The bodies that a line names beside its lead. */
  Set<String> helpers(PlanTask task, PlanWords.Names names, List<Chosen> chosen) {
    return bodies(task.step(), task.coordinating(), true, names, chosen);
  }

  private static Set<String> bodies(String step, List<String> cells, boolean coordinating, PlanWords.Names names, List<Chosen> chosen) {
    Set<String> bodies = new LinkedHashSet<>();
    cells.forEach(cell -> names.of(cell).forEach(one -> bodies.addAll(one.agencies())));
    chosen.stream().filter(one -> one.coordinating() == coordinating && one.step().equals(step)).forEach(one -> bodies.add(one.agency()));
    return bodies;
  }

  PlanWords.Names names(Plan plan, LocalDate day) {
    return words.names(plan.issuer(), plans.place(plan).orElse(null), day);
  }

  Parts parts(Plan plan) {
    return new Parts(plan, words);
  }
}
