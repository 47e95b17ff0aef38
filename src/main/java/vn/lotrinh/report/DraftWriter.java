package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.Answers;
import vn.lotrinh.issuance.Content;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.IssuanceService;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.Signature;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** Puts a draft together: the campaign's figures, what a person wrote, and what such documents usually say. */
@Component
class DraftWriter {

  private static final int MOST_LINES = 20;

  private final Consolidation consolidation;
  private final Campaigns campaigns;
  private final Documents documents;
  private final DocumentVersions versions;
  private final IssuanceService issuance;
  private final OrganisationService organisation;
  private final Clock clock;

  DraftWriter(Consolidation consolidation, Campaigns campaigns, Documents documents, DocumentVersions versions, IssuanceService issuance, OrganisationService organisation, Clock clock) {
    this.consolidation = consolidation;
    this.campaigns = campaigns;
    this.documents = documents;
    this.versions = versions;
    this.issuance = issuance;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** @param drafted the document with the number of the version that is written now */
  Content report(Document drafted, Answers answers) {
    Narrative narrative = new Narrative(answers.required("assessment", "Đánh giá chung"), answers.required("causes", "Khó khăn, nguyên nhân"),
        answers.required("proposals", "Đề xuất, kiến nghị"), answers.required("nextYear", "Phương hướng, nhiệm vụ năm sau"));
    YearReport report = figures(drafted, narrative);
    return new Content(report, state(drafted, report, lines(answers, "grounds", "Căn cứ"), lines(answers, "addressees", "Kính gửi"),
        lines(answers, "copies", "Nơi nhận"), answers.text("unit")));
  }

  /** How the document would look now: with the last text and the figures of today. */
  Content preview(Document d) {
    Optional<Content> last = last(d);
    YearReport report = figures(d, last.map(content -> ((YearReport) content.text()).narrative()).orElse(Narrative.EMPTY));
    DocumentState empty = state(d, report, documents.grounds(today()), addressees(report), copies(DocumentKey.of(d.key())), null);
    DocumentState now = last.map(Content::state).map(s -> state(d, report, s.grounds(), s.addressees(), s.copies(), s.unit())).orElse(empty);
    return new Content(report, new DocumentState(now.stage(), d.version() + 1, now.sign(), null, null, now.signature(), now.grounds(), now.addressees(),
        now.copies(), now.unit(), now.replaces()));
  }

  private YearReport figures(Document d, Narrative narrative) {
    YearReport r = consolidation.yearReport(d.parent(), DocumentKey.of(d.key()).reportKey());
    return new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), r.lines(), r.byPlace(), r.bySector(), r.targets(), r.obstacles(), r.absences(), narrative, r.answered(),
        r.support());
  }

  private DocumentState state(Document d, YearReport report, List<String> grounds, List<String> addressees, List<String> copies, String unit) {
    return new DocumentState(DocumentState.Stage.DRAFT, d.version(), "BC-" + report.issuer().symbol(), null, null, expected(d), grounds, addressees, copies, unit,
        d.corrects() == null ? null : named(documents.get(d.corrects()), report.issuer()));
  }

  /** Who signed last, as who is expected to sign again; the name is typed anew each time. */
  Signature expected(Document d) {
    return issuance.expected(d.series()).orElse(null);
  }

  /** What a form field of a draft opens with: what was written last, else what is usual; null where there is neither. */
  String proposed(Document d, String field) {
    Optional<Content> last = last(d);
    if (last.isPresent()) return last.get().answer(field);
    return switch (field) {
      case "grounds" -> text(documents.grounds(today()));
      case "addressees" -> text(addressees(consolidation.yearReport(d.parent(), DocumentKey.of(d.key()).reportKey())));
      case "copies" -> text(copies(DocumentKey.of(d.key())));
      default -> null;
    };
  }

  /** Of a document itself; a document that replaces another opens with that one's text. */
  private Optional<Content> last(Document d) {
    if (d.version() > 0) return versions.content(d.key(), d.version());
    if (d.corrects() == null || d.isLetter()) return Optional.empty();
    Document before = documents.get(d.corrects());
    return versions.content(before.key(), before.version());
  }

  private static List<String> addressees(YearReport report) {
    return Stream.ofNullable(report.recipient()).map(Office::name).toList();
  }

  /** The committee gets the Liên minh's report, the two others the province's. */
  private List<String> copies(DocumentKey id) {
    List<String> roles = id.level() == Level.ALLIANCE ? List.of(Level.PROVINCE.issuer()) : List.of(Level.PROVINCE.drafter(), Level.ALLIANCE.drafter());
    List<String> names = new ArrayList<>();
    for (String role : roles) organisation.agency(organisation.holder(role, province(id), today()), today()).map(Agency::name).ifPresent(names::add);
    return names;
  }

  String province(DocumentKey id) {
    return campaigns.get(id.campaign()).province();
  }

  /** E.g. "Báo cáo số 07/BC-LMHTX ngày 08 tháng 12 năm 2025", with its issuer where another body speaks of it, as after a merger. */
  String named(Document issued, Office speaker) {
    Office issuer = versions.content(issued.key(), issued.version()).orElseThrow().issuer();
    String of = issuer.code().equals(speaker.code()) ? "" : " của " + Formal.writtenOut(issuer.name());
    return "Báo cáo số " + issued.paperNumber() + " " + Formal.longDay(issued.issuedOn()) + of;
  }

  /** The body that issues a document today. */
  Office issuer(Document d) {
    return consolidation.yearReport(d.parent(), DocumentKey.of(d.key()).reportKey()).issuer();
  }

  private static List<String> lines(Answers answers, String field, String label) {
    List<String> lines = Formal.paragraphs(answers.text(field)).stream().map(line -> line.replaceFirst("^[-+*]\\s*", "")).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST_LINES) throw new vn.lotrinh.Refusal("“" + label + "” không quá " + MOST_LINES + " dòng.");
    return lines;
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? null : String.join("\n", lines.stream().map(Objects::toString).toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
