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
  private final CooperativeService cooperatives;
  private final Journal journal;
  private final Clock clock;

  SettlementService(Dissolutions dissolutions, Debts debts, CooperativeService cooperatives, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.debts = debts;
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
    Dissolution d = dissolutions.lock(number);
    d.fulfil("lập bảng kê chủ nợ", Duties::withDebtsListed);
    dissolutions.save(d);
    List<Debts.Entry> owed = entries(answers, "owed", Debts.Kind.OWED, null);
    owed.forEach(entry -> debts.add(number, entry));
    for (Creditor creditor : Creditor.values()) tellRegister(d, creditor);
    journal.record(number, "Lập bảng kê chủ nợ", owed.isEmpty() ? "không nợ" : "có nợ", told(owed), null);
  }

  /** Payments and waivers of a time; paid is in the order of the law (Điều 101.4), waived is in writing. */
  public void recordPayments(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String outlook = answers.choice("outlook", "Khả năng trả nợ", "continue", "unpayable");
    Dissolution d = dissolutions.lock(number);
    d.require("ghi kết quả trả nợ", Stage.SETTLEMENT);
    List<Debts.Entry> settled = new ArrayList<>(entries(answers, "waived", Debts.Kind.WAIVED, answers.text("documentNumber")));
    if (!settled.isEmpty()) answers.required("documentNumber", "Văn bản xóa nợ của chủ nợ");
    settled.addAll(entries(answers, "paid", Debts.Kind.PAID, null));
    settled.forEach(entry -> debts.add(number, entry));
    check(debts.open(number), settled);
    freeze(number, answers);
    if (outlook.equals("unpayable")) {
      if (debtsCleared(number)) throw new Refusal("Hồ sơ " + number + " không còn nợ nên không thể báo không đủ tài sản trả nợ.");
      d.advance("báo không đủ tài sản trả nợ", Stage.SETTLEMENT, Stage.INSOLVENT);
    }
    dissolutions.save(d);
    settled.stream().map(Debts.Entry::creditor).distinct().forEach(creditor -> tellRegister(d, creditor));
    journal.record(number, "Trả nợ theo thứ tự", outlook, told(settled), answers.text("documentNumber"));
  }

  private static void check(Map<Creditor, BigDecimal> open, List<Debts.Entry> settled) {
    for (Debts.Entry entry : settled) {
      if (open.getOrDefault(entry.creditor(), BigDecimal.ZERO).signum() < 0) {
        throw new Refusal(entry.creditor().title() + ": số trả và xóa nhiều hơn số còn nợ.");
      }
      if (entry.kind() == Debts.Kind.PAID) PaymentOrder.before(entry.creditor(), open).ifPresent(first -> {
        throw new Refusal("Chưa trả hết “" + first.title() + "” thì chưa được trả “" + entry.creditor().title() + "” (thứ tự theo Điều 101.4 Luật Hợp tác xã).");
      });
    }
  }

  /** A frozen tax debt is written down and stays owed (Luật Quản lý thuế; điều khoản cần xác nhận). */
  private void freeze(String number, Answers answers) {
    BigDecimal frozen = answers.number("frozenTax");
    if (frozen == null || frozen.signum() == 0) return;
    String paper = answers.required("documentNumber", "Văn bản khoanh nợ thuế");
    BigDecimal open = debts.open(number).getOrDefault(Creditor.THUE, BigDecimal.ZERO);
    if (frozen.signum() < 0 || frozen.compareTo(open) > 0) throw new Refusal("Số nợ thuế được khoanh phải từ 0 đến số còn nợ (" + Wording.number(open) + " triệu đồng).");
    debts.add(number, new Debts.Entry(Creditor.THUE, Debts.Kind.FROZEN, frozen, today(), paper));
    journal.record(number, "Khoanh nợ thuế", null, Wording.number(frozen) + " triệu đồng; vẫn là nợ phải trả", paper);
  }

  public boolean debtsCleared(String number) {
    return debts.open(number).isEmpty();
  }

  /** The Liên minh HTX tells those who may file that the co-operative is insolvent, or finds that paying can go on. */
  public void recordInsolvency(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Kết luận", "notify", "continue");
    Dissolution d = dissolutions.lock(number);
    d.advance("kết luận khả năng thanh toán", Stage.INSOLVENT, decision.equals("notify") ? Stage.TO_BANKRUPTCY : Stage.SETTLEMENT);
    dissolutions.save(d);
    journal.record(number, "Thông báo mất khả năng thanh toán", decision, answers.required("summary", "Nội dung"), answers.text("documentNumber"));
  }

  public void recordUndivided(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String document = answers.documentNumber();
    Dissolution d = dissolutions.lock(number);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày văn bản xử lý quỹ, tài sản chung không chia", today()));
    d.fulfil("ghi kết quả xử lý tài sản chung không chia", duties -> duties.withUndividedDone(on.on()));
    dissolutions.save(d);
    journal.record(number, "Xử lý quỹ, tài sản chung không chia", d.duties().undivided().title(), null, document, on);
  }

  public void recordTax(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String document = answers.documentNumber();
    Dissolution d = dissolutions.lock(number);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày xác nhận của cơ quan thuế", today()));
    d.fulfil("ghi kết quả hoàn thành nghĩa vụ thuế", duties -> duties.withTaxSettled(on.on()));
    dissolutions.save(d);
    journal.record(number, "Hoàn thành nghĩa vụ thuế", null, null, document, on);
  }

  public void recordBranches(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String document = answers.documentNumber();
    Dissolution d = dissolutions.lock(number);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày thông báo chấm dứt", today()));
    d.fulfil("ghi kết quả chấm dứt chi nhánh", duties -> duties.withBranchesClosed(on.on()));
    dissolutions.save(d);
    journal.record(number, "Chấm dứt chi nhánh, văn phòng đại diện, địa điểm kinh doanh", null, null, document, on);
  }

  private List<Debts.Entry> entries(Answers answers, String prefix, Debts.Kind kind, String paper) {
    List<Debts.Entry> entries = new ArrayList<>();
    for (Creditor creditor : Creditor.values()) {
      BigDecimal amount = answers.number(prefix + FIELD.get(creditor));
      if (amount == null || amount.signum() == 0) continue;
      if (amount.signum() < 0) throw new Refusal(creditor.title() + ": số tiền không được là số âm.");
      entries.add(new Debts.Entry(creditor, kind, amount, today(), paper));
    }
    return entries;
  }

  /** The register keeps what is still owed, so that both always say the same. */
  private void tellRegister(Dissolution d, Creditor creditor) {
    BigDecimal open = debts.open(d.number()).getOrDefault(creditor, BigDecimal.ZERO);
    cooperatives.recordDebt(d.cooperative(), creditor, open, today(), "Hồ sơ giải thể " + d.number());
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
