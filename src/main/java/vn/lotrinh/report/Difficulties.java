package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.obstacle.ObstacleFigures;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/**
 * What stood in the way in a year: the difficulties that bodies of the province raised at any task, kind by kind with their answers, and what they
 * wrote in their submissions, as far as that did not become one of them.
 */
@Component
@Transactional(readOnly = true)
class Difficulties {

  private final ObstacleFigures raised;
  private final Entries entries;
  private final OrganisationService organisation;
  private final Clock clock;

  Difficulties(ObstacleFigures raised, Entries entries, OrganisationService organisation, Clock clock) {
    this.raised = raised;
    this.entries = entries;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Kind by kind in the order of the kinds; those without a kind last. */
  List<Difficulty> of(Campaign c, List<Submission> bodies) {
    List<Difficulty> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (ObstacleFigures.OfKind kind : raised.during(LocalDate.of(c.year(), 1, 1), LocalDate.of(c.year(), 12, 31), agencies(c))) {
      for (ObstacleFigures.Told told : kind.obstacles()) {
        all.add(new Difficulty(kind.kind(), told.agencyName(), told.text(), told.answer(), told.answeredBy(), told.answeredOn()));
        known.add(CaseFiles.folded(told.text()));
      }
    }
    Map<String, String> names = new HashMap<>();
    bodies.forEach(s -> names.put(s.key(), s.name()));
    entries.obstacles(c.key()).stream().filter(told -> !ObstacleFigures.saysNone(told.obstacles()) && !known.contains(CaseFiles.folded(told.obstacles())))
        .forEach(told -> all.add(new Difficulty(ObstacleFigures.WITHOUT_KIND, names.get(told.submission()), told.obstacles(), null, null, null)));
    return all;
  }

  /** Every body of the province that worked in the year, also one that ended in it. */
  private Set<String> agencies(Campaign c) {
    Set<String> codes = new TreeSet<>();
    for (LocalDate day : List.of(LocalDate.of(c.year(), 1, 1), c.openedOn(), LocalDate.now(clock))) {
      Map<String, Boolean> within = new HashMap<>();
      organisation.agencies(day).stream().filter(agency -> within.computeIfAbsent(agency.place(), place -> organisation.isWithin(place, c.province(), day)))
          .map(Agency::code).forEach(codes::add);
    }
    return codes;
  }
}
