package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lotrinh.calendar.TestCalendar;
import vn.lotrinh.calendar.WorkingCalendar;

class MorningNewsTest {

  private static final LocalDate DUE = LocalDate.parse("2021-12-20");
  private static final WorkingCalendar CALENDAR = TestCalendar.official();

  private final Staff staff = new Staff(Set.of("an", "binh"),
      Map.of("LM", Set.of("an", "binh", "truong", "vanthu"), "SO", Set.of("giamdoc", "vanthu"), "RONG", Set.of("vanthu"),
          "LM.leader", Set.of("truong"), "LM.clerk", Set.of("vanthu"), "LM.format", Set.of()),
      Set.of("an", "binh"), Set.of("truong", "giamdoc"), Set.of("dieuphoi"), Substitutes.NONE);

  @Test
  void remindsWhoClaimedTheTask() {
    assertThat(news("2021-12-17", task("LM", "an"))).containsExactly(new Reminder("an", "t", Stage.THREE_DAYS, DUE));
  }

  @Test
  void remindsAllOfficersWhenNobodyClaimedIt() {
    assertThat(news("2021-12-20", task("LM", null))).extracting(Reminder::person).containsExactly("an", "binh");
  }

  @Test
  void remindsTheHeadWhereThereIsNoOfficerAndLeavesABodyWithoutPeopleToTheWeeklyLetter() {
    assertThat(news("2021-12-20", task("SO", null))).extracting(Reminder::person).containsExactly("giamdoc");
    assertThat(news("2021-12-20", task("RONG", null))).isEmpty();
    assertThat(news("2021-12-20", task("DA-KET-THUC", null))).as("ended, nobody took over").extracting(Reminder::person).containsExactly("dieuphoi");
    assertThat(news("2021-12-20", task(null, null))).extracting(Reminder::person).containsExactly("dieuphoi");
  }

  @Test
  void takesATaskOfARemovedAccountForUnclaimed() {
    assertThat(news("2021-12-20", task("LM", "da-nghi"))).extracting(Reminder::person).containsExactly("an", "binh");
  }

  @Test
  void tellsTheHeadOfWhatIsTwoWorkingDaysLate() {
    assertThat(news("2021-12-21", task("LM", "an"))).extracting(Reminder::person).containsExactly("an");
    assertThat(news("2021-12-22", task("LM", "an"))).containsExactly(
        new Reminder("an", "t", Stage.OVERDUE, DUE), new Reminder("truong", "t", Stage.ESCALATED, DUE));
  }

  @Test
  void tellsAHeadInChargeOnlyOnce() {
    assertThat(news("2021-12-22", task("SO", null))).containsExactly(new Reminder("giamdoc", "t", Stage.OVERDUE, DUE));
  }

  @Test
  void tellsAStageOnceButLatenessEveryMorning() {
    Reminder three = new Reminder("an", "t", Stage.THREE_DAYS, DUE);
    Reminder late = new Reminder("an", "t", Stage.OVERDUE, DUE);
    assertThat(news("2021-12-16", Set.of(three), task("LM", "an"))).isEmpty();
    assertThat(news("2021-12-20", Set.of(three), task("LM", "an"))).extracting(Reminder::stage).containsExactly(Stage.TODAY);
    assertThat(news("2021-12-21", Set.of(three, late), task("LM", "an"))).containsExactly(late);
  }

  @Test
  void catchesUpOnAStageThatWasMissed() {
    assertThat(news("2021-12-13", task("LM", "an"))).as("the 7th day before, 9/12, was missed").extracting(Reminder::stage)
        .containsExactly(Stage.SEVEN_DAYS);
  }

  @Test
  void tellsAgainWhenTheDueDayWasMovedOrAnotherPersonTookOver() {
    Set<Reminder> told = Set.of(new Reminder("an", "t", Stage.THREE_DAYS, LocalDate.parse("2021-12-10")),
        new Reminder("binh", "t", Stage.THREE_DAYS, DUE));
    assertThat(news("2021-12-16", told, task("LM", "an"))).containsExactly(new Reminder("an", "t", Stage.THREE_DAYS, DUE));
  }

  @Test
  void remindsOfAStepOfARoleOnlyWhoHoldsItAndNotTheOfficers() {
    DueTask sign = new DueTask("t", "KG-135-2021", "Ký", "LM", "LM.leader", null, DUE, DUE, "pilot");
    DueTask number = new DueTask("t", "KG-135-2021", "Cấp số", "LM", "LM.clerk", null, DUE, DUE, "pilot");
    DueTask vacant = new DueTask("t", "KG-135-2021", "Kiểm tra", "LM", "LM.format", null, DUE, DUE, "pilot");
    assertThat(news("2021-12-20", sign)).extracting(Reminder::person).containsExactly("truong");
    assertThat(news("2021-12-20", number)).extracting(Reminder::person).containsExactly("vanthu");
    assertThat(news("2021-12-20", vacant)).isEmpty();
  }

  private List<Reminder> news(String today, DueTask task) {
    return news(today, Set.of(), task);
  }

  private List<Reminder> news(String today, Set<Reminder> told, DueTask task) {
    return new MorningNews(LocalDate.parse(today), CALENDAR, staff, told).of(List.of(task));
  }

  private static DueTask task(String agency, String assignee) {
    return new DueTask("t", "KG-135-2021", "Việc", agency, agency, assignee, DUE, DUE, "pilot");
  }
}
