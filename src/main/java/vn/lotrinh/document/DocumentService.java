package vn.lotrinh.document;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.casefile.StepOpened;

/** The papers of a case, as models and other rooms ask for them; models call it as {@code document}. */
@Service("document")
public class DocumentService {

  private final CaseFiles cases;
  private final CaseTasks tasks;
  private final Papers papers;
  private final Clock clock;

  DocumentService(CaseFiles cases, CaseTasks tasks, Papers papers, Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.papers = papers;
    this.clock = clock;
  }

  /** A step asks for papers, by what the room that owns its case says. */
  @EventListener
  @Transactional
  public void on(StepOpened step) {
    tasks.require(step.taskId(), step.caseKey(), step.asked().required(), true);
    tasks.require(step.taskId(), step.caseKey(), step.asked().expected(), false);
  }

  /**
   * The task cannot be completed, by whatever caller, until the case has got a paper of each kind. To be called when the task is created: a
   * paper handed in before does not count, so that work that is sent back is not done with the paper that was sent back.
   */
  @Transactional
  public void require(String taskId, String caseKey, Collection<PaperKind> papers) {
    tasks.require(taskId, caseKey, papers, true);
  }

  /**
   * As {@link #require}, but completing the task does not wait for these papers: the room that owns the step judges what is missing. Papers
   * handed in before count.
   */
  @Transactional
  public void expect(String taskId, String caseKey, Collection<PaperKind> papers) {
    tasks.require(taskId, caseKey, papers, false);
  }

  /** Lets an agency that has no task in the case see its papers, and add "other" ones. */
  @Transactional
  public void admit(String caseKey, String agency) {
    cases.admit(caseKey, Set.of(agency), clock.instant());
  }

  /** Those of the kinds of which the case has no paper, in the order given. */
  @Transactional(readOnly = true)
  public List<PaperKind> missing(String caseKey, Collection<PaperKind> kinds) {
    Set<String> present = papers.present(caseKey, kinds.stream().map(PaperKind::kind).toList());
    return kinds.stream().filter(kind -> !present.contains(kind.kind())).toList();
  }

  /** What an open task asks for and its case has no paper of, blocking or not. */
  @Transactional(readOnly = true)
  public List<PaperKind> missingForTask(String taskId) {
    return tasks.requirements(taskId).stream().filter(requirement -> !requirement.met()).map(Requirement::paperKind).toList();
  }

  /** Those of many open tasks that cannot be completed yet because a paper is missing. */
  @Transactional(readOnly = true)
  public Set<String> missingPapers(Collection<String> taskIds) {
    return tasks.missingPapers(taskIds);
  }

  /** The file of a paper; whoever asks has been let into its case. */
  @Transactional(readOnly = true)
  public byte[] content(Paper paper) {
    return papers.content(paper.id());
  }

  /** All papers of the case in all versions, the newest version first. */
  @Transactional(readOnly = true)
  public List<Paper> papers(String caseKey) {
    return papers.of(caseKey);
  }
}
