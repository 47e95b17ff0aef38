package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Rank;

/** The yearly scoring of one co-operative: every way through the model, every end, the timer. */
@SystemTest
class ClassificationProcessTest {

  @Autowired Told told;
  @Autowired CaseChronicle chronicle;
  @Autowired ScoringOffices desk;
  @Autowired Classifications classifications;
  @Autowired ClassificationService service;
  @Autowired OwnScores own;
  @Autowired CheckedScores checked;
  @Autowired Scores scores;
  @Autowired Schemes schemes;
  @Autowired Journal journal;
  @Autowired CooperativeService cooperatives;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void pointsAreGivenConfirmedRankedAndToldToTheRegister() {
    String key = desk.open();
    assertThat(desk.candidates(key, "UserTask_ScoreOwn")).as("it has no officers: the Liên minh acts").containsExactly("KG-LMHTX");
    assertThat(desk.due(key, "UserTask_ScoreOwn")).as("30 days are 1 February, within Tết").isEqualTo(LocalDate.of(2025, 2, 3));
    assertThat(own.rows(key).get(4)).containsEntry("fact", "Doanh thu năm 2024: 1.250,5; năm 2023: 900 (triệu đồng)");
    desk.scoreAll(key, "24.5");
    desk.complete(key, "UserTask_ScoreOwn", Map.of("remark", "HTX mới được khen thưởng"));
    assertThat(desk.candidates(key, "UserTask_CheckScore")).containsExactly("KG-LMHTX");
    assertThat(told.facts(key, "UserTask_CheckScore")).contains("75,5 điểm");
    assertThat(desk.correct(key, "15", 3)).isEmpty();
    desk.confirm(key);
    Classification done = classifications.get(key);
    assertThat(done.stage()).isEqualTo(Stage.RANKED);
    assertThat(done.total()).isEqualByComparingTo("74.5");
    assertThat(done.rank()).isEqualTo(Rank.KHA);
    assertThat(desk.passed(key, "EndEvent_Ranked")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
    FinancialYear register = cooperatives.years(done.cooperative()).get(0);
    assertThat(register).isEqualTo(new FinancialYear(done.cooperative(), 2024, new BigDecimal("1250.5"), new BigDecimal("70"), new BigDecimal("74.5"), Rank.KHA,
        "Hồ sơ chấm điểm " + key));
    assertThat(service.result(done.cooperative(), 2024)).hasValueSatisfying(result -> assertThat(result.score()).isEqualByComparingTo("74.5"));
    assertThat(scores.all(key).stream().filter(row -> row.kind() == Scores.Kind.CHECK)).as("every point is confirmed").hasSize(23);
    assertThat(journal.of(key)).extracting(Journal.Entry::what)
        .containsExactly("Mở chấm điểm năm 2024", "HTX tự chấm điểm, lần 1", "Liên minh HTX xác nhận điểm", "Xếp loại");
  }

  @Test
  void nobodySendsPointsThatAreNotAllThere() {
    String key = desk.open();
    desk.score(key, "1a", 6, "5", 8);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_ScoreOwn", Map.of())).hasMessageContaining("còn 21 mục chưa có điểm: 1b, 2a").hasMessageContaining("Bảng số liệu");
    assertThat(desk.open(key)).containsExactly("UserTask_ScoreOwn");
    desk.scoreAll(key, "0");
    desk.score(key, "9", null);
    assertThat(own.lack(key)).hasValueSatisfying(lack -> assertThat(lack).endsWith("còn 1 mục chưa có điểm: 9."));
  }

  @Test
  void pointsStayWithinTheirCriterion() {
    String key = desk.open();
    assertThat(desk.score(key, "1a", "6.5", "1b", "-1", "2a", 5)).containsExactly(new RowFault(1, "points", "Điểm phải từ 0 đến 6."),
        new RowFault(2, "points", "Điểm phải từ 0 đến 1."));
    assertThat(scores.all(key)).as("nothing of it is kept").isEmpty();
  }

  @Test
  void aReturnKeepsBothVersionsAndStartsFromTheFirst() {
    String key = desk.open();
    desk.sendOwn(key, "0");
    desk.correct(key, "3a", 2);
    desk.giveBack(key);
    assertThat(classifications.get(key).round()).isEqualTo(2);
    assertThat(told.facts(key, "UserTask_ScoreOwn")).contains("Liên minh HTX trả lại vì");
    assertThat(own.rows(key).get(4)).containsEntry("before", new BigDecimal("4")).containsEntry("points", new BigDecimal("4"))
        .containsEntry("objection", "2 điểm: Không đủ giấy tờ chứng minh");
    desk.score(key, "3a", 2);
    desk.complete(key, "UserTask_ScoreOwn", Map.of());
    desk.giveBack(key);
    desk.complete(key, "UserTask_ScoreOwn", Map.of());
    desk.confirm(key);
    assertThat(classifications.get(key).total()).isEqualByComparingTo("98");
    List<Criterion> criteria = schemes.of(2024).criteria();
    assertThat(scores.of(key, 1, criteria).ownTotal()).isEqualByComparingTo("100");
    assertThat(scores.of(key, 1, criteria).points("3a")).isEqualByComparingTo("2");
    assertThat(scores.of(key, 3, criteria).ownTotal()).isEqualByComparingTo("98");
  }

  @Test
  void aCorrectionNeedsItsReason() {
    String key = desk.open();
    desk.sendOwn(key, "0");
    assertThat(checked.write(key, List.of(new HashMap<>(Map.of("criterion", "5", "points", new BigDecimal("7")))), "lmhtx.cv1"))
        .containsExactly(new RowFault(1, "reason", "HTX tự chấm 8 điểm; sửa thì phải ghi lý do."));
    assertThatThrownBy(() -> desk.score(key, "5", 7)).hasMessageContaining("đã gửi bảng tự chấm điểm");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_CheckScore", Map.of("verdict", "return"))).hasMessageContaining("Lý do");
    desk.correct(key, "5", 7);
    desk.correct(key, "5", 8);
    desk.confirm(key);
    assertThat(classifications.get(key).total()).as("the correction was taken back").isEqualByComparingTo("100");
  }

  @Test
  void whoNeverScoresItselfIsScoredOnWhatIsKnown() {
    String key = desk.open();
    desk.score(key, "1a", 3);
    assertThat(desk.timer(key).getDuedate()).isEqualTo(desk.task(key, "UserTask_ScoreOwn").getDueDate());
    desk.on("2025-02-04");
    desk.runTimer(key);
    assertThat(told.facts(key, "UserTask_CheckScore")).contains("không gửi bảng tự chấm trong hạn");
    assertThatThrownBy(() -> desk.confirm(key)).hasMessageContaining("còn tiêu chí chưa có điểm: 1b");
    assertThatThrownBy(() -> desk.giveBack(key)).hasMessageContaining("không có gì để trả lại");
    schemes.of(2024).criteria().stream().filter(criterion -> !criterion.code().equals("1a")).forEach(criterion -> desk.correct(key, criterion.code(), "0.5"));
    desk.confirm(key);
    assertThat(classifications.get(key)).satisfies(done -> {
      assertThat(done.total()).isEqualByComparingTo("14");
      assertThat(done.rank()).isEqualTo(Rank.YEU);
      assertThat(done.selfScoredOn()).isNull();
    });
  }

  @Test
  void orIsNotScoredAtAll() {
    String key = desk.open();
    desk.on("2025-02-04");
    desk.runTimer(key);
    desk.complete(key, "UserTask_CheckScore", Map.of("verdict", "not-scored", "reason", ScoringOffices.TEXT));
    assertThat(chronicle.of(key)).filteredOn(one -> "Kiểm tra, xác nhận điểm".equals(one.entry().title())).singleElement().satisfies(one -> {
      assertThat(one.entry().decision()).isNotBlank().doesNotContain("not-scored");
      assertThat(one.entry().reason()).isEqualTo(ScoringOffices.TEXT);
    });
    assertThat(classifications.get(key).stage()).isEqualTo(Stage.NOT_SCORED);
    assertThat(desk.passed(key, "EndEvent_NotScored")).isTrue();
    assertThat(cooperatives.score(CaseKey.of(key).cooperative(), 2024)).isEmpty();
    assertThat(service.result(CaseKey.of(key).cooperative(), 2024)).isEmpty();
  }


  @Test
  void whoIsYoungerThanTwelveMonthsIsNotRanked() {
    String key = desk.openFor("2024-01-03");
    desk.sendOwn(key, "0");
    desk.confirm(key);
    assertThat(classifications.get(key)).satisfies(done -> {
      assertThat(done.stage()).isEqualTo(Stage.NOT_RANKED);
      assertThat(done.rank()).isEqualTo(Rank.KHONG_XEP_LOAI);
      assertThat(done.total()).isEqualByComparingTo("100");
    });
    assertThat(desk.passed(key, "EndEvent_NotRanked")).isTrue();
    String old = desk.openFor("2024-01-02");
    desk.sendOwn(old, "0");
    desk.confirm(old);
    assertThat(classifications.get(old).rank()).as("twelve months on this day").isEqualTo(Rank.TOT);
  }

  @Test
  void whoIsDissolvedMeanwhileIsNotScoredAnyFurther() {
    String key = desk.open();
    String code = CaseKey.of(key).cooperative();
    cooperatives.changeStatus(code, LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, LocalDate.of(2025, 1, 2), "TB 1");
    assertThat(desk.isRunning(key)).isTrue();
    cooperatives.changeStatus(code, LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, LocalDate.of(2025, 1, 2), "TB 2");
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.passed(key, "EndEvent_Withdrawn")).isTrue();
    assertThat(classifications.get(key).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(classifications.get(key).reason()).isEqualTo("Hợp tác xã đã giải thể, phá sản, chấm dứt tồn tại");
  }

  @Test
  void nobodyIsOpenedTwiceAndOnlyWhoOperates() {
    String key = desk.open();
    String code = CaseKey.of(key).cooperative();
    String resting = desk.cooperative("2015-01-01");
    cooperatives.changeStatus(resting, LegalStatus.TAM_NGUNG_KINH_DOANH, LocalDate.of(2025, 1, 2), "TB 3");
    assertThat(desk.open(2024, List.of(code, resting, "KHONG-CO"))).extracting(BulkOutcome::reason).satisfiesExactly(
        twice -> assertThat(twice).endsWith("đã có hồ sơ chấm điểm năm 2024."), no -> assertThat(no).contains("không đang hoạt động (tạm ngừng kinh doanh)"),
        unknown -> assertThat(unknown).contains("Không có hợp tác xã nào mang mã “KHONG-CO”"));
  }
}
