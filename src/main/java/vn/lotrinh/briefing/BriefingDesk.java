package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Who sees which sheets: whoever watches over the province all of them, the people of a body those of their own and of what it took over.
 */
@Component
@Transactional(readOnly = true)
class BriefingDesk {

  /** A sheet that somebody may ask for. */
  record Scope(String code, String name) {}

  private static final Scope PROVINCE = new Scope(WeekSheet.PROVINCE, "Toàn tỉnh");

  private final BriefingService briefing;
  private final WeekSheets sheets;
  private final OrganisationService organisation;
  private final People people;
  private final Clock clock;

  BriefingDesk(BriefingService briefing, WeekSheets sheets, OrganisationService organisation, People people, Clock clock) {
    this.briefing = briefing;
    this.sheets = sheets;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
  }

  /** @param scope null or blank: all that may be seen; @param at how many newer ones are left out */
  List<WeekSheets.Entry> list(Who who, String scope, int at, int most) {
    String asked = scope == null || scope.isBlank() ? null : scope.replace("\u0000", "").strip();
    List<WeekSheets.Entry> found = sheets.latest(who.watches() ? null : who.inherited(), asked, at, most);
    Map<String, String> names = people.names(found.stream().map(WeekSheets.Entry::madeBy).toList());
    return found.stream().map(entry -> entry.by(names.get(entry.madeBy()))).toList();
  }

  /** What somebody may ask for today. */
  List<Scope> scopes(Who who) {
    LocalDate today = LocalDate.now(clock);
    Stream<Agency> bodies = organisation.agencies(today).stream().filter(Agency::acts).filter(agency -> who.watches() || who.agencies()
        .contains(agency.code()));
    List<Scope> own = bodies.map(agency -> new Scope(agency.code(), agency.name())).sorted(Comparator.comparing(Scope::name)).toList();
    return Stream.concat(who.watches() ? Stream.of(PROVINCE) : Stream.empty(), own.stream()).toList();
  }

  WeekSheets.Kept get(Who who, long id) {
    return sheets.find(id).filter(kept -> who.watches() || who.inherited().contains(kept.sheet().scope()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @Transactional
  long ask(Who who, String scope) {
    Set<String> may = scopes(who).stream().map(Scope::code).collect(Collectors.toSet());
    if (scope == null
        || !may.contains(scope)) throw new Refusal("Chưa chọn cơ quan của bảng giao ban, hoặc cơ quan ấy không thuộc phạm vi của Ông/Bà.");
    return briefing.ask(scope, who.user());
  }

  byte[] docx(WeekSheets.Kept kept) {
    return briefing.docx(kept);
  }
}
