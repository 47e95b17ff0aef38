package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.Debt;
import vn.lotrinh.dissolution.Aftermath.Kind;

/**
 * After six months of silence the co-operative is dissolved, but State assets are still to be recovered, and whoever led it answers for its debts
 * (Luật Hợp tác xã 2023 Điều 97.2, 101.3): each becomes a task of its own.
 */
@Service("dissolutionAftermath")
@Transactional
public class AftermathService {

  private final Dissolutions dissolutions;
  private final Debts debts;
  private final Aftermath aftermath;
  private final OwnNumbers own;
  private final CooperativeService cooperatives;
  private final Journal journal;
  private final Clock clock;

  AftermathService(Dissolutions dissolutions, Debts debts, Aftermath aftermath, OwnNumbers own, CooperativeService cooperatives, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.debts = debts;
    this.aftermath = aftermath;
    this.own = own;
    this.cooperatives = cooperatives;
    this.journal = journal;
    this.clock = clock;
  }

  /** Writes down what is open as the silence ends; the registration office reads it before it moves the status. */
  public void tell(String number) {
    Dissolution d = dissolutions.get(number);
    Undivided assets = d.duties().undivided();
    if (d.duties().undividedDoneOn() == null && (assets == null || assets == Undivided.STATE || assets == Undivided.PARTLY)) {
      tell(number, Kind.STATE_ASSETS, assets == null ? "chưa kiểm kê nên chưa biết có tài sản của Nhà nước hay không" : assets.title() + ", chưa xử lý xong");
    }
    if (d.duties().branches() && d.duties().branchesClosedOn() == null) {
      journal.record(number, Recorded.BRANCHES_SILENT, null, "Điều 54.5 NĐ 92/2024/NĐ-CP", null);
    }
    String owed = owed(d);
    if (!owed.isEmpty()) tell(number, Kind.DEBTS, owed);
  }

  private void tell(String number, Kind kind, String what) {
    aftermath.tell(number, kind, what, today());
    journal.recordAs(number, Recorded.LEFT_OPEN, "Còn lại khi hết 06 tháng: " + kind.title().toLowerCase(Locale.ROOT), null, what, null);
  }

  /** What is owed by the case; where nobody listed the debts, what the register last knew. */
  private String owed(Dissolution d) {
    Map<Creditor, BigDecimal> open = d.duties().debtsListed() ? debts.open(d.number())
        : cooperatives.debts(d.cooperative(), today()).stream().filter(debt -> debt.amountMillion().signum() > 0)
            .collect(Collectors.toMap(Debt::creditor, Debt::amountMillion));
    String written = open.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(debt -> debt.getKey().title() + " " + Wording.number(debt.getValue()) + " triệu đồng")
        .collect(Collectors.joining("; "));
    return written.isEmpty() || d.duties().debtsListed() ? written : written + " (theo sổ HTX, chưa lập bảng kê chủ nợ)";
  }

  public boolean stateAssetsLeft(String number) {
    return aftermath.of(number, Kind.STATE_ASSETS).filter(left -> left.settledOn() == null).isPresent();
  }

  public boolean debtsLeft(String number) {
    return aftermath.of(number, Kind.DEBTS).filter(left -> left.settledOn() == null).isPresent();
  }

  /** The co-operative is not dissolved in silence after all: what was told as open goes on in its case. */
  void takeBack(String number, String why, LocalDate day) {
    aftermath.of(number).stream().filter(left -> left.settledOn() == null).forEach(left -> aftermath.settle(number, left.kind(), null, why, null, day));
  }

  /** The committee recovers the State's assets after all, or finds that there are none (Điều 101.3). */
  public void recordRecovery(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean recovered = answers.choice("outcome", "Kết quả", "recovered", "none").equals("recovered");
    String summary = answers.required("summary", "Nội dung");
    ActDay on = ActDay.of(answers, "Ngày quyết định thu hồi hoặc biên bản xác minh", today());
    String document = recovered ? own.of(number, OwnPaper.RECOVERY, answers, on) : answers.documentNumber();
    Dissolution d = dissolutions.lock(number);
    d.recoverAfterwards(on.notBefore(d.silentDay(), "ngày hết 06 tháng").on());
    dissolutions.save(d);
    aftermath.settle(number, Kind.STATE_ASSETS, null, recovered ? "đã thu hồi" : "không có tài sản của Nhà nước", document, on.on());
    journal.record(number, Recorded.RECOVERY, recovered ? "đã thu hồi" : "không có tài sản của Nhà nước", summary, document, on);
  }

  /** Who is jointly liable for the debts that are left: the legal representative, the board, the director (Điều 97.2). */
  public void recordLiability(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String liable = answers.required("liable", "Người liên đới chịu trách nhiệm");
    String summary = answers.required("summary", "Việc đã làm với chủ nợ");
    ActDay on = ActDay.of(answers, "Ngày văn bản xác định", today()).notBefore(dissolutions.get(number).silentDay(), "ngày hết 06 tháng");
    aftermath.settle(number, Kind.DEBTS, liable, summary, answers.text("documentNumber"), on.on());
    journal.record(number, Recorded.LIABILITY, null, liable + "; " + summary, answers.text("documentNumber"), on);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
