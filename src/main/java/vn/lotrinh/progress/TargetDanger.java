package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.lotrinh.Written;
import vn.lotrinh.plan.Standing;

/** Whether a target is missed already, cannot be reached any more, or will be missed at the pace so far. */
final class TargetDanger {

  /** Before so much of the time has passed a pace says nothing. */
  private static final BigDecimal EARLY = new BigDecimal("0.25");

  /** @param until the day by which it has to be reached; null where there is none; @param why in a few words */
  record Found(LocalDate until, String why) {}

  private TargetDanger() {}

  /** Empty where it is in no danger. @param start and {@code end} of the plan */
  static Optional<Found> of(TargetLine line, LocalDate start, LocalDate end, LocalDate today) {
    if (line.standing() == Standing.OVER) return Optional.of(new Found(line.due(), "vượt giới hạn"));
    if (line.standing().isFulfilled() || line.standing() == Standing.NOBODY || "<=".equals(line.relation())) return Optional.empty();
    if (line.due() != null && line.due().isBefore(today)) return Optional.of(new Found(line.due(), "đã quá hạn, chưa đạt"));
    LocalDate until = until(line, end);
    if (line.tooLate() > 0) return Optional.of(new Found(until, Written.number(line.tooLate()) + " hồ sơ không kịp theo luật"));
    return byPace(line, start, until, today).or(() -> line.atRisk() > 0 ? Optional.of(Written.number(line.atRisk()) + " hồ sơ khó kịp hạn")
        : Optional.empty())
        .map(why -> new Found(until, why));
  }

  /** A yearly target has its year, any other the time from the plan's beginning to its own day. */
  private static LocalDate until(TargetLine line, LocalDate end) {
    LocalDate last = line.year() == null ? end : LocalDate.of(line.year(), 12, 31);
    return line.due() != null && line.due().isBefore(last) ? line.due() : last;
  }

  private static Optional<String> byPace(TargetLine line, LocalDate start, LocalDate until, LocalDate today) {
    LocalDate from = line.year() == null || start.getYear() >= line.year() ? start : LocalDate.of(line.year(), 1, 1);
    long whole = ChronoUnit.DAYS.between(from, until) + 1;
    long passed = ChronoUnit.DAYS.between(from, today);
    if (whole <= 0 || passed <= 0 || BigDecimal.valueOf(passed)
        .compareTo(EARLY.multiply(BigDecimal.valueOf(whole))) < 0) return Optional.empty();
    if (line.count().signum() == 0) return Optional.of("chưa có kết quả, còn " + (whole - passed) + " ngày");
    BigDecimal reached = line.count().multiply(BigDecimal.valueOf(whole)).divide(BigDecimal.valueOf(passed), 0, RoundingMode.DOWN);
    if (reached.compareTo(line.needed()) >= 0) return Optional.empty();
    return Optional.of("theo tiến độ này chỉ đạt khoảng " + Written.number(reached) + "/" + Written.number(line.needed()));
  }

  /** "12/ít nhất 20 HTX", as the start page writes it. */
  static String figures(TargetLine line) {
    return Wording.number(line.done()) + "/" + Wording.relation(line.relation()) + Wording.number(line.target()) + (line.unit() == null ? ""
        : " " + line.unit());
  }
}
