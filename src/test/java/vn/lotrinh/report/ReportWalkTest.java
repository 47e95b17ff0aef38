package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.Entry;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.form.LongTexts;
import vn.lotrinh.issuance.Correction;

/** Every text of the yearly report is as long as its field takes it; each step still opens, tells what was written, and the case comes to its end. */
@SystemTest
class ReportWalkTest {

  /** Of which there are twenty lines at most. */
  private static final List<String> LISTS = List.of("grounds", "addressees", "copies");

  @Autowired DocumentOffices desk;
  @Autowired ReportOffices bodies;
  @Autowired CorrectionService corrections;
  @Autowired Submissions submissions;
  @Autowired Updates updates;
  @Autowired CaseChronicle chronicle;
  @Autowired Told told;
  @Autowired TaskService tasks;

  private LongTexts.Kind kind;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsDraftedReturnedSignedIssuedAndCorrected(LongTexts.Kind kind) {
    this.kind = kind;
    String campaign = desk.campaign();
    String key = desk.start(campaign, "VB1");
    int year = DocumentKey.of(key).year();
    draft(key);
    fill(key, "UserTask_CheckContent", "check-content", Map.of("decision", "return"));
    draft(key);
    desk.accept(key, "UserTask_CheckContent");
    fill(key, "UserTask_CheckFormat", "check-format", Map.of("decision", "return"));
    draft(key);
    desk.accept(key, "UserTask_CheckContent");
    desk.accept(key, "UserTask_CheckFormat");
    fill(key, "UserTask_SignReport", "sign-report", Map.of("decision", "return"));
    draft(key);
    desk.accept(key, "UserTask_CheckContent");
    desk.accept(key, "UserTask_CheckFormat");
    fill(key, "UserTask_SignReport", "sign-report", Map.of("decision", "sign", "capacity", "tm-kt"));
    fill(key, "UserTask_IssueReport", "issue-report", Map.of("issuedOn", LocalDate.of(year, 11, 28).toString()));
    desk.runJobs(key);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.word(key, desk.document(key).version())).contains("Số: 01/BC-LMHTX");
    assertThat(returns(key)).isEqualTo(3);

    String letter = corrections.start(key, Correction.LETTER, "Sai địa danh");
    fill(letter, "UserTask_DraftLetter", "draft-letter", Map.of("unit", "VP"));
    fill(letter, "UserTask_CheckLetter", "check-letter", Map.of("decision", "return"));
    fill(letter, "UserTask_DraftLetter", "draft-letter", Map.of("unit", "VP"));
    desk.accept(letter, "UserTask_CheckLetter");
    fill(letter, "UserTask_SignLetter", "sign-letter", Map.of("decision", "return"));
    fill(letter, "UserTask_DraftLetter", "draft-letter", Map.of("unit", "VP"));
    desk.accept(letter, "UserTask_CheckLetter");
    fill(letter, "UserTask_SignLetter", "sign-letter", Map.of("decision", "sign", "capacity", "tm-kt"));
    fill(letter, "UserTask_IssueLetter", "issue-letter", Map.of("issuedOn", LocalDate.of(year, 11, 28).toString()));
    desk.runJobs(letter);
    assertThat(desk.isRunning(letter)).isFalse();
    assertThat(returns(letter)).isEqualTo(2);

    String replacement = corrections.start(key, Correction.REPLACEMENT, LongTexts.bullets(1000));
    draft(replacement);
    desk.accept(replacement, "UserTask_CheckContent");
    desk.accept(replacement, "UserTask_CheckFormat");
    fill(replacement, "UserTask_SignReport", "sign-report", Map.of("decision", "sign", "capacity", "tm-kt"));
    fill(replacement, "UserTask_IssueReport", "issue-report", Map.of("issuedOn", LocalDate.of(year, 11, 28).toString()));
    desk.runJobs(replacement);
    assertThat(desk.isRunning(replacement)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aSubmissionIsHandedInReturnedAcceptedAndTheNationalSystemUpdated(LongTexts.Kind kind) {
    this.kind = kind;
    String province = bodies.province();
    try {
      bodies.on("2021-11-01");
      String campaign = bodies.open(province, 2021);
      String key = campaign + "-" + province + "-A-UBND";
      bodies.enterOwn(key);
      for (int round = 0; round < 2; round++) {
        fill(key, "UserTask_PrepareSubmission", "report-submission-prepare-submission", Map.of("confirmed", true));
        if (round == 0) {
          fill(key, "UserTask_ConfirmSubmission", "report-submission-confirm-submission", Map.of("decision", "returned"));
          fill(key, "UserTask_PrepareSubmission", "report-submission-prepare-submission", Map.of("confirmed", true));
        }
        bodies.confirm(key);
        if (round == 0) fill(key, "UserTask_ReviewSubmission", "report-submission-review-submission", Map.of("decision", "returned"));
      }
      bodies.accept(key);
      assertThat(submissions.get(key).state()).isEqualTo(Submission.State.ACCEPTED);
      assertThat(bodies.isRunning(key)).isFalse();

      String registry = campaign + "-CN-" + province + "-A-TCKH";
      bodies.on("2021-12-14");
      fill(registry, "UserTask_UpdateNationalSystem", "legal-update-update-national-system", Map.of("updated", true));
      assertThat(updates.get(registry).doneOn()).isEqualTo(LocalDate.of(2021, 12, 14));
      assertThat(bodies.isRunning(registry)).isFalse();
    } finally {
      bodies.forget(province);
    }
  }

  private void draft(String key) {
    Map<String, Object> chosen = new HashMap<>(Map.of("unit", "KTTT"));
    LongTexts.filled("report-document-draft-report", kind, Map.of()).forEach((field, text) -> {
      if (LISTS.contains(field)) chosen.put(field, ((String) text).replace('\n', ' ').replace('\u000B', ' ').replace('\u2028', ' '));
    });
    fill(key, "UserTask_DraftReport", "draft-report", chosen);
  }

  /** Reads what the step tells before it is done, as Tasklist does. */
  private void fill(String key, String userTask, String form, Map<String, Object> chosen) {
    Task task = desk.task(key, userTask);
    told.of(task.getId());
    assertThat(tasks.getVariables(task.getId())).isNotNull();
    String name = form.startsWith("report-") || form.startsWith("legal-") ? form : (userTask.endsWith("Letter") ? "report-correction-" : "report-document-") + form;
    desk.complete(key, userTask, LongTexts.filled(name, kind, chosen));
  }

  /** The chronicle keeps every reason as long as it was. */
  private long returns(String key) {
    return chronicle.of(key).stream().filter(line -> line.entry().what() == Entry.What.COMPLETED && line.entry().reason() != null)
        .filter(line -> line.entry().reason().codePointCount(0, line.entry().reason().length()) > 1000).count();
  }
}
