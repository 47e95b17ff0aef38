package vn.lotrinh.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lotrinh.KindOfWork;
import vn.lotrinh.Who;

/** What a room that takes cases from their first step to their last answers about them. */
public interface CaseRoom extends KindOfWork {

  /** What a person should know at a step, as Markdown. */
  String FACTS = "facts";
  /** Why the work came back, as Markdown. */
  String RETURN_REASON = "returnReason";
  /** Field in which a form asks for the day of the act by its paper. */
  String ACT_DAY = "documentDate";

  /** Keys of models that are no more, by which cases of earlier versions go on to their end; their steps are among {@link #steps()}. */
  default Set<String> formerModels() {
    return Set.of();
  }

  /** Ids of the user tasks in its models; it answers for these and no others. */
  Set<String> steps();

  /**
   * The papers and tables that a step asks for, {@link Asked#NOTHING} where it asks for none. Papers are asked for once, when the
   * step opens, tables whenever somebody looks at the step or completes it.
   *
   * @throws IllegalStateException when the room does not know the step
   */
  Asked asked(CaseStep step);

  /**
   * What the form of a step shows beside its fields, by the name under which the form quotes it; values are Markdown with people's words escaped,
   * of any length, null where there is nothing to say.
   *
   * @throws IllegalStateException when the room does not know the step
   */
  Map<String, String> shown(CaseStep step);

  /** Key of the case of which a new one is a part; null where it stands by itself. Asked for with the first step. */
  default String parent(CaseStep step) {
    return null;
  }

  /** Code of the plan to which a case belongs; null where it belongs to none. */
  default String plan(String caseKey) {
    return null;
  }

  /**
   * Which of several bodies goes on with the open work of one that has ended; empty where the room cannot say.
   *
   * @param ended code of the body that ended; @param day on which it is asked
   */
  default Optional<String> heir(String caseKey, String ended, LocalDate day) {
    return Optional.empty();
  }

  /** Whether a step is done again because what was handed in at it came back. */
  default boolean cameBack(CaseStep step) {
    return shown(step).get(RETURN_REASON) != null;
  }

  /** Those of its models that carry a whole programme; what runs below them under the same key are its phases. */
  default Set<String> programmes() {
    return Set.of();
  }

  /** A page of the room's own on which a case is told in full. */
  record Page(String title, String address) {}

  /** Empty where the room has none that this person may open. Whoever asks has been let into the case before. */
  default Optional<Page> page(Who who, String caseKey) {
    return Optional.empty();
  }
}
