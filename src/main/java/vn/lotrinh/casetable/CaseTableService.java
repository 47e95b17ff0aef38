package vn.lotrinh.casetable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.StepOpened;

/** The tables of a case, as models ask for them; models call it as {@code casetable}. */
@Service("casetable")
@Transactional
public class CaseTableService {

  private final Requirements requirements;
  private final Tables tables;

  CaseTableService(Requirements requirements, Tables tables) {
    this.requirements = requirements;
    this.tables = tables;
  }

  /** A step asks for tables, by what the room that owns its case says. */
  @EventListener
  public void on(StepOpened step) {
    step.asked().requiredTables().forEach(name -> require(step.taskId(), step.caseKey(), name));
    step.asked().expectedTables().forEach(name -> expect(step.taskId(), step.caseKey(), name));
  }

  /** The task, when it is created, asks for the table and cannot be completed, by whatever caller, while something is missing in it. */
  public void require(String taskId, String caseKey, String name) {
    tables.get(caseKey, name);
    requirements.add(new Requirement(taskId, name, caseKey, true));
  }

  /** As {@link #require}, but the room that owns the step judges whether the table has to be complete for what was decided. */
  public void expect(String taskId, String caseKey, String name) {
    tables.get(caseKey, name);
    requirements.add(new Requirement(taskId, name, caseKey, false));
  }
}
