package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Rank;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/**
 * Who may see and do what: every officer sees ranks, as in the register; the points of a case only its co-operative, the Liên minh HTX and who
 * watches the whole province; coordinators open years, administrators enter criteria.
 */
@Component("classificationDesk")
@Transactional(readOnly = true)
class ClassificationDesk {


  /** Which cases of a year are asked for; null or blank does not narrow. */
  record Question(int year, Stage stage, Rank rank, String place, String words) {}

  /** A case in a list. */
  record Line(String key, String cooperative, String name, String place, String placeName, Stage stage, String stageTitle, BigDecimal selfTotal, BigDecimal total,
      Rank rank, String rankTitle) {}

  record Page(long total, int page, int pages, List<Line> lines) {}

  /** How a year stands: how many at each rank and stage, and how many have no result yet. */
  record Standing(long total, long open, Map<Rank, Long> ranks, Map<Stage, Long> stages) {}

  /** A case with the points of every round. */
  record View(Line line, Classification classification, List<Round> rounds, List<Journal.Entry> history) {}

  record Round(int round, Scorecard card) {}

  private final CaseFiles files;
  private final Classifications classifications;
  private final Scores scores;
  private final Schemes schemes;
  private final Journal journal;
  private final ClassificationService service;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;
  private final Clock clock;

  ClassificationDesk(CaseFiles files, Classifications classifications, Scores scores, Schemes schemes, Journal journal, ClassificationService service,
      CooperativeService cooperatives, OrganisationService organisation, Clock clock) {
    this.files = files;
    this.classifications = classifications;
    this.scores = scores;
    this.schemes = schemes;
    this.journal = journal;
    this.service = service;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.clock = clock;
  }

  static boolean coordinates(Who who) {
    return who.steers();
  }

  static boolean administers(Who who) {
    return who.administers();
  }

  static void demand(boolean allowed) {
    if (!allowed) throw new AccessDeniedException("classifications");
  }

  Standing standing(int year) {
    Map<Stage, Long> stages = classifications.stages(year);
    long total = stages.entrySet().stream().filter(one -> one.getKey() != Stage.CANCELLED).mapToLong(Map.Entry::getValue).sum();
    long open = stages.entrySet().stream().filter(one -> !one.getKey().isOver()).mapToLong(Map.Entry::getValue).sum();
    return new Standing(total, open, classifications.ranks(year), stages);
  }

  /** @param page from 1; the last one where there are fewer */
  Page find(Question question, int page, int size) {
    Classifications.Filter filter = new Classifications.Filter(question.year, question.stage, question.rank, codes(question));
    long total = classifications.count(filter);
    int pages = (int) Math.max(1, (total + size - 1) / size);
    int shown = Math.max(1, Math.min(page, pages));
    return new Page(total, shown, pages, lines(classifications.select(filter, (shown - 1) * size, size)));
  }

  private List<String> codes(Question question) {
    Selection selection = new Selection(question.words, question.place, Set.of(), null, null);
    return selection.equals(Selection.ALL) ? null : cooperatives.select(selection, today()).stream().map(Cooperative::code).toList();
  }

  List<Line> lines(List<Classification> found) {
    Map<String, Cooperative> known = cooperatives.find(found.stream().map(Classification::cooperative).toList(), today()).stream()
        .collect(Collectors.toMap(Cooperative::code, Function.identity()));
    return found.stream().map(c -> line(c, known.get(c.cooperative()))).toList();
  }

  private Line line(Classification c, Cooperative cooperative) {
    String place = organisation.place(cooperative.place()).map(Place::name).orElse(cooperative.place());
    return new Line(c.key(), c.cooperative(), cooperative.name(), cooperative.place(), place, c.stage(), c.stage().title(), c.selfTotal(), c.total(), c.rank(),
        c.rank() == null ? null : c.rank().title());
  }

  /** The points of the last round of each case, by its number. */
  Map<String, Scorecard> cards(int year, List<String> keys) {
    List<Criterion> criteria = schemes.of(year).criteria();
    return scores.latest(keys).stream().collect(Collectors.groupingBy(Scores.Row::classification)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> Scores.card(one.getValue(), criteria)));
  }

  View view(Who who, int year, String cooperative) {
    Classification c = classifications.find(new CaseKey(year, cooperative).toString()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    demand(files.maySee(who, c.key()) || who.worksFor(service.body(c.key(), "HTX")) || who.worksFor(service.body(c.key(), "LMHTX")));
    Map<Integer, List<Scores.Row>> rows = scores.all(c.key()).stream().collect(Collectors.groupingBy(Scores.Row::round));
    List<Criterion> criteria = schemes.of(year).criteria();
    List<Round> rounds = new ArrayList<>();
    for (int round = 1; round <= c.round(); round++) rounds.add(new Round(round, Scores.card(rows.getOrDefault(round, List.of()), criteria)));
    return new View(lines(List.of(c)).get(0), c, rounds, journal.of(c.key()));
  }

  /** Every officer but those of single co-operatives takes whole lists with their points out. */
  boolean exports(Who who) {
    return who.watches() || who.agencies().stream().anyMatch(this::isAlliance);
  }

  private boolean isAlliance(String group) {
    return organisation.agency(group).map(agency -> agency.level() == AgencyLevel.LIEN_MINH).orElse(false);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
