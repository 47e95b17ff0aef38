package vn.lotrinh.calendar;

import java.util.Optional;
import java.util.Set;

/** A room that knows how the terms of its open steps follow the calendar where that is not simply the next working day. */
public interface TermRules {

  /** Keys of the models whose terms it knows. */
  Set<String> models();

  /**
   * The rule of a step's term; empty for a named day, which on a free day ends with the next working day (Điều 148.5 Bộ luật Dân sự).
   *
   * @param line the plan's line or the step that the model names where it asks for the due day; null where it names none
   */
  Optional<TermRule> rule(String caseKey, String line);
}
