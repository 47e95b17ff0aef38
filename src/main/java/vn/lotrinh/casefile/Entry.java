package vn.lotrinh.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of a case's chronicle.
 *
 * @param day on which it was entered, by the date of the offices
 * @param actOn day of the act by its paper; null where the step asks for none
 * @param at null where only the day is known
 * @param title of the step, or of the paper
 * @param person login name of who did it; null where a timer or another step did
 * @param name what that person was called; null for nobody
 * @param agency code of the agency for which it was done; for a hand-over, of the one that took over
 * @param due the day at whose end the step was due; null where it had no term
 * @param authority on what authority it was done by somebody who does not simply work there, e.g. "KT. Giám đốc theo …"; null otherwise
 * @param decision the choice made, as the form words it
 * @param content an opinion; the file of a paper; of a hand-over, the code of the agency that gave the work up; of a term that
 *     was moved, from which day to which; of what happened beside the steps, what it was
 */
public record Entry(long id, What what, LocalDate day, LocalDate actOn, Instant at, String taskId, String title, String person, String name, String agency, LocalDate due,
    String authority, String decision, String reason, String content, List<Answer> answers) {

  /** What kind of thing happened. */
  public enum What {
    COMPLETED("Hoàn thành"), CANCELLED("Không còn phải làm"), OPINION("Ý kiến"), PAPER("Nộp giấy tờ"), HANDED_OVER("Bàn giao"),
    TERM_MOVED("Dời hạn"), NOTED("Ghi nhận"), MAILED("Thư"), NUMBERED("Cấp số");

    private final String title;

    What(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** What was filled in in one field, worded as the form words it. */
  public record Answer(String key, String label, String answer) {}

  Entry named(String current) {
    return name != null || person == null ? this
        : new Entry(id, what, day, actOn, at, taskId, title, person, current, agency, due, authority, decision, reason, content, answers);
  }

  Entry with(List<Answer> given) {
    return new Entry(id, what, day, actOn, at, taskId, title, person, name, agency, due, authority, decision, reason, content, given);
  }
}
