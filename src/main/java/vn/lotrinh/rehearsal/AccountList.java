package vn.lotrinh.rehearsal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;

/** The demo accounts, hundreds in a province with its communes, so that one finds one's own: by body, and by words. */
@Component
@Profile("rehearsal")
class AccountList {

  /** In the order in which they are shown. */
  private enum Kind {
    EVERYWHERE("Toàn tỉnh"), PROVINCE("Cơ quan cấp tỉnh"), DISTRICT("Cấp huyện"), COMMUNE("Cấp xã"), COOPERATIVE("Hợp tác xã"),
    ABSENT("Cơ quan không hoạt động vào ngày này");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  /** Bodies of one kind; {@code open}: shown without being asked for. */
  record Group(String title, boolean open, List<Office> offices) {}

  /** The accounts of one body. */
  record Office(String name, List<DemoAccounts.DemoAccount> accounts) {}

  private final DemoAccounts accounts;
  private final OrganisationService organisation;

  AccountList(DemoAccounts accounts, OrganisationService organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
  }

  /** Every account under its body, bodies of one kind together, those of one place side by side. */
  List<Group> groups(LocalDate today) {
    Map<String, List<DemoAccounts.DemoAccount>> byAgency = new LinkedHashMap<>();
    accounts.list().forEach(account -> byAgency.computeIfAbsent(Optional.ofNullable(account.agency()).orElse(""), code -> new ArrayList<>()).add(account));
    Map<Kind, List<Office>> byKind = new TreeMap<>();
    byAgency.keySet().stream().sorted(Comparator.comparing(this::seat).thenComparing(this::rank)).forEach(code -> byKind
        .computeIfAbsent(kind(code, today), any -> new ArrayList<>()).add(office(byAgency.get(code))));
    return byKind.entrySet().stream().map(kind -> new Group(kind.getKey().title, kind.getKey().compareTo(Kind.PROVINCE) <= 0, kind.getValue())).toList();
  }

  /** Accounts that have every word in user name, agency (code or name) or role, the last one perhaps cut short; diacritics are not needed. */
  List<DemoAccounts.DemoAccount> search(String words) {
    String wanted = plain(words);
    return accounts.list().stream().filter(account -> has(" " + plain(text(account)) + " ", wanted)).toList();
  }

  private static boolean has(String text, String words) {
    int last = words.lastIndexOf(' ') + 1;
    return text.contains(" " + words.substring(last)) && Stream.of(words.substring(0, last).split(" ")).allMatch(word -> text.contains(" " + word + " ") || word.isEmpty());
  }

  private static String text(DemoAccounts.DemoAccount account) {
    return String.join(" ", account.user(), account.role(), Optional.ofNullable(account.agency()).orElse(""), Optional.ofNullable(account.agencyName()).orElse(""));
  }

  private static Office office(List<DemoAccounts.DemoAccount> accounts) {
    String agency = accounts.get(0).agencyName();
    return new Office(agency == null ? "Không thuộc cơ quan nào" : agency, accounts);
  }

  private Kind kind(String agency, LocalDate today) {
    if (agency.isEmpty()) return Kind.EVERYWHERE;
    if (!organisation.exists(agency, today)) return Kind.ABSENT;
    if (organisation.agency(agency).orElseThrow().level() == AgencyLevel.HTX) return Kind.COOPERATIVE;
    return switch (organisation.place(seat(agency)).map(Place::level).orElse(PlaceLevel.TINH)) {
      case XA, HTX -> Kind.COMMUNE;
      case HUYEN -> Kind.DISTRICT;
      case TINH -> Kind.PROVINCE;
    };
  }

  private String seat(String agency) {
    return organisation.agency(agency).map(Agency::place).orElse("");
  }

  private int rank(String agency) {
    return organisation.agency(agency).map(found -> found.level().ordinal()).orElse(-1);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("[^a-z0-9]+", " ").strip();
  }
}
