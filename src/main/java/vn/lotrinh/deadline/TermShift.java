package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.Optional;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.TermRule;
import vn.lotrinh.calendar.WorkingCalendar;

/** The rule by which an open term moves when the calendar changes (Điều 148.5 Bộ luật Dân sự). */
record TermShift(WorkingCalendar before, WorkingCalendar after) {

  /** How a term was reckoned, as its model writes it. */
  enum Reckoning {
    /** So many working days after a day. */
    WORKING_DAYS,
    /** Until a day that is named or follows from months and days; on a free day, the next working day. */
    NAMED_DAY,
    /** "trước ngày …": the last working day before. */
    STRICTLY_BEFORE;

    /** @param expression of the due date in the model */
    static Reckoning of(String expression) {
      if (expression == null) return NAMED_DAY;
      if (expression.contains("workingDays") || expression.contains("decisionDue")) return WORKING_DAYS;
      return expression.contains("annualDue") || expression.contains("reportForms.") ? STRICTLY_BEFORE : NAMED_DAY;
    }
  }

  /** An open term. @param planDue the planned day; null: none beside the due day */
  record Term(LocalDate openedOn, LocalDate planDue, LocalDate due) {}

  /** The term as it is after the change; empty where it stays. */
  Optional<Term> of(Term term, Reckoning reckoning) {
    LocalDate due = due(term, reckoning);
    if (due.equals(term.due)) return Optional.empty();
    LocalDate planDue = reckoning == Reckoning.WORKING_DAYS && term.due.equals(term.planDue) ? due : term.planDue;
    return Optional.of(new Term(term.openedOn, planDue, due));
  }

  /** The same by the rule of the room whose step it is; a term that did not stand as the rule says was set by hand. */
  Optional<Term> of(Term term, TermRule rule) {
    boolean asTheRuleSays = rule.on(before, term.planDue).effective().equals(term.due);
    PlannedDate then = asTheRuleSays ? rule.on(after, term.planDue) : new PlannedDate(term.planDue == null ? term.due : term.planDue, moved(term.due));
    if (then.effective().equals(term.due)) return Optional.empty();
    return Optional.of(new Term(term.openedOn, term.planDue == null ? null : then.planned(), then.effective()));
  }

  private LocalDate due(Term term, Reckoning reckoning) {
    LocalDate planned = term.planDue == null ? term.due : term.planDue;
    if (reckoning == Reckoning.WORKING_DAYS && before.isWorkingDay(term.due) && term.due.isAfter(term.openedOn)) {
      return after.workingDaysAfter(term.openedOn, before.workingDaysBetween(term.openedOn, term.due));
    }
    if (reckoning == Reckoning.STRICTLY_BEFORE || term.due.isBefore(planned)) {
      return before.strictlyBefore(planned.plusDays(1)).equals(term.due) ? after.strictlyBefore(planned.plusDays(1)) : moved(term.due);
    }
    return before.rollForward(planned).equals(term.due) ? after.rollForward(planned) : moved(term.due);
  }

  /** A day that somebody set by hand only gives way where it is no working day any more. */
  private LocalDate moved(LocalDate due) {
    return before.isWorkingDay(due) ? after.rollForward(due) : due;
  }
}
