package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Who;

/** Reads what is due day by day: the first few of each day, and how many there are. */
@Repository
class MonthTasks {

  static final int SHOWN_A_DAY = 5;

  /** A task of a day. @param dayCount how many tasks are due that day; @param dayOpen how many of them are not done */
  record Due(LocalDate due, String taskId, String caseKey, String title, String agency, String state, LocalDate closedOn, long dayCount, long dayOpen) {}

  private static final String SEEN = """
      from deadline_task where due between :from and :until and state <> 'CANCELLED'
        and (:all or agency = any(:agencies) or post = any(:groups) or assignee = :user)
        and (:agency::text is null or agency = :agency)
      """;
  private static final String BY = "(case when state = 'OPEN' then assignee else closed_by end)";

  private final JdbcClient jdbc;

  MonthTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the viewer may see of the days. @param agency and {@code person} null for all */
  List<Due> of(Who viewer, String agency, String person, LocalDate from, LocalDate until) {
    return asked("""
        select * from (
          select due, task_id, case_key, title, agency, state, closed_on, count(*) over (partition by due) as day_count,
            count(*) filter (where state = 'OPEN') over (partition by due) as day_open,
            row_number() over (partition by due order by state = 'OPEN' desc, title, task_id) as place
        """ + SEEN + "and (:person::text is null or " + BY + " = :person)) every where place <= " + SHOWN_A_DAY + " order by due, place", viewer, agency, from, until)
        .param("person", person).query(Due.class).list();
  }

  /** Who has or did something that is due on the days. */
  List<String> people(Who viewer, String agency, LocalDate from, LocalDate until) {
    return asked("select distinct " + BY + " " + SEEN + "and " + BY + " is not null", viewer, agency, from, until).query(String.class).list();
  }

  private JdbcClient.StatementSpec asked(String sql, Who viewer, String agency, LocalDate from, LocalDate until) {
    return jdbc.sql(sql).param("all", viewer.watches()).param("agencies", TaskLedger.array(viewer.inherited())).param("groups", TaskLedger.array(viewer.groups()))
        .param("user", viewer.user()).param("agency", agency).param("from", from).param("until", until);
  }
}
