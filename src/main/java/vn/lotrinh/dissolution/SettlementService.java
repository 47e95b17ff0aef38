package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.Debt;

/** What has to be done before a dossier is filed: debts, undivided assets, tax, branches (Luật Hợp tác xã 2023 Điều 98, 101, 104). */
@Service("dissolutionSettlement")
@Transactional
public class SettlementService {

  private static final Map<Creditor, String> FIELD = new EnumMap<>(Map.of(Creditor.NGUOI_LAO_DONG, "Workers", Creditor.BHXH, "Insurance",
      Creditor.THUE, "Tax", Creditor.NGAN_HANG, "Bank", Creditor.QUY_HTPT, "Fund", Creditor.KHAC, "Others"));

  private final Dissolutions dissolutions;
  private final Debts debts;
  private final Costs costs;
  private final Remainders remainders;
  private final Settled whenSettled;
  private final OwnNumbers own;
  private final PlanLines lines;
  private final Terms terms;
  private final CooperativeService cooperatives;
  private final Journal journal;
  private final Clock clock;

  SettlementService(Dissolutions dissolutions, Debts debts, Costs costs, Remainders remainders, Settled whenSettled, OwnNumbers own, PlanLines lines,
      Terms terms, CooperativeService cooperatives, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.debts = debts;
    this.costs = costs;
    this.remainders = remainders;
    this.whenSettled = whenSettled;
    this.own = own;
    this.lines = lines;
    this.terms = terms;
    this.cooperatives = cooperatives;
    this.journal = journal;
    this.clock = clock;
  }

  /** What the register last knew to be owed to a class of creditors, in million đồng; null where it knows nothing. */
  public Double knownDebt(String number, String creditor) {
    return cooperatives.debts(dissolutions.get(number).cooperative(), today()).stream().filter(debt -> debt.creditor().name().equals(creditor))
        .map(Debt::amountMillion).map(BigDecimal::doubleValue).findFirst().orElse(null);
  }

  public void recordDebts(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày lập bảng kê chủ nợ", today());
    Dissolution d = dissolutions.lock(number);
    d.fulfil("lập bảng kê chủ nợ", Duties::withDebtsListed);
    List<Debts.Entry> owed = entries(answers, "owed", Debts.Kind.OWED, on, null);
    owed.forEach(entry -> debts.add(number, entry));
    costs.add(number, Costs.Kind.INCURRED, amount(answers, "owedCosts"), on.on());
    lines.listed(d, !owed.isEmpty(), on.on());
    dissolutions.save(d);
    for (Creditor creditor : Creditor.values()) tellRegister(d, creditor, on);
    journal.record(number, Recorded.DEBTS_LISTED, owed.isEmpty() ? "không nợ" : "có nợ", told(owed), null, on);
  }

  /**
   * Payments and waivers of a day; paid is in the order of the law (Điều 101.4), so none is dated before the one of before it; waived is in
   * writing. The five working days to file run from the last (Điều 98.6).
   */
  public void recordPayments(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String outlook = answers.choice("outlook", "Khả năng trả nợ", "continue", "unpayable");
    Dissolution d = dissolutions.lock(number);
    d.require("ghi kết quả trả nợ", Stage.SETTLEMENT);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày trả nợ", today())).notBefore(whenSettled.lastPayment(number), "lần trả trước");
    List<Debts.Entry> settled = new ArrayList<>(entries(answers, "waived", Debts.Kind.WAIVED, on, answers.text("documentNumber")));
    if (!settled.isEmpty()) answers.required("documentNumber", "Văn bản xóa nợ của chủ nợ");
    settled.addAll(entries(answers, "paid", Debts.Kind.PAID, on, null));
    settled.forEach(entry -> debts.add(number, entry));
    payCosts(number, answers, settled, on);
    check(debts.open(number), settled);
    freeze(number, answers, on);
    if (outlook.equals("unpayable")) tellUnpayable(d, on);
    if (debts.open(number).isEmpty()) lines.cleared(d, on.on());
    dissolutions.save(d);
    settled.stream().map(Debts.Entry::creditor).distinct().forEach(creditor -> tellRegister(d, creditor, on));
    journal.record(number, Recorded.PAYMENT, outlook, told(settled), answers.text("documentNumber"), on);
  }

  private void tellUnpayable(Dissolution d, ActDay on) {
    if (debtsCleared(d.number())) throw new Refusal("Hồ sơ " + d.number() + " không còn nợ nên không thể báo không đủ tài sản trả nợ.");
    d.dated(on);
    d.advance("báo không đủ tài sản trả nợ", Stage.SETTLEMENT, Stage.INSOLVENT);
  }

