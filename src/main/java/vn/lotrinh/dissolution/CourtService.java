package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/**
 * A court decides that a co-operative is dissolved; the registration office publishes it (Luật Hợp tác xã 2023 Điều 97.1.b, 99.1; NĐ
 * 92/2024/NĐ-CP Điều 51.1).
 */
@Service("dissolutionCourt")
@Transactional
public class CourtService {

  private static final int SILENT_MONTHS = 6;

  private final Dissolutions dissolutions;
  private final CooperativeService cooperatives;
  private final OwnNumbers own;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  CourtService(Dissolutions dissolutions, CooperativeService cooperatives, OwnNumbers own, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.cooperatives = cooperatives;
    this.own = own;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** Its day is the one on which the decision takes effect: the 3 working days run from it. */
  public void recordRuling(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String court = answers.required("court", "Tòa án");
    String document = answers.documentNumber();
    ActDay on = ActDay.of(answers, "Ngày quyết định của Tòa án có hiệu lực", today());
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    d.ruleDissolved("Quyết định giải thể của " + court + " (điểm b khoản 1 Điều 97 Luật Hợp tác xã 2023)", on.on());
    dissolutions.save(d);
    journal.record(number, Recorded.COURT_RULING, court, null, document, on);
  }

  /** The six months run from this day, and the register says "đang làm thủ tục giải thể" (NĐ 92 Điều 51.1, 51.3). */
  public void recordPublication(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (!answers.ticked("sentToAll")) {
      throw new Refusal("Phải đăng tải và gửi HTX, cơ quan thuế, UBND (Điều 51.1 NĐ 92/2024/NĐ-CP); hãy đánh dấu khi đã gửi.");
    }
    ActDay on = ActDay.of(answers, "Ngày đăng tải quyết định của Tòa án", today());
    String document = own.of(number, OwnPaper.DISSOLVING, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    d.publishRuling(cooperatives.get(d.cooperative()).status(), on.on(), received(answers, d), calendar.monthsAfter(on.on(),
        SILENT_MONTHS).effective());
    dissolutions.save(d);
    cooperatives.changeStatus(d.cooperative(), LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, on.on(), document);
    journal.record(number, Recorded.COURT_RULING_PUBLISHED, null, null, document, on);
  }

  private LocalDate received(Answers answers, Dissolution d) {
    if (answers.text("receivedOn") == null) return null;
    String label = "Ngày hợp tác xã nhận quyết định";
    return ActDay.of(answers.day("receivedOn", label), label, today()).notBefore(d.revocation().decisionOn(),
        "ngày quyết định của Tòa án").on();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
