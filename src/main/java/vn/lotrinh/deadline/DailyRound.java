package vn.lotrinh.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.mail.Delivery;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** What the office does every working morning: pass on, remind, tell the heads. The model {@code daily-round} calls it. */
@Service("dailyRound")
@Transactional
public class DailyRound {

  static final String KIND = "nhac-viec";
  /** The engine gives a job to another node when it takes five minutes; a mail server may take its time over the last letter. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DeadlineTasks tasks;
  private final Digests digests;
  private final Handover handover;
  private final StaffDirectory people;
  private final Vacancies vacancies;
  private final OrganisationService organisation;
  private final WorkingCalendar calendar;
  private final MailService mails;
  private final RefusedAddresses refusals;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String baseUrl;

  DailyRound(DeadlineTasks tasks, Digests digests, Handover handover, StaffDirectory people, Vacancies vacancies, OrganisationService organisation,
      WorkingCalendar calendar, MailService mails, RefusedAddresses refusals, ApplicationEventPublisher events, Clock clock,
      @Value("${lo-trinh.base-url}") String baseUrl) {
    this.tasks = tasks;
    this.digests = digests;
    this.handover = handover;
    this.people = people;
    this.vacancies = vacancies;
    this.organisation = organisation;
    this.calendar = calendar;
    this.mails = mails;
    this.refusals = refusals;
    this.events = events;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  public boolean isWorkingDay() {
    return calendar.isWorkingDay(today());
  }

  /** Passes the open tasks of agencies that have ended on to their successors. */
  public void handOver() {
    handover.of(today());
  }

  /**
   * Draws up the day's digests: whoever has news gets one, unless there is one of the day already. What waits for nobody is told the coordinators.
   *
   * @param round the process instance of the round
   */
  public void drawUp(String round) {
    vacancies.tell();
    events.publishEvent(new Morning(today()));
    LocalDate horizon = calendar.workingDaysAfter(today(), Stage.HORIZON);
    List<DueTask> due = tasks.dueBy(horizon);
    if (due.isEmpty()) {
      return;
    }
    Staff staff = people.of(agenciesAtWork(due), due);
    digests.drawUp(round, today(), new MorningNews(today(), calendar, staff, digests.told(today(), horizon)).of(due));
  }

  /** The people whose digests the round still has to send. */
  public List<String> recipients(String round) {
    return digests.recipients(round);
  }

  /**
   * Sends the digests of a round, each standing for itself: what has left stays sent, whatever becomes of the next. While the mail server is
   * away, or when it takes too long, the others wait for the next call and then say what is true by then. One whose address is refused, or of
   * which nobody knows whether it left, is not tried again: its tasks stand in the next morning's.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void sendAll(String round) {
    Delivery delivery = mails.sendEach(letters(round, digests.recipients(round)), PATIENCE);
    told(delivery.sent());
    delivery.lost().forEach((mail, reason) -> digests.givenUp(Map.of(mail.recipient(), reason), mail.day()));
    refusals.tell(today());
  }

  /** Whether digests of a round still wait; on a later day none does, because that day's round says it all again. */
  public boolean isWaiting(String round) {
    return digests.waiting(round, today());
  }

  /** How long to wait for the next attempt, as an ISO duration: a moment while letters leave, five minutes while the server is away. */
  public String pause() {
    return mails.isAway() ? "PT5M" : "PT10S";
  }

  /**
   * Sends one person's digest, and with that has told it: what rounds of an earlier version of the model call. On a later day, or when all its tasks are done meanwhile, there is nothing to
   * send.
   *
   * @throws vn.lotrinh.mail.MailNotSent when the mail cannot be sent; nothing then counts as told
   */
  public void send(String person, String round) {
    List<Mail> letters = letters(round, List.of(person));
    letters.forEach(mails::send);
    told(letters);
  }

  private void told(List<Mail> letters) {
    letters.stream().collect(groupingBy(Mail::day, mapping(Mail::recipient, toList())))
        .forEach((day, persons) -> digests.sent(persons, day, clock.instant()));
  }

  private List<Mail> letters(String round, List<String> persons) {
    LocalDate today = today();
    Map<String, List<Digests.Line>> lines = digests.lines(round, today, persons);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Digests.Line> all = lines.values().stream().flatMap(List::stream).toList();
    Map<String, User> accounts = people.accounts(all.stream().flatMap(line -> Stream.of(line.person(), line.assignee()))
        .filter(Objects::nonNull).collect(Collectors.toSet()));
    Map<String, String> names = agencyNames(all);
    accounts.forEach((id, account) -> names.put(id, name(account)));
    DigestLetter letter = new DigestLetter(today, calendar, baseUrl, names);
    Map<String, LocalDate> missed = digests.missed(persons, today);
    return lines.entrySet().stream()
        .map(entry -> digest(entry.getKey(), accounts.get(entry.getKey()), letter, entry.getValue(), missed.get(entry.getKey()))).toList();
  }

  private static Mail digest(String person, User account, DigestLetter letter, List<Digests.Line> lines, LocalDate missed) {
    Map<String, Object> model = Map.of("missed", letter.missed(missed), "day", letter.day(), "name", letter.names().getOrDefault(person, People.GONE),
        "sections", letter.sections(lines));
    return new Mail(person, account == null ? null : account.getEmail(), letter.today(), KIND, letter.subject(lines), "deadline/digest", model);
  }

  /** An agency that ended without a successor has no staff any more: its tasks concern the coordinators. */
  private Set<String> agenciesAtWork(List<DueTask> due) {
    return due.stream().map(DueTask::agency).filter(Objects::nonNull).filter(agency -> !handover.hasEnded(agency, today()))
        .collect(Collectors.toSet());
  }

  private Map<String, String> agencyNames(List<Digests.Line> lines) {
    Map<String, String> names = new HashMap<>();
    lines.stream().flatMap(line -> Stream.of(line.agency(), line.handedFrom())).filter(Objects::nonNull)
        .forEach(code -> names.computeIfAbsent(code, organisation::name));
    return names;
  }

  static String name(User user) {
    return Objects.requireNonNullElse(People.written(user), "cán bộ chưa ghi tên");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
