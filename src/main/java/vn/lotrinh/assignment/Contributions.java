package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** What coordinating bodies were asked, until when, and what they answered. */
@Repository
class Contributions {

  /** How a coordinating body answers. */
  enum Kind {
    OPINION("Cho ý kiến"), CONTRIBUTION("Đóng góp phần việc"), NOTHING("Không có ý kiến");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * One body's part.
   *
   * @param question what is asked beyond the plan's own words, or null
   * @param askedBy login name; null where the plan itself asks
   * @param kind null while nothing was answered
   */
  record Contribution(String caseKey, String agency, String question, LocalDate askedOn, String askedBy, LocalDate due, Kind kind, String answer,
      LocalDate answeredOn, String answeredBy) {}

  private static final String ROW = """
      select case_key, agency, question, asked_on, asked_by, due, kind, answer, answered_on, answered_by from assignment_contribution\s""";

  private final JdbcClient jdbc;
  private final Handing handing;
  private final PlanService plans;

  Contributions(JdbcClient jdbc, Handing handing, PlanService plans) {
    this.jdbc = jdbc;
    this.handing = handing;
    this.plans = plans;
  }

  /** Asks the bodies that the plan's line names, as they were when the task opened. @param due never later than the task itself */
  void askThoseOfThePlan(Assignment task, LocalDate due, LocalDate today) {
    Plan plan = plans.plan(task.plan());
    Set<String> helpers = handing.helpers(plan.task(task.step()), handing.names(plan, task.openedOn()), handing.chosen(plan.code()));
    LocalDate until = due.isAfter(task.due()) && !task.due().isBefore(today) ? task.due() : due;
    helpers.stream().filter(body -> !body.equals(task.agency())).forEach(body -> jdbc.sql("""
        insert into assignment_contribution (case_key, agency, asked_on, due) values (:key, :agency, :today, :due) on conflict do nothing""")
        .param("key", task.key()).param("agency", body).param("today", today).param("due", until).update());
  }

  void ask(Contribution asked) {
    try {
      jdbc.sql("""
          insert into assignment_contribution (case_key, agency, question, asked_on, asked_by, due)
          values (:caseKey, :agency, :question, :askedOn, :askedBy, :due)""").paramSource(asked).update();
    } catch (DuplicateKeyException already) {
      throw new Refusal("Cơ quan này đã được đề nghị phối hợp nhiệm vụ " + asked.caseKey() + ".");
    }
  }

  List<Contribution> of(String key) {
    return jdbc.sql(ROW + "where case_key = :key order by asked_on, agency").param("key", key).query(Contribution.class).list();
  }

  Optional<Contribution> find(String key, String agency) {
    return jdbc.sql(ROW + "where case_key = :key and agency = :agency").param("key", key).param("agency", agency).query(Contribution.class).optional();
  }

  /** @throws Refusal when it was answered already */
  void answer(String key, String agency, Kind kind, String answer, LocalDate day, String user) {
    int changed = jdbc.sql("""
        update assignment_contribution set kind = :kind, answer = :answer, answered_on = :day, answered_by = :user
        where case_key = :key and agency = :agency and kind is null""").param("kind", kind.name()).param("answer", answer).param("day", day).param("user", user)
        .param("key", key).param("agency", agency).update();
    if (changed == 0) throw new Refusal("Phần phối hợp nhiệm vụ " + key + " đã được trả lời.");
  }
}
