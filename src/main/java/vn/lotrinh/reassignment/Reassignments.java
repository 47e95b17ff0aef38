package vn.lotrinh.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reassignments and their tasks. */
@Repository
class Reassignments {

  /** @param run of the room bulk; null: only looked at so far */
  record Order(long id, List<String> targets, String reason, String drawnBy, Long run) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Reassignments(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  long add(List<String> targets, String reason, String by, Instant now, List<Dealing.Verdict> verdicts) {
    long id = jdbc.sql("insert into reassignment (targets, reason, drawn_by, drawn_at) values (:targets, :reason, :by, :now) returning id")
        .param("targets", targets.toArray(String[]::new)).param("reason", reason).param("by", by).param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class).single();
    List<Object[]> rows = new ArrayList<>();
    for (Dealing.Verdict one : verdicts) {
      OpenTask task = one.task();
      rows.add(new Object[] {id, rows.size() + 1, task.taskId(), task.caseKey(), task.caseTitle(), task.title(), task.post(), task.holder(), one.target(),
          task.due(), one.refusal()});
    }
    batches.batchUpdate("""
        insert into reassignment_item (reassignment, position, task_id, case_key, case_title, title, post, holder, target, due, refusal)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    return id;
  }

  Optional<Order> find(long id) {
    return jdbc.sql("select id, targets, reason, drawn_by, run from reassignment where id = :id").param("id", id).query((row, n) -> new Order(row.getLong("id"),
        List.of((String[]) row.getArray("targets").getArray()), row.getString("reason"), row.getString("drawn_by"), row.getObject("run", Long.class))).optional();
  }

  /** The latest of one person. */
  List<Order> latest(String by, int most) {
    return jdbc.sql("select id from reassignment where drawn_by = :by and run is not null order by id desc limit :most").param("by", by).param("most", most)
        .query(Long.class).list().stream().map(id -> find(id).orElseThrow()).toList();
  }

  /** False where it was started already. */
  boolean started(long id) {
    return jdbc.sql("update reassignment set run = -1 where id = :id and run is null").param("id", id).update() == 1;
  }

  void carriedBy(long id, long run) {
    jdbc.sql("update reassignment set run = :run where id = :id").param("run", run).param("id", id).update();
  }

  List<Item> items(long id) {
    return jdbc.sql("select * from reassignment_item where reassignment = :id order by position").param("id", id).query(Reassignments::item).list();
  }

  /** The items that keys name, in their order; what is none is left out. */
  List<Item> items(Collection<String> keys) {
    List<long[]> asked = keys.stream().map(Item::of).filter(Objects::nonNull).toList();
    return jdbc.sql("""
        select i.* from unnest(:ids::bigint[], :positions::int[]) as k (id, position)
        join reassignment_item i on i.reassignment = k.id and i.position = k.position order by i.reassignment, i.position""")
        .param("ids", asked.stream().map(one -> one[0]).toArray(Long[]::new)).param("positions", asked.stream().map(one -> (int) one[1]).toArray(Integer[]::new))
        .query(Reassignments::item).list();
  }

  void done(List<Item> items, Instant now) {
    mark("done_at", items, now);
  }

  void undone(List<Item> items, Instant now) {
    mark("undone_at", items, now);
  }

  private void mark(String column, List<Item> items, Instant now) {
    batches.batchUpdate("update reassignment_item set " + column + " = ? where reassignment = ? and position = ?",
        items.stream().map(one -> new Object[] {now.atOffset(ZoneOffset.UTC), one.reassignment(), one.position()}).toList());
  }

  private static Item item(ResultSet row, int n) throws SQLException {
    return new Item(row.getLong("reassignment"), row.getInt("position"), row.getString("task_id"), row.getString("case_key"), row.getString("case_title"),
        row.getString("title"), row.getString("post"), row.getString("holder"), row.getString("target"), row.getObject("due", LocalDate.class),
        row.getString("refusal"), row.getObject("done_at") != null, row.getObject("undone_at") != null);
  }
}
