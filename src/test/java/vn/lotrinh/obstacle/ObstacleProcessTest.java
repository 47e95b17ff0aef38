package vn.lotrinh.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.casefile.UndoProcess;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;

/** A difficulty on the running engine: every way through the model, every timer. */
@SystemTest
class ObstacleProcessTest {

  private static final String TEXT = "Thiếu kinh phí tổ chức 02 lớp tập huấn";

  @Autowired RaisingBody desk;
  @Autowired Obstacles obstacles;
  @Autowired ObstacleDesk offices;
  @Autowired CaseChronicle chronicle;
  @Autowired CaseFiles cases;
  @Autowired Told told;
  @Autowired MailService mails;
  @Autowired UndoProcess undo;
  private String work;
  private String key;

  @BeforeEach
  void raised() {
    desk.on("2021-04-01");
    desk.deploy();
    work = desk.work();
    key = desk.raise(work, TEXT);
  }

  @AfterEach
  void end() {
    desk.undeploy();
  }

  @Test
  void aDifficultyIsGatheredAnsweredSeenWhereItWasRaisedAndConfirmed() {
    LocalDate due = CaseDesk.day(desk.task(work, "UserTask_Work").getCreateTime());
    assertThat(desk.candidates(key, "UserTask_Consolidate")).containsExactly("KG-LMHTX");
    assertThat(desk.due(key, "UserTask_Consolidate")).as("three working days").isEqualTo(LocalDate.of(2021, 4, 6));
    assertThat(told.facts(key, "UserTask_Consolidate")).contains(TEXT, "Ủy ban nhân dân huyện Hòn Đất", "Làm việc được giao", "/cases/" + work, "cần xác nhận");
    assertThat(cases.get(key)).hasValueSatisfying(file -> assertThat(file.parent()).isEqualTo(work));
    desk.forward(key, "KG-STC");
    assertThat(desk.candidates(key, "UserTask_Answer")).containsExactly("KG-STC");
    assertThat(desk.due(key, "UserTask_Answer")).as("ten working days").isEqualTo(LocalDate.of(2021, 4, 15));
    assertThat(told.facts(key, "UserTask_Answer")).contains("Vốn, tín dụng", "Đề nghị xem xét sớm");
    assertThat(cases.participants(key)).contains("KG-HD-UBND", "KG-LMHTX", "KG-STC");
    desk.answer(key);
    assertThat(told.facts(work, "UserTask_Work")).contains("Vướng mắc đã nêu ở bước này", key, "đã trả lời", RaisingBody.ANSWER, "12/STC\\-NS ngày 20/4/2021");
    assertThat(desk.task(work, "UserTask_Work").getDueDate()).as("the raising task's term does not move").isNull();
    assertThat(due).isEqualTo(LocalDate.of(2021, 4, 1));
    desk.confirm(key, "resolved");
    assertThat(mails.inbox("ubnd-hondat.cv1", 20)).filteredOn(mail -> mail.subject().contains(key)).singleElement().extracting(SentMail::text).asString()
        .contains(TEXT, RaisingBody.ANSWER, "Sở Tài chính tỉnh Kiên Giang", "/cases/" + key);
    assertThat(obstacles.get(key).state()).isEqualTo(State.RESOLVED);
    assertThat(desk.passed(key, "EndEvent_Resolved")).isTrue();
    assertThat(titles(work)).containsSubsequence("Nêu vướng mắc " + key, "Vướng mắc " + key + " được chuyển giải quyết", "Trả lời vướng mắc " + key, "Vướng mắc " + key + " đã giải quyết");
    assertThat(titles(key)).containsSubsequence("Tổng hợp vướng mắc", "Giải quyết, trả lời vướng mắc", "Xác nhận kết quả giải quyết");
  }

  @Test
  void theCoordinatorMayAnswerAtOnceAndSilenceClosesIt() {
    desk.as("lmhtx.cv1");
    desk.complete(key, "UserTask_Consolidate", Map.of("kind", "kinh-phi", "decision", "answer", "answer", RaisingBody.ANSWER));
    desk.run(key, "ServiceTask_TellRaiser");
    assertThat(desk.candidates(key, "UserTask_ConfirmAnswer")).containsExactly("KG-HD-UBND");
    assertThat(desk.timer(key, "BoundaryEvent_ConfirmationOver")).isEqualTo(desk.due(key, "UserTask_ConfirmAnswer"));
    desk.run(key, "BoundaryEvent_ConfirmationOver");
    assertThat(obstacles.get(key).state()).isEqualTo(State.RESOLVED);
    assertThat(desk.passed(key, "EndEvent_ClosedSilently")).isTrue();
    assertThat(titles(work)).anyMatch(title -> title.contains("không có ý kiến thêm"));
  }

