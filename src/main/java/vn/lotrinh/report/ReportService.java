package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.issuance.Document;
import vn.lotrinh.issuance.Documents;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** The yearly campaign as its model sees it: opens the bodies' tasks batch by batch, waits for them, goes on with what is there. */
@Service("report")
@Transactional
public class ReportService {

  private static final int LONGEST_REASON = 1000;
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /**
   * How far a campaign is that has not ended.
   *
   * @param due last working day on which bodies report in time
   * @param bodies that are asked; {@code reported} of them have handed in figures that were not sent back
   * @param closedOn when the figures went into the report; null before
   */
  public record Progress(String key, int year, LocalDate due, int bodies, int reported, LocalDate closedOn) {}

  private final Campaigns campaigns;
  private final Submissions submissions;
  private final Updates updates;
  private final CampaignOpening opening;
  private final Documents documents;
  private final PlanFigures plans;
  private final OrganisationService organisation;
  private final AnnualReportProcess process;
  private final Clock clock;
  private final int batch;

  ReportService(Campaigns campaigns, Submissions submissions, Updates updates, CampaignOpening opening, Documents documents, PlanFigures plans,
      OrganisationService organisation, AnnualReportProcess process, Clock clock, @Value("${lo-trinh.report.batch:50}") int batch) {
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.updates = updates;
    this.opening = opening;
    this.documents = documents;
    this.plans = plans;
    this.organisation = organisation;
    this.process = process;
    this.clock = clock;
    this.batch = batch;
  }

  /**
   * Opens the campaign of a year by hand.
   *
   * @param province place code; null: the one province of this installation
   * @return the campaign's number, e.g. {@code BC-CM-2025}
   * @throws Refusal where the year's campaign has been opened, or the year has not come
   */
  public String open(int year, String province) {
    return opening.open(year, province).key();
  }

  /** The campaigns that have not ended, the newest year first. */
  @Transactional(readOnly = true)
  public List<Progress> running() {
    return campaigns.running();
  }

  /** Opens the tasks of the next bodies in one transaction: what a crash breaks off is opened by the next attempt, nothing twice. */
  public void openNext(String campaign) {
    Campaign c = campaigns.frozen(campaign);
    List<Submission> next = submissions.pending(c.key(), batch);
    next.forEach(s -> process.startSubmission(s, c.province(), seat(s.place(), c.endsOn()), c.title() + ": " + s.name()));
    submissions.opened(next.stream().map(Submission::key).toList(), today());
    if (next.isEmpty()) openUpdates(c);
  }

  private void openUpdates(Campaign c) {
    List<Updates.Update> next = updates.pending(c.key(), batch);
    next.forEach(u -> process.startUpdate(u, c.province(), seat(u.place(), c.endsOn()), "Cập nhật hệ thống thông tin quốc gia năm " + c.year() + ": " + name(u.agency())));
    updates.opened(next.stream().map(Updates.Update::key).toList(), today());
  }

  /** Whether every body has its task. */
  @Transactional(readOnly = true)
  public boolean allOpened(String campaign) {
    return submissions.count(campaign, Submission.State.PENDING) == 0 && updates.pending(campaign) == 0;
  }

  /** Whether nothing is outstanding: every submission is accepted. Whoever accepts one meanwhile waits. */
  public boolean allIn(String campaign) {
    campaigns.lock(campaign);
    return isComplete(campaign);
  }

  private boolean isComplete(String campaign) {
    return submissions.count(campaign, Submission.State.PENDING, Submission.State.OPEN, Submission.State.PREPARED, Submission.State.SUBMITTED,
        Submission.State.RETURNED) == 0;
  }

  /** When the report stops waiting: the end of the closing day. */
  @Transactional(readOnly = true)
  public Date closing(String campaign) {
    return endOf(campaigns.frozen(campaign).closesOn());
  }

  /** From now on the report is written with what is there; what comes later is taken in as late. */
  public void close(String campaign) {
    campaigns.closed(campaign, today());
  }

