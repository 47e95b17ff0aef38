package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Rank;
import vn.lotrinh.cooperative.StatusChange;
import vn.lotrinh.organisation.OrganisationService;

/** What every step of a scoring asks, and what other rooms may know of its result. */
@Service("classification")
@Transactional
public class ClassificationService {

  /**
   * The confirmed result of a co-operative for a year.
   *
   * @param key number of the case
   * @param score 0 to 100
   * @param rank KHONG_XEP_LOAI for a co-operative younger than 12 months
   * @param day on which it was ranked
   */
  public record Result(String key, BigDecimal score, Rank rank, LocalDate day) {}

  /**
   * How far the scoring of a year is.
   *
   * @param total co-operatives that are scored; {@code open} of them have no result yet
   */
  public record Progress(int year, long total, long open) {}

  private final Classifications classifications;
  private final OpenTerms terms;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;
  private final ClassificationProcess process;
  private final Batch batch;
  private final Clock clock;

  ClassificationService(Classifications classifications, OpenTerms terms, CooperativeService cooperatives, OrganisationService organisation,
      ClassificationProcess process, Batch batch, Clock clock) {
    this.batch = batch;
    this.classifications = classifications;
    this.terms = terms;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.process = process;
    this.clock = clock;
  }

  /** The confirmed result; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<Result> result(String cooperative, int year) {
    return classifications.find(new CaseKey(year, cooperative).toString()).filter(c -> c.rank() != null)
        .map(c -> new Result(c.key(), c.total(), c.rank(), c.endedOn()));
  }

  /** How many co-operatives got each rank for a year; a rank of none is absent. */
  @Transactional(readOnly = true)
  public Map<Rank, Long> ranks(int year) {
    return classifications.ranks(year);
  }

  /** The years in which somebody has no result yet, the newest first. */
  @Transactional(readOnly = true)
  public List<Progress> unfinished() {
    return classifications.unfinished();
  }

  /**
   * The body that acts in a case today; for a co-operative without officers of its own the Liên minh HTX.
   *
   * @param role HTX or LMHTX
   */
  @Transactional(readOnly = true)
  public String body(String key, String role) {
    String code = CaseKey.of(key).cooperative();
    boolean known = organisation.place(code).isPresent();
    if (role.equals("HTX") && known) return organisation.holder("HTX", code);
    String place = known ? code : batch.cooperative(code).orElseGet(() -> cooperatives.get(code)).place();
    return organisation.holder("LMHTX", organisation.placesOn(place, today()).stream().findFirst().map(found -> found.code()).orElse(place));
  }

  /** A term, in the days that its title says. */
  public int term(String name) {
    return terms.get("classification", name).length();
  }

  /** Nothing: models of earlier versions ask for it; what a person should know is told when the form is shown. */
  public String facts(String key, String userTask) {
    return null;
  }

  /** Whether the case stands at a stage: what gateways ask. */
  @Transactional(readOnly = true)
  public boolean is(String key, String stage) {
    return classifications.get(key).is(Stage.valueOf(stage));
  }

  /** A co-operative that has ceased to exist is not scored any further. */
  @EventListener
  void on(StatusChange change) {
    if (change.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT) return;
    classifications.running(change.cooperative()).forEach(running -> process.cooperativeDissolved(running.key()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