  @Test
  void whoDoesNotAnswerInTermIsPassedToTheHeadThenToTheCommittee() {
    desk.forward(key, "KG-STC");
    assertThat(desk.timer(key, "BoundaryEvent_AnswerOverdue")).isEqualTo(LocalDate.of(2021, 4, 15));
    desk.run(key, "BoundaryEvent_AnswerOverdue");
    assertThat(obstacles.get(key).state()).isEqualTo(State.HEAD);
    assertThat(desk.open(key)).containsExactly("UserTask_AnswerAsHead");
    assertThat(desk.candidates(key, "UserTask_AnswerAsHead")).containsExactly("KG-STC.leader");
    desk.run(key, "BoundaryEvent_HeadOverdue");
    assertThat(obstacles.get(key).state()).isEqualTo(State.COMMITTEE);
    assertThat(desk.candidates(key, "UserTask_AnswerAsCommittee")).containsExactly("KG-UBND.leader");
    assertThat(titles(work)).anyMatch(title -> title.contains("quá hạn trả lời, chuyển lãnh đạo cơ quan")).anyMatch(title -> title.contains("quá hạn trả lời, chuyển UBND tỉnh"));
    desk.as("ubnd.ld");
    desk.complete(key, "UserTask_AnswerAsCommittee", Map.of("decision", "instruct", "body", "KG-SKHDT", "direction", "Sở KH&ĐT trả lời trong tuần"));
    assertThat(desk.candidates(key, "UserTask_Answer")).containsExactly("KG-SKHDT");
    assertThat(told.facts(key, "UserTask_Answer")).contains("trả lời trong tuần");
    desk.run(key, "BoundaryEvent_AnswerOverdue");
    assertThat(desk.open(key)).as("directed before: the committee at once").containsExactly("UserTask_AnswerAsCommittee");
    desk.as("ubnd.ld");
    desk.complete(key, "UserTask_AnswerAsCommittee", Map.of("decision", "answer", "answer", RaisingBody.ANSWER));
    assertThat(obstacles.answers(key)).singleElement().satisfies(reply -> assertThat(reply.agency()).isEqualTo("KG-UBND"));
    desk.confirm(key, "resolved");
  }

  @Test
  void theHeadHasItAnsweredOrPassesItBack() {
    desk.forward(key, "KG-STC");
    desk.run(key, "BoundaryEvent_AnswerOverdue");
    desk.as("stc.ld");
    desk.complete(key, "UserTask_AnswerAsHead", Map.of("decision", "instruct", "direction", "Phòng Ngân sách trả lời ngay"));
    assertThat(desk.candidates(key, "UserTask_Answer")).containsExactly("KG-STC");
    desk.as("stc.cv1");
    desk.complete(key, "UserTask_Answer", Map.of("decision", "return", "reason", "Kinh phí tập huấn do Sở KH&ĐT phân bổ"));
    assertThat(obstacles.get(key).state()).isEqualTo(State.RAISED);
    assertThat(told.facts(key, "UserTask_Consolidate")).contains("Sở Tài chính tỉnh Kiên Giang: Kinh phí tập huấn do Sở KH&amp;ĐT phân bổ");
    desk.forward(key, "KG-SKHDT");
    desk.run(key, "BoundaryEvent_AnswerOverdue");
    desk.as("skhdt.ld");
    desk.complete(key, "UserTask_AnswerAsHead", Map.of("decision", "return", "reason", "Thuộc thẩm quyền của Sở Tài chính"));
    desk.forward(key, "KG-STC");
    desk.run(key, "BoundaryEvent_AnswerOverdue");
    desk.as("stc.ld");
    desk.complete(key, "UserTask_AnswerAsHead", Map.of("decision", "answer", "answer", RaisingBody.ANSWER));
    assertThat(obstacles.get(key).state()).isEqualTo(State.ANSWERED);
    assertThat(obstacles.get(key).round()).isEqualTo(3);
  }

  @Test
  void theCommitteeAsTheAskedBodyIsNotItsOwnSuperior() {
    desk.forward(key, "KG-UBND");
    desk.run(key, "BoundaryEvent_AnswerOverdue");
    assertThat(desk.open(key)).containsExactly("UserTask_AnswerAsCommittee");
  }

  @Test
  void whatIsNotResolvedIsGatheredAgainWithItsReason() {
    desk.forward(key, "KG-STC");
    desk.answer(key);
    desk.confirm(key, "unresolved");
    assertThat(obstacles.get(key)).satisfies(one -> {
      assertThat(one.state()).isEqualTo(State.RAISED);
      assertThat(one.round()).isEqualTo(2);
    });
    assertThat(told.facts(key, "UserTask_Consolidate")).contains("Bên nêu cho là chưa giải quyết", "Kinh phí chưa về đến huyện", RaisingBody.ANSWER);
    desk.forward(key, "KG-STC");
    desk.answer(key);
    desk.confirm(key, "resolved");
    assertThat(obstacles.answers(key)).hasSize(2).first().satisfies(reply -> assertThat(reply.reason()).isEqualTo("Kinh phí chưa về đến huyện"));
    assertThat(mails.inbox("ubnd-hondat.cv1", 20)).as("each answer is told").filteredOn(mail -> mail.subject().contains(key)).hasSize(2);
  }

