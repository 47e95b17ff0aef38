package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.OrganisationService;

/** Who reads the register of numbers, and who says where a paper register stands. */
@Component
@Transactional(readOnly = true)
class NumberDesk {

  private final Numbers numbers;
  private final List<IssuingBodies> rooms;
  private final OrganisationService organisation;
  private final Clock clock;

  NumberDesk(Numbers numbers, List<IssuingBodies> rooms, OrganisationService organisation, Clock clock) {
    this.numbers = numbers;
    this.rooms = rooms;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The register of numbers of a year: of the caller's own bodies, of all for coordinators. */
  NumbersView numbers(Who who, int year) {
    boolean all = who.steers();
    Set<String> issuing = issuing();
    if (!all && !who.worksForOneOf(issuing)) throw new AccessDeniedException("numbers");
    List<String> bodies = issuing.stream().filter(body -> all || who.worksFor(body)).toList();
    List<NumbersView.Body> names = bodies.stream().map(body -> new NumbersView.Body(body, organisation.name(body))).toList();
    return new NumbersView(year, names, numbers.series(bodies).stream().filter(series -> series.year() == year).toList(), numbers.entries(bodies, year),
        who.administers() || who.keepsNumbers());
  }

  /** Whoever issues or has issued documents in this installation. */
  private Set<String> issuing() {
    Set<String> bodies = new TreeSet<>(numbers.bodies());
    rooms.forEach(room -> bodies.addAll(room.issuing()));
    return bodies;
  }

  /** Clerks for their own body, administrators for any. */
  @Transactional
  void takeNumber(Who who, Numbers.Series stand) {
    boolean own = who.keepsNumbers() && who.worksFor(stand.body());
    if (!issuing().contains(stand.body()) || !own && !who.administers()) throw new AccessDeniedException(stand.body());
    numbers.take(stand.body(), stand.kind(), stand.year(), stand.last());
  }

  int thisYear() {
    return LocalDate.now(clock).getYear();
  }
}
