package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lotrinh.deadline.TermShift.Reckoning.NAMED_DAY;
import static vn.lotrinh.deadline.TermShift.Reckoning.STRICTLY_BEFORE;
import static vn.lotrinh.deadline.TermShift.Reckoning.WORKING_DAYS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.TermRule;
import vn.lotrinh.calendar.TestCalendar;
import vn.lotrinh.calendar.WorkingCalendar;

/** How an open term moves when a day is declared off or worked. */
class TermShiftTest {

  private static final WorkingCalendar ORDINARY = TestCalendar.official();
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 8, 14);
  private static final WorkingCalendar WEDNESDAY_OFF = TestCalendar.with(WEDNESDAY, false);

  @Test
  void aTermOfWorkingDaysGrowsByTheDayOff() {
    assertThat(declaredOff("2024-08-12", "2024-08-15", "2024-08-15", WORKING_DAYS)).isEqualTo("2024-08-16");
    assertThat(declaredOff("2024-08-12", "2024-08-14", "2024-08-14", WORKING_DAYS)).isEqualTo("2024-08-15");
    assertThat(declaredOff("2024-08-12", "2024-08-13", "2024-08-13", WORKING_DAYS)).as("ended before").isNull();
    assertThat(declaredOff("2024-08-14", "2024-08-16", "2024-08-16", WORKING_DAYS)).as("began on that day, which is never counted").isNull();
    assertThat(declaredOff("2024-08-12", "2024-08-16", "2024-08-16", WORKING_DAYS)).as("over the weekend").isEqualTo("2024-08-19");
  }

  @Test
  void aNamedDayOnlyMovesWhereItIsTheDayOff() {
    assertThat(declaredOff("2024-08-01", "2024-08-14", "2024-08-14", NAMED_DAY)).isEqualTo("2024-08-15");
    assertThat(declaredOff("2024-08-01", "2024-08-15", "2024-08-15", NAMED_DAY)).isNull();
    assertThat(declaredOff("2024-08-01", null, "2024-08-14", NAMED_DAY)).isEqualTo("2024-08-15");
  }

  @Test
  void aTermBeforeANamedDayNeverMovesBehindIt() {
    assertThat(declaredOff("2024-08-01", "2024-08-14", "2024-08-14", STRICTLY_BEFORE)).isEqualTo("2024-08-13");
    WorkingCalendar saturdayWorked = TestCalendar.with(LocalDate.of(2024, 8, 17), true);
    assertThat(moved(new TermShift(ORDINARY, saturdayWorked), "2024-08-01", "2024-08-18", "2024-08-16", NAMED_DAY)).isEqualTo("2024-08-17");
  }

  @Test
  void theFollowUpDateMovesWithATermThatIsCountedAndStaysWhereAPlanNamesIt() {
    assertThat(shift(new TermShift(ORDINARY, WEDNESDAY_OFF), "2024-08-12", "2024-08-15", "2024-08-15", WORKING_DAYS).planDue()).isEqualTo("2024-08-16");
    assertThat(shift(new TermShift(ORDINARY, WEDNESDAY_OFF), "2024-08-01", "2024-08-14", "2024-08-14", NAMED_DAY).planDue()).isEqualTo("2024-08-14");
  }

  @Test
  void aWithdrawnDayGivesTheTermsBack() {
    TermShift back = new TermShift(WEDNESDAY_OFF, ORDINARY);
    assertThat(moved(back, "2024-08-12", "2024-08-16", "2024-08-16", WORKING_DAYS)).isEqualTo("2024-08-15");
    assertThat(moved(back, "2024-08-01", "2024-08-14", "2024-08-15", NAMED_DAY)).isEqualTo("2024-08-14");
  }

  @Test
  void aDaySetByHandOnlyGivesWayWhereItIsOff() {
    assertThat(declaredOff("2024-08-01", "2024-07-31", "2024-08-14", NAMED_DAY)).isEqualTo("2024-08-15");
    assertThat(declaredOff("2024-08-01", "2024-07-31", "2024-08-20", NAMED_DAY)).isNull();
  }

  @Test
  void aTermByARuleOfItsRoomMovesAsTheRuleSays() {
    TermRule before = (calendar, planned) -> calendar.dueBefore(planned.plusDays(1));
    assertThat(byRule("2024-08-14", "2024-08-14", before)).as("before the day, not after it").isEqualTo("2024-08-14 2024-08-13");
    assertThat(byRule("2024-08-13", "2024-08-13", before)).isNull();
    TermRule twoDaysBeforeFriday = (calendar, planned) -> {
      LocalDate due = calendar.strictlyBefore(calendar.strictlyBefore(LocalDate.of(2024, 8, 16)));
      return new PlannedDate(due, due);
    };
    assertThat(byRule("2024-08-14", "2024-08-14", twoDaysBeforeFriday)).as("counted backwards").isEqualTo("2024-08-13 2024-08-13");
    assertThat(byRule("2024-08-19", "2024-08-19", twoDaysBeforeFriday)).as("set by hand, a working day still").isNull();
    assertThat(byRule("2024-07-31", "2024-08-14", twoDaysBeforeFriday)).isEqualTo("2024-08-13 2024-08-13");
  }

  private static String byRule(String planned, String due, TermRule rule) {
    return new TermShift(ORDINARY, WEDNESDAY_OFF).of(new TermShift.Term(LocalDate.of(2024, 8, 1), LocalDate.parse(planned), LocalDate.parse(due)), rule)
        .map(now -> now.planDue() + " " + now.due()).orElse(null);
  }

  private static String declaredOff(String opened, String planned, String due, TermShift.Reckoning reckoning) {
    return moved(new TermShift(ORDINARY, WEDNESDAY_OFF), opened, planned, due, reckoning);
  }

  private static String moved(TermShift shift, String opened, String planned, String due, TermShift.Reckoning reckoning) {
    TermShift.Term now = shift(shift, opened, planned, due, reckoning);
    return now == null ? null : now.due().toString();
  }

  private static TermShift.Term shift(TermShift shift, String opened, String planned, String due, TermShift.Reckoning reckoning) {
    LocalDate planDue = planned == null ? null : LocalDate.parse(planned);
    return shift.of(new TermShift.Term(LocalDate.parse(opened), planDue, LocalDate.parse(due)), reckoning).orElse(null);
  }
}
