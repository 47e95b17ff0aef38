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
import vn.lotrinh.casefile.ActDay;

/** Begins foundings, one or many, and ends those that the founders give up on. */
@Service("foundingStart")
@Transactional
class StartService {

  static final int MOST = 100;

  private final Foundings foundings;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final Names names;
  private final PlanLines lines;
  private final FoundingBodies bodies;
  private final FoundingProcess process;
  private final Clock clock;

  StartService(Foundings foundings, Dossiers dossiers, Withdrawals withdrawals, Names names, PlanLines lines, FoundingBodies bodies, FoundingProcess process,
      Clock clock) {
    this.foundings = foundings;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
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
      throw new Refusal("Trước ngày " + Written.day(Founding.LAW_FROM) + " việc thành lập theo Luật Hợp tác xã 2012; hệ thống không làm thủ tục ấy.");
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

  /**
   * The founders give up. Where nothing is filed the founding ends; a dossier under review the registry has to stop (NĐ 92/2024/NĐ-CP Điều 19.7).
   *
   * @param on day of their paper; null: today
   * @throws Refusal after the certificate, or where a request waits already
   */
  void withdraw(String number, String reason, LocalDate on, String user) {
    LocalDate today = LocalDate.now(clock);
    Founding founding = foundings.lock(number);
    if (!founding.stage().isOpen()) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + founding.stage().title() + "” nên không rút được; hợp tác xã đã có thì làm thủ tục giải thể.");
    }
    String why = Written.text("Lý do", reason == null ? "" : reason);
    if (why.isEmpty()) throw new Refusal("Chưa điền “Lý do”.");
    ActDay day = ActDay.of(on, "Ngày đề nghị", today);
    Dossier dossier = dossiers.get(number);
    boolean filed = founding.is(Stage.DOSSIER) && dossier.stage().isUnderReview();
    if (filed) {
      if (withdrawals.open(number).isPresent()) throw new Refusal("Hồ sơ " + number + " đã có đề nghị dừng đang chờ trả lời.");
      day.notBefore(dossier.filedOn(), "ngày nộp hồ sơ");
    } else {
      founding.withdraw(why, day.on());
      foundings.save(founding);
    }
    withdrawals.add(number, day.on(), today, why, user);
    boolean heard = filed ? process.stopRequested(number) : process.withdrawn(number);
    if (!heard) throw new Refusal("Hồ sơ " + number + " không còn ở bước có thể rút.");
  }
}
