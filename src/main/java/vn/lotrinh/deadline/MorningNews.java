package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lotrinh.calendar.WorkingCalendar;

/** The rule of the daily round: who is reminded of what on a morning. */
record MorningNews(LocalDate today, WorkingCalendar calendar, Staff staff, Set<Reminder> told) {

  List<Reminder> of(Collection<DueTask> tasks) {
    List<Reminder> news = new ArrayList<>();
    tasks.forEach(task -> remind(task, news));
    return news;
  }

  private void remind(DueTask task, List<Reminder> news) {
    Optional<Stage> stage = Stage.on(today, task.due(), calendar);
    if (stage.isEmpty()) {
      return;
    }
    Set<String> inCharge = staff.inCharge(task);
    inCharge.forEach(person -> addUntold(new Reminder(person, task.taskId(), stage.get(), task.due()), news));
    if (Stage.concernsTheHead(today, task.due(), calendar)) {
      staff.headsFor(task).stream().filter(head -> !inCharge.contains(head))
          .forEach(head -> addUntold(new Reminder(head, task.taskId(), Stage.ESCALATED, task.due()), news));
    }
  }

  private void addUntold(Reminder reminder, List<Reminder> news) {
    if (reminder.stage().repeats() || !told.contains(reminder)) {
      news.add(reminder);
    }
  }
}
