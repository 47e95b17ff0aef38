package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.PersonLeft;
import vn.lotrinh.PersonMoved;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/** Records who is away from which day to which, and who of the body stands in. It counts on its days, in every channel, and ends by itself. */
@Service
@Transactional
public class AbsenceService {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_YEARS = 3;

  private final Absences absences;
  private final Appointments appointments;
  private final DutyService duties;
  private final KindsOfWork kinds;
  private final OrganisationService organisation;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AbsenceService(Absences absences, Appointments appointments, DutyService duties, KindsOfWork kinds, OrganisationService organisation, People people,
      ApplicationEventPublisher events, Clock clock) {
    this.absences = absences;
    this.appointments = appointments;
    this.duties = duties;
    this.kinds = kinds;
    this.organisation = organisation;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is to be recorded.
   *
   * @param from first day, {@code until} last day
   * @param kinds codes of kinds of work; empty or null: all
   * @param letters name of a {@link Absence.Letters}; null: both
   */
  public record Wish(String agency, String person, String substitute, LocalDate from, LocalDate until, List<String> kinds, String letters, String reason) {}

  /** Login names and names of whoever works at a body, by name. */
  @Transactional(readOnly = true)
  public Map<String, String> staff(String agency) {
    Map<String, String> names = people.names(absences.staff(agency));
    return names.entrySet().stream().sorted(Map.Entry.comparingByValue())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** Whether somebody says of everybody at a body who is away: its leader, the head of its unit, the administrator. */
  public boolean mayForAll(Who who, String agency) {
    return who.administers() || who.worksFor(agency) && (people.members(duties.leader(agency)).containsKey(who.user())
        || people.members(duties.head(agency)).containsKey(who.user()));
  }

  /** Of the bodies that concern somebody, what counts or will, then what is over. */
  @Transactional(readOnly = true)
  public List<Absence> visible(Who who, int most) {
    return absences.of(who.watches() ? null : who.agencies(), today(), most);
  }

  /**
   * Records an absence.
   *
   * @throws Refusal saying what is missing, or why this colleague cannot stand in then
   */
  public Absence record(Who who, Wish wish) {
    String agency = named("Chưa chọn cơ quan.", wish.agency);
    String person = named("Chưa chọn người vắng mặt.", wish.person);
    String substitute = named("Chưa chọn người làm thay.", wish.substitute);
    if (!(person.equals(who.user()) && who.worksFor(agency)) && !mayForAll(who, agency)) throw new AccessDeniedException(agency);
    if (!organisation.exists(agency, today())) throw new Refusal("Hôm nay không có cơ quan mang mã “" + Written.line(agency) + "”.");
    absences.lock(agency);
    demandDays(wish.from, wish.until);
    demandPeople(agency, person, substitute);
    Absence one = new Absence(0, person, substitute, agency, kinds(wish.kinds), letters(wish.letters), reason(wish.reason), wish.from, wish.until.plusDays(1),
        who.user(), null, null, null);
    demandFree(one);
    Absence recorded = absences.add(one, clock.instant());
    changed(recorded, who, false);
    return recorded;
  }

  /**
   * Ends an absence before its day; by whoever may record it.
   *
   * @param lastDay the last day on which it counts; the day before today ends it at once
   */
  public Absence end(Who who, long id, LocalDate lastDay) {
    Absence one = absences.find(id).orElseThrow(() -> new Refusal("Không có lần vắng mặt ấy."));
    if (!(one.person().equals(who.user()) && who.worksFor(one.agency())) && !mayForAll(who, one.agency())) throw new AccessDeniedException(one.agency());
    if (lastDay == null) throw new Refusal("Chưa ghi ngày cuối cùng còn vắng.");
    if (lastDay.isBefore(today().minusDays(1))) throw new Refusal("Ngày cuối cùng không được trước hôm qua: việc đã làm thay không đổi được.");
    if (!one.validUntil().isAfter(lastDay.plusDays(1))) throw new Refusal("Lần vắng mặt này đã hết từ " + DayText.of(one.lastDay()) + " hoặc hết đúng ngày ấy.");
    absences.end(id, lastDay.plusDays(1).isBefore(one.validFrom()) ? one.validFrom() : lastDay.plusDays(1), who.user(), clock.instant());
    Absence ended = absences.find(id).orElseThrow();
    changed(ended, who, true);
    return ended;
  }

  /** Who no longer works at a body is no longer away from it and stands in for nobody there. */
  @EventListener
  void on(PersonLeft left) {
    List<Absence> ending = absences.concerning(List.of(left.person()), today()).stream().filter(one -> one.agency().equals(left.agency())).toList();
    for (Absence one : ending) {
      absences.end(one.id(), one.validFrom().isAfter(today()) ? one.validFrom() : today(), null, clock.instant());
      left.told().add(one.substitute().equals(left.person()) ? "Chọn người khác làm thay " + people.name(one.person()) + ", vắng " + one.days()
          : "Lần vắng mặt " + one.days() + " kết thúc; " + people.name(one.substitute()) + " thôi làm thay");
    }
    if (!ending.isEmpty()) appointments.derive();
  }

  private void changed(Absence absence, Who who, boolean ended) {
    duties.upToDate();
    appointments.derive();
    events.publishEvent(new AbsenceChanged(absence, who.user(), ended));
    events.publishEvent(new PersonMoved());
  }

  private void demandDays(LocalDate from, LocalDate until) {
    if (from == null || until == null) throw new Refusal("Hãy ghi đủ ngày đầu và ngày cuối của thời gian vắng mặt.");
    if (until.isBefore(from)) throw new Refusal("“Đến hết ngày” không được trước “từ ngày”.");
    if (until.isBefore(today())) throw new Refusal("Thời gian vắng mặt đã qua; việc đã làm không đổi được.");
    if (from.isBefore(today().minusYears(1)) || until.isAfter(today().plusYears(LONGEST_YEARS))) {
      throw new Refusal("Thời gian vắng mặt chỉ ghi từ một năm trước đến " + LONGEST_YEARS + " năm tới; hãy xem lại năm.");
    }
  }

  private void demandPeople(String agency, String person, String substitute) {
    if (person.equals(substitute)) throw new Refusal("Một người không làm thay chính mình.");
    if (!absences.worksAt(person, agency)) throw new Refusal("Người vắng mặt không phải người làm việc của cơ quan này.");
    if (!absences.worksAt(substitute, agency)) {
      throw new Refusal("Người làm thay phải là người của chính cơ quan này và có vai trò cán bộ, lãnh đạo đơn vị hoặc văn thư.");
    }
  }

  /** Nobody stands in who is away himself, for however many others; so substitutes never run in a circle. */
  private void demandFree(Absence one) {
    for (Absence other : absences.concerning(List.of(one.person(), one.substitute()), today())) {
      if (!other.overlaps(one.validFrom(), one.validUntil())) continue;
      if (other.person().equals(one.substitute())) {
        throw new Refusal(people.name(one.substitute()) + " cũng vắng " + other.days() + "; hãy chọn người khác làm thay.");
      }
      if (other.substitute().equals(one.person())) {
        throw new Refusal(people.name(one.person()) + " đang được giao làm thay " + people.name(other.person()) + " " + other.days()
            + "; hãy kết thúc lần làm thay ấy, chọn người khác làm thay, rồi ghi lần vắng mặt này.");
      }
      if (other.person().equals(one.person()) && other.agency().equals(one.agency()) && sameKinds(one.kinds(), other.kinds())) {
        throw new Refusal("Trong thời gian ấy " + people.name(other.substitute()) + " đã được giao làm thay " + other.days()
            + (other.kinds().isEmpty() ? "" : " về loại việc ấy") + "; hãy kết thúc lần trước rồi ghi lần mới.");
      }
    }
  }

  private static boolean sameKinds(List<String> one, List<String> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  private List<String> kinds(Collection<String> wished) {
    if (wished == null) return List.of();
    Set<String> known = new HashSet<>(kinds.titles().keySet());
    Set<String> chosen = new LinkedHashSet<>();
    for (String kind : wished) {
      if (kind == null || kind.isBlank()) continue;
      if (!known.contains(kind.strip())) throw new Refusal("Không có loại việc “" + Written.line(kind) + "”.");
      chosen.add(kind.strip());
    }
    return List.copyOf(chosen);
  }

  private static Absence.Letters letters(String wished) {
    if (wished == null || wished.isBlank()) return Absence.Letters.BOTH;
    for (Absence.Letters one : Absence.Letters.values()) if (one.name().equals(wished.strip())) return one;
    throw new Refusal("Thư nhắc việc gửi cho cả hai người (BOTH), chỉ người làm thay (SUBSTITUTE) hoặc chỉ người vắng (ABSENT).");
  }

  private static String reason(String wished) {
    if (wished == null || wished.isBlank()) return null;
    String kept = Written.line("Lý do", wished);
    if (Written.length(kept) > LONGEST_REASON) throw new Refusal("“Lý do” dài quá " + LONGEST_REASON + " ký tự.");
    return kept.isEmpty() ? null : kept;
  }

  private static String named(String missing, String text) {
    if (text == null || text.isBlank()) throw new Refusal(missing);
    return Written.line(missing, text);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
