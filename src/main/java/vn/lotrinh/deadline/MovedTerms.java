package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.bulk.BulkWork;
import vn.lotrinh.calendar.CalendarChange;
import vn.lotrinh.calendar.CalendarChanged;
import vn.lotrinh.calendar.CalendarService;
import vn.lotrinh.casefile.Chronicle;

/** Recomputes the open terms when a day is declared off or worked, tells whom it concerns, and keeps what was moved. */
@Component
class MovedTerms implements BulkWork {

  static final String KIND = "calendar-terms";
  private static final String CHANGE = "change";

  /** How one term follows a change. */
  private interface Move {
    Optional<TermShift.Term> apply(TermShift shift, TermShift.Term term);
  }

  private final TermMoves moves;
  private final TermProcess process;
  private final MovedTermLetters letters;
  private final CalendarService calendar;
  private final BulkService bulk;
  private final Chronicle chronicle;
  private final Clock clock;

  MovedTerms(TermMoves moves, TermProcess process, MovedTermLetters letters, CalendarService calendar, BulkService bulk, Chronicle chronicle,
      Clock clock) {
    this.moves = moves;
    this.process = process;
    this.letters = letters;
    this.calendar = calendar;
    this.bulk = bulk;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Terms are moved by a run of their own, a hundred at a time; the letters wait with it in the transaction that declares the day. */
  @EventListener
  void on(CalendarChanged event) {
    CalendarChange change = change(event.change());
    TermShift shift = shift(event.change());
    Map<TermMoves.OpenTerm, TermShift.Term> moved = new LinkedHashMap<>();
    Map<String, Move> known = new HashMap<>();
    for (TermMoves.OpenTerm open : moves.open(change.day())) move(open, known).apply(shift, open.term()).ifPresent(now -> moved.put(open, now));
    if (moved.isEmpty()) return;
    bulk.submit(KIND, "Tính lại hạn vì ngày " + Written.day(change.day()) + " " + change.kind().title(), moved.keySet().stream().map(TermMoves.OpenTerm::taskId).toList(),
        Map.of(CHANGE, String.valueOf(event.change())), event.user());
    letters.post(change, moved, LocalDate.now(clock));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<BulkOutcome> run(List<String> tasks, Map<String, String> parameters) {
    int change = Integer.parseInt(parameters.get(CHANGE));
    TermShift shift = shift(change);
    Map<String, TermMoves.OpenTerm> open = new HashMap<>();
    moves.open(tasks).forEach(one -> open.put(one.taskId(), one));
    Map<String, Move> known = new HashMap<>();
    Map<TermMoves.OpenTerm, TermShift.Term> moved = new LinkedHashMap<>();
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (String task : tasks) outcomes.add(move(task, Optional.ofNullable(open.get(task)), shift, known, moved));
    moves.keep(moved, change, LocalDate.now(clock));
    tell(change(change), moved);
    return outcomes;
  }

  private BulkOutcome move(String task, Optional<TermMoves.OpenTerm> open, TermShift shift, Map<String, Move> known,
      Map<TermMoves.OpenTerm, TermShift.Term> moved) {
    if (open.isEmpty()) return BulkOutcome.refused(task, "Việc đã xong nên hạn không dời.");
    TermMoves.OpenTerm old = open.get();
    Optional<TermShift.Term> now = move(old, known).apply(shift, old.term());
    if (now.isEmpty()) return BulkOutcome.refused(task, old.title() + ": hạn đã đổi nên không dời nữa.");
    process.move(old, now.get());
    moved.put(old, now.get());
    return BulkOutcome.done(task, old.title() + " (" + old.caseKey() + "): " + Written.day(old.due()) + " → " + Written.day(now.get().due()));
  }

  /** Every case keeps in its chronicle from which day to which a term went, and by which paper. */
  private void tell(CalendarChange change, Map<TermMoves.OpenTerm, TermShift.Term> moved) {
    String reason = "ngày " + Written.day(change.day()) + " " + change.kind().title() + ": " + change.reason() + " (" + change.source() + ")";
    chronicle.termsMoved(moved.entrySet().stream().map(one -> new Chronicle.MovedTerm(one.getKey().caseKey(), one.getKey().taskId(),
        one.getKey().title(), one.getKey().due(), one.getValue().due())).toList(), change.login(), reason);
  }

  private Move move(TermMoves.OpenTerm open, Map<String, Move> known) {
    return known.computeIfAbsent(open.processInstance() + " " + open.taskKey(), any -> process.move(open)::apply);
  }

  private TermShift shift(int change) {
    return new TermShift(calendar.after(change - 1), calendar.after(change));
  }

  private CalendarChange change(int id) {
    return calendar.changes().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }
}
