package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** Begins foundings, one or many. */
@Service("foundingStart")
@Transactional
class StartService {

  static final int MOST = 100;

  private final Foundings foundings;
  private final Names names;
  private final PlanLines lines;
  private final FoundingBodies bodies;
  private final FoundingProcess process;
  private final Clock clock;

  StartService(Foundings foundings, Names names, PlanLines lines, FoundingBodies bodies, FoundingProcess process,
      Clock clock) {
    this.foundings = foundings;
    this.names = names;
    this.lines = lines;
    this.bodies = bodies;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Begins all of them, or none.
   *
   * @param plan that they count toward; see {@link PlanLines#target}
   * @return their numbers, in the order of the list
   * @throws Refusal with a sentence for each line that cannot begin
   */
  List<String> start(List<StartLine> list, String plan) {
    if (list.isEmpty()) throw new Refusal("Chưa ghi hợp tác xã nào để thành lập.");
    if (list.size() > MOST) throw new Refusal("Mỗi lần khởi động không quá " + MOST + " hồ sơ thành lập.");
    LocalDate today = LocalDate.now(clock);
    if (today.isBefore(Founding.LAW_FROM)) {
      throw new Refusal("Trước ngày " + Written.day(Founding.LAW_FROM)
          + " việc thành lập theo Luật Hợp tác xã 2012; hệ thống không làm thủ tục ấy.");
    }
    foundings.oneNameAtATime();
    refuse(list);
    PlanTarget target = lines.target(FoundingWork.FOUNDING, plan);
    Iterator<String> numbers = foundings.nextNumbers(today.getYear(), list.size()).iterator();
    List<Founding> started = list.stream().map(line -> Founding.start(numbers.next(), line, target, today)).toList();
    foundings.addAll(started);
    started.forEach(one -> process.startFounding(one.number(), one.place(), "Thành lập: " + one.name()));
    return started.stream().map(Founding::number).toList();
  }

  private void refuse(List<StartLine> list) {
    List<String> faults = new ArrayList<>();
    List<CooperativeName> before = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      StartLine line = list.get(i);
      CooperativeName name = CooperativeName.of(line.name(), line.kind());
      String where = list.size() == 1 ? "" : "Dòng " + (i + 1) + ": ";
      String called = (where.isEmpty() ? "Tên" : "tên") + " “" + name.full() + "” ";
      names.taken(name, "").ifPresent(other -> faults.add(where + called + "trùng với " + other + " (Điều 50 Luật Hợp tác xã 2023)."));
      if (before.stream().anyMatch(one -> one.isSame(name.full()))) faults.add(where + called + "đã có ở dòng trên.");
      before.add(name);
      try {
        bodies.all(line.place());
      } catch (Refusal nobody) {
        faults.add(where + nobody.getMessage());
      }
    }
    if (!faults.isEmpty()) throw new Refusal(String.join("\n", faults));
  }
}
