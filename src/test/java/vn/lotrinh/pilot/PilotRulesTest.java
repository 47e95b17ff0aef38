package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Answers;
import vn.lotrinh.Markdown;
import vn.lotrinh.Refusal;

/** The pilot's own rules, without anything around them. */
class PilotRulesTest {

  @Test
  void rankedByPointsThenScoreThenOrder() {
    Ranking ranking = Ranking.of(List.of(ranked(1, 50, "70"), ranked(2, 60, "65"), ranked(3, 50, "71"), ranked(4, 50, "70"), excluded(5)), 3);
    assertThat(ranking.places()).extracting(place -> place.dossier().number).containsExactly(2, 3, 1, 4);
    assertThat(ranking.places()).extracting(Ranking.Place::approved).containsExactly(true, true, true, false);
    assertThat(ranking.outcome(ranking.places().get(3), 3)).isEqualTo("xếp hạng 4/4, Kế hoạch chỉ chọn tối đa 03 HTX");
    assertThat(ranking.outcome(ranking.places().get(0), 3)).isEqualTo("xếp hạng 1/4, được chọn");
  }

  private static Dossier ranked(int number, int points, String score) {
    return eligible(number, new Dossier.Evaluation(true, points, "x", null), score);
  }

  private static Dossier excluded(int number) {
    return eligible(number, new Dossier.Evaluation(false, null, "x", null), "90");
  }

  private static Dossier eligible(int number, Dossier.Evaluation evaluation, String score) {
    Dossier dossier = Dossier.invite("KG-135-2021", number, 1, "HTX-KG-0" + number);
    dossier.submit("m01");
    dossier.accept();
    dossier.assess(true, null, new BigDecimal(score));
    dossier.confirm();
    dossier.evaluate(evaluation);
    return dossier;
  }

