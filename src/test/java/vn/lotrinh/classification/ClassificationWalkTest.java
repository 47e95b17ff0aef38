package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.form.LongTexts;

/** Every text of the scoring is as long as its field takes it; each step still opens and the scoring comes to its end. */
@SystemTest
class ClassificationWalkTest {

  @Autowired ScoringOffices desk;
  @Autowired Classifications classifications;
  @Autowired Told told;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @ParameterizedTest
  @EnumSource
  void pointsAreScoredReturnedScoredAgainAndConfirmed(LongTexts.Kind kind) {
    String key = desk.open();
    desk.scoreAll(key, "0");
    fill(key, "UserTask_ScoreOwn", "classification-score-own", kind, Map.of());
    desk.correct(key, "3a", 2);
    fill(key, "UserTask_CheckScore", "classification-check-score", kind, Map.of("verdict", "return"));
    assertThat(told.facts(key, "UserTask_ScoreOwn")).contains("Liên minh HTX trả lại vì");
    fill(key, "UserTask_ScoreOwn", "classification-score-own", kind, Map.of());
    desk.confirm(key);
    assertThat(classifications.get(key).stage()).isEqualTo(Stage.RANKED);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whoCannotBeScoredIsLeftOutWithALongReason(LongTexts.Kind kind) {
    String key = desk.open();
    desk.scoreAll(key, "0");
    fill(key, "UserTask_ScoreOwn", "classification-score-own", kind, Map.of());
    fill(key, "UserTask_CheckScore", "classification-check-score", kind, Map.of("verdict", "not-scored"));
    assertThat(desk.isRunning(key)).isFalse();
  }

  private void fill(String key, String userTask, String form, LongTexts.Kind kind, Map<String, Object> chosen) {
    told.of(desk.task(key, userTask).getId());
    desk.complete(key, userTask, LongTexts.filled(form, kind, chosen));
  }
}
