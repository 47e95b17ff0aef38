package vn.lotrinh.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.security.Accounts;
import vn.lotrinh.security.Person;
import vn.lotrinh.security.Role;

/** What stands around every page: who is logged in, where they may go, and in a rehearsal which day it is. Templates ask it as {@code @frame}. */
@Component("frame")
class Frame {

  private static final List<String> WEEKDAYS = List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
  private static final Set<Role> WATCHERS = Set.of(Role.SUPERVISOR, Role.COORDINATOR, Role.ADMINISTRATOR);

  /** One entry of the navigation; {@code here}: the page shown belongs to it. */
  record Place(String title, String address, boolean here) {}

  private final Accounts accounts;
  private final Clock clock;
  private final HttpServletRequest request;
  private final boolean rehearsal;

  Frame(Accounts accounts, Clock clock, HttpServletRequest request, Environment environment) {
    this.accounts = accounts;
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
    List<Place> places = new ArrayList<>(List.of(place("Trang chủ", "/"), place("Danh sách việc", "/camunda/app/tasklist/default/"),
        place("Hồ sơ", "/cases"), place("Vướng mắc", "/obstacles"), place("Chương trình", "/programmes"), place("Báo cáo năm", "/reports"), place("Sổ HTX", "/cooperatives"),
        place("Xếp loại", "/classifications")));
    if (isOneOf(login, WATCHERS)) places.addAll(List.of(place("Thành lập", "/foundings"), place("Giải thể", "/dissolutions"), place("Chỉ tiêu", "/plans")));
    if (isOneOf(login, WATCHERS)) places.add(place("Cockpit", "/camunda/app/cockpit/default/"));
    if (isOneOf(login, Set.of(Role.ADMINISTRATOR))) places.add(place("Quản trị", "/camunda/app/admin/default/"));
    if (rehearsal) places.add(place("Diễn tập", "/rehearsal"));
    return places;
  }

  private Place place(String title, String address) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String shown = failed == null ? request.getRequestURI() : failed.toString();
    return new Place(title, address, address.equals("/") ? shown.equals("/") : (shown + "/").startsWith(address + "/"));
  }

  private static boolean isOneOf(Authentication login, Set<Role> roles) {
    Set<String> held = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    return roles.stream().map(Role::authority).anyMatch(held::contains);
  }

  private static Authentication login() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken ? null : login;
  }
}
