package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class CalendarServiceTest {

  private static final LocalDate SATURDAY = LocalDate.of(2023, 7, 15);

  @Autowired CalendarService service;
  @Autowired WorkingCalendar calendar;
  @Autowired CalendarChanges changes;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;

  @BeforeEach
  void today() {
    date.set(LocalDate.of(2023, 7, 3));
  }

  @Test
  void anotherServerSeesADeclaredDayAtOnceWithoutARestart() {
    CalendarDays other = new CalendarDays(new Days(Map.of(), Map.of()), () -> changes, () -> jdbc);
    assertThat(other.now().year(2023).isWorkingDay(SATURDAY)).isFalse();
    int change = service.declare(SATURDAY, CalendarChange.Kind.WORKED, "Làm bù", "Thông báo 1", "quantri");
    assertThat(calendar.isWorkingDay(SATURDAY)).as("here in the same moment").isTrue();
    await().atMost(Duration.ofSeconds(1)).until(() -> other.now().year(2023).isWorkingDay(SATURDAY));
    assertThat(service.after(change - 1).isWorkingDay(SATURDAY)).isFalse();
    service.declare(SATURDAY, CalendarChange.Kind.WITHDRAWN, "Nhầm", "Thông báo 2", "quantri");
    assertThat(calendar.isWorkingDay(SATURDAY)).isFalse();
    assertThat(service.after(change).isWorkingDay(SATURDAY)).as("nothing is overwritten").isTrue();
    assertThat(service.changes()).filteredOn(one -> one.day().equals(SATURDAY)).hasSize(2);
  }

  @Test
  void whatMakesNoSenseIsRefusedInOneSentence() {
    assertThatThrownBy(() -> declare(SATURDAY, CalendarChange.Kind.OFF, "x")).isInstanceOf(Refusal.class).hasMessage("Ngày 15/07/2023 đã là ngày nghỉ.");
    assertThatThrownBy(() -> declare(LocalDate.of(2023, 7, 14), CalendarChange.Kind.WORKED, "x")).hasMessage("Ngày 14/07/2023 đã là ngày làm việc.");
    assertThatThrownBy(() -> declare(LocalDate.of(2033, 7, 14), CalendarChange.Kind.OFF, "x")).isInstanceOf(Refusal.class).hasMessageContaining("quá xa");
    assertThatThrownBy(() -> declare(LocalDate.of(2023, 7, 14), CalendarChange.Kind.OFF, "x".repeat(301))).hasMessageContaining("dài quá 300");
    assertThatThrownBy(() -> declare(LocalDate.of(2023, 7, 14), CalendarChange.Kind.OFF, "\u00a0")).isInstanceOf(Refusal.class);
    assertThat(service.changes()).noneMatch(one -> one.day().equals(LocalDate.of(2023, 7, 14)));
  }

  private void declare(LocalDate day, CalendarChange.Kind kind, String reason) {
    service.declare(day, kind, reason, "Thông báo", "quantri");
  }
}
