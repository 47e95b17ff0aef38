package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** The decision tables as the engine evaluates them, at the edges. */
@SystemTest
class PilotDecisionTest {

  @Autowired PilotProcess process;

  @ParameterizedTest
  @CsvSource({"500,>=,500,true", "499.99,>=,500,false", "500.01,>=,500,true", ",>=,500,false", "500,<=,500,true", "501,<=,500,false", "500,=,500,true",
      "499,=,500,false", ",=,500,false", "0,>=,0,true"})
  void thresholds(BigDecimal figure, String operator, BigDecimal threshold, boolean met) {
    assertThat(process.sectorThreshold(figure, operator, threshold).met()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"true,true,3,true,65,4", "true,true,3,true,64.9,3", "true,true,3,true,,3", "true,true,2,true,65,3", "false,true,3,true,65,3",
      "true,false,3,true,65,3", "true,true,3,false,65,3", "false,false,0,false,,0"})
  void commonConditions(boolean law, boolean model, int years, boolean complete, Double score, long met) {
    Map<String, Object> facts = new HashMap<>(Map.of("operatesUnderLaw", law, "followsModel", model, "profitableYears", years, "requiredProfitableYears", 3,
        "dossierComplete", complete, "entryScore", 65.0));
    facts.put("selfScore", score);
    assertThat(process.commonConditions(facts)).extracting(PilotProcess.Finding::code).containsExactlyInAnyOrder("law", "model", "profit", "dossier");
    assertThat(process.commonConditions(facts).stream().filter(PilotProcess.Finding::met).count()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"80,dat-muc-tieu", "79.9,dat-khoi-diem", "65,dat-khoi-diem", "64.9,duoi-khoi-diem", "0,duoi-khoi-diem", "100,dat-muc-tieu"})
  void standings(BigDecimal score, String standing) {
    assertThat(process.standing(score, new BigDecimal("65"), new BigDecimal("80")).standing()).isEqualTo(standing);
  }

  @Test
  void eligibility() {
    assertThat(process.eligibility(0, 0, true).eligible()).isTrue();
    assertThat(process.eligibility(0, 0, false).eligible()).as("a type without thresholds of its own").isTrue();
    assertThat(process.eligibility(1, 0, false).eligible()).isFalse();
    assertThat(process.eligibility(1, 0, true).eligible()).isFalse();
    assertThat(process.eligibility(0, 1, true).eligible()).isFalse();
    assertThat(process.eligibility(0, 1, true).reason()).isNotBlank();
  }
}
