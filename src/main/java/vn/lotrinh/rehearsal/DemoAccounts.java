package vn.lotrinh.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.security.Accounts;
import vn.lotrinh.security.Role;

/** The rehearsal's people: for every body that acts, and every committee and office of a commune, two officers, a head and a clerk, and the few who watch, coordinate and administer. */
@Component
@Profile("rehearsal")
class DemoAccounts {

  /** Everybody's password in a rehearsal; a production start refuses it. */
  static final String PASSWORD = "DienTap#2021";
  static final String ADMINISTRATOR = "quantri";
  static final String COORDINATOR = "dieuphoi";
  private static final Set<AgencyLevel> OF_COMMUNES = Set.of(AgencyLevel.XA, AgencyLevel.PHONG);

  /** One line of the list that the rehearsal shows and answers. */
  record DemoAccount(String user, String password, String role, String agency, String agencyName, List<String> groups) {}

  private final Accounts accounts;
  private final OrganisationService organisation;

  DemoAccounts(Accounts accounts, OrganisationService organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
  }

  @Transactional
  void open() {
    for (Person person : people()) {
      if (!accounts.exists(person.user)) accounts.open(person.user, person.title, person.user + "@dientap.example", PASSWORD, person.agency, person.roles);
    }
  }

  List<DemoAccount> list() {
    return people().stream().map(person -> new DemoAccount(person.user, PASSWORD, person.roles.get(0).title(), person.agency, person.agencyName,
        Stream.concat(Stream.ofNullable(person.agency), person.roles.stream().map(Role::id)).toList())).toList();
  }

  private record Person(String user, String title, String agency, String agencyName, List<Role> roles) {}

  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    people.add(new Person(ADMINISTRATOR, "Quản trị hệ thống", null, null, List.of(Role.ADMINISTRATOR)));
    people.add(new Person(COORDINATOR, "Điều phối viên chương trình", null, null, List.of(Role.COORDINATOR)));
    people.add(new Person("theodoi", "Lãnh đạo theo dõi toàn tỉnh", null, null, List.of(Role.SUPERVISOR)));
    for (Agency agency : actingBodies()) {
      String handle = agency.handle();
      people.add(person(handle + ".cv1", "Chuyên viên 1", agency, Role.OFFICER));
      people.add(person(handle + ".cv2", "Chuyên viên 2", agency, Role.OFFICER));
      people.add(person(handle + ".ld", "Lãnh đạo", agency, Role.HEAD));
      people.add(person(handle + ".vt", "Văn thư", agency, Role.CLERK));
    }
    return people;
  }

  /**
   * Every body that acts at some time, also those that begin later: an account waits for the day on which its agency does. Communes and their offices
   * take over from districts whatever the scenario began with.
   */
  private Collection<Agency> actingBodies() {
    Map<String, Agency> byCode = new LinkedHashMap<>();
    for (Agency agency : organisation.agencies()) if (agency.acts() || OF_COMMUNES.contains(agency.level())) byCode.put(agency.code(), agency);
    return byCode.values();
  }

  private static Person person(String user, String title, Agency agency, Role role) {
    return new Person(user, title + " – " + agency.name(), agency.code(), agency.name(), List.of(role));
  }
}
