package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers about conditions, dossier by dossier; rows are added, the newest of an item counts. */
@Repository
class ConditionAnswers {

  private final JdbcClient jdbc;
  private final Clock clock;

  ConditionAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Answer> of(String dossier) {
    return jdbc.sql("""
        select distinct on (item) item, condition, figure, level, met, ground from pilot_answer
        where dossier = :dossier order by item, id desc""")
        .param("dossier", dossier).query(Answer.class).list();
  }

  /**
   * With what figures of a condition were last compared in the programme, e.g. the province's average wage; empty before the first answer.
   */
  Optional<BigDecimal> lastLevel(String programme, String condition) {
    return jdbc.sql("""
        select level from pilot_answer a join pilot_dossier d on d.key = a.dossier
        where d.programme = :programme and a.condition = :condition and level is not null order by a.id desc limit 1""")
        .param("programme", programme).param("condition", condition).query(BigDecimal.class).optional();
  }

  void add(String dossier, Answer answer, String user) {
    jdbc.sql("""
        insert into pilot_answer (dossier, item, condition, figure, level, met, ground, answered_by, answered_at)
        values (:dossier, :item, :condition, :figure, :level, :met, :ground, :user, :at)""").param("dossier", dossier)
        .param("item", answer.item()).param("condition", answer.condition()).param("figure", answer.figure()).param("level", answer.level())
        .param("met", answer.met()).param("ground", answer.ground()).param("user", user)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }
}
