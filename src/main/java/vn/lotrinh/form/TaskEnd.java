package vn.lotrinh.form;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;

/** Tells whoever comes too late to a task that it is done, by whom and when; only people of a body that the task was given to. */
@Component
class TaskEnd {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
  private static final String COMPLETED = "completed";

  private final HistoryService history;
  private final IdentityService identity;
  private final Clock clock;

  TaskEnd(HistoryService history, IdentityService identity, Clock clock) {
    this.history = history;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * One sentence about a task that has ended; nothing while it is open, and for whoever it was not given to. Ends what the engine knows of its
   * caller: for the end of a call.
   */
  Optional<String> told(String taskId) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null) return Optional.empty();
    identity.clearAuthentication();
    HistoricTaskInstance task = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    return task == null || task.getEndTime() == null || !concerned(taskId, caller.getName()) ? Optional.empty() : Optional.of(sentence(task));
  }

  private boolean concerned(String taskId, String caller) {
    Set<String> bodies = Post.agencies(identity.createGroupQuery().groupMember(caller).list().stream().map(Group::getId).toList());
    return history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
        .anyMatch(link -> caller.equals(link.getUserId()) || link.getGroupId() != null && bodies.contains(Post.of(link.getGroupId()).agency()));
  }

  private String sentence(HistoricTaskInstance task) {
    String at = MOMENT.format(task.getEndTime().toInstant().atZone(clock.getZone()));
    if (!COMPLETED.equals(task.getDeleteReason())) {
      return "Việc “" + task.getName() + "” không còn phải làm từ " + at + ": hồ sơ đã sang bước khác. Nội dung vừa gửi chưa được ghi.";
    }
    String by = by(task).map(person -> " do " + person + " hoàn thành").orElse(" đã xong");
    return "Việc “" + task.getName() + "”" + by + " lúc " + at + ". Nội dung vừa gửi chưa được ghi.";
  }

  private Optional<String> by(HistoricTaskInstance task) {
    return history.createUserOperationLogQuery().taskId(task.getId()).operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).list().stream()
        .map(UserOperationLogEntry::getUserId).filter(Objects::nonNull).findFirst().or(() -> Optional.ofNullable(task.getAssignee())).map(this::name);
  }

  private String name(String user) {
    User account = identity.createUserQuery().userId(user).singleResult();
    if (account == null) return user;
    return Stream.of(account.getFirstName(), account.getLastName()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
  }
}
