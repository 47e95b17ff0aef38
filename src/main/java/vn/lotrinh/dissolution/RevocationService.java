package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Markdown;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** From the ground that is looked into to the published revocation of the certificate (Luật Hợp tác xã 2023 Điều 103; NĐ 92/2024/NĐ-CP Điều 51, 53). */
@Service("dissolutionRevocation")
@Transactional
public class RevocationService {

  private static final int SILENT_MONTHS = 6;
  private static final String DECIDED = "Ngày quyết định thu hồi";
  private static final String PUBLISHED = "Ngày đăng tải quyết định thu hồi";

  private final Dissolutions dissolutions;
  private final DissolutionProcess process;
  private final Begun begun;
  private final OwnNumbers own;
  private final CooperativeService cooperatives;
  private final WorkingCalendar calendar;
  private final Terms terms;
  private final Journal journal;
  private final Clock clock;

  RevocationService(Dissolutions dissolutions, DissolutionProcess process, Begun begun, OwnNumbers own, CooperativeService cooperatives, WorkingCalendar calendar, Terms terms,
      Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.process = process;
    this.begun = begun;
    this.own = own;
    this.cooperatives = cooperatives;
    this.calendar = calendar;
    this.terms = terms;
    this.journal = journal;
    this.clock = clock;
  }

  /** What the register knows, a begun month counted; null where it knows nothing. */
  public Integer monthsInactive(String number) {
    return known(GroundFacts.of(of(number), today()).monthsInactive());
  }

  /** Full months since the last general meeting that the register knows of; null where it knows of none. */
  public Integer monthsWithoutMeeting(String number) {
    return known(GroundFacts.of(of(number), today()).monthsWithoutMeeting());
  }

  /** Whether the register says that the co-operative told of its standing still. */
  public boolean notified(String number) {
    return GroundFacts.of(of(number), today()).notified();
  }

  private static Integer known(int months) {
    return months == 0 ? null : months;
  }

  /** The decision table tells the ground, with its article; without one the procedure ends. */
  public void recordGround(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String findings = answers.required("findings", "Nội dung xác minh");
    DissolutionProcess.Revoking revoking = process.ground(GroundFacts.of(answers));
    ActDay on = ActDay.of(answers, "Ngày có văn bản, biên bản làm căn cứ", today());
    change(number, d -> {
      d.evidenced(on);
      d.verifyGround(revoking.ground(), revoking.basis(), on.on(), next(revoking.ground(), answers));
    });
    journal.record(number, Recorded.GROUND, revoking.basis(), findings, answers.text("documentNumber"), on);
  }

  /** Models of earlier versions know no notice that goes out with the decision. */
  private static Stage next(Ground ground, Answers answers) {
    if (ground == null) return null;
    return ground.first() == Stage.NOTICE_AND_DECISION && !ActDay.isAsked(answers) ? Stage.DECISION : ground.first();
  }

  /** The day that the notice would name by the set term, as forms write days. */
  public String suggestedExplanationDue(String number) {
    return calendar.workingDaysAfter(today(), terms.length("explanation")).toString();
  }

  /** Mẫu số 01 goes out, published and sent; it names the last day for the explanation. */
  public void recordNotice(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    LocalDate due = answers.day("explanationDue", "Giải trình chậm nhất ngày");
    ActDay on = ActDay.of(answers, "Ngày thông báo hành vi vi phạm", today());
    String document = own.of(number, OwnPaper.VIOLATION_NOTICE, answers, on);
    if (!due.isAfter(on.on())) throw new Refusal("Hạn giải trình phải sau ngày thông báo (" + Wording.day(on.on()) + ").");
    boolean notFound = answers.choice("address", "HTX tại trụ sở đã đăng ký", "found", "not-found").equals("not-found");
    LocalDate effective = calendar.due(due).effective();
    change(number, d -> {
      d.dated(on);
      d.notifyViolation(on.on(), effective, notFound);
      if (!ActDay.isAsked(answers)) d.publishNotice(on.on());
    });
    journal.record(number, Recorded.NOTICE, notFound ? "không tìm thấy tại trụ sở" : null,
        "Giải trình chậm nhất ngày " + Wording.day(effective), document, on);
  }

