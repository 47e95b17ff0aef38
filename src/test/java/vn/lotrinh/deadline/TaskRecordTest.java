package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class TaskRecordTest {

  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(engine);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void recordsATaskFromItsOpeningToItsEnd() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2023-04-03"));
    String task = office.open("Báo cáo", "2023-12-09", "2023-12-08");
    assertThat(row(task)).containsEntry("case_key", "HS-" + office.mark).containsEntry("process_key", Office.WORK).containsEntry("task_key", "Work")
        .containsEntry("title", "Báo cáo").containsEntry("agency", office.agency).containsEntry("assignee", null).containsEntry("state", "OPEN")
        .containsEntry("opened_on", "2023-04-03").containsEntry("plan_due", "2023-12-09").containsEntry("due", "2023-12-08");

    tasks.claim(task, an);
    Task changed = office.task(task);
    changed.setDueDate(Office.endOf("2023-12-15"));
    tasks.saveTask(changed);
    assertThat(row(task)).containsEntry("assignee", an).containsEntry("due", "2023-12-15");

    date.set(LocalDate.parse("2023-12-04"));
    tasks.complete(task);
    assertThat(row(task)).containsEntry("state", "DONE").containsEntry("closed_on", "2023-12-04").containsEntry("closed_by", an);

    String cancelled = office.open("Báo cáo", "2023-12-09", "2023-12-08");
    runtime.deleteProcessInstance(jdbc.sql("select process_instance from deadline_task where task_id = ?").param(cancelled)
        .query(String.class).single(), "test");
    assertThat(row(cancelled)).containsEntry("state", "CANCELLED").containsEntry("closed_by", null);
  }

  private Map<String, Object> row(String task) {
    return jdbc.sql("""
        select case_key, process_key, task_key, title, agency, assignee, state, opened_on::text, plan_due::text, due::text,
          closed_on::text, closed_by from deadline_task where task_id = ?""").param(task).query().singleRow();
  }
}
