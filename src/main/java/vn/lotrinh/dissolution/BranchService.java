package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.dissolution.BranchFilings.Filed;
import vn.lotrinh.dissolution.BranchFilings.Scope;

/**
 * Branches, representative offices and business places are closed before the dossier: tax duties first, then decided, filed within ten days, two
 * working days for the tax office, five for the registration office (Luật Hợp tác xã 2023 Điều 104; NĐ 92/2024/NĐ-CP Điều 54). Where nothing at
 * all is filed for six months they end with the co-operative (Điều 54.5).
 */
@Service("dissolutionBranches")
@Transactional
public class BranchService {

  private static final int DAYS_TO_FILE = 10;

  private final Dissolutions dissolutions;
  private final BranchFilings filings;
  private final OwnNumbers own;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  BranchService(Dissolutions dissolutions, BranchFilings filings, OwnNumbers own, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.filings = filings;
    this.own = own;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** Tax first (NĐ 92 Điều 54.1): without it nothing is decided; business places need only the director's notice (Luật Điều 104.2). */
  public void recordDecision(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Scope scope = answers.choice("scope", "Đơn vị chấm dứt", "branches", "places").equals("places") ? Scope.PLACES : Scope.BRANCHES;
    String taxPaper = scope == Scope.PLACES ? null : answers.required("taxPaper", "Văn bản hoàn thành nghĩa vụ thuế của chi nhánh, văn phòng đại diện");
    Dissolution d = dissolutions.lock(number);
    d.require("quyết định chấm dứt chi nhánh", Stage.SETTLEMENT);
    ActDay on = d.inSettlement(ActDay.of(answers, "Ngày quyết định chấm dứt", today()));
    String document = own.of(number, OwnPaper.BRANCH_DECISION, answers, on);
    filings.decide(number, scope, taxPaper, on.on());
    journal.recordAs(number, Recorded.BRANCH_DECISION, "Quyết định chấm dứt " + scope.title(), null, taxPaper == null ? null : "Thuế: " + taxPaper, document, on);
  }

  /** Received by the registration office; the co-operative is silent no more (NĐ 92 Điều 50.5, 51.3). */
  public void recordFiling(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Filed decided = get(number);
    ActDay on = ActDay.of(answers, "Ngày cơ quan đăng ký kinh doanh nhận", today()).notBefore(decided.decidedOn(), "ngày quyết định chấm dứt");
    String document = own.of(number, OwnPaper.BRANCH_FILING, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.fileBranches(on.on());
    dissolutions.save(d);
    filings.file(decided.id(), on.on());
    String late = on.on().isAfter(filingDue(number)) ? "Quá 10 ngày từ ngày quyết định (Điều 54 NĐ 92/2024/NĐ-CP)" : null;
    journal.recordAs(number, Recorded.BRANCH_FILING, "Nộp thông báo chấm dứt " + decided.scope().title(), null, late, document, on);
  }

  public void recordTaxOpinion(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean objected = answers.choice("opinion", "Ý kiến của cơ quan thuế", "completed", "objection").equals("objection");
    String document = answers.documentNumber();
    String reason = objected ? answers.required("reason", "Nghĩa vụ chưa hoàn thành") : null;
    Filed filed = get(number);
    ActDay on = ActDay.of(answers, "Ngày ý kiến của cơ quan thuế", today()).notBefore(filed.filedOn(), "ngày nhận thông báo");
    if (objected) filings.object(filed, number, on.on());
    journal.record(number, Recorded.BRANCH_TAX_OPINION, objected ? "phản đối" : "đã hoàn thành", reason, document, on);
  }

  /** Closed, with a notice. */
  public void recordClosing(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Filed filed = get(number);
    ActDay on = ActDay.of(answers, "Ngày thông báo chấm dứt", today()).notBefore(filed.filedOn(), "ngày nhận thông báo");
    String document = own.of(number, OwnPaper.BRANCHES_CLOSED, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.fulfil("ghi kết quả chấm dứt chi nhánh", duties -> duties.withBranchesClosed(on.on()));
    dissolutions.save(d);
    filings.close(filed.id(), on.on());
    journal.recordAs(number, Recorded.BRANCHES_CLOSED, "Chấm dứt " + filed.scope().title(), null, null, document, on);
  }

  /** Ten days from the decision (Điều 54). */
  public LocalDate filingDue(String number) {
    return calendar.due(filingPlannedDue(number)).effective();
  }

  /** The same, whatever day that is. */
  public LocalDate filingPlannedDue(String number) {
    return get(number).decidedOn().plusDays(DAYS_TO_FILE);
  }

  public LocalDate workingDaysAfterFiling(String number, int count) {
    return calendar.workingDaysAfter(get(number).filedOn(), count);
  }

  /** When the registration office may go on without the tax office: as its own last day begins. */
  public Date taxSilence(String number) {
    return Date.from(workingDaysAfterFiling(number, 5).atStartOfDay(clock.getZone()).toInstant());
  }

  public boolean placesOnly(String number) {
    return get(number).scope() == Scope.PLACES;
  }

  /** Whether a filing is under way that the tax office has not objected to. */
  public boolean isFiled(String number) {
    return get(number).filedOn() != null;
  }

  private Filed get(String number) {
    return filings.newest(number).orElseThrow(() -> new Refusal("Hồ sơ " + number + " chưa có quyết định chấm dứt chi nhánh, văn phòng đại diện, địa điểm kinh doanh."));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
