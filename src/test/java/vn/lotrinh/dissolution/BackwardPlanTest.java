package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.dissolution.BackwardPlan.Pace;

/** The arithmetic of dates with the official calendar of 2025, an explanation term of ten working days assumed. */
@SystemTest
class BackwardPlanTest {

  @Autowired WorkingCalendar calendar;

  private BackwardPlan plan() {
    return new BackwardPlan(calendar, 10);
  }

  @Test
  void thirtyOneWithoutDebtByTheEndOfSeptember() {
    assertThat(plan().latestNotice(day("2025-09-30"), Pace.FULL_TERMS)).isEqualTo(day("2025-03-03"));
    assertThat(plan().latestNotice(day("2025-09-30"), Pace.AT_ONCE)).isEqualTo(day("2025-03-13"));
  }

  @Test
  void thirtyWithDebtByTheEndOfNovemberWhichIsASunday() {
    assertThat(plan().latestNotice(day("2025-11-30"), Pace.FULL_TERMS)).isEqualTo(day("2025-04-28"));
    assertThat(plan().latestNotice(day("2025-11-30"), Pace.AT_ONCE)).isEqualTo(day("2025-05-12"));
  }

  @Test
  void twentyVoluntaryByMidJuneCannotTakeTheSilentRoute() {
    assertThat(plan().latestReceipt(day("2025-06-15"), Pace.AT_ONCE)).isEqualTo(day("2024-12-12"));
    assertThat(plan().latestReceipt(day("2025-06-15"), Pace.FULL_TERMS)).isBefore(day("2024-12-12"));
  }

  @Test
  void eachLatestDayEndsInTimeAndTheNextWorkingDayDoesNot() {
    LocalDate due = day("2025-09-30");
    for (Pace pace : Pace.values()) {
      LocalDate notice = plan().latestNotice(due, pace);
      assertThat(plan().compulsorySilentEnd(notice, pace)).isBeforeOrEqualTo(due);
      assertThat(plan().compulsorySilentEnd(calendar.workingDaysAfter(notice, 1), pace)).isAfter(due);
      LocalDate invitation = plan().latestInvitation(due, pace);
      assertThat(plan().activeEnd(invitation, pace)).isBeforeOrEqualTo(due);
      assertThat(plan().activeEnd(calendar.workingDaysAfter(invitation, 1), pace)).isAfter(due);
    }
  }

  @Test
  void theActiveRouteTakesFourToFiveWeeks() {
    assertThat(plan().activeEnd(day("2025-03-03"), Pace.FULL_TERMS)).as("3 days, then 20 working days").isEqualTo(day("2025-04-03"));
    assertThat(plan().activeEnd(day("2025-01-20"), Pace.FULL_TERMS)).as("Tết stands in between").isEqualTo(day("2025-02-27"));
    assertThat(plan().activeEnd(day("2025-03-03"), Pace.AT_ONCE)).isEqualTo(day("2025-03-06"));
  }

  @Test
  void sixMonthsEndOnAWorkingDay() {
    assertThat(plan().silentEnd(day("2025-03-25"), Pace.FULL_TERMS)).as("25/9, then three working days over a weekend").isEqualTo(day("2025-09-30"));
    assertThat(plan().silentEnd(day("2025-03-01"), Pace.AT_ONCE)).as("1/9 and 2/9 are free: the six months end on 3/9").isEqualTo(day("2025-09-04"));
    assertThat(plan().silentEnd(day("2024-10-30"), Pace.AT_ONCE)).as("30/4 to 4/5/2025 are free").isEqualTo(day("2025-05-06"));
    assertThat(plan().silentEnd(day("2024-08-31"), Pace.AT_ONCE)).as("there is no 31/02: the last day of the month").isEqualTo(day("2025-03-03"));
    assertThat(plan().silentEnd(day("2024-07-26"), Pace.FULL_TERMS)).as("26/01/2025 lies in Tết: 3/2, then three working days").isEqualTo(day("2025-02-06"));
  }

  @Test
  void aNoticeBeforeTetRunsLonger() {
    assertThat(plan().compulsorySilentEnd(day("2025-01-22"), Pace.AT_ONCE)).as("explained by 12/2, decided and published on 13/2").isEqualTo(day("2025-08-14"));
  }

  @Test
  void whatIsSaidOfACase() {
    LocalDate due = day("2025-06-15");
    assertThat(plan().forecast(Procedure.VOLUNTARY, day("2025-03-03"), due).outlook()).isEqualTo(Outlook.GREEN);
    assertThat(plan().forecast(Procedure.VOLUNTARY, day("2025-06-02"), due).outlook()).isEqualTo(Outlook.TIGHT);
    assertThat(plan().forecast(Procedure.VOLUNTARY, day("2025-06-13"), due).outlook()).isEqualTo(Outlook.IMPOSSIBLE);
    assertThat(Outlook.IMPOSSIBLE.title()).isEqualTo("không thể kịp hạn theo luật");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
