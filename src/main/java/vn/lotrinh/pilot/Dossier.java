package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.Arrays;
import vn.lotrinh.Refusal;

/** A co-operative's application: handed in, checked, compared with the conditions, ranked, decided on. */
final class Dossier {

  enum Stage {
    INVITED("chờ HTX đăng ký"), DECLINED("HTX không đăng ký"), SUBMITTED("đã nộp, chờ kiểm tra"), SUPPLEMENT("chờ bổ sung"),
    ACCEPTED("hồ sơ đầy đủ"), ASSESSED("đã rà soát, chờ kết luận"), ELIGIBLE("đủ điều kiện"), INELIGIBLE("không đủ điều kiện"),
    LATE("quá hạn, không xem xét");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  final String key;
  final String programme;
  final int number;
  final int round;
  final String cooperative;
  private Stage stage;
  private String model;
  private String reason;
  private Boolean eligible;
  private BigDecimal selfScore;
  private Evaluation evaluation;
  private Result result;
  private String modelTitle;
  private String sectorType;
  private boolean asks;
  private Preference preference;

  /** The committee's judgement; {@code points} is null where the co-operative is left out of the ranking. */
  record Evaluation(boolean ranked, Integer points, String reason, String criteria) {}

  /** What became of it on the approved list; {@code rank} is null where it was left out of the ranking. */
  record Result(Integer rank, boolean approved, String outcome) {}

  /** Whether it was taken among equals at the cut of the list, and why. */
  record Preference(boolean preferred, String reason) {}

  /** A dossier as it is stored. */
  record State(String key, String programme, int number, int round, String cooperative, Stage stage, String model, String reason,
      Boolean eligible, BigDecimal selfScore, Evaluation evaluation, Result result, String modelTitle, String sectorType,
      boolean asks, Preference preference) {}

  Dossier(State s) {
    key = s.key;
    programme = s.programme;
    number = s.number;
    round = s.round;
    cooperative = s.cooperative;
    stage = s.stage;
    model = s.model;
    reason = s.reason;
    eligible = s.eligible;
    selfScore = s.selfScore;
    evaluation = s.evaluation;
    result = s.result;
    modelTitle = s.modelTitle;
    sectorType = s.sectorType;
    asks = s.asks;
    preference = s.preference;
  }

  static Dossier invite(String programme, int number, int round, String cooperative) {
    String key = CaseKey.numbered(programme, CaseKey.Kind.DOSSIER, number);
    return new Dossier(new State(key, programme, number, round, cooperative, Stage.INVITED, null, null, null, null, null, null, null, null,
        false, null));
  }

  State state() {
    return new State(key, programme, number, round, cooperative, stage, model, reason, eligible, selfScore, evaluation, result,
        modelTitle, sectorType, asks, preference);
  }

  void submit(String chosenModel) {
    submit(chosenModel, null);
  }

  /** @param title the model in the plan's words */
  void submit(String chosenModel, String title) {
    require("nộp hồ sơ", Stage.INVITED);
    model = chosenModel;
    modelTitle = title;
    stage = Stage.SUBMITTED;
  }

  void decline() {
    require("từ chối tham gia", Stage.INVITED);
    stage = Stage.DECLINED;
  }

  void resubmit() {
    require("nộp bổ sung", Stage.SUPPLEMENT);
    stage = Stage.SUBMITTED;
    reason = null;
  }

  void rejectLate(String why) {
    require("loại vì quá hạn", Stage.INVITED, Stage.SUPPLEMENT);
    stage = Stage.LATE;
    reason = why;
  }

  /**
   * The case asks a person for what the register does not know; under which type of the plan the co-operative is judged, null as the
   * register has it.
   */
  void askConditions(String type) {
    asks = true;
    sectorType = type;
  }

  void accept() {
    require("kết luận hồ sơ đầy đủ", Stage.SUBMITTED);
    stage = Stage.ACCEPTED;
  }

  void askSupplement(String why) {
    require("yêu cầu bổ sung", Stage.SUBMITTED, Stage.ASSESSED);
    stage = Stage.SUPPLEMENT;
    reason = why;
  }

  /**
   * The conditions were compared, again after an answer; what they say counts once it is confirmed. {@code meetsAll} is null while
   * something is not known.
   */
  void assess(Boolean meetsAll, String why, BigDecimal score) {
    require("rà soát điều kiện", Stage.ACCEPTED, Stage.ASSESSED);
    stage = Stage.ASSESSED;
    eligible = meetsAll;
    selfScore = score;
    reason = why;
  }

  void confirm() {
    require("kết luận rà soát", Stage.ASSESSED);
    if (eligible == null) throw new Refusal("Hồ sơ " + key + ": " + reason + ".");
    stage = eligible ? Stage.ELIGIBLE : Stage.INELIGIBLE;
  }

  void evaluate(Evaluation judgement) {
    require("đánh giá, xếp hạng", Stage.ELIGIBLE);
    evaluation = judgement;
    preference = null;
  }

  /** Among equals at the cut of the list a person chose. */
  void prefer(Preference chosen) {
    require("chọn giữa các HTX bằng điểm", Stage.ELIGIBLE);
    preference = chosen;
  }

  void decide(Result decided) {
    require("quyết định danh sách", Stage.ELIGIBLE);
    result = decided;
  }

  private void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw Refusal.atStage("Hồ sơ " + key, stage.title, act);
    }
  }

  /** The conditions were compared, nothing speaks against the co-operative, and something is not known yet. */
  boolean isUnclear() {
    return stage == Stage.ASSESSED && eligible == null;
  }

  boolean isRanked() {
    return stage == Stage.ELIGIBLE && evaluation != null && evaluation.ranked;
  }

  boolean is(Stage asked) {
    return stage == asked;
  }

  Stage stage() {
    return stage;
  }

  String model() {
    return model;
  }

  String reason() {
    return reason;
  }

  BigDecimal selfScore() {
    return selfScore;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  String modelTitle() {
    return modelTitle;
  }

  String sectorType() {
    return sectorType;
  }

  boolean asks() {
    return asks;
  }

  /** Null where nobody had to choose. */
  Preference preference() {
    return preference;
  }

  Result result() {
    return result;
  }
}
