package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.lotrinh.Answers;
import vn.lotrinh.issuance.DocumentKind;
import vn.lotrinh.issuance.IssuingBodies;
import vn.lotrinh.issuance.PaperNumbers;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Under which numbers the programme's documents are issued: those of the register of the body that issues them, by kind and year. */
@Component
class PaperNumbering implements IssuingBodies {

  private static final String COMMITTEE = "UBND_TINH";
  private static final int LONGEST = 300;

  private final PaperNumbers numbers;
  private final Programmes programmes;
  private final PlanService plans;
  private final Works works;
  private final OrganisationService organisation;
  private final Clock clock;

  PaperNumbering(PaperNumbers numbers, Programmes programmes, PlanService plans, Works works, OrganisationService organisation, Clock clock) {
    this.numbers = numbers;
    this.programmes = programmes;
    this.plans = plans;
    this.works = works;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Of what the body that leads a work issues, e.g. its report; the kind is the one that the plan names, else the one given. */
  String ofLead(String key, Work work, DocumentKind otherwise, Answers answers) {
    return numbers.numbered(lead(key, work, otherwise), answers.text("documentNumber"));
  }

  /** Of a document of a given kind, whatever else the line of the plan yields. */
  String ofLead(String key, Work work, DocumentKind kind, String about, Answers answers) {
    PaperNumbers.Issue issue = lead(key, work, kind);
    return numbers.numbered(new PaperNumbers.Issue(issue.body(), kind, about, key), answers.text("documentNumber"));
  }

  private PaperNumbers.Issue lead(String key, Work work, DocumentKind otherwise) {
    String programme = CaseKey.of(key).programme();
    PlanTask line = plans.plan(programme).task(works.require(plans.plan(programme), work));
    String body = plans.lead(programme, line.step(), programmes.get(programme).province(), today());
    return new PaperNumbers.Issue(body, DocumentKind.named(line.product()).orElse(otherwise), Wording.shortened(yields(line), LONGEST), key);
  }

  /** Of what the provincial committee signs for a line of the plan. */
  String ofCommittee(String key, PlanTask line, Answers answers) {
    return ofCommittee(key, DocumentKind.named(line.product()).orElse(DocumentKind.DECISION), yields(line), answers);
  }

  String ofCommittee(String key, DocumentKind kind, String about, Answers answers) {
    String province = programmes.get(CaseKey.of(key).programme()).province();
    PaperNumbers.Issue issue = new PaperNumbers.Issue(organisation.holder(COMMITTEE, province, today()), kind, Wording.shortened(about, LONGEST), key);
    return numbers.numbered(issue, answers.text("documentNumber"));
  }

  private static String yields(PlanTask line) {
    return line.product() == null ? line.title() : line.product();
  }

  /** The committee and the two bodies that lead works of the scheme. */
  @Override
  public Set<String> issuing() {
    Set<String> bodies = new TreeSet<>();
    for (String province : programmes.provinces()) {
      for (String role : List.of(COMMITTEE, "SKHDT", "LMHTX")) bodies.addAll(organisation.holders(role, province, today()));
    }
    return bodies;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