  /** The notice is on the national portal, at the head office and with the tax office (NĐ 92 Điều 53.6). */
  public void recordNoticePublication(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    demandSent(answers);
    ActDay on = ActDay.of(answers, "Ngày đăng tải, gửi thông báo vi phạm", today());
    change(number, d -> {
      d.dated(on);
      d.publishNotice(on.on());
    });
    journal.record(number, Recorded.NOTICE_PUBLISHED, null, "Cổng thông tin quốc gia, trụ sở HTX, cơ quan thuế", null, on);
  }

  /** Mẫu số 01 and Mẫu số 02 at once, where nobody is asked to explain (NĐ 92 Điều 53.1, 53.4). */
  public void recordNoticeAndDecision(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String noticeDay = "Ngày thông báo vi phạm";
    ActDay noticed = ActDay.of(answers.day("noticeOn", noticeDay), noticeDay, today());
    ActDay on = ActDay.of(answers, DECIDED, today());
    String notice = own.of(number, OwnPaper.VIOLATION_NOTICE, answers.text("noticeNumber"), noticed);
    String document = own.of(number, OwnPaper.REVOCATION, answers, on);
    Dissolution d = change(number, changed -> {
      changed.dated(noticed);
      changed.dated(on);
      changed.notifyAndDecide(noticed.on(), on.on());
    });
    journal.record(number, Recorded.NOTICE, "ra cùng quyết định, không có bước giải trình", null, notice,
        noticed);
    journal.record(number, Recorded.REVOCATION, d.revocation().ground().title(), null, document, on);
  }

  private static void demandSent(Answers answers) {
    if (ActDay.isAsked(answers) && !answers.ticked("sentToAll")) {
      throw new Refusal("Phải đăng tải và gửi trụ sở HTX, cơ quan thuế (Điều 53.6 NĐ 92/2024/NĐ-CP); hãy đánh dấu khi đã gửi.");
    }
  }

  /** Whether the co-operative was not found at its registered address. */
  public boolean notFound(String number) {
    return dissolutions.get(number).revocation().notFound();
  }

  /** Found by the tax office; the register follows it until the revocation is published or the explanation accepted (NĐ 92 Điều 27.6). */
  public void recordAddress(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String result = answers.choice("result", "Kết quả xác minh", "not-there", "there");
    String document = answers.documentNumber();
    Dissolution d = dissolutions.lock(number);
    ActDay on = ActDay.of(answers, "Ngày xác minh tại địa chỉ", today()).notBefore(d.revocation().noticeOn(), "ngày thông báo hành vi vi phạm");
    LegalStatus before = of(number).status();
    if (result.equals("not-there") && d.leaveAddress(before)) {
      dissolutions.save(d);
      cooperatives.changeStatus(d.cooperative(), LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI, on.on(), document);
    }
    journal.record(number, Recorded.ADDRESS, result, answers.text("note"), document, on);
  }

  public void recordExplanation(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String content = answers.required("content", "Nội dung giải trình");
    ActDay on = ActDay.of(answers, "Ngày giải trình", today());
    change(number, d -> {
      d.dated(on);
      d.advance("giải trình", Stage.EXPLANATION, Stage.REVIEW);
    });
    journal.record(number, Recorded.EXPLANATION, null, content, answers.text("documentNumber"), on);
  }

  /** What the co-operative wrote, for the registration office's form. */
  public String explanation(String number) {
    return null;
  }

  /** What the co-operative explained, as Markdown; null where it did not. */
  String givenExplanation(String number) {
    return journal.newest(number, Recorded.EXPLANATION).map(entry -> Markdown.lines(entry.content())).orElse(null);
  }

  /** Nobody explained in time. */
  public void recordNoShow(String number) {
    change(number, d -> {
      d.advance("ghi nhận không giải trình", Stage.EXPLANATION, Stage.DECISION);
      d.ranOut("hạn giải trình", d.revocation().explanationDue());
    });
    journal.record(number, Recorded.NO_SHOW, null, null, null);
  }

