package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lotrinh.Refusal;

/**
 * What a co-operative has to have done before its dossier is taken (NĐ 92 Điều 50.2), besides paying its debts.
 *
 * @param undivided null before the inventory
 * @param undividedDoneOn null until done, as the other days
 */
record Duties(Undivided undivided, boolean branches, boolean policeSeal, boolean debtsListed, LocalDate undividedDoneOn, LocalDate taxSettledOn,
    LocalDate branchesClosedOn) {

  static final Duties UNKNOWN = new Duties(null, false, false, false, null, null, null);

  static Duties of(Undivided undivided, boolean branches, boolean policeSeal) {
    return new Duties(undivided, branches, policeSeal, false, null, null, null);
  }

  Duties withDebtsListed() {
    return new Duties(undivided, branches, policeSeal, true, undividedDoneOn, taxSettledOn, branchesClosedOn);
  }

  Duties withUndividedDone(LocalDate day) {
    return new Duties(undivided, branches, policeSeal, debtsListed, day, taxSettledOn, branchesClosedOn);
  }

  Duties withTaxSettled(LocalDate day) {
    return new Duties(undivided, branches, policeSeal, debtsListed, undividedDoneOn, day, branchesClosedOn);
  }

  Duties withBranchesClosed(LocalDate day) {
    return new Duties(undivided, branches, policeSeal, debtsListed, undividedDoneOn, taxSettledOn, day);
  }

  /** On which the last of them was done; null before. */
  LocalDate latest() {
    return Stream.of(undividedDoneOn, taxSettledOn, branchesClosedOn).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
  }

  /** @throws Refusal naming the first that is not done */
  void requireDone(String number) {
    if (undivided != Undivided.NONE && undividedDoneOn == null) {
      throw new Refusal("Hồ sơ " + number + ": chưa xử lý xong quỹ, tài sản chung không chia (Điều 50.2 NĐ 92/2024/NĐ-CP).");
    }
    if (taxSettledOn == null) throw new Refusal("Hồ sơ " + number + ": chưa hoàn thành nghĩa vụ thuế (Điều 50.2 NĐ 92/2024/NĐ-CP).");
    if (branches && branchesClosedOn == null) {
      throw new Refusal("Hồ sơ " + number + ": chưa chấm dứt chi nhánh, văn phòng đại diện (Điều 98.6 Luật Hợp tác xã).");
    }
  }
}
