package vn.lotrinh.dissolution;

import java.time.LocalDate;

/**
 * A dissolution as those see it who watch over many.
 *
 * @param plan that it counts toward, with the step; null where none
 * @param stage where it stands, as programs read it; {@code stageTitle} as people do
 * @param due by when it is to end; null where nobody asks
 * @param latestStart last day on which the way might have begun if every body uses its whole term; null where nobody asks
 * @param earliestEnd if every body acts at once; null where it has ended or cannot be told
 * @param latestEnd if every body uses its whole term
 * @param outlook null where there is nothing to hold it against
 * @param objection whether a written objection stands; so with a court case and an order
 * @param endedOn null while it runs
 * @param counted whether it ended so that it counts toward its plan: dissolved, or bankrupt
 */
public record CaseLine(String number, String cooperative, Procedure procedure, String plan, String step, String stage, String stageTitle, LocalDate startedOn,
    LocalDate due, LocalDate latestStart, LocalDate earliestEnd, LocalDate latestEnd, Outlook outlook, boolean objection, boolean courtCase, boolean order,
    LocalDate endedOn, boolean counted) {

  public boolean running() {
    return endedOn == null;
  }
}
