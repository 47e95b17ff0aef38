package vn.lotrinh.dissolution;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Whether the six months are still silent on the co-operative's side: once it has filed something they end nothing any more, whatever becomes of
 * it (Luật Hợp tác xã 2023 Điều 98.7.b; NĐ 92/2024/NĐ-CP Điều 50.5, 51.3).
 *
 * @param brokenOn when it first filed something; null while it has not
 * @param resumedOn when the case went back, because six months that had seemed silent were not; null where it did not
 */
record Silence(@Column("silence_broken_on") LocalDate brokenOn, @Column("silence_broken_by") Paper brokenBy,
    @Column("silence_resumed_on") LocalDate resumedOn) {

  /** What was filed. */
  enum Paper {
    DOSSIER("đã nộp hồ sơ đăng ký giải thể"), BRANCH_DOSSIER("đã nộp hồ sơ chấm dứt hoạt động chi nhánh");

    private final String title;

    Paper(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  static final Silence UNBROKEN = new Silence(null, null, null);

  Silence broken(LocalDate day, Paper by) {
    return isBroken() ? this : new Silence(day, by, resumedOn);
  }

  Silence resumed(LocalDate day) {
    return new Silence(brokenOn, brokenBy, day);
  }

  boolean isBroken() {
    return brokenOn != null;
  }

  /** As people read it; null while nothing broke it. */
  String title() {
    return brokenBy == null ? null : brokenBy.title();
  }
}
