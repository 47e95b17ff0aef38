package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.AtOnce;

/** Two coordinators open the year's campaign in the same second: one opens it, the other reads by whom and when it was opened. */
@SystemTest
class TwoCoordinatorsTest {

  @Autowired ReportOffices desk;
  @Autowired ReportService report;
  @Autowired People people;

  @Test
  void theSecondReadsThatTheCampaignIsOpenByWhomAndSinceWhen() throws InterruptedException {
    String province = desk.province();
    desk.on("2021-11-01");
    try {
      List<Object> outcomes = AtOnce.by(List.of("dieuphoi", "quantri"), () -> report.open(2021, province));
      assertThat(outcomes).filteredOn(String.class::isInstance).as(outcomes.toString()).hasSize(1);
      assertThat(outcomes).filteredOn(Refusal.class::isInstance).singleElement().extracting(refusal -> ((Refusal) refusal).getMessage()).asString()
          .contains("đã mở ngày 01/11/2021").containsAnyOf("do " + people.name("dieuphoi") + " mở", "do " + people.name("quantri") + " mở");
    } finally {
      desk.forget(province);
    }
  }
}
