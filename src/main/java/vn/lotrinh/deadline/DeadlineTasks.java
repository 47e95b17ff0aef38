package vn.lotrinh.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Post;

/** The rows of {@code deadline_task} and of the hand-overs. */
@Repository
class DeadlineTasks {

  /** What a task is when it opens, and what of it may change afterwards: title, agency, assignee and the two days. */
  record Row(String taskId, String caseKey, String caseTitle, String processKey, String processInstance, String taskKey, String title, String agency, String post,
      String assignee, LocalDate openedOn, LocalDate planDue, LocalDate due) {}

  /** An open task on its way from an agency to its successor. */
  record Open(String taskId, String caseKey, String processKey, String title, String agency, String post, String assignee) {}

  /** A membership that has ended. @param post the agency, or the role inside it, that somebody has no longer */
  record Left(String person, String post) {}

  /** An open task that somebody has claimed. */
  record Claimed(String taskId, String caseKey, String caseTitle, String title, String agency, String post, String assignee) {}

  /** Who has an open task. @param assignee null for nobody */
  record Holder(String taskId, String assignee) {}

  private final JdbcClient jdbc;

  DeadlineTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The case file has written down the case and its plan before. */
  void opened(Row row) {
    jdbc.sql("""
        insert into deadline_task (task_id, case_key, case_title, process_key, process_instance, task_key, title, agency, post, assignee,
          opened_on, plan_due, due, plan, place, cooperative)
        select :taskId, :caseKey, :caseTitle, :processKey, :processInstance, :taskKey, :title, :agency, :post, :assignee, cast(:openedOn as date),
          cast(:planDue as date), cast(:due as date), nullif(c.plan, ''), c.place, c.cooperative
        from (select) this left join casefile_case c on c.key = :caseKey""")
        .paramSource(row).update();
  }

  void changed(Row row) {
    jdbc.sql("""
        update deadline_task set title = :title, agency = :agency, post = :post, assignee = :assignee, plan_due = :planDue, due = :due
        where task_id = :taskId and state = 'OPEN'""").paramSource(row).update();
  }

  /** Empty for a task that is not open. */
  List<Holder> holder(String taskId) {
    return jdbc.sql("select task_id, assignee from deadline_task where task_id = :task and state = 'OPEN'").param("task", taskId).query(Holder.class).list();
  }

  void closed(String taskId, String state, LocalDate today, String by) {
    jdbc.sql("update deadline_task set state = :state, closed_on = :today, closed_by = :by where task_id = :taskId and state = 'OPEN'")
        .param("taskId", taskId).param("state", state).param("today", today).param("by", by).update();
  }

  /** Agencies that have open work. */
  List<String> agenciesAtWork() {
    return jdbc.sql("select distinct agency from deadline_task where state = 'OPEN' and agency is not null order by agency")
        .query(String.class).list();
  }

  List<Open> openAt(String agency) {
    return jdbc.sql("select task_id, case_key, process_key, title, agency, post, assignee from deadline_task where state = 'OPEN' and agency = :agency order by task_id")
        .param("agency", agency).query(Open.class).list();
  }

  /** Who has left which agency since this was last asked. */
  List<Left> left() {
    return jdbc.sql("delete from deadline_left returning person, agency as post").query(Left.class).list();
  }

  /** Open tasks of an agency or a role inside it that one person has claimed. */
  List<Claimed> claimed(Left left) {
    return jdbc.sql("""
        select task_id, case_key, case_title, title, agency, post, assignee from deadline_task
        where state = 'OPEN' and (agency = :post or post = :post) and assignee = :person order by case_key, task_id""").paramSource(left).query(Claimed.class).list();
  }

  /** An open task that one person has. */
  Optional<Claimed> held(String taskId, String person) {
    return jdbc.sql("""
        select task_id, case_key, case_title, title, agency, post, assignee from deadline_task
        where state = 'OPEN' and task_id = :task and assignee = :person""").param("task", taskId).param("person", person).query(Claimed.class).optional();
  }

  void givenBack(Claimed task, Instant at) {
    jdbc.sql("insert into deadline_departure (task_id, at, person, agency) values (:task, :at, :person, :agency)")
        .param("task", task.taskId()).param("at", Timestamp.from(at)).param("person", task.assignee()).param("agency", task.agency()).update();
  }

  /** Open tasks due by a day, the longest overdue first. */
  List<DueTask> dueBy(LocalDate day) {
    return jdbc.sql("""
        select task_id, case_key, title, agency, post, assignee, plan_due, due, process_key from deadline_task
        where state = 'OPEN' and due <= :day order by due, case_key, task_id""").param("day", day).query(DueTask.class).list();
  }

  /** The engine still shows the old candidate group while it is being removed, so the new agency is written here. */
  void handedOver(Open task, Post successor, String released, LocalDate day) {
    jdbc.sql("""
        with moved as (update deadline_task set agency = :to, post = :post where task_id = :task)
        insert into deadline_handover (task_id, day, from_agency, to_agency, released) values (:task, :day, :from, :to, :released)""")
        .param("task", task.taskId()).param("day", day).param("from", task.agency()).param("to", successor.agency()).param("post", successor.group()).param("released", released)
        .update();
  }
}
