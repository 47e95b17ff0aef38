package vn.lotrinh.obstacle;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lotrinh.casefile.Chronicle;

/**
 * Looks, when a task of a case with open difficulties ends, whether the case ends with it. One that came to its end leaves its difficulties to be
 * answered: others wait for the same answer, and the yearly report names them. One that was taken back takes them along.
 */
@Component
class RaisingCaseProcess {

  private final Obstacles obstacles;
  private final ObstacleProcess process;
  private final ObstacleService service;
  private final Chronicle chronicle;

  RaisingCaseProcess(Obstacles obstacles, ObstacleProcess process, ObstacleService service, Chronicle chronicle) {
    this.obstacles = obstacles;
    this.process = process;
    this.service = service;
    this.chronicle = chronicle;
  }

  @EventListener
  void on(DelegateTask task) {
    boolean ends = TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()) || TaskListener.EVENTNAME_DELETE.equals(task.getEventName());
    String key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (!ends || key == null || !TransactionSynchronizationManager.isSynchronizationActive() || !obstacles.anyOpenAt(key)) return;
    looking().add(key);
  }

  /** Cases that are looked at before the transaction ends: only then the engine knows what is left of them. */
  private Set<String> looking() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Looking known) return known.cases;
    Looking looking = new Looking(new HashSet<>());
    TransactionSynchronizationManager.bindResource(this, looking);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        Set.copyOf(looking.cases).forEach(RaisingCaseProcess.this::look);
      }

      @Override
      public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(RaisingCaseProcess.this);
      }
    });
    return looking.cases;
  }

  private record Looking(Set<String> cases) {}

  private void look(String caseKey) {
    if (process.isRunning(caseKey)) return;
    boolean cancelled = process.wasCancelled(caseKey);
    obstacles.raisedAt(caseKey).stream().filter(one -> one.state().isOpen()).forEach(one -> {
      if (cancelled) service.withdraw(one.key(), State.CANCELLED, "Hồ sơ nêu vướng mắc (" + caseKey + ") đã bị hủy.", null);
      else chronicle.noted(one.key(), null, "Hồ sơ nêu vướng mắc đã kết thúc, vướng mắc vẫn được xử lý", null, one.agency(), null);
    });
  }
}
