package vn.lotrinh.casetable;

import java.util.List;
import vn.lotrinh.Refusal;

/** Rows of which nothing was stored, with every cell that is wrong. */
class RowsRefused extends Refusal {

  private final List<RowFault> faults;

  RowsRefused(List<RowFault> faults) {
    super("Chưa lưu bảng: " + (faults.size() == 1 ? "có một chỗ" : "có " + faults.size() + " chỗ") + " chưa đúng. Dòng " + faults.get(0).row() + ": "
        + faults.get(0).message());
    this.faults = List.copyOf(faults);
  }

  List<RowFault> faults() {
    return faults;
  }
}
