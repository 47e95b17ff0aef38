package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables, asked as their rooms ask them. */
class DecisionModelTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isOneDecisionNamedAsItsFileAndExplained(Path file) {
    var model = Dmn.readModelFromFile(file.toFile());
    var decisions = model.getModelElementsByType(Decision.class);
    assertThat(decisions).extracting(Decision::getId).containsExactly(file.getFileName().toString().replace(".dmn", ""));
    Decision decision = decisions.iterator().next();
    assertThat(decision.getName()).isNotBlank();
    assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(model.getModelElementsByType(Rule.class)).allSatisfy(rule -> assertThat(rule.getDescription().getTextContent()).isNotBlank());
  }

  @Test
  void everyCommonConditionIsToldWithItsFigure() {
    assertThat(common(true, true, 3, true, "72.5")).containsExactlyInAnyOrder(
        "law true Hoạt động theo Luật Hợp tác xã", "model true Đang hoạt động theo mô hình đã đăng ký",
        "profit true Có lãi liên tục 3 năm tài chính gần nhất", "dossier true Hồ sơ đầy đủ, tự đánh giá 72,5 điểm");
    assertThat(common(false, false, 2, true, "64.5")).containsExactlyInAnyOrder(
        "law false Chưa hoạt động theo Luật Hợp tác xã", "model false Chưa hoạt động theo mô hình nào của Đề án",
        "profit false Có lãi liên tục 2 năm, phải có 3 năm", "dossier false Tự đánh giá 64,5 điểm, thấp hơn mức 65 điểm");
  }

  @Test
  void theFourthCommonConditionNeedsPapersAndScore() {
    assertThat(common(true, true, 4, true, "65")).contains("dossier true Hồ sơ đầy đủ, tự đánh giá 65 điểm");
    assertThat(common(true, true, 4, true, null)).contains("dossier false Chưa có điểm tự đánh giá").hasSize(4);
    assertThat(common(true, true, 4, false, "90")).contains("dossier false Hồ sơ chưa đầy đủ").hasSize(4);
    assertThat(common(true, true, 4, false, null)).contains("dossier false Hồ sơ chưa đầy đủ").hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"100, 120, TOT", "80, 12, TOT", "79.5, 120, KHA", "79.99, 120, KHA", "65, 120, KHA", "64.99, 120, TRUNG_BINH", "64.5,, TRUNG_BINH", "50, 120, TRUNG_BINH",
      "49.9, 120, YEU", "0, 12, YEU", "100, 11, KHONG_XEP_LOAI", "0, 0, KHONG_XEP_LOAI", "90,, TOT"})
  void aCooperativeIsRankedByItsPointsOnceItIsAYearOld(double score, Integer months, String rank) {
    assertThat(ask("classification-rank", "score", score, "ageMonths", months).getSingleResult()).containsEntry("rank", rank);
  }

  @ParameterizedTest
  @MethodSource("thresholds")
  void aFigureIsHeldAgainstItsThreshold(String figure, String operator, int threshold, Object met, String finding) {
    var result = ask("pilot-sector-threshold", "figure", figure == null ? null : new BigDecimal(figure), "operator", operator, "threshold", BigDecimal.valueOf(threshold));
    assertThat(result.getSingleResult()).containsEntry("met", met).containsEntry("finding", finding);
  }

  static Stream<Arguments> thresholds() {
    return Stream.of(arguments("500", ">=", 500, true, "Đạt"), arguments("499.99", ">=", 500, false, "Thấp hơn yêu cầu"),
        arguments("0", ">=", 1, false, "Thấp hơn yêu cầu"), arguments(null, ">=", 500, false, "Chưa có số liệu trong sổ đăng ký"),
        arguments("5", "<=", 5, true, "Đạt"), arguments("6", "<=", 5, false, "Cao hơn mức cho phép"),
        arguments("5", "=", 5, true, "Đạt"), arguments("4", "=", 5, false, "Không đúng mức yêu cầu"));
  }

  @Test
  void aComparisonNobodyKnowsGivesNoAnswer() {
    assertThat(ask("pilot-sector-threshold", "figure", 5, "operator", "≥", "threshold", 1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("conclusions")
  void eligibleIsWhoMissesNothing(boolean sectorInPlan, int unmetCommon, int unmetSector, boolean eligible, String reason) {
    var result = ask("pilot-eligibility", "sectorInPlan", sectorInPlan, "unmetCommon", unmetCommon, "unmetSector", unmetSector);
    assertThat(result.getSingleResult()).containsEntry("eligible", eligible).containsEntry("reason", reason);
  }

  static Stream<Arguments> conclusions() {
    return Stream.of(arguments(true, 0, 0, true, "Đạt mọi điều kiện chung và điều kiện theo loại hình"),
        arguments(false, 0, 0, true, "Đạt mọi điều kiện chung; Kế hoạch không có ngưỡng riêng cho loại hình này"),
        arguments(false, 2, 0, false, "Còn 2 điều kiện chung chưa đạt"),
        arguments(true, 1, 0, false, "Còn 1 điều kiện chung chưa đạt"), arguments(true, 0, 2, false, "Còn 2 điều kiện theo loại hình chưa đạt"),
        arguments(true, 1, 2, false, "Còn 1 điều kiện chung và 2 điều kiện theo loại hình chưa đạt"));
  }

  @ParameterizedTest
  @MethodSource("standings")
  void standingFollowsTheTwoLimitsOfThePlan(String score, String standing) {
    var result = ask("pilot-standing", "score", new BigDecimal(score), "entryScore", 65, "goalScore", 80);
    assertThat(result.getSingleResult()).containsEntry("standing", standing);
    assertThat(result.getSingleResult().get("advice")).asString().isNotBlank();
  }

  static Stream<Arguments> standings() {
    return Stream.of(arguments("100", "dat-muc-tieu"), arguments("80", "dat-muc-tieu"), arguments("79.5", "dat-khoi-diem"),
        arguments("65", "dat-khoi-diem"), arguments("64.5", "duoi-khoi-diem"), arguments("0", "duoi-khoi-diem"));
  }

  @ParameterizedTest
  @MethodSource("quorums")
  void quorumFallsFromMeetingToMeeting(int meetingRound, double attendance, boolean quorate) {
    var result = ask("meeting-quorum", "meetingRound", meetingRound, "attendancePercent", attendance);
    assertThat(result.getSingleResult()).containsEntry("quorate", quorate);
    assertThat(result.getSingleResult().get("basis")).asString().contains("Điều 59.7");
  }

  static Stream<Arguments> quorums() {
    return Stream.of(arguments(1, 50.0, true), arguments(1, 100.0 * 49 / 99, false), arguments(2, 33.0, true), arguments(2, 32.9, false),
        arguments(3, 1.0, true));
  }

  @ParameterizedTest
  @MethodSource("votes")
  void sixtyFivePercentDissolve(int votesFor, int votesCast, boolean passed) {
    var result = ask("dissolution-vote", "forPercent", 100.0 * votesFor / votesCast);
    assertThat(result.getSingleResult()).containsEntry("passed", passed);
  }

  static Stream<Arguments> votes() {
    return Stream.of(arguments(13, 20, true), arguments(65, 100, true), arguments(64, 100, false), arguments(7, 7, true), arguments(0, 9, false));
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void aGroundToRevokeIsToldWithItsArticle(String fact, Object value, String ground, String article) {
    Map<String, Object> facts = new HashMap<>(Map.of("forged", false, "request", "none", "monthsInactive", 0, "notified", false, "monthsWithoutReport", 0,
        "monthsBelowMinimum", 0, "monthsForeignExceeded", 0, "monthsCapBroken", 0, "monthsWithoutMeeting", 0, "forceMajeure", false));
    facts.put(fact, value);
    var result = ask("revocation-ground", facts.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())).toArray()).getSingleResult();
    assertThat(result.get("ground")).isEqualTo(ground);
    assertThat(result.get("basis")).asString().contains(article);
  }

  static Stream<Arguments> grounds() {
    return Stream.of(arguments("forged", true, "FORGED", "điểm a"), arguments("monthsInactive", 13, "DORMANT", "điểm b"),
        arguments("monthsInactive", 12, null, "Chưa thấy căn cứ"), arguments("monthsWithoutReport", 12, "NO_REPORT", "điểm c"),
        arguments("monthsWithoutReport", 11, null, "Chưa thấy"), arguments("monthsBelowMinimum", 12, "TOO_FEW_MEMBERS", "điểm d"),
        arguments("monthsBelowMinimum", 11, null, "Chưa thấy"), arguments("monthsForeignExceeded", 6, "TOO_FEW_MEMBERS", "điểm d"),
        arguments("monthsForeignExceeded", 5, null, "Chưa thấy"), arguments("monthsCapBroken", 12, "CAP_BROKEN", "điểm đ"),
        arguments("monthsCapBroken", 11, null, "Chưa thấy"), arguments("monthsWithoutMeeting", 18, "NO_MEETING", "điểm e"),
        arguments("monthsWithoutMeeting", 17, null, "Chưa thấy"), arguments("request", "court", "COURT", "điểm g"),
        arguments("request", "tax", "TAX_ENFORCEMENT", "Điều 53.5"), arguments("request", "body", "OTHER_BODY", "điểm g"));
  }

  @Test
  void whoToldOrCouldNotMeetGivesNoGround() {
    assertThat(ask("revocation-ground", "forged", false, "request", "none", "monthsInactive", 40, "notified", true, "monthsWithoutReport", 0,
        "monthsBelowMinimum", 0, "monthsForeignExceeded", 0, "monthsCapBroken", 0, "monthsWithoutMeeting", 40, "forceMajeure", true).getSingleResult().get("ground"))
        .isNull();
  }

  private static List<String> common(boolean law, boolean model, int years, boolean dossier, String score) {
    return ask("pilot-common-conditions", "operatesUnderLaw", law, "followsModel", model, "profitableYears", years, "requiredProfitableYears", 3,
        "dossierComplete", dossier, "selfScore", score == null ? null : new BigDecimal(score), "entryScore", 65).stream()
        .map(row -> row.get("code") + " " + row.get("met") + " " + row.get("finding")).toList();
  }

  private static DmnDecisionTableResult ask(String decision, Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    try (var file = new FileInputStream("processes/" + decision + ".dmn")) {
      return ENGINE.evaluateDecisionTable(decision, file, values);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
