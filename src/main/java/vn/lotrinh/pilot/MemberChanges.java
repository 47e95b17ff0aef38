package vn.lotrinh.pilot;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The proposed and decided changes of the list. */
@Repository
class MemberChanges {

  private final JdbcClient jdbc;

  MemberChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  MemberChange get(String key) {
    return jdbc.sql("select * from pilot_change where key = :key").param("key", key).query(MemberChange.class).optional()
        .orElseThrow(() -> new Refusal("Không có đề nghị thay đổi “" + key + "”."));
  }

  List<MemberChange> of(String programme) {
    return jdbc.sql("select * from pilot_change where programme = :programme order by number").param("programme", programme)
        .query(MemberChange.class).list();
  }

  Optional<MemberChange> open(String programme, String cooperative) {
    return of(programme).stream().filter(change -> change.cooperative().equals(cooperative))
        .filter(change -> change.stage() != MemberChange.Stage.KEPT && change.stage() != MemberChange.Stage.APPLIED).findFirst();
  }

  void save(MemberChange change) {
    jdbc.sql("""
        insert into pilot_change (key, programme, number, cooperative, stage, kind, reason, return_reason, decision_number, replacement, opened_on)
        values (:key, :programme, :number, :cooperative, :stage, :kind, :reason, :returnReason, :decision, :replacement, :openedOn)
        on conflict (key) do update set stage = excluded.stage, kind = excluded.kind, reason = excluded.reason,
          return_reason = excluded.return_reason, decision_number = excluded.decision_number, replacement = excluded.replacement""")
        .param("key", change.key()).param("programme", change.programme()).param("number", change.number()).param("cooperative", change.cooperative())
        .param("stage", change.stage().name()).param("kind", change.kind()).param("reason", change.reason())
        .param("returnReason", change.returnReason()).param("decision", change.decisionNumber()).param("replacement", change.replacement())
        .param("openedOn", change.openedOn()).update();
  }
}
