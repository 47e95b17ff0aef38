package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.Rank;

/**
 * The scoring of one co-operative for one year. Every step gives the case as it stands afterwards.
 *
 * @param round a return opens the next
 * @param selfScoredOn when the co-operative sent its points in this round; null where it has not
 * @param selfTotal its points then
 * @param total the confirmed points
 * @param basis what the decision table says about the rank
 * @param reason why it was returned, not scored or withdrawn
 */
record Classification(String key, int year, String cooperative, Stage stage, int round, LocalDate openedOn, LocalDate selfScoredOn, BigDecimal selfTotal,
    BigDecimal total, Rank rank, String basis, String reason, LocalDate endedOn) {

  static Classification open(CaseKey key, LocalDate day) {
    return new Classification(key.toString(), key.year(), key.cooperative(), Stage.SELF_SCORING, 1, day, null, null, null, null, null, null, null);
  }

  boolean is(Stage asked) {
    return stage == asked;
  }

  Classification selfScored(BigDecimal points, LocalDate day) {
    demand(Stage.SELF_SCORING);
    return new Classification(key, year, cooperative, Stage.CHECKING, round, openedOn, day, points, null, null, null, null, null);
  }

  /** The term for scoring itself has passed; whatever was saved until then stays to be seen. */
  Classification notSelfScored() {
    demand(Stage.SELF_SCORING);
    return new Classification(key, year, cooperative, Stage.CHECKING, round, openedOn, null, null, null, null, null, reason, null);
  }

  Classification returned(String why) {
    demand(Stage.CHECKING);
    return new Classification(key, year, cooperative, Stage.SELF_SCORING, round + 1, openedOn, null, null, null, null, null, why, null);
  }

  Classification notScored(String why, LocalDate day) {
    demand(Stage.CHECKING);
    return new Classification(key, year, cooperative, Stage.NOT_SCORED, round, openedOn, selfScoredOn, selfTotal, null, null, null, why, day);
  }

  Classification confirmed(BigDecimal points) {
    demand(Stage.CHECKING);
    return new Classification(key, year, cooperative, stage, round, openedOn, selfScoredOn, selfTotal, points, null, null, null, null);
  }

  Classification ranked(Rank as, String why, LocalDate day) {
    demand(Stage.CHECKING);
    Stage end = as == Rank.KHONG_XEP_LOAI ? Stage.NOT_RANKED : Stage.RANKED;
    return new Classification(key, year, cooperative, end, round, openedOn, selfScoredOn, selfTotal, total, as, why, null, day);
  }

  Classification withdrawn(String why, LocalDate day) {
    if (stage.isOver()) throw new Refusal("Hồ sơ chấm điểm " + key + " đã kết thúc.");
    return new Classification(key, year, cooperative, Stage.WITHDRAWN, round, openedOn, selfScoredOn, selfTotal, null, null, null, why, day);
  }

  /** Whether nothing has come of it but its opening. */
  boolean isUntouched() {
    return stage == Stage.SELF_SCORING && round == 1;
  }

  /** It was opened by mistake. */
  Classification cancelled(String why, LocalDate day) {
    demand(Stage.SELF_SCORING);
    return new Classification(key, year, cooperative, Stage.CANCELLED, round, openedOn, null, null, null, null, null, why, day);
  }

  private void demand(Stage expected) {
    if (stage != expected) throw new Refusal("Hồ sơ chấm điểm " + key + " đang ở bước “" + stage.title() + "” nên không làm việc này được.");
  }
}
