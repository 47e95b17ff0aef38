package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Correction;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Step;
import vn.lotrinh.organisation.OrganisationService;

/** Who sees and does what with the documents: the three bodies that write them, coordinators and supervisors see them; nobody else. */
@Component
@Transactional(readOnly = true)
class DocumentDesk {


  /** @param version 0 for a look at what is not kept yet */
  record File(Document document, int version, Content content, byte[] docx) {}

  private final Documents documents;
  private final DocumentVersions versions;
  private final Campaigns campaigns;
  private final IssuanceService issuance;
  private final DraftWriter drafts;
  private final CorrectionService corrections;
  private final OrganisationService organisation;
  private final Clock clock;

  DocumentDesk(Documents documents, DocumentVersions versions, Campaigns campaigns, IssuanceService issuance, DraftWriter drafts, CorrectionService corrections,
      OrganisationService organisation, Clock clock) {
    this.documents = documents;
    this.versions = versions;
    this.campaigns = campaigns;
    this.issuance = issuance;
    this.drafts = drafts;
    this.corrections = corrections;
    this.organisation = organisation;
    this.clock = clock;
  }

  DocumentsView view(Who who, int year, String province) {
    Campaign c = campaign(who, year, province);
    List<Document> all = documents.of(c.key());
    return new DocumentsView(c.key(), c.province(), year, all.stream().map(d -> one(d, all, who)).toList());
  }

  private DocumentsView.One one(Document d, List<Document> all, Who who) {
    Optional<Document> replacedBy = fate(d, all, false);
    Optional<Document> correctedBy = fate(d, all, true);
    boolean mendable = d.is(Step.ISSUED) && !d.isLetter() && replacedBy.isEmpty() && all.stream().noneMatch(o -> d.key().equals(o.corrects()) && !o.is(Step.ISSUED));
    return new DocumentsView.One(d.key(), DocumentKey.of(d.key()).name(), DocumentForms.title(d), d.step().name(), d.step().title(), d.openedOn(), d.signedOn(), d.issuedOn(), d.paperNumber(),
        d.corrects(), d.error(), replacedBy.map(Document::paperNumber).orElse(null), correctedBy.map(Document::paperNumber).orElse(null),
        mendable && mayCorrect(who, d), versions(d), versions.history(d.key()));
  }

  private List<DocumentsView.Version> versions(Document d) {
    return versions.of(d.key()).stream().map(v -> new DocumentsView.Version(v.version(), v.stage().name(), v.stage().title(), v.actor(), v.day())).toList();
  }

  private static Optional<Document> fate(Document d, List<Document> all, boolean letter) {
    return all.stream().filter(other -> d.key().equals(other.corrects()) && other.is(Step.ISSUED) && other.isLetter() == letter).reduce((one, last) -> last);
  }

  /**
   * One version of a document.
   *
   * @param name {@code VB1}, {@code VB2}, …; null: the province's report where it is written, else the Liên minh's
   * @param version null: the newest; @param preview as it would be written now, with the figures of today
   */
  File file(Who who, int year, String province, String name, Integer version, boolean preview) {
    Campaign c = campaign(who, year, province);
    Document d = document(c, name);
    boolean live = preview && d.is(Step.DRAFTING) && !d.isLetter();
    if (version == null && (live || d.version() == 0)) {
      if (d.isLetter()) throw new Refusal("Công văn " + d.key() + " chưa có bản nào.");
      Content content = drafts.preview(d);
      return new File(d, 0, content, issuance.printed(content));
    }
    int asked = version == null ? d.version() : version;
    Content content = versions.content(d.key(), asked).orElseThrow(() -> new Refusal("Văn bản " + d.key() + " không có bản lần " + asked + "."));
    return new File(d, asked, content, versions.docx(d.key(), asked).orElseThrow());
  }

  private Document document(Campaign c, String name) {
    if (name != null) return documents.find(c.key() + "-" + name).orElseGet(() -> notBegun(c, name));
    return documents.find(c.key() + "-VB2").filter(d -> d.version() > 0).or(() -> documents.find(c.key() + "-VB1")).orElseGet(() -> notBegun(c, "VB1"));
  }

  /** While bodies still report, the documents can be looked at already. */
  private Document notBegun(Campaign c, String name) {
    String key = c.key() + "-" + name;
    DocumentKey id = DocumentKey.of(key);
    if (id.correction() != null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return ReportDocumentService.begun(key, today());
  }

  @Transactional
  String correct(Who who, String key, String kind, String error) {
    Document d = documents.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!mayCorrect(who, d)) throw new AccessDeniedException(key);
    return corrections.start(key, Correction.of(kind), error == null ? null : error.strip());
  }

  /** Whoever drafted it, whoever issued it, and coordinators. */
  private boolean mayCorrect(Who who, Document d) {
    Level level = DocumentKey.of(d.key()).level();
    String province = campaigns.get(d.parent()).province();
    return who.steers()
        || Stream.of(level.drafter(), level.issuer()).flatMap(role -> organisation.holders(role, province, today()).stream()).anyMatch(who::worksFor);
  }

  /** Full key of a document of a year's campaign. */
  String key(Who who, int year, String province, String name) {
    return campaign(who, year, province).key() + "-" + name;
  }

  private Campaign campaign(Who who, int year, String province) {
    Campaign c = campaigns.of(year).stream().filter(one -> province == null || one.province().equals(province)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!who.watches() && !who.worksForOneOf(bodies(c))) throw new AccessDeniedException(c.key());
    return c;
  }

  /** The three bodies, as they were when the campaign opened and as they are today. */
  private Set<String> bodies(Campaign c) {
    Set<String> bodies = new TreeSet<>();
    for (LocalDate day : List.of(c.openedOn(), today())) {
      for (Level level : Level.values()) {
        bodies.addAll(organisation.holders(level.drafter(), c.province(), day));
        bodies.addAll(organisation.holders(level.issuer(), c.province(), day));
      }
    }
    return bodies;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
