package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.assembly.AssemblyMinutes;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** From the first visit to the published resolution, and back where it is withdrawn (Luật Hợp tác xã 2023 Điều 59–61, 98). */
@Service("dissolutionResolution")
@Transactional
public class ResolutionService {

  private static final int SILENT_MONTHS = 6;
  private static final String MEETING = "ghi kết quả đại hội";
  private static final String RECEIVED = "Ngày cơ quan đăng ký kinh doanh nhận nghị quyết";

  private final Dissolutions dissolutions;
  private final DissolutionProcess process;
  private final Minutes minutes;
  private final OwnNumbers own;
  private final AftermathService aftermath;
  private final CooperativeService cooperatives;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  ResolutionService(Dissolutions dissolutions, DissolutionProcess process, Minutes minutes, OwnNumbers own, AftermathService aftermath, CooperativeService cooperatives,
      WorkingCalendar calendar, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.process = process;
    this.minutes = minutes;
    this.own = own;
    this.aftermath = aftermath;
    this.cooperatives = cooperatives;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  public void recordVerification(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String result = answers.choice("result", "Kết quả xác minh", "dormant", "operating");
    ActDay on = ActDay.of(answers, "Ngày biên bản xác minh", today());
    Dissolution d = dissolutions.lock(number);
    d.evidenced(on);
    String act = "ghi kết quả xác minh";
    if (result.equals("dormant")) d.advance(act, Stage.VERIFICATION, Stage.PERSUASION);
    else d.finish(act, Stage.VERIFICATION, Stage.OPERATING, on.on());
    dissolutions.save(d);
    journal.record(number, Recorded.DORMANCY, result, answers.required("findings", "Nội dung xác minh"), null, on);
  }

  public void recordPersuasion(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String result = answers.choice("agreement", "Ý kiến của hợp tác xã", "agreed", "declined");
    ActDay on = ActDay.of(answers, "Ngày biên bản làm việc, đơn đề nghị", today());
    Dissolution d = dissolutions.lock(number);
    d.evidenced(on);
    String act = "ghi kết quả vận động";
    if (result.equals("agreed")) d.advance(act, Stage.PERSUASION, Stage.INVENTORY);
    else d.finish(act, Stage.PERSUASION, Stage.NOT_AGREED, on.on());
    dissolutions.save(d);
    journal.record(number, Recorded.PERSUASION, result, answers.required("summary", "Nội dung làm việc"), null, on);
  }

  public void recordInventory(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Undivided undivided = Undivided.of(answers.choice("undivided", "Nguồn gốc quỹ, tài sản chung không chia", "none", "state", "partly", "gift"));
    ActDay on = ActDay.of(answers, "Ngày bảng kê", today());
    Dissolution d = dissolutions.lock(number);
    d.takeInventory(undivided, answers.ticked("branches"), answers.ticked("policeSeal"));
    dissolutions.save(d);
    journal.record(number, Recorded.INVENTORY, undivided.title(), answers.text("summary"), null, on);
  }

  /** Quorum and vote are judged by the decision tables; without quorum the next meeting follows (Điều 59.7, 61.2). */
  public void recordMeeting(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Dissolution d = dissolutions.lock(number);
    if (answers.choice("outcome", "Đại hội thành viên", "held", "not-held").equals("not-held")) {
      d.finish(MEETING, Stage.MEETING, Stage.NOT_PASSED, today());
      journal.recordAs(number, Recorded.MEETING, "Đại hội thành viên lần " + d.resolution().meetingRound(), "không họp được", answers.required("reason", "Lý do không họp được"), null);
    } else {
      judge(d, answers);
    }
    dissolutions.save(d);
  }

  private void judge(Dissolution d, Answers answers) {
    AssemblyMinutes.Outcome outcome = minutes.judge(d, answers);
    LocalDate held = outcome.meeting().heldOn();
    if (!outcome.quorate()) d.missQuorum(held);
    else if (outcome.passed()) d.adopt(held);
    else d.finish(MEETING, Stage.MEETING, Stage.NOT_PASSED, today());
    journal.recordAs(d.number(), Recorded.MEETING, "Đại hội thành viên lần " + outcome.meeting().round(),
        !outcome.quorate() ? "không đủ điều kiện tiến hành" : outcome.passed() ? "thông qua" : "không thông qua", outcome.told(), null);
  }

  /** The six months run from this day (NĐ 92 Điều 50.5). */
  public void recordSending(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (!answers.ticked("sentToAll")) {
      throw new Refusal("Nghị quyết phải được gửi đủ các nơi nhận và niêm yết (Điều 98.3 Luật Hợp tác xã); hãy đánh dấu khi đã gửi.");
    }
    ActDay on = ActDay.of(answers, RECEIVED, today());
    String document = own.of(number, OwnPaper.RESOLUTION, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.dated(on.notBefore(d.resolution().adoptedOn(), "ngày thông qua nghị quyết"));
    d.receive(on.on(), calendar.monthsAfter(on.on(), SILENT_MONTHS).effective());
    dissolutions.save(d);
    journal.record(number, Recorded.SENDING, null, null, document, on);
  }

  /**
   * After a revocation or a court's decision: by the same quorum and 65 % as in a voluntary dissolution (Luật Điều 99.2, 98.1, 59.7,
   * 61.2.d).
   */
  public void recordAdoption(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Dissolution d = dissolutions.lock(number);
    if (answers.choice("outcome", "Đại hội thành viên", "adopted", "not-adopted").equals("not-adopted")) {
      d.meetAfterRevocation(d.resolution().given());
      journal.record(number, Recorded.NO_ADOPTION, "không họp được", answers.required("reason", "Lý do"), null);
    } else if (answers.number("members") == null && !answers.values().containsKey("votesFor")) {
      adopt(d, answers, answers.day("heldOn", "Ngày họp"), "");
    } else {
      judgeAfterRevocation(d, answers);
    }
    dissolutions.save(d);
  }

  private void judgeAfterRevocation(Dissolution d, Answers answers) {
    AssemblyMinutes.Outcome outcome = minutes.judge(d, answers);
    LocalDate held = outcome.meeting().heldOn();
    if (outcome.passed()) {
      adopt(d, answers, held, "; " + outcome.told());
      return;
    }
    demandAfterDecision(d, held);
    d.meetAfterRevocation(outcome.quorate() ? d.resolution().given() : d.resolution().withoutQuorum(held));
    journal.record(d.number(), Recorded.NO_ADOPTION, outcome.quorate() ? "không thông qua" : "không đủ điều kiện tiến hành", outcome.told(),
        answers.documentNumber(), ActDay.of(answers, "Ngày biên bản", today()).notBefore(held, "ngày họp"));
  }

  private void adopt(Dissolution d, Answers answers, LocalDate held, String told) {
    if (held.isAfter(today())) throw new Refusal("Ngày họp " + Wording.day(held) + " chưa tới.");
    demandAfterDecision(d, held);
    ActDay on = ActDay.of(answers, RECEIVED, today()).notBefore(held, "ngày họp");
    d.adoptAfterRevocation(held);
    journal.record(d.number(), Recorded.ADOPTION, "thông qua", "Họp ngày " + Wording.day(held) + told, own.of(d.number(), OwnPaper.RESOLUTION, answers, on), on);
  }

  private static void demandAfterDecision(Dissolution d, LocalDate held) {
    if (held.isBefore(d.revocation().decisionOn())) {
      throw new Refusal("Ngày họp phải từ ngày quyết định thu hồi (" + Wording.day(d.revocation().decisionOn()) + ") trở đi.");
    }
  }

  /** The ten days are over; the procedure goes on all the same. */
  public void recordNotAdopted(String number) {
    Dissolution d = dissolutions.lock(number);
    d.meetAfterRevocation(d.resolution().given());
    dissolutions.save(d);
    journal.record(number, Recorded.NO_ADOPTION, "không họp được", "Hết 10 ngày kể từ ngày nhận quyết định (Điều 99.2 Luật Hợp tác xã)", null);
  }

  /** The register says "đang làm thủ tục giải thể" from this day on (NĐ 92 Điều 50.1). */
  public void recordPublication(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày đăng tải nghị quyết", today());
    String document = own.of(number, OwnPaper.DISSOLVING, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    d.publish(cooperatives.get(d.cooperative()).status(), on.on());
    dissolutions.save(d);
    cooperatives.changeStatus(d.cooperative(), LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, on.on(), document);
    journal.record(number, Recorded.RESOLUTION_PUBLISHED, null, null, document, on);
  }

  /**
   * The co-operative withdraws its resolution within the six months (NĐ 92 Điều 50.6).
   *
   * @param resolution number of the meeting's resolution to withdraw; @param on the day on which the registration office received it, null: today
   */
  public void withdraw(String number, String resolution, String reason, LocalDate on) {
    ActDay day = ActDay.of(on, "Ngày cơ quan đăng ký kinh doanh nhận thông báo hủy bỏ nghị quyết", today());
    Dissolution d = dissolutions.lock(number);
    if (d.is(Stage.SILENT)) aftermath.takeBack(number, "hủy bỏ nghị quyết giải thể", day.on());
    d.withdraw(day.on());
    d.dated(day.notBefore(d.resolution().receivedOn(), "ngày nhận nghị quyết"));
    dissolutions.save(d);
    journal.record(number, Recorded.WITHDRAWAL, null, reason, resolution, day);
    if (!process.resolutionWithdrawn(number)) throw new Refusal("Hồ sơ " + number + " không còn ở bước có thể hủy bỏ nghị quyết.");
  }

  /** The register goes back to the status of before, where the publication had changed it. */
  public void recordWithdrawalPublication(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày đăng tải hủy bỏ nghị quyết", today());
    String document = own.of(number, OwnPaper.WITHDRAWAL, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    d.finish("đăng tải hủy bỏ nghị quyết", Stage.WITHDRAWAL, Stage.WITHDRAWN, on.on());
    dissolutions.save(d);
    if (d.publishedOn() != null) cooperatives.changeStatus(d.cooperative(), d.statusBefore(), on.on(), document);
    journal.record(number, Recorded.WITHDRAWAL_PUBLISHED, null, null, document, on);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
