package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Arrays;
import vn.lotrinh.Refusal;

/**
 * A co-operative about to leave the list of pilot co-operatives: proposed by the alliance, appraised by the department, decided by the
 * committee. What was given back lies with whoever handed it in; the rounds are hand-ins of the case.
 *
 * @param kind remove or replace; null until somebody proposed one
 * @param reason why
 * @param replacement who came in its place
 */
record MemberChange(String key, String programme, int number, String cooperative, Stage stage, String kind, String reason, String decisionNumber,
    String replacement, LocalDate openedOn) {

  enum Stage {
    OPENED("mới được nêu"), PROPOSED("đã đề nghị"), APPRAISED("đã thẩm định"), APPROVED("đã được chấp thuận"), KEPT("không được chấp thuận"), APPLIED("đã thực hiện");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  static MemberChange open(String programme, int number, String cooperative, String kind, String reason, LocalDate today) {
    return new MemberChange(CaseKey.numbered(programme, CaseKey.Kind.CHANGE, number), programme, number, cooperative, Stage.OPENED, kind, reason,
        null, null, today);
  }

  MemberChange proposed(String chosenKind, String why) {
    require("đề nghị", Stage.OPENED);
    return with(Stage.PROPOSED, chosenKind, why, null, null);
  }

  MemberChange appraised() {
    require("thẩm định", Stage.PROPOSED);
    return with(Stage.APPRAISED, kind, reason, null, null);
  }

  /** By the department to the alliance, or by the committee to the department. */
  MemberChange returned() {
    require("trả lại", Stage.PROPOSED, Stage.APPRAISED);
    return with(stage == Stage.APPRAISED ? Stage.PROPOSED : Stage.OPENED, kind, reason, null, null);
  }

  MemberChange approved(String number) {
    require("chấp thuận", Stage.APPRAISED);
    return with(Stage.APPROVED, kind, reason, number, null);
  }

  MemberChange kept(String number) {
    require("quyết định", Stage.APPRAISED);
    return with(Stage.KEPT, kind, reason, number, null);
  }

  MemberChange applied(String newcomer) {
    require("thực hiện", Stage.APPROVED);
    return with(Stage.APPLIED, kind, reason, decisionNumber, newcomer);
  }

  private MemberChange with(Stage next, String newKind, String newReason, String newDecision, String newcomer) {
    return new MemberChange(key, programme, number, cooperative, next, newKind, newReason, newDecision, newcomer, openedOn);
  }

  private void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw new Refusal("Đề nghị thay đổi " + key + " " + stage.title + " nên không thể " + act + ".");
    }
  }
}
