package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.deadline.Morning;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.mail.MailChoices;
import vn.lotrinh.organisation.Duty;

/** Draws up the sheets of the weekly meeting: on the first working morning of a week by itself, on any day for whoever asks. */
@Service("briefing")
@Transactional
public class BriefingService {

  private final SheetWriter writer;
  private final WeekSheets sheets;
  private final SheetLetters letters;
  private final IssuanceService issuance;
  private final MailChoices choices;
  private final People people;
  private final Clock clock;

  BriefingService(SheetWriter writer, WeekSheets sheets, SheetLetters letters, IssuanceService issuance, MailChoices choices, People people,
      Clock clock) {
    this.writer = writer;
    this.sheets = sheets;
    this.letters = letters;
    this.issuance = issuance;
    this.choices = choices;
    this.people = people;
    this.clock = clock;
  }

  /** Whatever the day: a Monday off gives way to the next morning of work, and a week has its sheets once. */
  @EventListener
  void on(Morning morning) {
    drawUp(morning.day());
  }

  /** Draws the week's sheets up where that was not done, and posts them to whoever wishes. @return how many were drawn up */
  int drawUp(LocalDate day) {
    LocalDate monday = monday(day);
    if (sheets.has(monday)) return 0;
    List<WeekSheet> all = writer.all(day, sheets.before(day));
    List<Long> ids = sheets.keep(all, templates(), monday, null, clock.instant());
    if (choices.isAsked(SheetLetters.TOPIC)) {
      Set<String> heads = people.members(BriefingKinds.HEADS).keySet();
      ids.stream().map(id -> sheets.find(id).orElseThrow()).forEach(kept -> post(kept, heads));
    }
    digest(all.get(0), ids.get(0));
    return ids.size();
  }

  /** The figures of the province go to whoever supervises it, without the file. */
  private void digest(WeekSheet province, long id) {
    Set<String> wanting = choices.wanting(SheetLetters.DIGEST, members(Stream.of("supervisor")));
    if (!wanting.isEmpty()) letters.digest(province, id, wanting);
  }

  private void post(WeekSheets.Kept kept, Set<String> heads) {
    Set<String> wanting = choices.wanting(SheetLetters.TOPIC, leaders(kept.sheet().scope(), heads));
    if (!wanting.isEmpty()) letters.post(kept.sheet(), kept.entry().id(), docx(kept), wanting);
  }

  /** Of the province whoever watches over it, of a body its heads and whoever decides for it. */
  private Set<String> leaders(String scope, Set<String> heads) {
    if (scope.equals(WeekSheet.PROVINCE)) return members(Stream.of("supervisor", "coordinator"));
    Set<String> leaders = members(Stream.of(scope));
    leaders.retainAll(heads);
    leaders.addAll(members(Stream.of(Duty.LEADER, Duty.HEAD).map(duty -> new Post(scope, duty.code()).group())));
    return leaders;
  }

  private Set<String> members(Stream<String> groups) {
    return groups.flatMap(group -> people.members(group).keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** One more sheet, as things stand today. @return its number */
  long ask(String scope, String person) {
    LocalDate today = LocalDate.now(clock);
    WeekSheet sheet = writer.one(scope, today, sheets.before(today).get(scope));
    return sheets.keep(List.of(sheet), templates(), monday(today), person, clock.instant()).get(0);
  }

  byte[] docx(WeekSheets.Kept kept) {
    return issuance.unofficial(kept.sheet(), kept.template());
  }

  private Map<String, Integer> templates() {
    return Stream.of(WeekSheet.PROVINCE_TEMPLATE, WeekSheet.BODY_TEMPLATE).collect(Collectors.toMap(name -> name, issuance::template));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
