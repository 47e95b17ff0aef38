package vn.lotrinh.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;
import vn.lotrinh.Written;
import vn.lotrinh.security.Accounts;
import vn.lotrinh.security.Person;
import vn.lotrinh.security.Role;

/** What stands around every page: who is logged in, where they may go, and in a rehearsal which day it is. Templates ask it as {@code @frame}. */
@Component("frame")
class Frame {

  private static final List<String> WEEKDAYS = List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
  private static final Map<Feature.Audience, Set<Role>> ROLES = Map.of(Feature.Audience.WATCHERS, EnumSet.of(Role.SUPERVISOR, Role.COORDINATOR, Role.ADMINISTRATOR),
      Feature.Audience.ADMINISTRATORS, EnumSet.of(Role.ADMINISTRATOR));
  private static final List<Feature.Entry> OWN = List.of(new Feature.Entry(0, "Trang chủ", "/", Feature.Audience.EVERYBODY),
      new Feature.Entry(10, "Danh sách việc", "/camunda/app/tasklist/default/", Feature.Audience.EVERYBODY),
      new Feature.Entry(90, "Cockpit", "/camunda/app/cockpit/default/", Feature.Audience.WATCHERS),
      new Feature.Entry(100, "Quản trị", "/camunda/app/admin/default/", Feature.Audience.ADMINISTRATORS));

  /** One entry of the navigation; {@code here}: the page shown belongs to it. */
  record Place(String title, String address, boolean here) {}

  private final Accounts accounts;
  private final List<Feature.Entry> entries;
  private final Clock clock;
  private final HttpServletRequest request;
  private final boolean rehearsal;

  Frame(Accounts accounts, List<Feature> features, Clock clock, HttpServletRequest request, Environment environment) {
    this.accounts = accounts;
    this.entries = Stream.concat(OWN.stream(), features.stream().flatMap(feature -> feature.entries().stream()))
        .sorted(Comparator.comparing(Feature.Entry::order)).toList();
    this.clock = clock;
    this.request = request;
    this.rehearsal = environment.acceptsProfiles(Profiles.of("rehearsal"));
  }

  /** Who is logged in; null on the pages that anybody may see. */
  public Person person() {
    Authentication login = login();
    return login == null ? null : accounts.person(login.getName());
  }

  public boolean rehearsal() {
    return rehearsal;
  }

  /** Today as people say it, e.g. "thứ Năm, 01/04/2021". */
  public String today() {
    LocalDate today = LocalDate.now(clock);
    return WEEKDAYS.get(today.getDayOfWeek().ordinal()) + ", " + Written.day(today);
  }

  public List<Place> places() {
    Authentication login = login();
    if (login == null) return List.of();
    return entries.stream().filter(entry -> isFor(login, entry.audience())).map(entry -> place(entry.title(), entry.address())).toList();
  }

  private Place place(String title, String address) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String shown = failed == null ? request.getRequestURI() : failed.toString();
    return new Place(title, address, address.equals("/") ? shown.equals("/") : (shown + "/").startsWith(address + "/"));
  }

  private static boolean isFor(Authentication login, Feature.Audience audience) {
    if (audience == Feature.Audience.EVERYBODY) return true;
    Set<String> held = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    return ROLES.get(audience).stream().map(Role::authority).anyMatch(held::contains);
  }

  private static Authentication login() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken ? null : login;
  }
}