  /** Costs of the dissolution are paid before anything else (Điều 101.4.a). */
  private void payCosts(String number, Answers answers, List<Debts.Entry> settled, ActDay on) {
    costs.add(number, Costs.Kind.INCURRED, amount(answers, "newCosts"), on.on());
    BigDecimal paid = amount(answers, "paidCosts");
    costs.add(number, Costs.Kind.PAID, paid, on.on());
    BigDecimal open = costs.open(number);
    if (open.signum() < 0) throw new Refusal(Costs.TITLE + ": số trả nhiều hơn số phải trả.");
    if (open.signum() > 0) settled.stream().filter(entry -> entry.kind() == Debts.Kind.PAID).findFirst().ifPresent(entry -> {
      throw PaymentOrder.refusal(Costs.TITLE, entry.creditor());
    });
    if (paid != null && paid.signum() > 0) journal.record(number, Recorded.COSTS_PAID, null, Wording.number(paid) + " triệu đồng", null, on);
  }

  private static BigDecimal amount(Answers answers, String key) {
    BigDecimal amount = answers.number(key);
    if (amount != null && amount.signum() < 0) throw new Refusal(Costs.TITLE + ": số tiền không được là số âm.");
    return amount;
  }

  private static void check(Map<Creditor, BigDecimal> open, List<Debts.Entry> settled) {
    for (Debts.Entry entry : settled) {
      if (open.getOrDefault(entry.creditor(), BigDecimal.ZERO).signum() < 0) {
        throw new Refusal(entry.creditor().title() + ": số trả và xóa nhiều hơn số còn nợ.");
      }
      if (entry.kind() == Debts.Kind.PAID) PaymentOrder.before(entry.creditor(), open).ifPresent(first -> {
        throw PaymentOrder.refusal(first.title(), entry.creditor());
      });
    }
  }

  /** A frozen tax debt is written down and stays owed (Luật Quản lý thuế; điều khoản cần xác nhận). */
  private void freeze(String number, Answers answers, ActDay on) {
    BigDecimal frozen = answers.number("frozenTax");
    if (frozen == null || frozen.signum() == 0) return;
    String paper = answers.required("documentNumber", "Văn bản khoanh nợ thuế");
    BigDecimal open = debts.open(number).getOrDefault(Creditor.THUE, BigDecimal.ZERO);
    if (frozen.signum() < 0 || frozen.compareTo(open) > 0) throw new Refusal("Số nợ thuế được khoanh phải từ 0 đến số còn nợ (" + Wording.number(open) + " triệu đồng).");
    debts.add(number, new Debts.Entry(Creditor.THUE, Debts.Kind.FROZEN, frozen, on.on(), paper));
    journal.record(number, Recorded.TAX_FROZEN, null, Wording.number(frozen) + " triệu đồng; vẫn là nợ phải trả", paper, on);
  }

  /** Whether the creditors were listed, so that a case that goes on does not list them again. */
  public boolean debtsListed(String number) {
    return dissolutions.get(number).duties().debtsListed();
  }

  /** Neither debts nor costs of the dissolution are left. */
  public boolean debtsCleared(String number) {
    return debts.open(number).isEmpty() && costs.open(number).signum() == 0;
  }

  /** The Liên minh HTX tells those who may file that the co-operative is insolvent, or finds that paying can go on. */
  public void recordInsolvency(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Kết luận", "notify", "continue");
    boolean notify = decision.equals("notify");
    ActDay on = ActDay.of(answers, "Ngày thông báo, kết luận", today());
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    String since = notify ? "Nợ đến hạn từ ngày " + Wording.day(overdue(number, answers.day("overdueSince", "Ngày đến hạn của khoản nợ chưa trả"), on)) + "; " : "";
    d.advance("kết luận khả năng thanh toán", Stage.INSOLVENT, notify ? Stage.TO_BANKRUPTCY : Stage.SETTLEMENT);
    dissolutions.save(d);
    journal.record(number, Recorded.INSOLVENCY, decision, since + answers.required("summary", "Nội dung"),
        notify ? own.of(number, OwnPaper.INSOLVENCY, answers, on) : answers.text("documentNumber"), on);
  }

  /** So many months without payment make a co-operative insolvent; how many is set for the province, as the law of the day has it. */
  private LocalDate overdue(String number, LocalDate since, ActDay on) {
    int months = terms.length("insolvencyMonths");
    LocalDate until = since.plusMonths(months);
    if (!on.on().isAfter(until)) {
      throw new Refusal("Hồ sơ " + number + ": khoản nợ đến hạn ngày " + Wording.day(since) + " chưa quá hạn " + months + " tháng (hết ngày " + Wording.day(until)
          + ") nên chưa coi là mất khả năng thanh toán. Số tháng đặt ở trang Thời hạn.");
    }
    return since;
  }

