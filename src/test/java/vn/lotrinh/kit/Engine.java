package vn.lotrinh.kit;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.lotrinh.document.TestPapers;

/** What every desk works with. */
@Component
public class Engine {

  final TaskService tasks;
  final FormService forms;
  final RuntimeService runtime;
  final HistoryService history;
  final ManagementService management;
  final TestPapers papers;

  Engine(TaskService tasks, FormService forms, RuntimeService runtime, HistoryService history, ManagementService management, TestPapers papers) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
    this.papers = papers;
  }
}
