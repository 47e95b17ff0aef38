package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.List;
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

  private void remind(WorkKind kind, LocalDate today) {
    for (Sheets.Ending one : sheets.ending(kind, today, today.plusDays(kind.reminder().days()))) {
      if (assignments.get(one.caseKey()).stage() == Stage.CANCELLED) continue;
      String about = kind.reminder().about().stream().map(one.row()::get).filter(Objects::nonNull).map(Object::toString)
          .collect(Collectors.joining(", "));
      String day = Written.day((LocalDate) one.row().get(kind.reminder().date()));
      notices.send(service.body(one.caseKey()), one.caseKey(), "het-han:" + one.id() + ":" + day, kind.title() + ": hết hạn ngày " + day,
          "“" + about + "” hết hạn ngày " + day + ".\nHãy xem xét gia hạn, ký lại và ghi vào bảng kết quả của nhiệm vụ, nếu còn cần.");
    }
  }
}
