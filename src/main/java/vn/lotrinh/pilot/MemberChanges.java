package vn.lotrinh.pilot;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseNumbers;

/** The proposed and decided changes of the list. */
@Repository
class MemberChanges {

  private final JdbcClient jdbc;
  private final CaseNumbers numbers;

  MemberChanges(JdbcClient jdbc, CaseNumbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
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

  /** Waits for whoever opens a change of the programme at the same moment. */
  void oneAtATime(String programme) {
    numbers.hold(series(programme));
  }

  /** The number of the programme's next change; see {@link #oneAtATime}. */
  int nextNumber(String programme) {
    return numbers.next(series(programme));
  }

  private static String series(String programme) {
    return programme + "-TD";
  }

  void add(MemberChange change) {
    jdbc.sql("""
        insert into pilot_change (key, programme, number, cooperative, stage, kind, reason, decision_number, replacement, opened_on)
        values (:key, :programme, :number, :cooperative, :stage, :kind, :reason, :decision, :replacement, :openedOn)""")
        .param("key", change.key()).param("programme", change.programme()).param("number", change.number()).param("cooperative", change.cooperative())
        .param("stage", change.stage().name()).param("kind", change.kind()).param("reason", change.reason())
        .param("decision", change.decisionNumber()).param("replacement", change.replacement())
        .param("openedOn", change.openedOn()).update();
  }

  void save(MemberChange change) {
    jdbc.sql("""
        update pilot_change set stage = :stage, kind = :kind, reason = :reason, decision_number = :decision, replacement = :replacement
        where key = :key""")
        .param("stage", change.stage().name()).param("kind", change.kind()).param("reason", change.reason())
        .param("decision", change.decisionNumber()).param("replacement", change.replacement())
        .param("key", change.key()).update();
  }
}
