package vn.lotrinh.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** Takes in what is declared of single days: a day off, a worked day in exchange, and the withdrawal of either; nothing is overwritten. */
@Service
public class CalendarService {

  private static final int LONGEST = 300;
  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 5;

  private final CalendarDays days;
  private final CalendarChanges changes;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CalendarService(CalendarDays days, CalendarChanges changes, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
    this.days = days;
    this.changes = changes;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Declares a day off or worked, or withdraws what was declared of it; open terms are recomputed (Điều 148.5 Bộ luật Dân sự).
   *
   * @param reason and {@code source}: why, and by which paper
   * @return the number of the change
   * @throws Refusal where the day already is what it is declared to be, nothing was declared of it, it lies too far away, or a text is missing
   */
  public int declare(LocalDate day, CalendarChange.Kind kind, String reason, String source, String user) {
    LocalDate today = LocalDate.now(clock);
    demandNear(day, today);
    String why = written(reason, "Lý do");
    String paper = written(source, "Văn bản làm căn cứ");
    int change = transaction.execute(status -> {
      changes.oneAtATime();
      demandNew(day, kind);
      int added = changes.add(day, kind, why, paper, today, user);
      days.changed();
      events.publishEvent(new CalendarChanged(added, user));
      return added;
    });
    days.forget();
    return change;
  }

  /** Everything that was ever declared, the first first. */
  public List<CalendarChange> changes() {
    return changes.all();
  }

  /** The calendar as it stood once a change had been made; 0: before any. */
  public WorkingCalendar after(int change) {
    return WorkingCalendar.of(days.after(change));
  }

  private void demandNew(LocalDate day, CalendarChange.Kind kind) {
    if (kind == CalendarChange.Kind.WITHDRAWN) {
      boolean declared = changes.all().stream().filter(one -> one.day().equals(day)).reduce((first, last) -> last)
          .filter(last -> last.kind() != CalendarChange.Kind.WITHDRAWN).isPresent();
      if (!declared) throw new Refusal("Ngày " + Written.day(day) + " chưa được công bố riêng nên không có gì để rút lại.");
      return;
    }
    boolean worked = days.after(Integer.MAX_VALUE).year(day.getYear()).isWorkingDay(day);
    if (worked == (kind == CalendarChange.Kind.WORKED)) {
      throw new Refusal("Ngày " + Written.day(day) + (worked ? " đã là ngày làm việc." : " đã là ngày nghỉ."));
    }
  }

  private static void demandNear(LocalDate day, LocalDate today) {
    if (day.isBefore(today.minusYears(YEARS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw new Refusal("Ngày " + Written.day(day) + " quá xa: chỉ công bố ngày từ một năm trước đến năm năm sau.");
    }
  }

  private static String written(String text, String label) {
    String line = text == null ? "" : Written.line(text);
    if (line.isEmpty()) throw new Refusal("Chưa điền “" + label + "”.");
    if (line.length() > LONGEST) throw new Refusal("“" + label + "” dài quá " + LONGEST + " ký tự.");
    return line;
  }
}