  @Test
  void aDossierGoesStepByStep() {
    Dossier dossier = Dossier.invite("KG-135-2021", 1, 1, "HTX-KG-01");
    assertThat(dossier.key).isEqualTo("KG-135-2021-HS-01");
    assertThatThrownBy(dossier::accept).isInstanceOf(Refusal.class)
        .hasMessage("Hồ sơ KG-135-2021-HS-01 đang ở bước “chờ HTX đăng ký” nên không thể kết luận hồ sơ đầy đủ.");
    dossier.submit("m01");
    assertThatThrownBy(dossier::decline).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> dossier.rejectLate("x")).isInstanceOf(Refusal.class);
    dossier.askSupplement("thiếu");
    assertThatThrownBy(() -> dossier.assess(true, null, null)).isInstanceOf(Refusal.class);
    dossier.resubmit();
    dossier.accept();
    dossier.assess(false, "thiếu thành viên", null);
    dossier.confirm();
    assertThat(dossier.stage()).isEqualTo(Dossier.Stage.INELIGIBLE);
    assertThatThrownBy(() -> dossier.evaluate(new Dossier.Evaluation(true, 1, "x", null))).isInstanceOf(Refusal.class);
  }

  @Test
  void aProgrammeGoesStepByStep() {
    Programme programme = Programme.start("KG-135-2021", "KG", LocalDate.of(2021, 4, 1));
    assertThatThrownBy(programme::summarise).isInstanceOf(Refusal.class).hasMessage("Chương trình KG-135-2021 đang ở bước “đang xây dựng kế hoạch” nên không thể tổng hợp hồ sơ.");
    programme.openRegistration(LocalDate.of(2021, 5, 4));
    programme.summarise();
    programme.extend();
    assertThat(programme.round()).isEqualTo(2);
    programme.openRegistration(LocalDate.of(2021, 6, 4));
    programme.summarise();
    assertThatThrownBy(() -> programme.approveList(LocalDate.of(2021, 9, 1))).isInstanceOf(Refusal.class);
    programme.submitList();
    assertThatThrownBy(programme::completeSelection).isInstanceOf(Refusal.class);
    programme.approveList(LocalDate.of(2021, 9, 1));
    assertThatThrownBy(() -> programme.conclude(LocalDate.of(2021, 9, 1))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({"KG-135-2021,PROGRAMME,KG-135-2021,''", "KG-135-2021-1.1,ISSUANCE,KG-135-2021,1.1", "KG-135-2021-HS-01,DOSSIER,KG-135-2021,01",
      "KG-135-2021-DG-12,EVALUATION,KG-135-2021,12", "KG-135-2021-KHHT-03,COMPLETION_PLAN,KG-135-2021,03", "KG-135-2021-NV-2.2.1,DUTY,KG-135-2021,2.2.1",
      "KG-135-2021-NAM-2022,REVIEW,KG-135-2021,2022", "KG-135-2021-KT-2022-01,INSPECTION,KG-135-2021,2022-01", "KG-135-2021-TD-02,CHANGE,KG-135-2021,02"})
  void keysTellWhatTheyAre(String key, CaseKey.Kind kind, String programme, String tail) {
    assertThat(CaseKey.of(key)).isEqualTo(new CaseKey(programme, kind, tail));
  }

  @ParameterizedTest
  @CsvSource({"2021-11-22,3,2021-12-31", "2022-01-01,3,2022-03-31", "2021-11-22,6,2021-12-31", "2021-11-22,1,2021-11-30", "2024-02-29,12,2024-12-31"})
  void periodsAreCountedFromJanuary(LocalDate start, int months, LocalDate until) {
    DutyPeriod period = DutyPeriod.startingOn(start, months);
    assertThat(period.until()).isEqualTo(until);
    assertThat(period.next(months).from()).isEqualTo(until.plusDays(1));
    assertThat(period.endingBy(until.minusDays(3)).until()).isEqualTo(until.minusDays(3));
  }

  @Test
  void answersAreDemanded() {
    Answers answers = new Answers(Map.of("reason", "  ", "points", 100, "score", 79.95, "decision", "approve"));
    assertThatThrownBy(() -> answers.required("reason", "Lý do")).isInstanceOf(Refusal.class).hasMessage("Chưa điền “Lý do”.");
    assertThat(answers.whole("points", "Điểm", 0, 100)).isEqualTo(100);
    assertThatThrownBy(() -> answers.whole("points", "Điểm", 0, 99)).isInstanceOf(Refusal.class).hasMessage("“Điểm” phải từ 0 đến 99.");
    assertThatThrownBy(() -> answers.whole("score", "Điểm", 0, 100)).isInstanceOf(Refusal.class).hasMessage("“Điểm” phải là số nguyên.");
    assertThatThrownBy(() -> answers.choice("decision", "Quyết định", "keep")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> answers.number("missing", "Điểm", 0, 1)).isInstanceOf(Refusal.class).hasMessage("Chưa điền “Điểm”.");
  }

  @Test
  void wording() {
    assertThat(Wording.number(new BigDecimal("1234567.50"))).isEqualTo("1.234.567,5");
    assertThat(Wording.number(null)).isEqualTo("chưa có");
    assertThat(Markdown.plain("a|b\n<script>*x*[y](z)")).isEqualTo("a\\|b &lt;script&gt;\\*x\\*\\[y\\]\\(z\\)");
    assertThat(Wording.shortened("Tuyên truyền các chính sách hỗ trợ HTX", 30)).hasSizeLessThanOrEqualTo(30).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({"2021-06-01,2021-07-31,false,2021-05-31,NOT_YET", "2021-06-01,2021-07-31,false,2021-06-01,RUNNING", "2021-06-01,2021-07-31,false,2021-07-31,RUNNING",
      "2021-06-01,2021-07-31,false,2021-08-01,OVERDUE", "2021-06-01,2021-07-31,true,2021-08-01,DONE", ",,false,2021-08-01,RUNNING"})
  void statesOfATask(LocalDate start, LocalDate due, boolean done, LocalDate today, TaskState state) {
    assertThat(TaskState.of(start, due, done, today)).isEqualTo(state);
  }
}
