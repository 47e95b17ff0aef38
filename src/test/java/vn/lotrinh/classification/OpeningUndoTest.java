package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.casefile.AtOnce;

/** A year's scoring that was opened by mistake has a way back, and is opened by one coordinator only. */
@SystemTest
class OpeningUndoTest {

  private static final int YEAR = 2024;

  @Autowired ScoringOffices desk;
  @Autowired Classifications classifications;
  @Autowired Schemes schemes;
  @Autowired YearService years;
  @Autowired OpeningUndo undo;
  @Autowired Opening opening;
  @Autowired Journal journal;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void today() {
    desk.on("2025-01-02");
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  private List<BulkOutcome> undo(List<String> keys) {
    return transaction.execute(status -> undo.run(keys, Map.of("reason", "Chọn nhầm năm")));
  }

  @Test
  void whatNobodyWorkedOnIsTakenBackAndMayBeOpenedAgain() {
    desk.openYear(YEAR);
    List<String> codes = List.of(desk.cooperative("2015-03-01"), desk.cooperative("2015-03-01"), desk.cooperative("2015-03-01"));
    List<String> keys = desk.open(YEAR, codes).stream().map(BulkOutcome::result).toList();
    tasks.setAssignee(desk.task(keys.get(0), "UserTask_ScoreOwn").getId(), "lmhtx.cv1");
    desk.score(keys.get(1), "1a", "5");

    List<BulkOutcome> outcomes = undo(keys);
    assertThat(outcomes).extracting(BulkOutcome::reason).containsExactly("Hồ sơ " + keys.get(0) + " đã có người nhận hoặc làm việc nên giữ nguyên.",
        "Hồ sơ " + keys.get(1) + " đã có điểm nên giữ nguyên.", null);
    String key = keys.get(2);
    assertThat(classifications.get(key).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.isRunning(keys.get(0))).isTrue();
    assertThat(journal.of(key)).extracting(Journal.Entry::what).containsExactly("Mở chấm điểm năm 2024", "Hủy việc mở chấm điểm");
    assertThat(schemes.year(YEAR)).as("others of the year go on").isPresent();
    assertThat(undo(keys)).as("twice").noneMatch(outcome -> outcome.reason() == null);

    assertThat(desk.open(YEAR, List.of(codes.get(2)))).extracting(BulkOutcome::result).containsExactly(key);
    assertThat(classifications.get(key)).extracting(Classification::stage, Classification::round, Classification::endedOn).containsExactly(Stage.SELF_SCORING, 1, null);
    assertThat(desk.open(key)).containsExactly("UserTask_ScoreOwn");
    desk.scoreAll(key, "0");
    assertThat(undo(List.of(key))).extracting(BulkOutcome::reason).containsExactly("Hồ sơ " + key + " đã có điểm nên giữ nguyên.");
  }

  @Test
  void aYearOfWhichNothingIsLeftIsNotOpenAnyMore() {
    desk.openYear(2025);
    String key = desk.open(2025, List.of(desk.cooperative("2015-03-01"))).get(0).result();
    assertThat(undo(List.of(key))).extracting(BulkOutcome::reason).containsExactly((String) null);
    assertThat(schemes.year(2025)).isEmpty();
    assertThat(years.isOpen(2025)).isFalse();
    years.enter(2025, ScoringOffices.entries(), "Nhập lại", true, "quantri");
    desk.openYear(2025);
    assertThat(schemes.year(2025)).isPresent();
    assertThat(undo(desk.open(2025, List.of(CaseKey.of(key).cooperative())).stream().map(BulkOutcome::result).toList())).hasSize(1);
  }

  @Test
  void ofTwoCoordinatorsTheSecondReadsThatTheYearIsOpenByWhomAndSinceWhen() throws InterruptedException {
    years.enter(2023, ScoringOffices.entries(), "Dữ liệu thử", false, "quantri");
    AtomicReference<Long> run = new AtomicReference<>();
    List<Object> outcomes = AtOnce.by(List.of("dieuphoi", "quantri"), () -> transaction.execute(status -> {
      String user = SecurityContextHolder.getContext().getAuthentication().getName();
      YearService.Opened opened = years.open(2023, null, user);
      run.set(opened.run());
      jdbc.sql("select process_instance from bulk_run where id = ?").param(opened.run()).query(String.class).optional()
          .ifPresent(instance -> runtime.deleteProcessInstance(instance, "the run of a test")); // nobody is opened
      return "opened by " + user;
    }));
    try {
      assertThat(outcomes).filteredOn(String.class::isInstance).as(outcomes.toString()).hasSize(1);
      assertThat(outcomes).filteredOn(Refusal.class::isInstance).singleElement().extracting(refusal -> ((Refusal) refusal).getMessage()).asString()
          .contains("Chấm điểm năm 2023 đã được ", " mở ngày 02/01/2025.").containsAnyOf(people.name("dieuphoi"), people.name("quantri"));
      assertThat(schemes.year(2023).orElseThrow().openedOn()).isEqualTo(LocalDate.of(2025, 1, 2));
    } finally {
      jdbc.sql("update bulk_item set state = 'REFUSED', reason = 'test' where run = ?").param(run.get()).update();
      jdbc.sql("update bulk_run set finished_at = now() where id = ?").param(run.get()).update();
      transaction.executeWithoutResult(status -> schemes.takeBack(2023, LocalDate.of(2025, 1, 2)));
    }
  }
}
