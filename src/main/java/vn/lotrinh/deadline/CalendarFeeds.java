package vn.lotrinh.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code deadline_feed}, and what is due for whoever reads one. */
@Repository
class CalendarFeeds {

  /** An address that is open. @param agency null: the person's own tasks; @param readAt null: no program has read it yet */
  record Feed(long id, String person, String agency, Instant madeAt, Instant readAt) {}

  /** What stands in a calendar: nothing of a task but its title, its case and its day. */
  record Item(String taskId, String caseKey, String title, LocalDate due) {}

  private static final String FEED = "select id, person, agency, made_at, read_at from deadline_feed where closed_at is null ";
  private static final String ITEM = "select task_id, case_key, title, due from deadline_task where state = 'OPEN' and due is not null ";

  private final JdbcClient jdbc;

  CalendarFeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Feed> of(String person) {
    return jdbc.sql(FEED + "and person = :person order by agency nulls first").param("person", person).query(Feed.class).list();
  }

  Optional<Feed> find(String hash) {
    return jdbc.sql(FEED + "and secret = :hash").param("hash", hash).query(Feed.class).optional();
  }

  /** Closes the address of a person for a body, where there is one. */
  void close(String person, String agency, Instant now) {
    jdbc.sql("update deadline_feed set closed_at = :now where person = :person and agency is not distinct from :agency::text and closed_at is null")
        .param("now", Timestamp.from(now)).param("person", person).param("agency", agency).update();
  }

  void open(String person, String agency, String hash, Instant now) {
    jdbc.sql("insert into deadline_feed (person, agency, secret, made_at) values (:person, :agency, :hash, :now)").param("person", person)
        .param("agency", agency).param("hash", hash).param("now", Timestamp.from(now)).update();
  }

  void read(long id, Instant now) {
    jdbc.sql("update deadline_feed set read_at = :now where id = :id").param("now", Timestamp.from(now)).param("id", id).update();
  }

  /** Open tasks that wait for one of the groups or were taken by the person. */
  List<Item> ofPerson(String person, Collection<String> groups, int most) {
    return jdbc.sql(ITEM + "and (assignee = :person or assignee is null and post = any(:groups)) order by due, task_id limit :most").param("person", person)
        .param("groups", groups.toArray(String[]::new)).param("most", most).query(Item.class).list();
  }

  List<Item> ofAgency(String agency, int most) {
    return jdbc.sql(ITEM + "and agency = :agency order by due, task_id limit :most").param("agency", agency).param("most", most).query(Item.class).list();
  }
}
