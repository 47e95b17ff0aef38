package vn.lotrinh.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The dossiers of all pilots and the conditions they were compared with. */
@Repository
class Dossiers {

  private final JdbcClient jdbc;

  Dossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Dossier get(String key) {
    return jdbc.sql("select * from pilot_dossier where key = :key").param("key", key).query(Dossiers::dossier).optional()
        .orElseThrow(() -> new Refusal("Không có hồ sơ “" + key + "”."));
  }

  Dossier get(String programme, int number) {
    return get(CaseKey.numbered(programme, CaseKey.Kind.DOSSIER, number));
  }

  /** All dossiers of a programme in the order of their numbers. */
  List<Dossier> of(String programme) {
    return jdbc.sql("select * from pilot_dossier where programme = :programme order by number").param("programme", programme)
        .query(Dossiers::dossier).list();
  }

  /** The newest dossier of a co-operative. */
  Optional<Dossier> newest(String programme, String cooperative) {
    return jdbc.sql("select * from pilot_dossier where programme = :programme and cooperative = :cooperative order by round desc limit 1")
        .param("programme", programme).param("cooperative", cooperative).query(Dossiers::dossier).optional();
  }

  void add(Dossier dossier) {
    Dossier.State s = dossier.state();
    jdbc.sql("""
        insert into pilot_dossier (key, programme, number, round, cooperative, stage)
        values (:key, :programme, :number, :round, :cooperative, :stage)""")
        .param("key", s.key()).param("programme", s.programme()).param("number", s.number()).param("round", s.round())
        .param("cooperative", s.cooperative()).param("stage", s.stage().name()).update();
  }

  void save(Dossier dossier) {
    Dossier.State s = dossier.state();
    Dossier.Evaluation e = s.evaluation();
    Dossier.Result r = s.result();
    jdbc.sql("""
        update pilot_dossier set stage = :stage, model = :model, reason = :reason, eligible = :eligible,
          self_score = :selfScore, verdict = :verdict, priority_points = :points, priority_reason = :priorityReason,
          priority_criteria = :criteria, rank = :rank, approved = :approved, outcome = :outcome, model_title = :modelTitle,
          sector_type = :sectorType, asks = :asks, preferred = :preferred, preference_reason = :preferenceReason where key = :key""")
        .param("stage", s.stage().name()).param("model", s.model()).param("reason", s.reason())
        .param("eligible", s.eligible()).param("selfScore", s.selfScore())
        .param("verdict", e == null ? null : e.ranked() ? "RANK" : "EXCLUDE").param("points", e == null ? null : e.points())
        .param("priorityReason", e == null ? null : e.reason()).param("criteria", e == null ? null : e.criteria())
        .param("rank", r == null ? null : r.rank()).param("approved", r == null ? null : r.approved())
        .param("outcome", r == null ? null : r.outcome())
        .param("modelTitle", s.modelTitle()).param("sectorType", s.sectorType()).param("asks", s.asks())
        .param("preferred", s.preference() == null ? null : s.preference().preferred())
        .param("preferenceReason", s.preference() == null ? null : s.preference().reason()).param("key", s.key()).update();
  }

  /** The conditions of the newest assessment; none before the first. */
  List<Condition> conditions(String dossier) {
    return jdbc.sql("""
        select item, name, figure, threshold, met, finding from pilot_condition
        where dossier = :dossier and assessment = (select max(assessment) from pilot_condition where dossier = :dossier) order by position""")
        .param("dossier", dossier).query(Condition.class).list();
  }

  void addConditions(String dossier, List<Condition> conditions, LocalDate today) {
    int assessment = jdbc.sql("select coalesce(max(assessment), 0) + 1 from pilot_condition where dossier = :dossier").param("dossier", dossier)
        .query(Integer.class).single();
    for (int i = 0; i < conditions.size(); i++) {
      jdbc.sql("""
          insert into pilot_condition (dossier, assessment, position, item, name, figure, threshold, met, finding, assessed_on)
          values (:dossier, :assessment, :position, :item, :name, :figure, :threshold, :met, :finding, :today)""")
          .param("dossier", dossier).param("assessment", assessment).param("position", i).param("item", conditions.get(i).item())
          .param("name", conditions.get(i).name())
          .param("figure", conditions.get(i).figure()).param("threshold", conditions.get(i).threshold()).param("met", conditions.get(i).met())
          .param("finding", conditions.get(i).finding()).param("today", today).update();
    }
  }

  private static Dossier dossier(ResultSet row, int n) throws SQLException {
    String verdict = row.getString("verdict");
    Dossier.Evaluation evaluation = verdict == null ? null : new Dossier.Evaluation(verdict.equals("RANK"),
        row.getObject("priority_points", Integer.class), row.getString("priority_reason"), row.getString("priority_criteria"));
    Boolean approved = row.getObject("approved", Boolean.class);
    Dossier.Result result = approved == null ? null : new Dossier.Result(row.getObject("rank", Integer.class), approved, row.getString("outcome"));
    Boolean preference = row.getObject("preferred", Boolean.class);
    return new Dossier(new Dossier.State(row.getString("key"), row.getString("programme"), row.getInt("number"), row.getInt("round"),
        row.getString("cooperative"), Dossier.Stage.valueOf(row.getString("stage")), row.getString("model"),
        row.getString("reason"), row.getObject("eligible", Boolean.class),
        row.getBigDecimal("self_score"), evaluation, result, row.getString("model_title"), row.getString("sector_type"),
        row.getBoolean("asks"), preference == null ? null : new Dossier.Preference(preference, row.getString("preference_reason"))));
  }
}
