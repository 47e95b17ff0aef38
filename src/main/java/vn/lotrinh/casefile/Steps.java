package vn.lotrinh.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The steps that a room knows, each with what the room has to say about it. A step that is not among them is a fault of the model or of the
 * room, never a step without papers: else a paper would vanish with the renaming of a task.
 *
 * @param <A> what the room says about a step
 */
public final class Steps<A> {

  private final Map<String, A> answers = new LinkedHashMap<>();

  /** @param userTask id of the user task; the same step may stand in several models of the room */
  public Steps<A> with(String userTask, A answer) {
    if (answers.put(userTask, answer) != null) throw new IllegalStateException("two answers for the step " + userTask);
    return this;
  }

  /** @throws IllegalStateException when the room does not know the step */
  public A of(String userTask) {
    A answer = answers.get(userTask);
    if (answer == null) throw new IllegalStateException("the room that owns its case does not know the step " + userTask);
    return answer;
  }

  /** Ids of the user tasks. */
  public Set<String> userTasks() {
    return Set.copyOf(answers.keySet());
  }
}
