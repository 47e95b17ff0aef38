package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lotrinh.YamlText;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.issuance.CaseWords;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.Offices;
import vn.lotrinh.issuance.PaperForm;
import vn.lotrinh.issuance.PaperReplaced;
import vn.lotrinh.issuance.PaperTemplates;
import vn.lotrinh.issuance.PaperWriter;

/** The papers of a dissolution that the system writes: of the registration office, and of the co-operative's general meeting. */
@Component("dissolutionPapers")
class PaperOffice implements PaperWriter {

  private static final String COOPERATIVE = "HTX";
  private static final List<PaperForm> FORMS = YamlText.of(new ClassPathResource("dissolution/papers.yaml")).as(Forms.class).papers();

  /** @param papers as the file lists them */
  record Forms(List<PaperForm> papers) {}

  private final Dissolutions dissolutions;
  private final CaseWording wording;
  private final Journal journal;
  private final Bodies bodies;
  private final Offices offices;
  private final CooperativeService cooperatives;
  private final Clock clock;

  PaperOffice(Dissolutions dissolutions, CaseWording wording, Journal journal, Bodies bodies, Offices offices, CooperativeService cooperatives, Clock clock) {
    this.dissolutions = dissolutions;
    this.wording = wording;
    this.journal = journal;
    this.bodies = bodies;
    this.offices = offices;
    this.cooperatives = cooperatives;
    this.clock = clock;
  }

  /** One of them by its name. */
  static PaperForm form(String name) {
    return FORMS.stream().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public List<PaperForm> forms() {
    return FORMS;
  }

  @Override
  public PaperTemplates templates() {
    return new PaperTemplates("dissolution", FORMS, CaseWording.sample());
  }

  @Override
  public boolean owns(String caseKey) {
    return dissolutions.find(caseKey).isPresent();
  }

  @Override
  public Optional<Office> issuer(String caseKey, PaperForm form) {
    Cooperative cooperative = cooperatives.get(dissolutions.get(caseKey).cooperative());
    if (form.by().equals(COOPERATIVE)) return Optional.of(offices.of(cooperative.code(), cooperative.name(), cooperative.place()));
    return Optional.of(offices.of(bodies.of(cooperative, form.by()), LocalDate.now(clock)));
  }

  /** What was recorded under the old number now stands under the new one; both are told. */
  @EventListener
  void on(PaperReplaced replaced) {
    if (!owns(replaced.caseKey())) return;
    Recorded kind = journal.newest(replaced.caseKey()).values().stream()
        .filter(entry -> entry.documentNumber() != null && entry.documentNumber().startsWith(replaced.replaced())).map(Journal.Entry::kind)
        .filter(one -> one != Recorded.REPLACED).findFirst().orElse(Recorded.REPLACED);
    journal.recordAs(replaced.caseKey(), kind, "Thay thế văn bản: " + replaced.title(), "thay thế số " + replaced.replaced(), replaced.reason(), replaced.number(),
        ActDay.of(replaced.day(), "Ngày văn bản thay thế", LocalDate.now(clock)));
  }

  @Override
  public CaseWords words(String caseKey) {
    return wording.of(caseKey);
  }
}
