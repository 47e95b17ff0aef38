package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.CalendarChange;
import vn.lotrinh.calendar.CalendarService;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.Entry;

/** What the plan asks "trước ngày 10/12" ends before it, also where 9 December is declared off after the work was given out. */
@SystemTest
class PilotTermsTest {

  private static final LocalDate NINTH = LocalDate.of(2021, 12, 9);

  @Autowired PilotDesk desk;
  @Autowired CalendarService days;
  @Autowired WorkingCalendar calendar;
  @Autowired CaseChronicle chronicle;

  @AfterEach
  void end() {
    if (!calendar.isWorkingDay(NINTH)) days.declare(NINTH, CalendarChange.Kind.WITHDRAWN, "Hết bão", "Công điện 6", "quantri");
    desk.end("TR-2021");
  }

  @Test
  void aDayOffDeclaredOnTheLastDayMovesTheInspectionsToTheDayBefore() {
    String programme = desk.inPhaseTwo("TR-2021", 1);
    desk.openYear(programme, 2021);
    String key = programme + "-KT-2021-01";
    assertThat(desk.dueOfTask(key, "UserTask_InspectCooperative")).isEqualTo(NINTH);

    days.declare(NINTH, CalendarChange.Kind.OFF, "Bão số 9", "Công điện 5", "quantri");

    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk.dueOfTask(key, "UserTask_InspectCooperative")).isEqualTo("2021-12-08"));
    Task task = desk.task(key, "UserTask_InspectCooperative");
    assertThat(LocalDate.ofInstant(task.getFollowUpDate().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"))).as("the plan's day stays").isEqualTo(NINTH);
    assertThat(chronicle.of(key)).filteredOn(line -> line.entry().what() == Entry.What.TERM_MOVED).singleElement().satisfies(line -> {
      assertThat(line.text()).isEqualTo("từ ngày 09/12/2021 sang ngày 08/12/2021");
      assertThat(line.entry().reason()).isEqualTo("ngày 09/12/2021 nghỉ: Bão số 9 (Công điện 5)");
    });

    days.declare(NINTH, CalendarChange.Kind.WITHDRAWN, "Hết bão", "Công điện 6", "quantri");
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk.dueOfTask(key, "UserTask_InspectCooperative")).isEqualTo(NINTH));
  }
}
