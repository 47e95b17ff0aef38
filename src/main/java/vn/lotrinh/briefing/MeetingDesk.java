package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseNumbers;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.overview.Dimension;
import vn.lotrinh.overview.OverviewFilter;
import vn.lotrinh.overview.Span;
import vn.lotrinh.overview.WorkFigures;
import vn.lotrinh.progress.LateTasks;

/** Who begins letters and notices, and who reads them. */
@Component
@Transactional(readOnly = true)
class MeetingDesk {

  /** A body with late work. @param last the last letter to it, @param open one on its way; null where there is none */
  record Late(String code, String name, long late, long open, BriefingPaper last, BriefingPaper onItsWay) {}

  /** A body by code and name. */
  record Body(String code, String name) {}

  /** A paper in a list. @param body to whom it is sent, by name; null of a notice; @param state in words */
  record Line(BriefingPaper paper, String issuer, String body, String state) {}

  /** A paper with all that is kept of it. @param content the newest version, or how it would look now */
  record View(Line line, Document document, Content content, List<DocumentVersions.Version> versions,
      List<DocumentVersions.Entry> history) {}

  private static final int MOST = 100;
  private static final List<AgencyLevel> ISSUERS = List.of(AgencyLevel.LIEN_MINH, AgencyLevel.TINH, AgencyLevel.HUYEN);

  private final BriefingPapers papers;
  private final PaperWriting writing;
  private final BriefingProcess process;
  private final WorkFigures figures;
  private final LateTasks late;
  private final Documents documents;
  private final DocumentVersions versions;
  private final IssuanceService issuance;
  private final CaseFiles cases;
  private final CaseNumbers numbers;
  private final OrganisationService organisation;
  private final Clock clock;

  MeetingDesk(BriefingPapers papers, PaperWriting writing, BriefingProcess process, WorkFigures figures, LateTasks late,
      Documents documents,
      DocumentVersions versions,
      IssuanceService issuance, CaseFiles cases, CaseNumbers numbers, OrganisationService organisation, Clock clock) {
    this.papers = papers;
    this.writing = writing;
    this.process = process;
    this.figures = figures;
    this.late = late;
    this.documents = documents;
    this.versions = versions;
    this.issuance = issuance;
    this.cases = cases;
    this.numbers = numbers;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The bodies for which somebody may begin a paper today. */
  List<Body> issuers(Who who) {
    return organisation.agencies(today()).stream().filter(agency -> agency.acts() && ISSUERS.contains(agency.level()))
        .filter(agency -> who.steers() || who.worksFor(agency.code())).sorted(Comparator.comparing((Agency agency) ->
            ISSUERS.indexOf(agency.level())).thenComparing(Agency::name))
        .map(agency -> new Body(agency.code(), agency.name())).toList();
  }

  /** The bodies with late work, the latest first. */
  List<Late> late(Who who) {
    demandReader(who);
    Map<String, BriefingPaper> last = papers.lastLetters();
    Map<String, BriefingPaper> open = papers.onTheirWay();
    return figures.figures(new Span(today(), today()), OverviewFilter.ALL, today()).by(Dimension.AGENCY).lines().stream().map(Work::of)
        .filter(count -> count.late() > 0 && organisation.agency(count.agency()).isPresent())
        .map(count -> new Late(count.agency(), organisation.name(count.agency(), today()), count.late(), count.open(),
            last.get(count.agency()),
            open.get(count.agency()))).toList();
  }

  /** @param kind null: both */
  List<Line> list(Who who, BriefingPaper.Kind kind) {
    return papers.latest(kind, who.watches() ? null : List.copyOf(who.inherited()), MOST).stream().map(this::line).toList();
  }

  private Line line(BriefingPaper paper) {
    String state = paper.dropped() != null ? "Không gửi nữa" : paper.number() != null ? "Đã phát hành" : documents.find(paper.key())
        .map(d -> d.step().title()).orElse("");
    return new Line(paper, organisation.name(paper.issuer(), paper.openedOn()), paper.body() == null ? null
        : organisation.name(paper.body(), paper.openedOn()), state);
  }

  /**
   * Begins one letter to each body; its drafting waits in Tasklist.
   *
   * @param bodies codes; @return keys of the letters
   * @throws Refusal where nobody is chosen, a body has nothing late, or a letter of the issuer to it is on its way; then none is begun
   */
  @Transactional
  List<String> urge(Who who, String issuer, List<String> bodies) {
    demandIssuer(who, issuer);
    List<String> chosen = new ArrayList<>(new LinkedHashSet<>(bodies == null ? List.of() : bodies));
    if (chosen.isEmpty()) throw new Refusal("Chưa chọn cơ quan nào để đôn đốc.");
    if (chosen.size() > MOST) throw new Refusal("Mỗi lần soạn không quá " + MOST + " công văn.");
    String series = BriefingPaper.Kind.LETTER.mark() + "-" + today().getYear();
    numbers.hold(series);
    return chosen.stream().map(body -> urge(who, issuer, body, series)).toList();
  }

  private String urge(Who who, String issuer, String body, String series) {
    if (body == null || !organisation.exists(body, today())) throw new Refusal("Không có cơ quan nào mang mã “" + body
        + "” trong ngày hôm nay.");
    if (body.equals(issuer)) throw new Refusal("Cơ quan không gửi công văn đôn đốc cho chính mình.");
    if (late.of(body, today(), 1).isEmpty()) throw new Refusal(organisation.name(body, today()) + " không có việc nào quá hạn.");
    papers.onItsWay(issuer, body).ifPresent(one -> {
      throw new Refusal("Công văn đôn đốc " + organisation.name(body, today()) + " đang được soạn trong hồ sơ " + one.key() + ".");
    });
    String key = "%s-%04d".formatted(series, numbers.next(series));
    papers.add(new BriefingPaper(key, BriefingPaper.Kind.LETTER, issuer, body, today(), who.user(), null, null, null, null, null));
    process.start(key, "Công văn đôn đốc " + organisation.name(body, today()));
    return key;
  }

  View view(Who who, String key) {
    BriefingPaper paper = paper(who, key);
    Document document = documents.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new View(line(paper), document, content(paper, document), versions.of(key), versions.history(key));
  }

  /** @param version null: the newest, or how it would look now while it is drafted */
  byte[] docx(Who who, String key, Integer version) {
    BriefingPaper paper = paper(who, key);
    Document document = documents.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (version == null && document.version() == 0) return issuance.printed(writing.preview(paper, document));
    return versions.docx(key, version == null ? document.version() : version).orElseThrow(() ->
        new Refusal("Văn bản " + key + " không có bản lần " + version + "."));
  }

  private Content content(BriefingPaper paper, Document document) {
    return document.version() == 0 ? writing.preview(paper, document) : issuance.content(document);
  }

  private BriefingPaper paper(Who who, String key) {
    Optional<BriefingPaper> found = cases.maySee(who, key) ? papers.find(key) : Optional.empty();
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void demandReader(Who who) {
    if (!who.watches() && issuers(who).isEmpty()) throw new AccessDeniedException("late work of all bodies");
  }

  void demandIssuer(Who who, String issuer) {
    if (issuers(who).stream().noneMatch(one -> one.code().equals(issuer))) {
      throw new Refusal("Chưa chọn cơ quan ban hành, hoặc cơ quan ấy không thuộc phạm vi của Ông/Bà.");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
