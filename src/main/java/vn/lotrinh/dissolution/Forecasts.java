package vn.lotrinh.dissolution;

import static vn.lotrinh.dissolution.BackwardPlan.CONCLUSION;
import static vn.lotrinh.dissolution.BackwardPlan.CONVERSION;
import static vn.lotrinh.dissolution.BackwardPlan.DECISION;
import static vn.lotrinh.dissolution.BackwardPlan.FILING;
import static vn.lotrinh.dissolution.BackwardPlan.PUBLICATION;
import static vn.lotrinh.dissolution.BackwardPlan.SENDING;
import static vn.lotrinh.dissolution.BackwardPlan.SIX_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.WorkingCalendar;

/** What is to be expected of a case from where it stands: which terms are still ahead, and from which day they run. */
@Component
class Forecasts {

  private static final Leg DECISION_AT_ONCE = Leg.workingDays(DECISION.what(), DECISION.full(), 0);
  private static final Leg SUPPLEMENT = new Leg("Sửa đổi, bổ sung hồ sơ (Điều 19.6 NĐ 92/2024/NĐ-CP)", Leg.Unit.DAYS, 60, 0);

  private final WorkingCalendar calendar;
  private final Terms terms;
  private final Obstacles obstacles;

  Forecasts(WorkingCalendar calendar, Terms terms, Obstacles obstacles) {
    this.calendar = calendar;
    this.terms = terms;
    this.obstacles = obstacles;
  }

  /** Of a procedure that would begin on a day; many of the same day and procedure share one answer. */
  Forecast before(Procedure procedure, LocalDate start, LocalDate planDue) {
    return plan().forecast(procedure, start, planDue);
  }

  /** Of a case; empty where it has ended, goes back, or a court decides how long it takes. */
  Optional<Forecast> of(Dissolution d, LocalDate today) {
    return of(d, d.silentDay() != null && obstacles.anyObjection(d.number()), today);
  }

  /** The same where it is known whether anybody objected. */
  Optional<Forecast> of(Dissolution d, boolean objection, LocalDate today) {
    return switch (d.stage()) {
      case VERIFICATION, PERSUASION, INVENTORY, MEETING -> from(d, BackwardPlan.ACTIVE, today, today);
      case RESOLUTION -> from(d, List.of(SENDING, PUBLICATION, FILING, CONCLUSION), d.resolution().adoptedOn(), today);
      case GROUND, NOTICE -> from(d, plan().compulsory(), today, today);
      case NOTICE_PUBLICATION, EXPLANATION -> from(d, List.of(DECISION, PUBLICATION, SIX_MONTHS, CONVERSION),
          d.revocation().explanationDue(), today);
      case RULING -> from(d, BackwardPlan.RULED, today, today);
      case RULING_PUBLICATION -> from(d, BackwardPlan.RULED, d.revocation().decisionOn(), today);
      case REVIEW, NOTICE_AND_DECISION, DECISION -> from(d, List.of(DECISION_AT_ONCE, PUBLICATION, SIX_MONTHS, CONVERSION), today, today);
      case PUBLICATION -> from(d, List.of(PUBLICATION, SIX_MONTHS, CONVERSION), d.revocation().decisionOn(), today);
      case SETTLEMENT, INSOLVENT -> settling(d, objection, today);
      case FILED, VALID -> from(d, List.of(CONCLUSION), d.filedOn(), today);
      case SUPPLEMENT -> from(d, List.of(SUPPLEMENT, CONCLUSION), today, today);
      case SILENT -> from(d, List.of(CONVERSION), d.silentDay(), today);
      default -> Optional.empty();
    };
  }

  /** With a dossier, or after the six months; a co-operative whose certificate was revoked is not expected to file. */
  private Optional<Forecast> settling(Dissolution d, boolean objection, LocalDate today) {
    Optional<Forecast> dossier = d.publishedOn() == null ? from(d, List.of(PUBLICATION, FILING, CONCLUSION), today, today)
        : from(d, List.of(FILING, CONCLUSION), today, today);
    if (objection || d.silence().isBroken() || today.isAfter(d.silentDay())) return dossier;
    Optional<Forecast> silent = from(d, List.of(CONVERSION), d.silentDay(), today);
    if (d.procedure() != Procedure.VOLUNTARY) return silent;
    return silent.get().latestEnd().isBefore(dossier.get().latestEnd()) ? silent : dossier;
  }

  private Optional<Forecast> from(Dissolution d, List<Leg> left, LocalDate from, LocalDate today) {
    return Optional.of(plan().forecast(d.procedure(), left, from, today, d.target().due()));
  }

  private BackwardPlan plan() {
    return new BackwardPlan(calendar, terms.length("explanation"));
  }
}
