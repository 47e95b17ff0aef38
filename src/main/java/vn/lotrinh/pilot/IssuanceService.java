package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** A document that the lead body drafts and the provincial committee signs: the plan, the final report, the replication plan, commendations. */
@Service("pilotIssuance")
@Transactional
public class IssuanceService {

  private final HandIns handIns;
  private final StepPapers papers;
  private final PaperNumbering numbers;
  private final PlanService plans;
  private final Journal journal;
  private final Clock clock;

  IssuanceService(HandIns handIns, StepPapers papers, PaperNumbering numbers, PlanService plans, Journal journal, Clock clock) {
    this.handIns = handIns;
    this.papers = papers;
    this.numbers = numbers;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  public void recordDraft(String key, Map<String, Object> form) {
    String summary = new Answers(form).required("summary", "Tóm tắt nội dung");
    handIns.submit(key, Subject.DRAFT, summary, HandIn.Act.byLogin(today(), null));
    journal.record(key, "Trình dự thảo", null, summary);
  }

  /** Signed and issued, or given back with the reason. */
  public void recordIssuance(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    handIns.get(key, Subject.DRAFT);
    if (answers.choice("decision", "Quyết định", "issue", "return").equals("return")) {
      String reason = answers.required("reason", "Lý do trả lại");
      handIns.giveBack(key, Subject.DRAFT, reason, HandIn.Act.byLogin(today(), null));
      journal.record(key, "Trả lại dự thảo", "return", reason);
      return;
    }
    papers.demand(key, papers.issued(key));
    CaseKey of = CaseKey.of(key);
    String number = numbers.ofCommittee(key, plans.plan(of.programme()).task(of.tail()), answers);
    handIns.accept(key, Subject.DRAFT, null, HandIn.Act.byLogin(today(), number));
    plans.recordResult(of.programme(), new PlanResult(of.tail(), today(), BigDecimal.ONE, number, null, Journal.user()));
    journal.record(key, "Ký ban hành", "issue", null, number);
  }

  public boolean issued(String key) {
    return handIns.isAccepted(key, Subject.DRAFT);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
