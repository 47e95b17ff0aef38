package vn.lotrinh.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of runs and their items. */
@Repository
class Runs {

  /** A run and its counts. */
  record Run(long id, String kind, String title, String startedBy, Instant startedAt, Instant finishedAt, String processInstance, Long undoneBy, int total,
      int done, int refused) {}

  /** What kind of work is done for whom. */
  record Order(String kind, String startedBy) {}

  /** One of the cases of a run. */
  record Item(int position, String key) {}

  /** How a run goes on: up to which position item by item, and why the next item failed alone, if it did. */
  record Care(int carefulUntil, String failure) {}

  /** Which outcomes are asked for. */
  enum Outcome {
    DONE, REFUSED
  }

  private static final String RUN = """
      select r.id, r.kind, r.title, r.started_by, r.started_at, r.finished_at, r.process_instance, r.undone_by, count(i.item) as total,
        count(*) filter (where i.state = 'DONE') as done, count(*) filter (where i.state = 'REFUSED') as refused
      from bulk_run r left join bulk_item i on i.run = r.id
      """;

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(String kind, String title, Collection<String> items, Map<String, String> parameters, String user, Instant at) {
    long run = jdbc.sql("insert into bulk_run (kind, title, started_by, started_at) values (:kind, :title, :user, :at) returning id")
        .param("kind", kind).param("title", title).param("user", user).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    jdbc.sql("insert into bulk_item (run, position, item) select :run, position, item from unnest(:items) with ordinality as asked (item, position)")
        .param("run", run).param("items", items.toArray(String[]::new)).update();
    jdbc.sql("insert into bulk_parameter (run, name, value) select :run, name, value from unnest(:names, :values) as told (name, value)")
        .param("run", run).param("names", parameters.keySet().toArray(String[]::new)).param("values", parameters.values().toArray(String[]::new)).update();
    return run;
  }

  Map<String, String> parameters(long run) {
    return jdbc.sql("select name, value from bulk_parameter where run = :run").param("run", run)
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How the next items are to be taken; keeps everybody else from this run until the transaction ends. */
  Care care(long run) {
    return jdbc.sql("select careful_until, failure from bulk_run where id = :run for update").param("run", run).query(Care.class).single();
  }

  /** @param until position up to which items are worked on one by one; 0: in batches again */
  void careful(long run, int until) {
    jdbc.sql("update bulk_run set careful_until = :until where id = :run").param("run", run).param("until", until).update();
  }

  /** @param reason why the next item failed alone; null: it is refused and done with */
  void failed(long run, String reason) {
    jdbc.sql("update bulk_run set failure = :reason where id = :run").param("run", run).param("reason", reason).update();
  }

  /** The next items that are not decided. */
  List<Item> claim(long run, int most) {
    return jdbc.sql("select position, item as key from bulk_item where run = :run and state = 'WAITING' order by position limit :most")
        .param("run", run).param("most", most).query(Item.class).list();
  }

  void decide(long run, List<BulkOutcome> outcomes) {
    jdbc.sql("""
        update bulk_item i set state = case when o.reason is null then 'DONE' else 'REFUSED' end, result = o.result, reason = o.reason
        from unnest(:items, :results, :reasons) as o (item, result, reason) where i.run = :run and i.item = o.item and i.state = 'WAITING'""")
        .param("run", run).param("items", column(outcomes, BulkOutcome::key)).param("results", column(outcomes, BulkOutcome::result))
        .param("reasons", column(outcomes, BulkOutcome::reason)).update();
  }

  /** Nothing happens while anything is left to do. @return whether it is finished now and was not before */
  boolean finish(long run, Instant at) {
    return jdbc.sql("""
        update bulk_run set finished_at = :at where id = :run and finished_at is null
        and not exists (select 1 from bulk_item where run = :run and state = 'WAITING')""")
        .param("run", run).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  boolean isFinished(long run) {
    return jdbc.sql("select finished_at is not null from bulk_run where id = :run").param("run", run).query(Boolean.class).single();
  }

  /** False where the run is undone already. */
  boolean undoneBy(long run, long undoing) {
    return jdbc.sql("update bulk_run set undone_by = :undoing where id = :run and undone_by is null").param("run", run).param("undoing", undoing).update() == 1;
  }

  /** Whether a run of a kind with this parameter has anything left to do. */
  boolean isRunning(String kind, String parameter, String value) {
    return jdbc.sql("""
        select exists (select from bulk_run r join bulk_parameter p on p.run = r.id
        where r.kind = :kind and r.finished_at is null and p.name = :name and p.value = :value)""").param("kind", kind).param("name", parameter)
        .param("value", value).query(Boolean.class).single();
  }

  void carriedBy(long run, String processInstance) {
    jdbc.sql("update bulk_run set process_instance = :instance where id = :run").param("run", run).param("instance", processInstance).update();
  }

  /** Unfinished runs that no process carries, kept from every other server until this transaction ends. */
  List<Run> uncarried() {
    return jdbc.sql(RUN + """
        where r.id in (select id from bulk_run where finished_at is null and process_instance is null order by id for update skip locked)
        group by r.id order by r.id""").query(Runs::run).list();
  }

  /** What is asked for, without counting how far it is. */
  Order order(long run) {
    return jdbc.sql("select kind, started_by from bulk_run where id = :run").param("run", run).query(Order.class).single();
  }

  Optional<Run> find(long run) {
    return jdbc.sql(RUN + "where r.id = :run group by r.id").param("run", run).query(Runs::run).optional();
  }

  List<Run> latest(int most) {
    return jdbc.sql(RUN + "where r.id in (select id from bulk_run order by id desc limit :most) group by r.id order by r.id desc").param("most", most)
        .query(Runs::run).list();
  }

  /** @param of null: all that are decided */
  List<BulkOutcome> outcomes(long run, Outcome of, int offset, int most) {
    String[] states = of == null ? new String[] {"DONE", "REFUSED"} : new String[] {of.name()};
    return jdbc.sql("""
        select item, result, reason from bulk_item where run = :run and state = any(:states) order by position offset :offset limit :most""")
        .param("run", run).param("states", states).param("offset", offset).param("most", most)
        .query((row, n) -> new BulkOutcome(row.getString(1), row.getString(2), row.getString(3))).list();
  }

  private static String[] column(List<BulkOutcome> outcomes, Function<BulkOutcome, String> value) {
    return outcomes.stream().map(value).toArray(String[]::new);
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    return new Run(row.getLong("id"), row.getString("kind"), row.getString("title"), row.getString("started_by"), instant(row, "started_at"),
        instant(row, "finished_at"), row.getString("process_instance"),
        row.getObject("undone_by", Long.class), row.getInt("total"), row.getInt("done"), row.getInt("refused"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