  public void recordUndivided(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Dissolution d = dissolutions.lock(number);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày văn bản xử lý quỹ, tài sản chung không chia", today()));
    String document = d.duties().undivided() == Undivided.STATE ? own.of(number, OwnPaper.RECOVERY, answers, on) : answers.documentNumber();
    d.fulfil("ghi kết quả xử lý tài sản chung không chia", duties -> duties.withUndividedDone(on.on()));
    dissolutions.save(d);
    journal.record(number, Recorded.UNDIVIDED, d.duties().undivided().title(), null, document, on);
  }

  public void recordTax(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String document = answers.documentNumber();
    Dissolution d = dissolutions.lock(number);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày xác nhận của cơ quan thuế", today()));
    d.fulfil("ghi kết quả hoàn thành nghĩa vụ thuế", duties -> duties.withTaxSettled(on.on()));
    dissolutions.save(d);
    BigDecimal left = answers.number("remainder");
    if (left != null && left.signum() > 0) remainders.add(number, left, on.on());
    journal.record(number, Recorded.TAX, null, left == null || left.signum() == 0 ? null : "Còn lại " + Wording.number(left) + " đồng để chia", document, on);
  }

  /** Whether something is left for the members once everything is paid (Điều 101.5). */
  public boolean anythingLeft(String number) {
    return remainders.of(number).filter(left -> left.distributedOn() == null).isPresent();
  }

  /** Shared as the table says, which adds up to the đồng. */
  public void recordDistribution(String number, Map<String, Object> form) {
    Dissolution d = dissolutions.lock(number);
    d.require("chia phần tài sản còn lại", Stage.SETTLEMENT);
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày chia", today()).notBefore(d.duties().taxSettledOn(), "ngày xác nhận của cơ quan thuế");
    int members = remainders.shares(number).size();
    remainders.distribute(number, on.on());
    journal.record(number, Recorded.DISTRIBUTION, null,
        Wording.number(remainders.of(number).orElseThrow().amount()) + " đồng cho " + members + " thành viên theo vốn góp", answers.text("documentNumber"), on);
  }

  /** For cases that began before branches were closed by papers of their own: one answer tells that all are closed. */
  public void recordBranches(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Dissolution d = dissolutions.lock(number);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày thông báo chấm dứt", today()));
    String document = own.of(number, OwnPaper.BRANCHES_CLOSED, answers, on);
    d.fulfil("ghi kết quả chấm dứt chi nhánh", duties -> duties.withBranchesClosed(on.on()));
    dissolutions.save(d);
    journal.record(number, Recorded.BRANCHES_CLOSED, null, null, document, on);
  }

  private List<Debts.Entry> entries(Answers answers, String prefix, Debts.Kind kind, ActDay on, String paper) {
    List<Debts.Entry> entries = new ArrayList<>();
    for (Creditor creditor : Creditor.values()) {
      BigDecimal amount = answers.number(prefix + FIELD.get(creditor));
      if (amount == null || amount.signum() == 0) continue;
      if (amount.signum() < 0) throw new Refusal(creditor.title() + ": số tiền không được là số âm.");
      entries.add(new Debts.Entry(creditor, kind, amount, on.on(), paper));
    }
    return entries;
  }

  /** The register keeps what is still owed, so that both always say the same; of the paper's day, or where it knows of a later one, of that. */
  private void tellRegister(Dissolution d, Creditor creditor, ActDay on) {
    BigDecimal open = debts.open(d.number()).getOrDefault(creditor, BigDecimal.ZERO);
    LocalDate known = cooperatives.debts(d.cooperative(), today()).stream().filter(debt -> debt.creditor() == creditor).map(Debt::day)
        .max(LocalDate::compareTo).orElse(on.on());
    cooperatives.recordDebt(d.cooperative(), creditor, open, known.isAfter(on.on()) ? known : on.on(), "Hồ sơ giải thể " + d.number());
  }

  private static String told(List<Debts.Entry> entries) {
    Set<String> told = new TreeSet<>();
    entries.forEach(entry -> told.add(entry.creditor().title() + (entry.kind() == Debts.Kind.WAIVED ? " được xóa " : entry.kind() == Debts.Kind.PAID ? " đã trả " : " ")
        + Wording.number(entry.amountMillion()) + " triệu đồng"));
    return told.isEmpty() ? null : String.join("; ", told);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
