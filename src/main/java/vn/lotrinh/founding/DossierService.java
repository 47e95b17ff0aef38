package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.document.DocumentService;

/** The dossier of registration, from filing to the registry's decision (Luật Hợp tác xã 2023 Điều 42, 44; NĐ 92/2024/NĐ-CP Điều 19). */
@Service("foundingDossier")
@Transactional
public class DossierService {

  static final String SUBJECT = "hồ sơ đăng ký";
  private static final int DAYS_TO_SUPPLEMENT = 60;
  private static final int DAYS_TO_DECIDE = 3;
  private static final Pattern TAX_CODE = Pattern.compile("\\d{10}");

  private final List<RegisteredCase<?>> kinds;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final HandIns handIns;
  private final DocumentService documents;
  private final FoundingProcess process;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DossierService(List<RegisteredCase<?>> kinds, Dossiers dossiers, Withdrawals withdrawals, HandIns handIns, DocumentService documents,
      FoundingProcess process,
      WorkingCalendar calendar, Clock clock) {
    this.kinds = kinds;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
    this.handIns = handIns;
    this.documents = documents;
    this.process = process;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The body that files. */
  @Transactional(readOnly = true)
  public String applicant(String caseKey) {
    return of(caseKey).applicant(caseKey);
  }

  /** The registry of the head office today. */
  @Transactional(readOnly = true)
  public String registry(String caseKey) {
    return of(caseKey).registry(caseKey);
  }

  /** The working day on which the dossier should be filed. */
  @Transactional(readOnly = true)
  public LocalDate filingDue(String caseKey) {
    return of(caseKey).filingDue(caseKey);
  }

  /** The third working day after the dossier, or its supplement, was received (Luật Điều 42.4). */
  @Transactional(readOnly = true)
  public LocalDate decisionDue(String caseKey) {
    return calendar.workingDaysAfter(dossiers.get(caseKey).receivedOn(), DAYS_TO_DECIDE);
  }

  /** The last of the sixty days (NĐ 92 Điều 19.6). */
  @Transactional(readOnly = true)
  public LocalDate supplementDue(String caseKey) {
    return dossiers.get(caseKey).supplementDue();
  }

  /** The third working day after it was asked for (NĐ 92 Điều 19.7). */
  @Transactional(readOnly = true)
  public LocalDate stopDue(String caseKey) {
    LocalDate asked = withdrawals.open(caseKey).map(Withdrawals.Withdrawal::requestedOn).orElseGet(this::today);
    return calendar.workingDaysAfter(asked, DAYS_TO_DECIDE);
  }

  /** Whether the dossier lies there: what gateways ask. */
  @Transactional(readOnly = true)
  public boolean is(String caseKey, String stage) {
    return dossiers.get(caseKey).is(Dossier.Stage.valueOf(stage));
  }

  public void recordFiling(String caseKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String channel = answers.choice("channel", "Cách nộp", "counter", "post", "online");
    String filer = answers.required("filer", "Người nộp, số điện thoại");
    if (!answers.ticked("feePaid")) throw new Refusal("Hồ sơ " + caseKey + ": lệ phí phải nộp cùng hồ sơ (Điều 22.1 NĐ 92/2024/NĐ-CP).");
    RegisteredCase<?> kind = of(caseKey);
    RegisteredCase.Before before = kind.filedAfter(caseKey);
    ActDay on = ActDay.of(answers, "Ngày nộp hồ sơ", today()).notBefore(before.day(), before.what());
    change(caseKey, dossier -> dossier.file(on));
    kind.filed(caseKey);
    handIns.submit(caseKey, SUBJECT, filer + " (" + channel + ")", new HandIn.Act(on.on(), user(), null));
    process.dossierFiled(caseKey);
  }

  public void recordReceipt(String caseKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean accepted = answers.choice("verdict", "Tiếp nhận", "accepted", "not-accepted").equals("accepted");
    ActDay on = ActDay.of(answers, "Ngày tiếp nhận, ngày trả lời", today());
    if (accepted) {
      String receipt = answers.required("documentNumber", "Số giấy biên nhận");
      change(caseKey, dossier -> dossier.receive(receipt, on));
    } else {
      String why = answers.required("reason", "Vì sao chưa tiếp nhận");
      change(caseKey, dossier -> dossier.turnAway(on));
      handIns.giveBack(caseKey, SUBJECT, why, new HandIn.Act(on.on(), user(), null));
    }
  }

  public void recordReview(String caseKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String proposal = answers.choice("proposal", "Đề xuất", "grant", "supplement", "refuse");
    String findings = answers.required("findings", "Nhận xét");
    change(caseKey, dossier -> dossier.propose(proposal, findings));
  }

  /** A certificate takes effect in the register at once; a notice or a refusal says why. */
  public void recordDecision(String caseKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Quyết định", "grant", "supplement", "refuse", "return");
    refuseWhileAskedToStop(caseKey);
    if (decision.equals("return")) {
      answers.required("reason", "Lý do, nội dung cần xem lại");
      change(caseKey, Dossier::review);
      return;
    }
    String document = answers.required("documentNumber", "Số Giấy chứng nhận, số thông báo");
    ActDay on = ActDay.of(answers, "Ngày cấp, ngày thông báo", today());
    switch (decision) {
      case "grant" -> grant(caseKey, document, answers.text("taxCode"), on);
      case "supplement" -> sendBack(caseKey, document, answers.required("reason", "Nội dung cần bổ sung"), on);
      default -> refuse(caseKey, document, answers.required("reason", "Lý do từ chối"), on);
    }
  }

  private void grant(String caseKey, String document, String taxCode, ActDay on) {
    RegisteredCase<?> kind = of(caseKey);
    boolean isNew = kind.yieldsNew(caseKey);
    if (isNew && (taxCode == null || !TAX_CODE.matcher(taxCode).matches())) {
      throw new Refusal("Hồ sơ " + caseKey + ": Giấy chứng nhận phải có mã số hợp tác xã gồm 10 chữ số (Điều 9.3 NĐ 92/2024/NĐ-CP).");
    }
    demand(caseKey, DecisionPapers.CERTIFICATE);
    RegisteredCase.Certificate certificate = new RegisteredCase.Certificate(document, on.on(), isNew ? taxCode : null, user());
    change(caseKey, dossier -> dossier.register(certificate, on));
    handIns.accept(caseKey, SUBJECT, null, new HandIn.Act(on.on(), user(), document));
    kind.registered(caseKey, certificate);
  }

  private void sendBack(String caseKey, String document, String why, ActDay on) {
    demand(caseKey, DecisionPapers.supplement(round(caseKey)));
    LocalDate due = calendar.daysAfter(on.on(), DAYS_TO_SUPPLEMENT).effective();
    change(caseKey, dossier -> dossier.sendBack(document, on, due));
    handIns.giveBack(caseKey, SUBJECT, why, new HandIn.Act(on.on(), user(), document));
  }

  private void refuse(String caseKey, String document, String why, ActDay on) {
    demand(caseKey, DecisionPapers.refusal(round(caseKey)));
    change(caseKey, dossier -> dossier.refuse(document, on));
    handIns.giveBack(caseKey, SUBJECT, why, new HandIn.Act(on.on(), user(), document));
    of(caseKey).failed(caseKey, "Từ chối theo " + document + ": " + why);
  }

  private int round(String caseKey) {
    return handIns.get(caseKey, SUBJECT).round();
  }

  private void demand(String caseKey, PaperKind paper) {
    if (!documents.missing(caseKey, List.of(paper)).isEmpty()) {
      throw new Refusal("Hồ sơ " + caseKey + ": chưa có “" + paper.title() + "”; hãy tải lên ở thẻ “Giấy tờ”.");
    }
  }

  private void refuseWhileAskedToStop(String caseKey) {
    withdrawals.open(caseKey).ifPresent(asked -> {
      throw new Refusal("Hồ sơ " + caseKey + ": đang có đề nghị dừng thủ tục chờ trả lời (Điều 19.7 NĐ 92/2024/NĐ-CP).");
    });
  }

  public void recordSupplement(String caseKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String note = answers.required("note", "Nội dung đã sửa đổi, bổ sung");
    ActDay on = ActDay.of(answers, "Ngày nộp bổ sung", today());
    change(caseKey, dossier -> dossier.supplement(on));
    handIns.submit(caseKey, SUBJECT, note, new HandIn.Act(on.on(), user(), null));
  }

  /** Sixty days have passed without the supplement (NĐ 92 Điều 19.6, 31.4). */
  public void cancel(String caseKey) {
    change(caseKey, Dossier::cancel);
    of(caseKey).failed(caseKey, "Quá 60 ngày không bổ sung nên hồ sơ bị hủy (Điều 19.6, 31.4 NĐ 92/2024/NĐ-CP).");
  }

  RegisteredCase<?> of(String caseKey) {
    return kinds.stream().filter(kind -> kind.owns(caseKey)).findFirst().orElseThrow(() -> new Refusal("Không có hồ sơ đăng ký “" + caseKey
        + "”."));
  }

  private void change(String caseKey, Consumer<Dossier> transition) {
    Dossier dossier = dossiers.lock(caseKey);
    transition.accept(dossier);
    dossiers.save(dossier);
  }

  private static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
