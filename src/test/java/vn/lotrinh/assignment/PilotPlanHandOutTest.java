package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** The plan of Kiên Giang's pilot is handed out too: the reports of all bodies, not what the programme's own cases do. */
@SystemTest
class PilotPlanHandOutTest {

  private static final String PLAN = "KG-135-2021";

  @Autowired AssignmentOffices desk;
  @Autowired Preview preview;

  @Test
  void everyDepartmentAndDistrictGetsItsReportOnThePlanAndTheProgrammeKeepsItsOwnLines() {
    desk.on("2021-07-20");
    Map<String, Preview.Line> lines = preview.of(PLAN).lines().stream().collect(Collectors.toMap(Preview.Line::step, Function.identity()));
    assertThat(lines.get("4.1").work()).isNull();
    assertThat(lines.get("4.1").bodies()).extracting(Preview.Body::agency).contains("KG-SNNPTNT", "KG-STC", "KG-HND", "KG-RG-UBND", "KG-HD-UBND");
    assertThat(lines.get("4.1").due()).as("before 10 December").isEqualTo("2021-12-09");
    assertThat(lines.get("2.2.1").state()).as("a standing duty of the programme").isEqualTo("SPECIAL");
    assertThat(lines.get("4.3").state()).isEqualTo("SPECIAL");
    assertThat(lines.get("2.2.4").state()).isEqualTo("SPECIAL");
  }
}
