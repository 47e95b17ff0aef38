package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Entry;

/** What can be read of a case of the pilot when it is over: every decision, reason, answer, opinion and paper. */
@SystemTest
class PilotChronicleTest {

  @Autowired PilotDesk desk;
  @Autowired CaseChronicle chronicle;
  @Autowired CaseFiles cases;
  @Autowired TaskService tasks;

  @AfterEach
  void end() {
    desk.end("DB-2021");
  }

  @Test
  void aSignatureThatWasRefusedReadsAsRefusedAndWhy() {
    String programme = desk.start("DB-2021");
    String key = programme + "-1.1";
    assertThat(cases.above(Whos.supervisor("x"), key)).as("from the first day").extracting(CaseFile::key).containsExactly(programme);
    desk.complete(key, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    String signing = desk.task(key, "UserTask_IssueDocument").getId();
    tasks.createComment(signing, null, "Đề nghị rà lại căn cứ pháp lý");
    assertThat(chronicle.of(key)).as("while the step is open").filteredOn(line -> line.entry().what() == Entry.What.OPINION).hasSize(1);
    desk.complete(key, "UserTask_IssueDocument", Map.of("decision", "return", "reason", "Thiếu danh sách kèm theo"));
    desk.complete(key, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(key, "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", PilotDesk.NUMBER));

    List<CaseChronicle.Line> lines = chronicle.of(key);
    assertThat(lines).extracting(line -> line.entry().title(), line -> line.entry().decision(), line -> line.entry().reason())
        .contains(tuple("Ký ban hành văn bản", "Trả lại để hoàn chỉnh", "Thiếu danh sách kèm theo"), tuple("Ký ban hành văn bản", "Ký ban hành", null));
    assertThat(lines).filteredOn(line -> line.entry().what() == Entry.What.OPINION).as("stays with the case, once").singleElement()
        .satisfies(line -> assertThat(line.text()).isEqualTo("Đề nghị rà lại căn cứ pháp lý"));
    assertThat(lines).filteredOn(line -> line.entry().what() == Entry.What.PAPER).as("papers").isNotEmpty();
    assertThat(lines).filteredOn(line -> "Dự thảo văn bản trình ký".equals(line.entry().title())).first().satisfies(line -> {
      assertThat(line.agency()).isEqualTo("Sở Kế hoạch và Đầu tư tỉnh Kiên Giang");
      assertThat(line.entry().answers()).extracting(Entry.Answer::answer).contains(PilotDesk.TEXT);
      assertThat(line.entry().answers()).extracting(Entry.Answer::label).allMatch(label -> label.matches("\\p{Lu}.*"));
    });
    assertThat(cases.find(Whos.supervisor("x"), key)).map(CaseFile::parent).contains(programme);
    assertThat(cases.above(Whos.supervisor("x"), key)).extracting(CaseFile::key).containsExactly(programme);
    assertThat(cases.below(Whos.supervisor("x"), programme, 50)).extracting(CaseFile::key).contains(key);
  }
}
