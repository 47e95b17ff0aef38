package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The points of every round; those of a round that has ended are never changed. */
@Repository("classificationScores")
class Scores {

  /** Who gave the points. */
  enum Kind { SELF, CHECK }

  /** Points as they are stored. */
  record Row(String classification, int round, Kind kind, String criterion, BigDecimal points, String reason, String actor) {}

  private static final String ROW = "select classification, round, kind, criterion, points, reason, actor from classification_score ";

  private final JdbcClient jdbc;

  Scores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Scorecard of(Classification of, List<Criterion> criteria) {
    return of(of.key(), of.round(), criteria);
  }

  Scorecard of(String key, int round, List<Criterion> criteria) {
    List<Row> rows = jdbc.sql(ROW + "where classification = :key and round = :round").param("key", key).param("round", round).query(Row.class).list();
    return card(rows, criteria);
  }

  static Scorecard card(List<Row> rows, List<Criterion> criteria) {
    return new Scorecard(criteria, scores(rows, Kind.SELF), scores(rows, Kind.CHECK));
  }

  private static Map<String, Scorecard.Score> scores(List<Row> rows, Kind kind) {
    return rows.stream().filter(row -> row.kind == kind)
        .collect(Collectors.toMap(Row::criterion, row -> new Scorecard.Score(plain(row.points), row.reason)));
  }

  /** Every round of a case, the first one first. */
  List<Row> all(String key) {
    return jdbc.sql(ROW + "where classification = :key order by round, kind desc, criterion").param("key", key).query(Row.class).list();
  }

  /** The points of the last round of many cases. */
  List<Row> latest(Collection<String> keys) {
    return jdbc.sql("select s.classification, s.round, s.kind, s.criterion, s.points, s.reason, s.actor from classification_score s "
            + "join classification c on c.key = s.classification and c.round = s.round where c.key = any(:keys)")
        .param("keys", keys.toArray(String[]::new)).query(Row.class).list();
  }

  /** Puts points in the place of those that the running round had. */
  void put(Row row, Instant at) {
    jdbc.sql("""
        insert into classification_score (classification, round, kind, criterion, points, reason, actor, recorded_at)
        values (:classification, :round, :kind, :criterion, :points, :reason, :actor, :at)
        on conflict (classification, round, kind, criterion) do update
        set points = excluded.points, reason = excluded.reason, actor = excluded.actor, recorded_at = excluded.recorded_at""")
        .param("classification", row.classification).param("round", row.round).param("kind", row.kind.name()).param("criterion", row.criterion)
        .param("points", row.points).param("reason", row.reason).param("actor", row.actor).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  /** The running round has no such points any more. */
  void drop(String key, int round, Kind kind, String criterion) {
    jdbc.sql("delete from classification_score where classification = :key and round = :round and kind = :kind and criterion = :criterion")
        .param("key", key).param("round", round).param("kind", kind.name()).param("criterion", criterion).update();
  }

  /** What the co-operative gave itself before a return is what it starts from again. */
  void carryOver(String key, int round) {
    jdbc.sql("""
        insert into classification_score (classification, round, kind, criterion, points, reason, actor, recorded_at)
        select classification, :round, kind, criterion, points, reason, actor, recorded_at from classification_score
        where classification = :key and round = :round - 1 and kind = 'SELF'""").param("key", key).param("round", round).update();
  }

  /** Where nothing was corrected, the co-operative's own points are the confirmed ones. */
  void confirm(String key, int round, String actor, Instant at) {
    jdbc.sql("""
        insert into classification_score (classification, round, kind, criterion, points, actor, recorded_at)
        select classification, round, 'CHECK', criterion, points, :actor, :at from classification_score
        where classification = :key and round = :round and kind = 'SELF' on conflict do nothing""")
        .param("key", key).param("round", round).param("actor", actor).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  /** Without the zeros that the column's scale adds. */
  static BigDecimal plain(BigDecimal value) {
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
