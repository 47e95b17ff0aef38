package vn.lotrinh.progress;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what each case is called, so that lists and the search need not ask the engine for its variables. The name and the key are also
 * given to the task itself: of a case's variables, Tasklist's list and an officer's program may only see what belongs to the task.
 */
@Component
class CaseTitles {

  private static final String TITLE = "caseTitle";
  private static final String KEY = "caseKey";

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseTitles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void on(DelegateTask task) {
    if (!TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) return;
    String key = task.getExecution().getProcessBusinessKey();
    if (key == null) return;
    String title = task.getVariable(TITLE) instanceof String text && !text.isBlank() ? text : key;
    task.setVariableLocal(TITLE, title);
    task.setVariableLocal(KEY, key);
    jdbc.sql("""
        insert into progress_case (case_key, process_key, title, searched, opened_on, touched_on)
        values (:key, :process, :title, :searched, :today, :today)
        on conflict (case_key) do update set title = excluded.title, searched = excluded.searched, touched_on = excluded.touched_on""")
        .param("key", key).param("process", task.getProcessDefinitionId().split(":")[0]).param("title", title)
        .param("searched", folded(key + " " + title)).param("today", LocalDate.now(clock)).update();
  }

  /** Small letters without diacritics: "Hợp tác xã Đông Hải" becomes "hop tac xa dong hai". */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ").strip();
  }
}
