package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** Requests for a later due day, and what was decided. */
@Repository
class Extensions {

  /** @param wanted the day asked for; @param decision GRANTED, REFUSED, FALLEN (the task ended first); null while open */
  record Extension(Long id, String caseKey, LocalDate wanted, String reason, LocalDate askedOn, String askedBy, LocalDate oldDue, LocalDate granted,
      String decision, String number, String answer, LocalDate decidedOn, String decidedBy) {}

  private static final String ROW = """
      select id, case_key, wanted, reason, asked_on, asked_by, old_due, granted, decision, number, answer, decided_on, decided_by from assignment_extension\s""";

  private final JdbcClient jdbc;

  Extensions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(String key, LocalDate wanted, String reason, LocalDate today, String user, LocalDate oldDue) {
    try {
      jdbc.sql("""
          insert into assignment_extension (case_key, wanted, reason, asked_on, asked_by, old_due) values (:key, :wanted, :reason, :today, :user, :old)""")
          .param("key", key).param("wanted", wanted).param("reason", reason).param("today", today).param("user", user).param("old", oldDue).update();
    } catch (DuplicateKeyException open) {
      throw new Refusal("Nhiệm vụ " + key + " đang có một đề nghị gia hạn chờ quyết định.");
    }
  }

  Optional<Extension> open(String key) {
    return jdbc.sql(ROW + "where case_key = :key and decision is null").param("key", key).query(Extension.class).optional();
  }

  List<Extension> of(String key) {
    return jdbc.sql(ROW + "where case_key = :key order by id").param("key", key).query(Extension.class).list();
  }

  void decide(long id, LocalDate granted, String decision, String number, String answer, LocalDate today, String user) {
    jdbc.sql("""
        update assignment_extension set granted = :granted::date, decision = :decision, number = :number, answer = :answer, decided_on = :today, decided_by = :user
        where id = :id and decision is null""").param("granted", granted).param("decision", decision).param("number", number).param("answer", answer)
        .param("today", today).param("user", user).param("id", id).update();
  }
}
