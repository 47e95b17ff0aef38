package vn.lotrinh.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A step has been done; told within the transaction that completes it, before the room that owns the case hears of the answers.
 *
 * @param title what the step is called
 * @param agency code of the body for which it was done; null where none acted
 * @param person login name; null for a timer
 * @param answers what was filled in, worded as the form words it
 */
public record StepAnswered(CaseStep step, String taskId, String title, String agency, String person, List<Entry.Answer> answers) {

  /** What was filled in in a field; empty where it was left empty. */
  public Optional<String> answer(String field) {
    return answers.stream().filter(one -> one.key().equals(field)).map(Entry.Answer::answer).findFirst();
  }
}
