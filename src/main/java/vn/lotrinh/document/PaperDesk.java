package vn.lotrinh.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.casefile.OpenSteps;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.StandIns;

/**
 * Where users see, fetch and hand in papers. An agency sees the papers of the cases it takes part in; supervisors, coordinators and
 * administrators see all; only those who take part hand in, and coordinators, who only add "other" papers. An agency that has ended goes on reading, but handing in is its
 * successor's.
 */
@Component
class PaperDesk {

  private final CaseFiles cases;
  private final Chronicle chronicle;
  private final CaseTasks tasks;
  private final Papers papers;
  private final DocumentProcess process;
  private final OrganisationService organisation;
  private final OpenSteps steps;
  private final StandIns standIns;
  private final Clock clock;
  private final DataSize largest;

  PaperDesk(CaseFiles cases, Chronicle chronicle, CaseTasks tasks, Papers papers, DocumentProcess process, OrganisationService organisation, OpenSteps steps,
      StandIns standIns, Clock clock,
      @Value("${lo-trinh.document.max-size:20MB}") DataSize largest) {
    this.cases = cases;
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.papers = papers;
    this.process = process;
    this.organisation = organisation;
    this.steps = steps;
    this.standIns = standIns;
    this.clock = clock;
    this.largest = largest;
  }

  DataSize largest() {
    return largest;
  }

  /** @throws CaseUnknown when the task is none, or its case is not one that the caller may see */
  CasePapers ofTask(Who caller, String taskId) {
    return list(caller, tasks.caseOf(taskId).orElseThrow(CaseUnknown::new), taskId);
  }

  /**
   * @param taskId null: the whole case
   * @throws CaseUnknown when the case is not one that the caller may see, or the task is not of the case
   */
  CasePapers list(Who reader, String caseKey, String taskId) {
    enter(reader, caseKey, taskId);
    Who caller = atWork(reader);
    String agency = participant(caller, caseKey);
    boolean open = mayAdd(caller, agency, taskId) && !process.isOver(caseKey);
    return new CasePapers(caseKey, taskId, taskId == null ? tasks.openRequirements(caseKey) : tasks.requirements(taskId),
        papers.of(caseKey), open ? wanted(caller, caseKey, taskId).keySet() : Set.of(), agency, open);
  }

  Paper find(Who caller, String caseKey, long id) {
    enter(caller, caseKey, null);
    return papers.find(caseKey, id).orElseThrow(CaseUnknown::new);
  }

  byte[] content(Paper paper) {
    return papers.content(paper.id());
  }

  /**
   * Takes a paper in, once the whole file has come and was found good.
   *
   * @throws CaseUnknown as {@link #list}
   * @throws IOException when the file breaks off; nothing is stored then
   */
  @Transactional(rollbackFor = IOException.class)
  public Paper submit(Who reader, Submission submission, String fileName, InputStream content) throws IOException {
    enter(reader, submission.caseKey(), submission.taskId());
    boolean notYetHandedOver = submission.taskId() != null && tasks.isOpenToNobodyElse(submission.taskId(), reader.agencies());
    Who caller = notYetHandedOver ? reader : atWork(reader);
    String agency = participant(caller, submission.caseKey());
    if (agency == null && !caller.coordinates()) {
      throw new Refusal("Bạn được xem giấy tờ của hồ sơ " + submission.caseKey() + " nhưng không được nộp"
          + (participant(reader, submission.caseKey()) == null ? "." : ", vì cơ quan của bạn đã kết thúc hoạt động."));
    }
    refuseForeignTask(caller, submission.taskId());
    if (process.isOver(submission.caseKey())) {
      throw new Refusal("Hồ sơ đã kết thúc, không nhận thêm giấy tờ.");
    }
    Paper replaced = submission.isOther() && submission.replaces() != null ? replaceable(caller, submission) : null;
    String title = submission.isOther() ? titleOfOther(submission, replaced, fileName) : titleOfWanted(caller, submission);
    PaperFile file = PaperFile.read(fileName, content, largest);
    Paper added = papers.add(submission, file, replaced, title,
        new Papers.Handed(caller.user(), agency, authority(caller, submission.taskId())), clock.instant());
    chronicle.paper(added.caseKey(), added.taskId(), added.title(), added.uploadedBy(), added.agency(), added.authority(),
        added.version() == 1 ? added.name() : added.name() + " (bản " + added.version() + ")");
    return added;
  }

