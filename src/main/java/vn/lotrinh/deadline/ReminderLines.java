package vn.lotrinh.deadline;

import java.sql.Array;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.casefile.ChronicleSource;
import vn.lotrinh.casefile.Entry;

/** Tells in a case's chronicle which of its steps people were reminded of by mail; one line a step, day and stage, with all who got it. */
@Component
class ReminderLines implements ChronicleSource {

  private record Told(LocalDate day, OffsetDateTime at, String taskId, String title, String agency, LocalDate due, Stage stage, List<String> people) {}

  private final JdbcClient jdbc;
  private final People people;

  ReminderLines(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public List<Entry> of(String caseKey) {
    List<Told> told = jdbc.sql("""
        select r.day, min(d.sent_at) as at, r.task_id, t.title, t.agency, r.due, r.stage, array_agg(r.person order by r.person) as people
        from deadline_task t join deadline_reminder r using (task_id) join deadline_digest d on d.person = r.person and d.day = r.day
        where t.case_key = :key and d.sent_at is not null group by r.day, r.task_id, t.title, t.agency, r.due, r.stage order by r.day, r.task_id""")
        .param("key", caseKey).query((row, n) -> new Told(row.getObject("day", LocalDate.class), row.getObject("at", OffsetDateTime.class), row.getString("task_id"),
            row.getString("title"), row.getString("agency"), row.getObject("due", LocalDate.class), Stage.valueOf(row.getString("stage")), texts(row.getArray("people")))).list();
    Map<String, String> names = people.names(told.stream().flatMap(one -> one.people.stream()).distinct().toList());
    return told.stream().map(one -> new Entry(0, Entry.What.MAILED, one.day, null, one.at.toInstant(), one.taskId, "Nhắc việc: " + one.title, null, null, one.agency, one.due,
        null, null, null, one.stage.title() + "; gửi " + one.people.stream().map(names::get).collect(Collectors.joining(", ")), List.of())).toList();
  }

  private static List<String> texts(Array array) throws java.sql.SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
