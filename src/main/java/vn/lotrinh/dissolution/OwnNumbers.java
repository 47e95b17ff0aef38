package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lotrinh.Answers;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.issuance.IssuingBodies;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.Offices;
import vn.lotrinh.issuance.PaperNumbers;
import vn.lotrinh.organisation.OrganisationService;

/** Under which numbers the papers of dissolutions are issued: those of the register of the body that issues them, by kind and year. */
@Component("dissolutionOwnNumbers")
class OwnNumbers implements IssuingBodies {

  private static final String COOPERATIVE = "HTX";

  private final PaperNumbers numbers;
  private final Offices offices;
  private final Dissolutions dissolutions;
  private final Bodies bodies;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;
  private final Clock clock;

  OwnNumbers(PaperNumbers numbers, Offices offices, Dissolutions dissolutions, Bodies bodies, CooperativeService cooperatives, OrganisationService organisation,
      Clock clock) {
    this.numbers = numbers;
    this.offices = offices;
    this.dissolutions = dissolutions;
    this.bodies = bodies;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Of the paper of a step, as its form gives it; left empty, the next of the body's register. */
  String of(String number, OwnPaper paper, Answers answers, ActDay on) {
    return of(number, paper, answers.text("documentNumber"), on);
  }

  /** @param given as a person typed it, null: the next of the register of the body that acted on the paper's day */
  String of(String number, OwnPaper paper, String given, ActDay on) {
    Cooperative cooperative = cooperatives.get(dissolutions.get(number).cooperative());
    Office issuer = issuer(cooperative, paper.by(), on.on());
    String about = CaseWording.of(cooperative).in(paper.about());
    return numbers.numberedAlone(new PaperNumbers.Issue(issuer.code(), paper.kind(), about, number), issuer, on.on(), given);
  }

  private Office issuer(Cooperative cooperative, String role, LocalDate day) {
    if (role.equals(COOPERATIVE)) return offices.of(cooperative.code(), cooperative.name(), cooperative.place());
    return offices.of(bodies.of(cooperative, role, day), day);
  }

  /** The registration offices, whose paper registers may be ahead of ours. */
  @Override
  public Set<String> issuing() {
    LocalDate today = LocalDate.now(clock);
    Set<String> issuing = new TreeSet<>();
    organisation.agencies(today).stream().filter(agency -> agency.acts() && organisation.holders("CQ_DKKD", agency.place(), today).contains(agency.code()))
        .forEach(agency -> issuing.add(agency.code()));
    return issuing;
  }
}