  /** "làm thay …" of whoever hands in at a task that he does for somebody who is away. */
  private String authority(Who caller, String taskId) {
    return taskId == null ? null : steps.atHand(taskId).flatMap(task -> standIns.insteadOf(caller.user(), task)).map(standIns::words).orElse(null);
  }

  private void enter(Who caller, String caseKey, String taskId) {
    if (!cases.maySee(caller, caseKey) || taskId != null && !tasks.caseOf(taskId).filter(caseKey::equals).isPresent()) {
      throw new CaseUnknown();
    }
  }

  private boolean mayAdd(Who caller, String agency, String taskId) {
    return caller.coordinates() || (taskId == null ? agency != null : tasks.isOpenTo(taskId, caller.agencies()));
  }

  /** The agency for which the caller takes part in the case, or null. */
  private String participant(Who caller, String caseKey) {
    return cases.participant(caseKey, caller.agencies()).orElse(null);
  }

  /** The caller without the agencies that do not exist today. */
  private Who atWork(Who caller) {
    LocalDate today = LocalDate.now(clock);
    Set<String> acting = caller.agencies().stream().filter(agency -> organisation.agency(agency).isEmpty() || organisation.exists(agency, today))
        .collect(Collectors.toUnmodifiableSet());
    return new Who(caller.user(), caller.administers(), caller.coordinates(), caller.supervises(), caller.keepsNumbers(), acting, caller.inherited(), caller.posts());
  }

  private void refuseForeignTask(Who caller, String taskId) {
    if (taskId != null && !tasks.isOpen(taskId)) {
      throw new Refusal("Việc này đã kết thúc nên không nhận thêm giấy tờ.");
    }
    if (taskId != null && !caller.coordinates() && !tasks.isOpenTo(taskId, caller.agencies())) {
      throw new Refusal("Việc này đang giao cho cơ quan khác nên bạn không nộp giấy tờ tại đây được.");
    }
  }

  private Map<String, String> wanted(Who caller, String caseKey, String taskId) {
    return tasks.wanted(caseKey, taskId, caller.agencies());
  }

  private String titleOfWanted(Who caller, Submission submission) {
    if (submission.kind() == null || submission.kind().isBlank()) {
      throw new Refusal("Chưa cho biết loại giấy tờ.");
    }
    String title = wanted(caller, submission.caseKey(), submission.taskId()).get(submission.kind());
    if (title == null) {
      throw new Refusal("Hồ sơ " + submission.caseKey() + " hiện không chờ loại giấy tờ “" + FileName.visible(submission.kind())
          + "” từ " + (caller.coordinates() ? "điều phối viên" : "cơ quan của bạn") + ". Hãy nộp dưới dạng giấy tờ khác.");
    }
    return title;
  }

  private Paper replaceable(Who caller, Submission submission) {
    Paper replaced = papers.find(submission.caseKey(), submission.replaces()).filter(Paper::isOther).orElseThrow(CaseUnknown::new);
    if (!replaced.mayBeReplacedBy(caller)) {
      throw new Refusal("Giấy tờ “" + replaced.title() + "” do cơ quan khác nộp nên bạn không thay được.");
    }
    return replaced;
  }

  private static String titleOfOther(Submission submission, Paper replaced, String fileName) {
    String title = FileName.visible(submission.title() == null ? "" : submission.title());
    if (Written.length(title) > 200) {
      throw new Refusal("Tên giấy tờ dài quá 200 ký tự.");
    }
    if (title.isEmpty()) {
      return replaced != null ? replaced.title() : FileName.clean(fileName);
    }
    return title;
  }
}
