package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.PersonMoved;
import vn.lotrinh.Post;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/**
 * Records who holds a role inside a body: combined roles, authorisations to sign, and mandates by which one body does the work of another that
 * has nobody. What is recorded counts on its days, at once and in every channel.
 */
@Service
@Transactional
public class AppointmentService {

  private static final Set<String> ROLES = Set.of("officer", "head", "clerk");
  private static final int LONGEST = 200;

  private final Appointments appointments;
  private final DutyService duties;
  private final OrganisationService organisation;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AppointmentService(Appointments appointments, DutyService duties, OrganisationService organisation, People people, ApplicationEventPublisher events,
      Clock clock) {
    this.appointments = appointments;
    this.duties = duties;
    this.organisation = organisation;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is to be recorded of a role.
   *
   * @param role id of an account role, or {@code person} a login name: one of the two
   * @param from first day, {@code until} last day or null
   */
  public record Wish(String duty, String role, String person, String capacity, String headTitle, String signerTitle, String document, LocalDate documentDay,
      LocalDate from, LocalDate until) {}

  /** A mandate to be recorded. @param from first day, {@code until} last day or null */
  public record MandateWish(String byAgency, String document, LocalDate documentDay, LocalDate from, LocalDate until) {}

  /** Who holds a role today. @param people login name to name */
  public record Held(Duty duty, Map<String, String> people) {}

  /** The roles inside a body with who holds them today. */
  public List<Held> held(String agency) {
    return List.of(Duty.values()).stream().map(duty -> new Held(duty, people.members(duties.group(new Post(agency, duty.code()))))).toList();
  }

  @Transactional(readOnly = true)
  public List<Appointment> history(String agency) {
    return appointments.of(agency);
  }

  @Transactional(readOnly = true)
  public List<Mandate> mandates(String agency) {
    return appointments.mandates(agency);
  }

  /** Who combines roles and authorises to sign: the body's leader himself, coordinators and administrators; not whoever signs by authorisation (Điều 13.3). */
  public boolean mayAppoint(Who who, String agency) {
    if (who.steers()) return true;
    return who.worksFor(agency) && people.members(duties.leader(agency)).containsKey(who.user())
        && appointments.of(agency).stream().noneMatch(one -> who.user().equals(one.person()) && one.capacity() != null && one.countsOn(today()));
  }

  /** Who lets another body do the work: coordinators and administrators. */
  public boolean mayMandate(Who who) {
    return who.steers();
  }

  /** @throws Refusal saying what is missing or contradicts what is recorded */
  public void appoint(Who who, String agency, Wish wish) {
    if (!mayAppoint(who, agency)) throw new AccessDeniedException(agency);
    existing(agency);
    Duty duty = Duty.of(wish.duty).orElseThrow(() -> new Refusal("Chưa chọn vai trò trong cơ quan."));
    String role = blank(wish.role) ? null : wish.role.strip();
    String person = blank(wish.person) ? null : wish.person.strip();
    if (role == null == (person == null)) throw new Refusal("Chọn một trong hai: mọi người có vai trò tài khoản nào, hoặc một người cụ thể.");
    if (role != null && !ROLES.contains(role)) throw new Refusal("Không có vai trò tài khoản “" + Written.line(role) + "”.");
    Capacity capacity = capacity(wish, duty, person);
    if (person != null) demandPerson(agency, person, capacity);
    Period term = term(wish.from, wish.until, capacity == Capacity.TUQ);
    Appointment one = new Appointment(0, agency, duty.code(), role, person, capacity, capacity == null ? null : needed("Ký thay, thừa lệnh, thừa ủy quyền của", wish.headTitle),
        capacity == null ? null : needed("Chức vụ người ký", wish.signerTitle), capacity == null ? optional("Số văn bản", wish.document) : needed("Số văn bản", wish.document),
        documentDay(wish.documentDay, capacity != null), term.from(), term.until(), who.user(), null, null, null);
    demandNew(agency, one);
    appointments.add(one, clock.instant());
    changed();
  }

  /** @throws Refusal saying what is missing or contradicts what is recorded */
  public void mandate(Who who, String agency, MandateWish wish) {
    if (!mayMandate(who)) throw new AccessDeniedException(agency);
    existing(agency);
    if (blank(wish.byAgency)) throw new Refusal("Chưa chọn cơ quan làm thay.");
    String by = wish.byAgency.strip();
    existing(by);
    if (by.equals(agency)) throw new Refusal("Một cơ quan không làm thay chính mình.");
    if (people.members(by).isEmpty()) throw new Refusal("Cơ quan làm thay cũng chưa có tài khoản nào.");
    Period term = term(wish.from, wish.until, false);
    Mandate one = new Mandate(0, agency, by, needed("Số văn bản giao làm thay", wish.document), documentDay(wish.documentDay, true), term.from(), term.until(),
        who.user(), null, null, null);
    if (appointments.mandates(agency).stream().anyMatch(old -> old.agency().equals(agency) && overlap(old.validFrom(), old.validUntil(), term))) {
      throw new Refusal("Trong thời gian ấy đã có cơ quan làm thay; hãy kết thúc lần trước rồi ghi lần mới.");
    }
    appointments.add(one, clock.instant());
    changed();
  }

  /** @param lastDay the last day on which it counts; the day before today ends it at once */
  public void endAppointment(Who who, String agency, long id, LocalDate lastDay) {
    if (!mayAppoint(who, agency)) throw new AccessDeniedException(agency);
    Appointment one = appointments.appointment(id).filter(found -> found.agency().equals(agency)).orElseThrow(() -> new Refusal("Không có phân công ấy."));
    appointments.end(Appointments.Table.APPOINTMENT, id, until(lastDay, one.validFrom(), one.validUntil()), who.user(), clock.instant());
    changed();
  }

  /** @param lastDay the last day on which it counts; the day before today ends it at once */
  public void endMandate(Who who, String agency, long id, LocalDate lastDay) {
    if (!mayMandate(who)) throw new AccessDeniedException(agency);
    Mandate one = appointments.mandate(id).filter(found -> found.agency().equals(agency)).orElseThrow(() -> new Refusal("Không có việc làm thay ấy."));
    appointments.end(Appointments.Table.MANDATE, id, until(lastDay, one.validFrom(), one.validUntil()), who.user(), clock.instant());
    changed();
  }

  private void changed() {
    duties.upToDate();
    appointments.derive();
    events.publishEvent(new PersonMoved());
  }

  private static Capacity capacity(Wish wish, Duty duty, String person) {
    if (blank(wish.capacity)) {
      if (duty == Duty.LEADER && person != null) throw new Refusal("Giao một người ký thì ghi rõ KT., TL. hay TUQ. (NĐ 30/2020 Điều 13).");
      return null;
    }
    Capacity capacity = Capacity.of(wish.capacity).orElseThrow(() -> new Refusal("Thẩm quyền ký là KT., TL. hoặc TUQ."));
    if (duty != Duty.LEADER || person == null) throw new Refusal("KT., TL., TUQ. chỉ ghi cho một người được ký thay lãnh đạo cơ quan.");
    return capacity;
  }

  /** By KT. and TL. people of the body sign; by TUQ. also the head of a body under it. */
  private void demandPerson(String agency, String person, Capacity capacity) {
    if (people.name(person).equals(People.GONE)) throw new Refusal("Không có tài khoản “" + Written.line(person) + "”.");
    if (capacity != Capacity.TUQ && !people.members(agency).containsKey(person)) {
      throw new Refusal("Chỉ giao vai trò cho người của cơ quan; ký thừa ủy quyền (TUQ.) thì người đứng đầu cơ quan khác cũng được.");
    }
  }

  private void demandNew(String agency, Appointment one) {
    boolean known = appointments.of(agency).stream().filter(old -> agency.equals(old.agency()) && old.duty().equals(one.duty()))
        .filter(old -> Objects.equals(old.role(), one.role()) && Objects.equals(old.person(), one.person()))
        .anyMatch(old -> overlap(old.validFrom(), old.validUntil(), new Period(one.validFrom(), one.validUntil())));
    if (known) throw new Refusal("Vai trò ấy đã được giao trong thời gian này; hãy kết thúc lần trước rồi ghi lần mới.");
  }

  private static boolean overlap(LocalDate from, LocalDate until, Period term) {
    return !from.equals(until) && (until == null || term.from().isBefore(until)) && (term.until() == null || from.isBefore(term.until()));
  }

  private Period term(LocalDate from, LocalDate lastDay, boolean limited) {
    if (from == null) throw new Refusal("Chưa ghi từ ngày nào.");
    if (lastDay != null && lastDay.isBefore(from)) throw new Refusal("“Đến hết ngày” không được trước “từ ngày”.");
    if (lastDay == null && limited) throw new Refusal("Ủy quyền ký thừa ủy quyền phải giới hạn thời gian (NĐ 30/2020 Điều 13 khoản 3): ghi “đến hết ngày”.");
    return new Period(from, lastDay == null ? null : lastDay.plusDays(1));
  }

  private LocalDate until(LocalDate lastDay, LocalDate from, LocalDate until) {
    if (lastDay == null) throw new Refusal("Chưa ghi ngày cuối cùng còn hiệu lực.");
    if (lastDay.isBefore(today().minusDays(1))) throw new Refusal("Ngày cuối cùng không được trước hôm qua: việc đã làm không đổi được.");
    if (until != null && !until.isAfter(lastDay)) throw new Refusal("Đã hết hiệu lực từ trước ngày ấy.");
    return lastDay.plusDays(1).isBefore(from) ? from : lastDay.plusDays(1);
  }

  private LocalDate documentDay(LocalDate day, boolean required) {
    if (day == null && required) throw new Refusal("Chưa ghi ngày của văn bản.");
    if (day != null && day.isAfter(today())) throw new Refusal("Ngày của văn bản không được sau hôm nay.");
    return day;
  }

  private void existing(String agency) {
    if (!organisation.exists(agency, today())) throw new Refusal("Hôm nay không có cơ quan mang mã “" + Written.line(agency) + "”.");
  }

  private static String needed(String label, String text) {
    String kept = optional(label, text);
    if (kept == null) throw new Refusal("Chưa ghi “" + label + "”.");
    return kept;
  }

  private static String optional(String label, String text) {
    if (blank(text)) return null;
    String kept = Written.line(label, text);
    if (Written.length(kept) > LONGEST) throw new Refusal("“" + label + "” dài quá " + LONGEST + " ký tự.");
    return kept.isEmpty() ? null : kept;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
