package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Written;
import vn.lotrinh.deadline.Morning;
import vn.lotrinh.deadline.NoticeService;

/**
 * Reminds bodies of what ends soon by their sheets, such as an agreement that has to be signed again; once for each row and day of its end.
 */
@Component
@Transactional
class SheetReminders {

  private final Sheets sheets;
  private final WorkKinds kinds;
  private final Assignments assignments;
  private final AssignmentService service;
  private final NoticeService notices;

  SheetReminders(Sheets sheets, WorkKinds kinds, Assignments assignments, AssignmentService service, NoticeService notices) {
    this.sheets = sheets;
    this.kinds = kinds;
    this.assignments = assignments;
    this.service = service;
    this.notices = notices;
  }

  @EventListener
  void on(Morning morning) {
    kinds.all().stream().filter(kind -> kind.reminder() != null).forEach(kind -> remind(kind, morning.day()));
  }

  /** What was signed again, and so ends later under the same words, is not reminded of any more. */
  private void remind(WorkKind kind, LocalDate today) {
    List<Sheets.Ending> open = sheets.ending(kind, today);
    Map<String, LocalDate> last = new HashMap<>();
    open.forEach(one -> last.merge(about(kind, one).toLowerCase(Locale.ROOT), end(kind, one), (day, other) -> day.isAfter(other) ? day
        : other));
    LocalDate until = today.plusDays(kind.reminder().days());
    open.stream().filter(one -> !end(kind, one).isAfter(until)).filter(one -> end(kind, one)
        .equals(last.get(about(kind, one).toLowerCase(Locale.ROOT))))
        .forEach(one -> write(kind, one));
  }

  private void write(WorkKind kind, Sheets.Ending one) {
    if (assignments.get(one.caseKey()).stage() == Stage.CANCELLED) return;
    String about = about(kind, one);
    String day = Written.day(end(kind, one));
    String matter = "het-han:" + day + ":" + Integer.toHexString(about.hashCode());
    notices.send(service.body(one.caseKey()), one.caseKey(), matter, kind.title() + ": hết hạn ngày " + day,
        "“" + about + "” hết hạn ngày " + day + ".\nHãy xem xét gia hạn, ký lại và ghi vào bảng kết quả của nhiệm vụ, nếu còn cần.");
  }

  private static String about(WorkKind kind, Sheets.Ending one) {
    return kind.reminder().about().stream().map(one.row()::get).filter(Objects::nonNull).map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static LocalDate end(WorkKind kind, Sheets.Ending one) {
    return (LocalDate) one.row().get(kind.reminder().date());
  }
}