  @Test
  void equalOnesAreMergedAndAnsweredTogether() {
    String second = desk.raise(desk.work(), "Không có kinh phí cho lớp tập huấn thứ hai");
    String third = desk.raise(desk.work(), "Kinh phí tập huấn chưa được cấp");
    String fourth = desk.raise(desk.work(), "Chưa có kinh phí in tài liệu tập huấn");
    desk.merge(third, second);
    desk.merge(second, key);
    assertThat(obstacles.get(third).main()).as("goes along").isEqualTo(key);
    assertThatThrownBy(() -> desk.merge(fourth, second)).as("merged meanwhile").hasMessageContaining("đã gộp");
    assertThatThrownBy(() -> desk.merge(fourth, fourth)).hasMessageContaining("trong danh sách");
    desk.forward(key, "KG-STC");
    assertThat(told.facts(key, "UserTask_Answer")).contains("Ý được gộp", "lớp tập huấn thứ hai", "chưa được cấp");
    desk.answer(key);
    assertThat(obstacles.get(second).state()).isEqualTo(State.ANSWERED);
    desk.confirm(second, "unresolved");
    assertThat(obstacles.get(second)).as("its own raiser judges").satisfies(one -> assertThat(one.state()).isEqualTo(State.RAISED));
    desk.confirm(third, "resolved");
    desk.confirm(key, "resolved");
    assertThat(desk.isOpen(second, "UserTask_Consolidate")).isTrue();
  }

  @Test
  void whatWasMergedIsGatheredAgainWhenTheOtherIsTakenBack() {
    String second = desk.raise(desk.work(), "Không có kinh phí cho lớp tập huấn thứ hai");
    desk.merge(second, key);
    offices.withdraw(Whos.officer("ubnd-hondat.cv1", RaisingBody.RAISER), key, "Huyện đã tự bố trí được kinh phí");
    assertThat(obstacles.get(key).state()).isEqualTo(State.WITHDRAWN);
    assertThat(desk.passed(key, "EndEvent_ObstacleWithdrawn")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(obstacles.get(second).state()).isEqualTo(State.RAISED);
    assertThat(desk.open(second)).containsExactly("UserTask_Consolidate");
    assertThat(told.facts(second, "UserTask_Consolidate")).contains("đã rút");
    assertThat(titles(work)).contains("Vướng mắc " + key + ": đã rút");
    assertThatThrownBy(() -> offices.withdraw(Whos.officer("ubnd-hondat.cv1", RaisingBody.RAISER), key, "Rút thêm một lần nữa")).hasMessageContaining("không rút được nữa");
  }

  @Test
  void aCaseThatEndsLeavesItsDifficultiesToBeAnswered() {
    desk.as("ubnd-hondat.cv1");
    desk.complete(work, "UserTask_Work", Map.of("done", "Đã làm"));
    assertThat(titles(key)).noneMatch(title -> title.contains("đã kết thúc"));
    desk.complete(work, "UserTask_Look", Map.of());
    assertThat(desk.isRunning(work)).isFalse();
    assertThat(titles(key)).contains("Hồ sơ nêu vướng mắc đã kết thúc, vướng mắc vẫn được xử lý");
    desk.forward(key, "KG-STC");
    desk.answer(key);
    desk.confirm(key, "resolved");
  }

  @Test
  void aCaseThatIsTakenBackTakesItsDifficultiesAlong() {
    String second = desk.raise(desk.work(), "Không có kinh phí cho lớp tập huấn thứ hai");
    desk.merge(second, key);
    undo.cancel(work, "Mở nhầm");
    assertThat(obstacles.get(key).state()).isEqualTo(State.CANCELLED);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(chronicle.of(key)).anySatisfy(line -> assertThat(line.text()).isEqualTo("Hồ sơ nêu vướng mắc (" + work + ") đã bị hủy."));
    assertThat(desk.open(second)).as("raised elsewhere").containsExactly("UserTask_Consolidate");
  }

  @Test
  void bodiesThatEndedAreFollowedByTheirHeirs() {
    desk.on("2025-02-20");
    String late = desk.raise(desk.work(), "Thiếu quỹ đất xây trụ sở hợp tác xã");
    desk.forward(late, "KG-SKHDT");
    desk.on("2025-07-14");
    desk.run(late, "BoundaryEvent_AnswerOverdue");
    assertThat(desk.candidates(late, "UserTask_AnswerAsHead")).containsExactly("AG-STC.leader");
    desk.run(late, "BoundaryEvent_HeadOverdue");
    assertThat(desk.candidates(late, "UserTask_AnswerAsCommittee")).containsExactly("AG-UBND.leader");
  }

  private List<String> titles(String caseKey) {
    return chronicle.of(caseKey).stream().map(line -> line.entry().title()).toList();
  }
}