  /** The number of a document of the campaign, e.g. {@code BC-CM-2025-VB1}. */
  public String documentKey(String campaign, String document) {
    return campaign + "-" + document;
  }

  /** What people call a document of the campaign. */
  @Transactional(readOnly = true)
  public String documentTitle(String campaign, String name) {
    return campaigns.frozen(campaign).title() + ": " + name;
  }

  /** Both documents are sent: the plans' tasks of the yearly report are done, proved by the province's report. */
  public void finish(String campaign) {
    Campaign c = campaigns.lock(campaign);
    campaigns.ended(campaign, today());
    plans.recordReport(c, today(), documents.find(documentKey(campaign, "VB2")).map(Document::paperNumber).orElse(null));
  }

  /** Tells the campaign when the last submission was accepted; for cases that were opened before {@link #tell} was asked by their model. */
  void accepted(String campaign) {
    campaigns.lock(campaign);
    if (isComplete(campaign)) process.submissionsCompleted(campaign);
  }

  /**
   * Tells the campaign when nothing is outstanding any more. A submission's case asks this in a job of its own once its acceptance is written for
   * good: whoever is last sees all the others, so nobody who accepts waits for anybody. Only the last, or a few who are last at once, lock the campaign:
   * it may just be deciding whether to wait.
   */
  public void tell(String campaign) {
    if (submissions.isOutstanding(campaign)) return;
    campaigns.lock(campaign);
    process.submissionsCompleted(campaign);
  }

  /**
   * Takes back a campaign of which nobody has handed in anything; its tasks go, what is known of it stays, and the year can be opened again.
   *
   * @throws Refusal once anything was handed in or confirmed, or it was closed or taken back already
   */
  void withdraw(String key, String reason, String user) {
    Campaign c = campaigns.lock(key);
    if (c.isWithdrawn()) throw new Refusal("Đợt " + key + " đã được " + c.withdrawnBy() + " rút lại ngày " + Figures.day(c.withdrawnOn()) + ": " + c.withdrawnReason());
    if (reason == null || reason.isBlank()) throw new Refusal("Chưa ghi lý do rút lại đợt báo cáo.");
    if (reason.strip().length() > LONGEST_REASON) throw new Refusal("Lý do rút lại không quá " + LONGEST_REASON + " ký tự.");
    if (c.closedOn() != null) throw new Refusal("Đợt " + key + " đã chốt số liệu ngày " + Figures.day(c.closedOn()) + " nên không rút lại được.");
    int bodies = submissions.of(key).size();
    if (submissions.withdraw(key) < bodies || updates.of(key).stream().anyMatch(update -> update.doneOn() != null)) {
      throw new Refusal("Đã có đơn vị nộp báo cáo hoặc xác nhận cập nhật trong đợt " + key + " nên không rút lại được.");
    }
    campaigns.withdrawn(key, today(), user, reason.strip());
    process.withdraw(key, reason.strip());
  }

  /** The last second in which anything is taken in. */
  @Transactional(readOnly = true)
  public Date intakeEnds(String campaign) {
    return endOf(campaigns.frozen(campaign).endsOn());
  }

  /** Of a district that is going to be divided the part in which its successor acts, so that open work finds its way. */
  private String seat(String place, LocalDate day) {
    List<String> parts = organisation.placesOn(place, day).stream().map(Place::code).toList();
    if (parts.size() <= 1) return place;
    return organisation.agencies(day).stream().filter(agency -> agency.level() == AgencyLevel.XA && agency.acts()).map(Agency::place).filter(parts::contains)
        .findFirst().orElse(place);
  }

  /**
   * The body that acts for another today: itself, or who took over its work.
   *
   * @param place by which one of several successors is found
   */
  String acting(String agency, String place, String province) {
    LocalDate today = today();
    if (organisation.exists(agency, today)) return agency;
    return organisation.successor(agency, today, seat(place, today)).orElseGet(() -> organisation.holder("LMHTX", province));
  }

  String name(String agency) {
    return organisation.name(agency);
  }

  private Date endOf(LocalDate day) {
    return Date.from(day.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
