package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.Rank;

/** The cases of all years. */
@Repository("classifications")
class Classifications {

  /**
   * Which cases of a year are asked for; null does not narrow.
   *
   * @param cooperatives codes
   */
  record Filter(int year, Stage stage, Rank rank, Collection<String> cooperatives) {}

  private record Count(String what, long count) {}

  private final JdbcClient jdbc;

  Classifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Classification> find(String key) {
    return jdbc.sql("select * from classification where key = :key").param("key", key).query(Classification.class).optional().map(Classifications::plain);
  }

  /** @throws Refusal where there is none */
  Classification get(String key) {
    return find(key).orElseThrow(() -> new Refusal("Không có hồ sơ chấm điểm “" + Wording.shortened(key) + "”."));
  }

  /** To change it; another transaction that wants the same waits. */
  Classification lock(String key) {
    jdbc.sql("select 1 from classification where key = :key for update").param("key", key).query(Integer.class).optional();
    return get(key);
  }

  /** Of a batch, kept from whoever else would change them until the transaction ends; by their keys. */
  Map<String, Classification> lock(Collection<String> keys) {
    Map<String, Classification> found = new HashMap<>();
    jdbc.sql("select * from classification where key = any(:keys) order by key for update").param("keys", keys.toArray(String[]::new))
        .query(Classification.class).list().forEach(one -> found.put(one.key(), one));
    return found;
  }

  /** Whether any case of the year stands, taken-back ones aside. */
  boolean any(int year) {
    return jdbc.sql("select exists (select from classification where year = :year and stage <> 'CANCELLED')").param("year", year).query(Boolean.class).single();
  }

  /** One whose opening was taken back is opened again. @return the codes of those that had no case of the year yet */
  Set<String> open(int year, Collection<String> cooperatives, LocalDate day) {
    return jdbc.sql("""
        insert into classification (key, year, cooperative, stage, round, opened_on)
        select 'PL-' || :year || '-' || code, :year, code, 'SELF_SCORING', 1, :day from unnest(:codes) as code
        on conflict (key) do update set stage = 'SELF_SCORING', round = 1, opened_on = excluded.opened_on, self_scored_on = null, self_total = null,
          total = null, rank = null, basis = null, reason = null, ended_on = null where classification.stage = 'CANCELLED'
        returning cooperative""").param("year", year).param("codes", cooperatives.toArray(String[]::new)).param("day", day)
        .query(String.class).set();
  }

  void save(Classification c) {
    jdbc.sql("""
        update classification set stage = :stage, round = :round, self_scored_on = :selfScoredOn, self_total = :selfTotal, total = :total, rank = :rank,
          basis = :basis, reason = :reason, ended_on = :endedOn where key = :key""")
        .param("key", c.key()).param("stage", c.stage().name()).param("round", c.round()).param("selfScoredOn", c.selfScoredOn())
        .param("selfTotal", c.selfTotal()).param("total", c.total()).param("rank", c.rank() == null ? null : c.rank().name()).param("basis", c.basis())
        .param("reason", c.reason()).param("endedOn", c.endedOn()).update();
  }

  /** Those of a co-operative that have not ended. */
  List<Classification> running(String cooperative) {
    return jdbc.sql("select * from classification where cooperative = :code and ended_on is null order by key").param("code", cooperative)
        .query(Classification.class).list();
  }

  /** Codes of the co-operatives that have a case of the year. */
  Set<String> cooperatives(int year) {
    return jdbc.sql("select cooperative from classification where year = :year and stage <> 'CANCELLED'").param("year", year).query(String.class).set();
  }

  /** In the order of the co-operatives' codes. */
  List<Classification> select(Filter filter, int offset, int limit) {
    Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
    String where = where(filter, values);
    return jdbc.sql("select * from classification " + where + " order by cooperative offset :offset limit :limit").params(values)
        .query(Classification.class).list().stream().map(Classifications::plain).toList();
  }

  long count(Filter filter) {
    Map<String, Object> values = new HashMap<>();
    return jdbc.sql("select count(*) from classification " + where(filter, values)).params(values).query(Long.class).single();
  }

  /** How many of a year stand at each stage; a stage of none is absent. */
  Map<Stage, Long> stages(int year) {
    Map<Stage, Long> stages = new LinkedHashMap<>();
    jdbc.sql("select stage as what, count(*) from classification where year = :year group by stage").param("year", year).query(Count.class).list()
        .forEach(count -> stages.put(Stage.valueOf(count.what), count.count));
    return stages;
  }

  /** How many of a year got each rank; a rank of none is absent. */
  Map<Rank, Long> ranks(int year) {
    Map<Rank, Long> ranks = new LinkedHashMap<>();
    jdbc.sql("select rank as what, count(*) from classification where year = :year and rank is not null group by rank").param("year", year)
        .query(Count.class).list().forEach(count -> ranks.put(Rank.valueOf(count.what), count.count));
    return ranks;
  }

  /** The years in which somebody has no result yet, the newest first. */
  List<ClassificationService.Progress> unfinished() {
    return jdbc.sql("""
        select year, count(*) as total, count(*) filter (where ended_on is null) as open from classification
        where stage <> 'CANCELLED' group by year having count(*) > count(ended_on) order by year desc""").query(ClassificationService.Progress.class).list();
  }

  private static String where(Filter filter, Map<String, Object> values) {
    values.put("year", filter.year);
    StringBuilder where = new StringBuilder("where year = :year");
    if (filter.stage != null) {
      values.put("stage", filter.stage.name());
      where.append(" and stage = :stage");
    }
    if (filter.rank != null) {
      values.put("rank", filter.rank.name());
      where.append(" and rank = :rank");
    }
    if (filter.cooperatives != null) {
      values.put("codes", filter.cooperatives.toArray(String[]::new));
      where.append(" and cooperative = any(:codes)");
    }
    return where.toString();
  }

  private static Classification plain(Classification c) {
    BigDecimal self = Scores.plain(c.selfTotal());
    return new Classification(c.key(), c.year(), c.cooperative(), c.stage(), c.round(), c.openedOn(), c.selfScoredOn(), self, Scores.plain(c.total()), c.rank(),
        c.basis(), c.reason(), c.endedOn());
  }
}
