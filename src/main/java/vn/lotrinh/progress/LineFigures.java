package vn.lotrinh.progress;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.plan.Standing;

/** The figures of a plan's line in one sentence, as its page shows them. */
@Component
class LineFigures {

  public String number(BigDecimal number) {
    return number == null ? "" : Written.number(number);
  }

  /** "Đạt 5/18 HTX điểm", of a share also of whom. */
  public String of(TargetLine line) {
    String unit = line.unit() == null ? "" : " " + line.unit();
    String goal = Wording.relation(line.relation()) + Wording.number(line.target()) + unit;
    String year = line.year() == null ? "" : "năm " + line.year() + ": ";
    String running = line.running() == 0 ? "" : ", " + line.running() + " đang làm";
    if (line.standing() == Standing.UNKNOWN) return year + "chưa có số liệu, cần " + goal + running;
    if (line.standing() == Standing.NOBODY) return year + "chưa có " + line.whom();
    if (line.total() == null) return year + "đạt " + Wording.number(line.count()) + "/" + goal + running;
    return year + "đạt " + Wording.number(line.count()) + " trên " + line.total() + " " + line.whom() + " = " + Wording.number(line.done()) + "%; cần " + goal + running;
  }
}
