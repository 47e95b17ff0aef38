package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;

/** What is expected of a case from where it stands, with the official calendar of 2025. */
@SystemTest
class ForecastsTest {

  private static final LocalDate DUE = LocalDate.of(2025, 9, 30);

  @Autowired Told told;
  @Autowired DissolutionOffices desk;
  @Autowired Forecasts forecasts;
  @Autowired Dissolutions dissolutions;
  @Autowired ObstacleService obstacles;
  @Autowired CaseService cases;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theFiguresOfThePlanOfCaMau() {
    Forecast inTime = forecasts.before(Procedure.COMPULSORY, LocalDate.of(2025, 3, 3), DUE);
    assertThat(inTime.outlook()).isEqualTo(Outlook.GREEN);
    assertThat(inTime.latestStartFullTerms()).isEqualTo(LocalDate.of(2025, 3, 3));
    assertThat(inTime.latestStart()).isEqualTo(LocalDate.of(2025, 3, 13));
    assertThat(inTime.latestEnd()).isEqualTo(LocalDate.of(2025, 9, 30));
    assertThat(inTime.arithmetic()).hasSize(5).last().satisfies(step -> {
      assertThat(step.term()).isEqualTo("03 ngày làm việc");
      assertThat(step.fullTerms()).isEqualTo(LocalDate.of(2025, 9, 30));
    });
    assertThat(forecasts.before(Procedure.COMPULSORY, LocalDate.of(2025, 3, 4), DUE).outlook()).isEqualTo(Outlook.TIGHT);
    assertThat(forecasts.before(Procedure.COMPULSORY, LocalDate.of(2025, 3, 14), DUE).outlook()).isEqualTo(Outlook.IMPOSSIBLE);
    assertThat(forecasts.before(Procedure.COMPULSORY, LocalDate.of(2025, 4, 28), LocalDate.of(2025, 11, 30)).outlook()).isEqualTo(Outlook.GREEN);
  }

  @Test
  void freeDaysLengthenWhatIsCountedInWorkingDays() {
    Forecast overTet = forecasts.before(Procedure.COMPULSORY, LocalDate.of(2025, 1, 20), null);
    assertThat(overTet.arithmetic().get(0).fullTerms()).as("25/1 to 2/2 are free").isEqualTo(LocalDate.of(2025, 2, 10));
    assertThat(overTet.outlook()).as("no plan asks").isNull();
    Forecast overMay = forecasts.before(Procedure.COMPULSORY, LocalDate.of(2025, 4, 28), null);
    assertThat(overMay.arithmetic().get(0).fullTerms()).as("30/4 to 4/5 are free, 26/4 was worked for 2/5").isEqualTo(LocalDate.of(2025, 5, 15));
    Forecast overNationalDay = forecasts.before(Procedure.VOLUNTARY, LocalDate.of(2025, 8, 27), null);
    assertThat(overNationalDay.arithmetic().get(0).atOnce()).as("30/8 to 2/9 are free").isEqualTo(LocalDate.of(2025, 9, 3));
  }

  @Test
  void aCaseIsExpectedFromWhereItStands() {
    String key = desk.startCompulsory(false, new CaseTarget(null, null, DUE));
    assertThat(of(key, "2025-03-03").outlook()).isEqualTo(Outlook.GREEN);
    assertThat(told.facts(key, "UserTask_VerifyGround")).contains("kịp hạn ngay cả khi");
    assertThat(of(key, "2025-03-20").outlook()).as("the notice came too late").isEqualTo(Outlook.IMPOSSIBLE);
    desk.toExplanation(key, "found");
    assertThat(of(key, "2025-03-10").latestEnd()).isEqualTo(LocalDate.of(2025, 9, 30));
    assertThat(of(key, "2025-03-10").earliestEnd()).isEqualTo(LocalDate.of(2025, 9, 19));
    desk.on("2025-03-17");
    desk.run(key, "BoundaryEvent_NoShow");
    assertThat(of(key, "2025-04-01").outlook()).as("the decision is late").isEqualTo(Outlook.IMPOSSIBLE);
    desk.on("2025-03-20");
    desk.number(key, "UserTask_DecideRevocation");
    assertThat(of(key, "2025-03-21").earliestEnd()).isEqualTo(LocalDate.of(2025, 9, 23));
    desk.on("2025-03-25");
    desk.number(key, "UserTask_PublishRevocation");
    assertThat(of(key, "2025-05-05").latestEnd()).isEqualTo(LocalDate.of(2025, 9, 30));
    obstacles.object(key, "Ngân hàng", false, "CV 1", null);
    assertThat(of(key, "2025-05-05").arithmetic()).as("silence is over: only with a dossier").hasSize(2);
    assertThat(of(key, "2025-05-05").latestEnd()).isEqualTo(LocalDate.of(2025, 5, 19));
  }

  @Test
  void aVoluntaryCaseIsExpectedWithItsDossier() {
    String key = desk.start();
    assertThat(of(key, "2025-01-02").arithmetic()).hasSize(5);
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 16, 14));
    assertThat(of(key, "2025-01-10").arithmetic()).hasSize(4);
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", DissolutionOffices.NUMBER, "sentToAll", true));
    assertThat(of(key, "2025-01-10").arithmetic()).hasSize(3);
    desk.number(key, "UserTask_PublishResolution");
    assertThat(of(key, "2025-01-13").earliestEnd()).isEqualTo(LocalDate.of(2025, 1, 13));
    assertThat(of(key, "2025-07-09").latestEnd()).as("the six months end sooner than a dossier").isEqualTo(LocalDate.of(2025, 7, 15));
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    desk.number(key, "UserTask_FileDossier");
    assertThat(of(key, "2025-01-13").latestEnd()).as("five working days").isEqualTo(LocalDate.of(2025, 1, 17));
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "supplement", "supplementReason", DissolutionOffices.TEXT));
    assertThat(of(key, "2025-01-13").latestEnd()).isEqualTo(LocalDate.of(2025, 3, 21));
  }

  @Test
  void nothingIsForetoldOfACaseThatIsWithACourt() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "unpayable"));
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "overdueSince", "2024-09-30", "summary", DissolutionOffices.TEXT));
    assertThat(forecasts.of(dissolutions.get(key), LocalDate.of(2025, 2, 3))).isEmpty();
  }

  private Forecast of(String key, String today) {
    return forecasts.of(dissolutions.get(key), LocalDate.parse(today)).orElseThrow();
  }
}
