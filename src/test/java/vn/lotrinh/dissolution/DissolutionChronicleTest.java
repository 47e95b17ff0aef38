package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Entry;

/** What can be read of a dissolution afterwards: answers in the words of their forms, whatever step they were given at. */
@SystemTest
class DissolutionChronicleTest {

  @Autowired DissolutionOffices desk;
  @Autowired CaseChronicle chronicle;
  @Autowired CaseFiles cases;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void everyStepOfACompulsoryDissolutionIsToldInTheWordsOfItsForm() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    List<CaseChronicle.Line> lines = chronicle.of(key);
    assertThat(lines).extracting(line -> line.entry().title(), line -> line.entry().what()).contains(tuple("Xác minh căn cứ thu hồi", Entry.What.COMPLETED),
        tuple("Thông báo hành vi vi phạm", Entry.What.COMPLETED), tuple("Giải trình", Entry.What.CANCELLED),
        tuple("Quyết định thu hồi Giấy chứng nhận", Entry.What.COMPLETED));
    assertThat(lines).filteredOn(line -> line.entry().title().equals("Thông báo hành vi vi phạm") && line.entry().what() == Entry.What.COMPLETED).singleElement()
        .satisfies(line -> {
          assertThat(line.entry().answers()).extracting(Entry.Answer::key, Entry.Answer::answer).contains(tuple("explanationDue", "17/03/2025"));
          assertThat(line.late()).isFalse();
        });
    assertThat(lines).filteredOn(line -> line.entry().what() == Entry.What.COMPLETED).allSatisfy(line -> assertThat(line.agency()).isNotNull());
    assertThat(cases.maySee(Whos.officer("x", "KG-HD-TCKH"), key)).isTrue();
    assertThat(cases.maySee(Whos.officer("x", "KG-MTTQ"), key)).isFalse();
    assertThat(cases.find(Whos.supervisor("x"), key)).get().satisfies(file -> assertThat(file.cooperative()).startsWith("MAU-GT-"));
  }

  @Test
  void aMeetingIsToldWithItsVotes() {
    String key = desk.startForPlan();
    desk.complete(key, "UserTask_VerifyDormancy", Map.of("result", "dormant", "findings", DissolutionOffices.TEXT));
    assertThat(chronicle.of(key)).filteredOn(line -> line.entry().what() == Entry.What.COMPLETED).singleElement().satisfies(line -> {
      assertThat(line.entry().title()).isEqualTo("Xác minh HTX ngừng hoạt động");
      assertThat(line.entry().decision()).isNotBlank().doesNotContain("dormant");
    });
  }
}
