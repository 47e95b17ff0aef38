package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.issuance.DocumentKind;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** Phase 3: the alliance's summary, and whether every pilot co-operative reached the plan's goal. */
@Service("pilotConclusion")
@Transactional
public class ConclusionService {

  private static final Pattern TO_A_MINISTRY = Pattern.compile("\\bgửi (các )?Bộ\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private final Standings standings;
  private final PaperNumbering numbers;
  private final PlanService plans;
  private final Works works;
  private final Journal journal;
  private final Clock clock;

  ConclusionService(Standings standings, PaperNumbering numbers, PlanService plans, Works works, Journal journal, Clock clock) {
    this.standings = standings;
    this.numbers = numbers;
    this.plans = plans;
    this.works = works;
    this.journal = journal;
    this.clock = clock;
  }

  public void recordAllianceSummary(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String content = answers.required("summary", "Tóm tắt kết quả") + "\nĐề xuất nhân rộng: " + answers.required("replicationProposal", "Đề xuất nhân rộng");
    String number = numbers.ofLead(programme, Work.SUMMARY, DocumentKind.REPORT, answers);
    plans.recordResult(programme, new PlanResult(works.require(plans.plan(programme), Work.SUMMARY), LocalDate.now(clock), BigDecimal.ONE, number, null, Journal.user()));
    journal.record(programme, "Báo cáo tổng kết của Liên minh HTX", null, content, number);
  }

  /**
   * Whether the replication plan goes to a ministry, as the line's "sentTo" says; a plan that was kept before its file could say so is read by its words
   * ("gửi Bộ Kế hoạch và Đầu tư tổng hợp").
   */
  @Transactional(readOnly = true)
  public boolean goesToMinistry(String programme) {
    Plan plan = plans.plan(programme);
    String step = works.require(plan, Work.REPLICATION);
    return plan.sentTo(step).map(bodies -> bodies.stream().anyMatch(body -> body.strip().startsWith("Bộ ")))
        .orElseGet(() -> TO_A_MINISTRY.matcher(plan.task(step).title()).find());
  }

  /** The replication plan has gone to the ministry that puts the provinces' together. */
  public void recordReplicationPlanSent(String programme, Map<String, Object> form) {
    journal.record(programme, "Gửi phương án nhân rộng về Bộ", null, null,
        numbers.ofLead(programme, Work.REPLICATION, DocumentKind.LETTER, "Gửi phương án nhân rộng mô hình HTX kiểu mới hiệu quả", new Answers(form)));
  }

  /** Whether every co-operative on the list reached the plan's goal at its last inspection. */
  public boolean goalReached(String programme) {
    return standings.of(programme).stream().allMatch(Standings.Line::reachesGoal);
  }

  public void recordShortfall(String programme, Map<String, Object> form) {
    journal.record(programme, "Giải trình HTX thí điểm chưa đạt mục tiêu", null, new Answers(form).required("explanation", "Giải trình"));
  }
}
