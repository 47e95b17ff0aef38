package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The campaign's ways into the engine: a campaign starts by its timer or by hand, bodies get their tasks, all being in is told. */
@Service("annualReport")
public class AnnualReportProcess {

  private static final String PROCESS = "annual-report";
  private static final LocalTime OPENING_HOUR = LocalTime.of(7, 0);

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ManagementService management;
  private final ReportCalendar calendar;
  private final ObjectProvider<CampaignOpening> opening;
  private final Clock clock;

  AnnualReportProcess(RuntimeService runtime, RepositoryService repository, ManagementService management, ReportCalendar calendar,
      ObjectProvider<CampaignOpening> opening, Clock clock) {
    this.runtime = runtime;
    this.repository = repository;
    this.management = management;
    this.calendar = calendar;
    this.opening = opening;
    this.clock = clock;
  }

  /** The timer has fired: this instance becomes the year's campaign, unless that was opened by hand already; then {@code campaign} is null. */
  public void begin(DelegateExecution execution) {
    Optional<Campaign> opened = opening.getObject().openByTimer();
    opened.ifPresent(campaign -> execution.setProcessBusinessKey(campaign.key()));
    Map<String, Object> none = new HashMap<>();
    none.put("campaign", null);
    execution.setVariables(opened.map(AnnualReportProcess::variables).orElse(none));
  }

  void start(Campaign campaign) {
    runtime.startProcessInstanceByMessage("report.campaignOpened", campaign.key(), variables(campaign));
  }

  /** @param place by which open work finds its way when the body is divided */
  void startSubmission(Submission submission, String province, String place, String caseTitle) {
    runtime.startProcessInstanceByKey("report-submission", submission.key(),
        Map.of("campaign", submission.campaign(), "province", province, "place", place, "caseTitle", caseTitle));
  }

  void startUpdate(Updates.Update update, String province, String place, String caseTitle) {
    runtime.startProcessInstanceByKey("legal-update", update.key(),
        Map.of("campaign", update.campaign(), "province", province, "place", place, "caseTitle", caseTitle));
  }

  /** Where the campaign is not waiting it will ask by itself when it comes to that. */
  void submissionsCompleted(String campaign) {
    runtime.createMessageCorrelation("report.submissionsCompleted").processInstanceBusinessKey(campaign).correlateAllWithResult();
  }

  /** Ends the campaign with all tasks that it gave out. */
  void withdraw(String campaign, String reason) {
    List<String> instances = Stream.of(runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign).list(),
            runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(campaign + "-%").list())
        .flatMap(List::stream).filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId())).map(ProcessInstance::getId).toList();
    if (!instances.isEmpty()) runtime.deleteProcessInstances(instances, reason, false, true);
  }

  /** The timer was set when the model was deployed: a day that was configured since counts from the next start on. */
  @EventListener(ApplicationReadyEvent.class)
  void setTimer() {
    ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion().singleResult();
    Job timer = management.createJobQuery().processDefinitionId(newest.getId()).activityId("StartEvent_OpeningDay").singleResult();
    LocalDate today = LocalDate.now(clock);
    Date set = Date.from(calendar.nextOpening(today).atTime(OPENING_HOUR).atZone(clock.getZone()).toInstant());
    boolean waiting = timer != null && timer.getDuedate().toInstant().isAfter(clock.instant());
    if (waiting && !timer.getDuedate().equals(set) && set.toInstant().isAfter(clock.instant())) management.setJobDuedate(timer.getId(), set);
  }

  private static Map<String, Object> variables(Campaign campaign) {
    return Map.of("campaign", campaign.key(), "province", campaign.province(), "year", campaign.year(), "caseTitle", campaign.title());
  }
}
