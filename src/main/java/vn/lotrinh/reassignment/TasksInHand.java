package vn.lotrinh.reassignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.KindsOfWork;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** Finds open tasks in the table of tasks; what is due first stands first. */
@Repository
class TasksInHand {

  private static final String SELECT = """
      select t.task_id, t.case_key, coalesce(c.title, t.case_key) as case_title, t.title, t.agency, t.post, t.assignee as holder, t.due
      from deadline_task t left join casefile_case c on c.key = t.case_key where t.state = 'OPEN' and t.post is not null
      """;

  private final JdbcClient jdbc;
  private final OrganisationService organisation;
  private final CooperativeService cooperatives;
  private final KindsOfWork kinds;
  private final Clock clock;

  TasksInHand(JdbcClient jdbc, OrganisationService organisation, CooperativeService cooperatives, KindsOfWork kinds, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.cooperatives = cooperatives;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** @param within the bodies whose tasks may be shown; null: all */
  List<OpenTask> find(Choice choice, Set<String> within, int most) {
    LocalDate today = LocalDate.now(clock);
    Set<String> places = choice.place().isEmpty() ? Set.of() : organisation.places(today).stream().map(Place::code)
        .filter(code -> organisation.isWithin(code, choice.place(), today)).collect(Collectors.toSet());
    Set<String> registered = choice.place().isEmpty() ? Set.of() : cooperatives.codes(choice.place(), today);
    return jdbc.sql(SELECT + """
        and (:agency = '' or t.agency = :agency) and (:within::text[] is null or t.agency = any(:within::text[]))
        and (:holder = '' or :holder = '-' and t.assignee is null or t.assignee = :holder)
        and (:kind = '' or t.process_key = any(:models)) and (:plan = '' or c.plan = :plan)
        and (:place = '' or c.place = any(:places) or c.cooperative = any(:cooperatives))
        order by t.due nulls last, t.task_id limit :most""")
        .param("agency", choice.agency()).param("within", within == null ? null : array(within)).param("holder", choice.holder())
        .param("kind", choice.kind()).param("models", array(kinds.models(choice.kind()))).param("plan", choice.plan())
        .param("place", choice.place())
        .param("places", array(places)).param("cooperatives", array(registered)).param("most", most).query(OpenTask.class).list();
  }

  /** Those of these tasks that are still open, as they are now. */
  List<OpenTask> of(Collection<String> taskIds) {
    return jdbc.sql(SELECT + "and t.task_id = any(:ids) order by t.due nulls last, t.task_id").param("ids", array(taskIds)).query(OpenTask.class).list();
  }

  /** Who has taken open tasks of some bodies (null: all). */
  List<String> holders(Set<String> within) {
    return jdbc.sql("select distinct assignee from deadline_task where state = 'OPEN' and assignee is not null and (:within::text[] is null or agency = any(:within::text[]))")
        .param("within", within == null ? null : array(within)).query(String.class).list();
  }

  /** Bodies that have open tasks. */
  List<String> bodies() {
    return jdbc.sql("select distinct agency from deadline_task where state = 'OPEN' and agency is not null").query(String.class).list();
  }

  private static String[] array(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
