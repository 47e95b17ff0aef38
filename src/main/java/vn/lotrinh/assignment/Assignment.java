package vn.lotrinh.assignment;

import java.time.LocalDate;
import vn.lotrinh.Refusal;

/**
 * One line of a plan that one body has to do.
 *
 * @param agency to which it was given
 * @param period last day of the period of a recurring line, as ISO; empty for a single one
 * @param periodTitle e.g. "quý II/2025"; null for a single one
 * @param owner the body that accepts and decides on terms
 * @param plannedDue the plan's own day, or the one decided since; @param due the working day on which it ends
 * @param noteUntil of a continuous line the last day of the period that is reported next; null for others
 * @param responsible login name, null where nobody is named
 */
record Assignment(String key, String plan, String step, String agency, String period, String periodTitle, boolean continuous, String owner,
    LocalDate openedOn, LocalDate plannedDue, LocalDate due, LocalDate noteUntil, Stage stage, String responsible, LocalDate endedOn, String endReason) {

  /** Under which name its product is handed in: each period of a continuous line by itself. */
  String subject() {
    return continuous ? "tiến độ đến ngày " + vn.lotrinh.Written.day(noteUntil) : "sản phẩm";
  }

  /** For which year its results count; null: that of the day. */
  Integer year() {
    return period.isEmpty() ? null : Integer.valueOf(period.substring(0, 4));
  }

  boolean hasNextPeriod() {
    return continuous && noteUntil.isBefore(plannedDue);
  }

  Assignment received(String person) {
    demand(Stage.GIVEN, "nhận");
    return at(Stage.DOING, person, noteUntil);
  }

  Assignment submitted() {
    demand(Stage.DOING, "nộp sản phẩm");
    return at(Stage.SUBMITTED, responsible, noteUntil);
  }

  Assignment returned() {
    demand(Stage.SUBMITTED, "trả lại");
    return at(Stage.DOING, responsible, noteUntil);
  }

  /** Accepted, or a period in which there was nothing to accept; a continuous one goes on until its end. */
  Assignment finished(LocalDate today) {
    if (stage != Stage.SUBMITTED) throw refused("nghiệm thu");
    if (hasNextPeriod()) return at(Stage.WAITING, responsible, noteUntil);
    return ended(Stage.DONE, today, null);
  }

  Assignment goesOn(LocalDate until) {
    demand(Stage.WAITING, "sang kỳ sau");
    return at(Stage.DOING, responsible, until);
  }

  Assignment cancelled(LocalDate today, String reason) {
    if (stage.hasEnded()) throw refused("hủy");
    return ended(Stage.CANCELLED, today, reason);
  }

  Assignment due(LocalDate planned, LocalDate effective) {
    if (stage.hasEnded()) throw refused("đổi hạn");
    return new Assignment(key, plan, step, agency, period, periodTitle, continuous, owner, openedOn, planned, effective, noteUntil, stage, responsible,
        endedOn, endReason);
  }

  /** Another body has it from now on; nobody there is named yet. */
  Assignment at(String body) {
    if (stage.hasEnded()) throw refused("giao lại");
    return new Assignment(key, plan, step, body, period, periodTitle, continuous, owner, openedOn, plannedDue, due, noteUntil, stage, null, endedOn, endReason);
  }

  Assignment doneBy(String person) {
    if (stage.hasEnded()) throw refused("đổi người chịu trách nhiệm");
    return at(stage, person, noteUntil);
  }

  private Assignment at(Stage next, String person, LocalDate until) {
    return new Assignment(key, plan, step, agency, period, periodTitle, continuous, owner, openedOn, plannedDue, due, until, next, person, endedOn, endReason);
  }

  private Assignment ended(Stage end, LocalDate today, String reason) {
    return new Assignment(key, plan, step, agency, period, periodTitle, continuous, owner, openedOn, plannedDue, due, noteUntil, end, responsible, today, reason);
  }

  private void demand(Stage needed, String act) {
    if (stage != needed) throw refused(act);
  }

  private Refusal refused(String act) {
    return Refusal.atStage("Nhiệm vụ " + key, stage.title().toLowerCase(java.util.Locale.ROOT), act);
  }
}
