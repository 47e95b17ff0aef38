package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Arrays;
import vn.lotrinh.Refusal;

/**
 * A co-operative about to leave the list of pilot co-operatives: proposed by the alliance, appraised by the department, decided by the
 * committee.
 *
 * @param kind remove or replace; null until somebody proposed one
 * @param reason why
 * @param returnReason why it was last given back
 * @param replacement who came in its place
 */
record MemberChange(String key, String programme, int number, String cooperative, Stage stage, String kind, String reason, String returnReason,
    String decisionNumber, String replacement, LocalDate openedOn) {

  enum Stage {
    OPENED("mới được nêu"), PROPOSED("đã đề nghị"), APPRAISED("đã thẩm định"), RETURNED("bị trả lại"), APPROVED("đã được chấp thuận"),
    KEPT("không được chấp thuận"), APPLIED("đã thực hiện");

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
        null, null, null, today);
  }

  MemberChange proposed(String chosenKind, String why) {
    require("đề nghị", Stage.OPENED, Stage.RETURNED);
    return with(Stage.PROPOSED, chosenKind, why, null, null, null);
  }

  MemberChange appraised() {
    require("thẩm định", Stage.PROPOSED, Stage.RETURNED);
    return with(Stage.APPRAISED, kind, reason, null, null, null);
  }

  MemberChange returned(String why) {
    require("trả lại", Stage.PROPOSED, Stage.RETURNED, Stage.APPRAISED);
    return with(Stage.RETURNED, kind, reason, why, null, null);
  }

  MemberChange approved(String number) {
    require("chấp thuận", Stage.APPRAISED);
    return with(Stage.APPROVED, kind, reason, null, number, null);
  }

  MemberChange kept(String number) {
    require("quyết định", Stage.APPRAISED);
    return with(Stage.KEPT, kind, reason, null, number, null);
  }

  MemberChange applied(String newcomer) {
    require("thực hiện", Stage.APPROVED);
    return with(Stage.APPLIED, kind, reason, null, decisionNumber, newcomer);
  }

  private MemberChange with(Stage next, String newKind, String newReason, String newReturnReason, String newDecision, String newcomer) {
    return new MemberChange(key, programme, number, cooperative, next, newKind, newReason, newReturnReason, newDecision, newcomer, openedOn);
  }

  private void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw new Refusal("Đề nghị thay đổi " + key + " " + stage.title + " nên không thể " + act + ".");
    }
  }
}
