package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.OrganisationService;

/** What coordinating bodies ("cơ quan phối hợp") bring to a task; models call it as {@code contribution}. */
@Service("contribution")
@Transactional
public class ContributionService {

  private static final int LONGEST = 4000;

  private final Assignments assignments;
  private final Contributions contributions;
  private final AssignmentService tasks;
  private final Heirs heirs;
  private final AssignmentProcess process;
  private final OrganisationService organisation;
  private final Clock clock;

  ContributionService(Assignments assignments, Contributions contributions, AssignmentService tasks, Heirs heirs, AssignmentProcess process,
      OrganisationService organisation, Clock clock) {
    this.assignments = assignments;
    this.contributions = contributions;
    this.tasks = tasks;
    this.heirs = heirs;
    this.process = process;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The bodies that the plan names, one step for each. */
  @Transactional(readOnly = true)
  public List<String> toAsk(String key) {
    return contributions.of(key).stream().map(Contributions.Contribution::agency).toList();
  }

  /** The body, or whoever took over from it. */
  @Transactional(readOnly = true)
  public String group(String body) {
    return heirs.today(body);
  }

  /** Until when a body is to answer. */
  @Transactional(readOnly = true)
  public LocalDate due(String key, String body) {
    return contributions.find(key, body).orElseThrow(() -> new Refusal("Nhiệm vụ " + key + " không đề nghị cơ quan này phối hợp.")).due();
  }

  public void answer(String key, String body, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Contributions.Kind kind = Contributions.Kind.valueOf(answers.choice("kind", "Trả lời", "opinion", "contribution", "nothing").toUpperCase(java.util.Locale.ROOT));
    String answer = kind == Contributions.Kind.NOTHING ? null : answers.required("answer", "Nội dung");
    contributions.answer(key, body, kind, answer, today(), AssignmentProcess.user());
  }

  /**
   * Asks one more body, beside those that the plan names.
   *
   * @param question what is asked of it
   * @param due last day to answer; null: as long as the plan's bodies have
   * @throws Refusal where the task is not being worked on, the body is unknown, has the task itself or was asked already, or the day has passed
   */
  void ask(String key, String body, String question, LocalDate due, String user) {
    Assignment task = assignments.lock(key);
    if (task.stage() != Stage.DOING && task.stage() != Stage.SUBMITTED) throw new Refusal("Nhiệm vụ " + key + " không đang được thực hiện nên không đề nghị phối hợp được.");
    if (body == null || !organisation.exists(body, today())) throw new Refusal("Chưa chọn cơ quan phối hợp.");
    if (body.equals(tasks.body(key))) throw new Refusal("Cơ quan chủ trì không tự phối hợp với mình.");
    LocalDate until = due == null ? vnDue(task) : due;
    if (until.isBefore(today())) throw new Refusal("Hạn trả lời phải từ hôm nay.");
    String asked = Written.text("Nội dung đề nghị", question);
    if (asked.isEmpty()) throw new Refusal("Chưa điền “Nội dung đề nghị”.");
    if (Written.length(asked) > LONGEST) throw new Refusal("“Nội dung đề nghị” dài quá 4.000 ký tự.");
    contributions.ask(new Contributions.Contribution(key, body, asked, today(), user, until, null, null, null, null));
    process.contributionAsked(key, body, process.title(key));
  }

  private LocalDate vnDue(Assignment task) {
    LocalDate due = today().plusDays(tasks.term("contribute"));
    return due.isAfter(task.due()) && !task.due().isBefore(today()) ? task.due() : due;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
