package vn.lotrinh.pilot;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the steps of the pilot's models in the engine's transaction: with the first step of a line its coordinating bodies are asked, with the
 * lead's last one nothing more is waited for. What the lead gives back is not done.
 */
@Component
class CoordinationProcess {

  private final CoordinatingBodies bodies;

  CoordinationProcess(CoordinatingBodies bodies) {
    this.bodies = bodies;
  }

  @EventListener
  void on(DelegateTask task) {
    String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (key == null || !PilotRoom.MODELS.contains(task.getProcessDefinitionId().split(":")[0])) return;
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> bodies.stepOpened(key, task.getTaskDefinitionKey());
      case TaskListener.EVENTNAME_DELETE -> bodies.stepFinished(key, task.getTaskDefinitionKey());
      case TaskListener.EVENTNAME_COMPLETE -> {
        if (!"return".equals(task.getVariable("decision"))) bodies.stepFinished(key, task.getTaskDefinitionKey());
      }
      default -> { }
    }
  }
}
