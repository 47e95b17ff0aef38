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
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.deadline.DeadlineService;

/** Terms of tasks that are moved by a decision, and tasks that their owner cancels; models call it as {@code extension}. */
@Service("extension")
@Transactional
public class ExtensionService {

  private static final int LONGEST = 4000;

  private final Assignments assignments;
  private final Extensions extensions;
  private final ContributionRequests contributions;
  private final AssignmentProcess process;
  private final DeadlineService deadlines;
  private final WorkingCalendar calendar;
  private final Chronicle chronicle;
  private final Clock clock;

  ExtensionService(Assignments assignments, Extensions extensions, ContributionRequests contributions, AssignmentProcess process, DeadlineService deadlines,
      WorkingCalendar calendar, Chronicle chronicle, Clock clock) {
    this.assignments = assignments;
    this.extensions = extensions;
    this.contributions = contributions;
    this.process = process;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /**
   * The body asks for a later day.
   *
   * @throws Refusal where the task has ended or goes on all the time, a request is open, the day is no later one, or no reason is given
   */
  void ask(String key, LocalDate wanted, String reason, String user) {
    Assignment task = assignments.lock(key);
    if (task.stage() != Stage.DOING && task.stage() != Stage.GIVEN) throw new Refusal("Chỉ xin gia hạn được khi nhiệm vụ đang được thực hiện.");
    if (task.continuous()) throw new Refusal("Nhiệm vụ thường xuyên không có hạn hoàn thành nên không xin gia hạn.");
    if (wanted == null || !wanted.isAfter(task.plannedDue())) throw new Refusal("Ngày xin gia hạn phải sau hạn hiện nay, " + Written.day(task.plannedDue()) + ".");
    extensions.ask(key, wanted, reason("Lý do xin gia hạn", reason), LocalDate.now(clock), user, task.plannedDue());
    process.extensionAsked(key, process.title(key));
  }

  /** The day that is asked for, as the form of the decision opens with. */
  @Transactional(readOnly = true)
  public String wanted(String key) {
    return extensions.open(key).map(one -> one.wanted().toString()).orElse(null);
  }

  /** The leader grants a day, or keeps the old one with a reason. */
  public void decide(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Extensions.Extension open = extensions.open(key).orElseThrow(() -> new Refusal("Đề nghị gia hạn này đã có quyết định."));
    LocalDate today = LocalDate.now(clock);
    String user = AssignmentProcess.user();
    if (answers.choice("decision", "Quyết định", "granted", "refused").equals("refused")) {
      extensions.decide(open.id(), null, "REFUSED", null, answers.required("reason", "Lý do không gia hạn"), today, user);
      return;
    }
    LocalDate day = answers.day("newDue", "Hạn mới");
    String number = answers.text("documentNumber");
    if (!day.isAfter(open.oldDue())) throw new Refusal("Hạn mới phải sau hạn cũ, " + Written.day(open.oldDue()) + ".");
    extensions.decide(open.id(), day, "GRANTED", number, null, today, user);
    move(assignments.lock(key), day, "Gia hạn" + (number == null ? "" : " theo " + number) + ": " + open.reason(), user);
  }

  /** Another due day, decided by the plan's owner. */
  void change(String key, LocalDate day, String reason, String user) {
    Assignment task = assignments.lock(key);
    if (day == null || day.equals(task.plannedDue())) throw new Refusal("Chưa chọn hạn mới, khác hạn hiện nay " + Written.day(task.plannedDue()) + ".");
    move(task, day, reason("Lý do đổi hạn", reason), user);
  }

  private void move(Assignment task, LocalDate day, String reason, String user) {
    PlannedDate due = calendar.due(day);
    Assignment moved = task.due(due.planned(), due.effective());
    assignments.save(moved);
    if (!task.continuous()) process.dueMoved(task.key(), deadlines.endOf(due.planned()), deadlines.endOf(due.effective()));
    chronicle.termsMoved(List.of(new Chronicle.MovedTerm(task.key(), null, "Thời hạn của nhiệm vụ", task.plannedDue(), day)), user, reason);
  }

  /** The plan's owner takes the task back. @throws Refusal where it has ended, or no reason is given */
  void cancel(String key, String reason, String user) {
    Assignment task = assignments.lock(key);
    String why = reason("Lý do hủy", reason);
    assignments.save(task.cancelled(LocalDate.now(clock), why));
    extensions.open(key).ifPresent(open -> extensions.decide(open.id(), null, "FALLEN", null, "Nhiệm vụ bị hủy.", LocalDate.now(clock), user));
    contributions.ended(key);
    process.taskCancelled(key);
    process.taskEnded(key);
  }

  static String reason(String label, String written) {
    String reason = Written.text(label, written);
    if (reason.isEmpty()) throw new Refusal("Chưa điền “" + label + "”.");
    if (Written.length(reason) > LONGEST) throw new Refusal("“" + label + "” dài quá 4.000 ký tự.");
    return reason;
  }
}