  /** Accepted, the co-operative goes on, and a status that the tax office's finding had brought goes back. */
  public void recordReview(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean accepted = answers.choice("decision", "Kết luận", "accept", "reject").equals("accept");
    String act = "kết luận giải trình";
    ActDay on = ActDay.of(answers, "Ngày kết luận giải trình", today());
    String document = own.of(number, OwnPaper.EXPLANATION_REVIEW, answers, on);
    Dissolution d = change(number, changed -> {
      changed.dated(on);
      if (accepted) changed.finish(act, Stage.REVIEW, Stage.EXPLAINED, on.on());
      else changed.advance(act, Stage.REVIEW, Stage.DECISION);
    });
    if (accepted && d.statusBefore() != null) cooperatives.changeStatus(d.cooperative(), d.statusBefore(), on.on(), document);
    journal.record(number, Recorded.REVIEW, accepted ? "chấp nhận" : "không chấp nhận", answers.required("reason", "Lý do"), document, on);
  }

  public void recordConsolidation(String number, Map<String, Object> form) {
    change(number, d -> d.archive(today()));
    journal.record(number, Recorded.CONSOLIDATION, null, new Answers(form).required("summary", "Kết quả củng cố"), null);
  }

  /** Mẫu số 02. */
  public void recordDecision(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, DECIDED, today());
    String document = own.of(number, OwnPaper.REVOCATION, answers, on);
    Dissolution d = change(number, changed -> {
      changed.dated(on);
      changed.decideRevocation(on.on());
    });
    journal.record(number, Recorded.REVOCATION, d.revocation().ground().title(), null, document, on);
  }

  public boolean isForTaxEnforcement(String number) {
    return dissolutions.get(number).revocation().ground() == Ground.TAX_ENFORCEMENT;
  }

  /** Published, without a dissolution (NĐ 92 Điều 53.5). */
  public void recordEnforcement(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    demandSent(answers);
    ActDay on = ActDay.of(answers, PUBLISHED, today());
    String document = own.of(number, OwnPaper.ENFORCEMENT, answers, on);
    LegalStatus before = of(number).status();
    Dissolution d = change(number, changed -> {
      changed.dated(on);
      changed.revokeForTax(before, on.on());
    });
    cooperatives.changeStatus(d.cooperative(), LegalStatus.THU_HOI_DO_CUONG_CHE_THUE, on.on(), document);
    journal.record(number, Recorded.ENFORCEMENT_PUBLISHED, null, null, document, on);
  }

  /** The six months run from this day, and the register says "đang làm thủ tục giải thể" (NĐ 92 Điều 51.1, 51.3). */
  public void recordPublication(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    demandSent(answers);
    ActDay on = ActDay.of(answers, PUBLISHED, today());
    String document = own.of(number, OwnPaper.DISSOLVING, answers, on);
    LegalStatus before = of(number).status();
    LocalDate silentDay = calendar.monthsAfter(on.on(), SILENT_MONTHS).effective();
    Dissolution d = change(number, changed -> {
      changed.dated(on);
      changed.publishRevocation(before, on.on(), received(answers, changed), silentDay);
    });
    cooperatives.changeStatus(d.cooperative(), LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, on.on(), document);
    journal.record(number, Recorded.REVOCATION_PUBLISHED, null, null, document, on);
  }

  /** On which the co-operative received the decision; null where nobody knows. */
  private LocalDate received(Answers answers, Dissolution d) {
    if (answers.text("receivedOn") == null) return null;
    String label = "Ngày hợp tác xã nhận quyết định";
    return ActDay.of(answers.day("receivedOn", label), label, today()).notBefore(d.revocation().decisionOn(), "ngày quyết định thu hồi").on();
  }

  private Cooperative of(String number) {
    String code = dissolutions.get(number).cooperative();
    return begun.cooperative(code).orElseGet(() -> cooperatives.get(code));
  }

  private Dissolution change(String number, Consumer<Dissolution> transition) {
    Dissolution d = dissolutions.lock(number);
    transition.accept(d);
    dissolutions.save(d);
    return d;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
