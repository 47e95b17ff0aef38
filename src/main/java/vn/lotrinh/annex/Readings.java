package vn.lotrinh.annex;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.YamlText;

/** The annexes that were read and whose plan was not kept yet. */
@Repository
class Readings {

  private record Row(long id, String plan, String file, String content, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  Readings(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.batch = new NamedParameterJdbcTemplate(database);
  }

  Optional<Reading> open(String plan) {
    return jdbc.sql("select id, plan, file, content, read_by as by, read_at as at from annex_reading where plan = :plan and ended_at is "
        + "null")
        .param("plan", plan).query(Row.class).optional().map(this::reading);
  }

  /** The plans that wait to be looked through. */
  List<Reading.Waiting> waiting() {
    return jdbc.sql("""
        select plan, file, read_by as by, read_at as at, (select count(*) from annex_cell where reading = id and doubt is not null and confirmed_at is null) as open
          from annex_reading where ended_at is null order by read_at desc""").query(Reading.Waiting.class).list();
  }

  private Reading reading(Row row) {
    List<SourceCell> cells = jdbc.sql("select task, field, source, place, doubt, confirmed_at is not null as confirmed from annex_cell "
        + "where reading = :id order by position")
        .param("id", row.id).query(SourceCell.class).list();
    return new Reading(row.id, row.plan, row.file, row.by, row.at, PlanYaml.read(new YamlText(row.file, row.content)), cells);
  }

  /** Begins a reading; one of the same plan that is still open ends. */
  Reading begin(Reading reading) {
    jdbc.sql("update annex_reading set ended_at = :at where plan = :plan and ended_at is null").param("at",
        reading.at().atOffset(ZoneOffset.UTC))
        .param("plan", reading.plan()).update();
    long id = jdbc.sql("insert into annex_reading (plan, file, content, read_by, read_at) values (:plan, :file, :content, :by, :at) "
        + "returning id")
        .param("plan", reading.plan()).param("file", reading.file()).param("content", PlanYaml.write(reading.content())).param("by",
            reading.by())
        .param("at", reading.at().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    List<SourceCell> cells = reading.cells();
    SqlParameterSource[] rows = IntStream.range(0, cells.size()).mapToObj(position -> row(id, position,
        cells.get(position))).toArray(SqlParameterSource[]::new);
    batch.batchUpdate("insert into annex_cell (reading, position, task, field, source, place, doubt) values (:reading, :position, :task,"
        + " :field, :source, :place, :doubt)", rows);
    return new Reading(id, reading.plan(), reading.file(), reading.by(), reading.at(), reading.content(), cells);
  }

  private static SqlParameterSource row(long id, int position, SourceCell cell) {
    return new MapSqlParameterSource().addValue("reading", id).addValue("position", position).addValue("task",
        cell.task()).addValue("field", cell.field())
        .addValue("source", cell.source()).addValue("place", cell.place()).addValue("doubt", cell.doubt());
  }

  /** Writes what a person mended and which cells this settles. */
  void mend(Reading reading, List<Integer> settled, String user, Instant at) {
    jdbc.sql("update annex_reading set content = :content, plan = :plan where id = :id").param("content", PlanYaml.write(reading.content()))
        .param("plan", reading.plan()).param("id", reading.id()).update();
    SqlParameterSource[] rows = settled.stream().map(position -> new MapSqlParameterSource().addValue("reading",
        reading.id()).addValue("position", position)
        .addValue("by", user).addValue("at", at.atOffset(ZoneOffset.UTC))).toArray(SqlParameterSource[]::new);
    batch.batchUpdate("update annex_cell set confirmed_by = :by, confirmed_at = :at where reading = :reading and position = :position "
        + "and confirmed_at is null", rows);
  }

  void end(Reading reading, int version, Instant at) {
    jdbc.sql("update annex_reading set ended_at = :at, kept_version = :version where id = :id").param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", version).param("id", reading.id()).update();
  }
}
