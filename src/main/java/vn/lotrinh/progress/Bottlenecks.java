package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the table of tasks how long each step of a model takes and how many wait at it. */
@Repository
class Bottlenecks {

  /** A model at which something waits or was finished. @param oldest for how many days the oldest has waited */
  record ModelCount(String model, long waiting, long late, long oldest) {}

  private static final String OF_AGENCY = " and (:agency::text is null or agency = :agency) ";

  private final JdbcClient jdbc;

  Bottlenecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits in each model, the latest first; models in which nothing waits are left out. @param agency null for all */
  List<ModelCount> models(String agency, LocalDate today) {
    return jdbc.sql("""
        select process_key as model, count(*) as waiting, count(*) filter (where due < :today) as late, max(:today::date - opened_on) as oldest
        from deadline_task where state = 'OPEN'""" + OF_AGENCY + "group by process_key order by late desc, waiting desc, process_key")
        .param("agency", agency).param("today", today).query(ModelCount.class).list();
  }

  /** Keys of all models that ever had a step. */
  List<String> known() {
    return jdbc.sql("""
        with recursive one as (
          (select process_key from deadline_task order by process_key limit 1)
          union all
          select (select t.process_key from deadline_task t where t.process_key > one.process_key order by t.process_key limit 1) from one
          where one.process_key is not null
        )
        select process_key from one where process_key is not null""").query(String.class).list();
  }

  /**
   * The steps of one model in one statement.
   *
   * @param from first, @param until last day on which what counts as finished was finished; what waits is always that of today
   */
  List<StepTime> steps(String model, String agency, LocalDate from, LocalDate until, LocalDate today) {
    return jdbc.sql("""
        select task_key as step, max(title) as title,
          count(*) filter (where state = 'OPEN') as waiting,
          count(*) filter (where state = 'OPEN' and due < :today) as late_open,
          max(:today::date - opened_on) filter (where state = 'OPEN') as oldest,
          count(*) filter (where state = 'DONE') as done,
          count(*) filter (where state = 'DONE' and closed_on > due) as done_late,
          percentile_cont(0.5) within group (order by closed_on - opened_on) filter (where state = 'DONE') as median,
          percentile_cont(0.9) within group (order by closed_on - opened_on) filter (where state = 'DONE') as ninth,
          percentile_cont(0.5) within group (order by due - opened_on) filter (where due is not null) as term
        from deadline_task
        where process_key = :model and (state = 'OPEN' or state = 'DONE' and closed_on between :from and :until)""" + OF_AGENCY + """
        group by task_key order by task_key""").param("model", model).param("agency", agency).param("from", from).param("until", until)
        .param("today", today).query(StepTime.class).list();
  }
}
