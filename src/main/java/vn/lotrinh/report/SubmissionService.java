package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.PaperKind;

/** One body's submission, from the pre-filled sheet to its acceptance. */
@Service("reportSubmission")
@Transactional
public class SubmissionService {

  private static final int FEW = 5;

  private final WorkingCalendar calendar;
  private final Campaigns campaigns;
  private final Submissions submissions;
  private final Entries entries;
  private final ReportService report;
  private final People people;
  private final Clock clock;

  SubmissionService(WorkingCalendar calendar, Campaigns campaigns, Submissions submissions, Entries entries, ReportService report, People people, Clock clock) {
    this.calendar = calendar;
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.entries = entries;
    this.report = report;
    this.people = people;
    this.clock = clock;
  }

  /** The body that writes it today: the one that was asked, or who took over its work. */
  public String body(String key) {
    Submission s = submissions.get(key);
    return report.acting(s.agency(), s.place(), campaigns.frozen(s.campaign()).province());
  }

  /** By when it has to be handed in: a working day. Once that has passed, e.g. after a return, the day itself stays. */
  public LocalDate due(String key) {
    return campaign(key).due();
  }

  /** The day as it is set. */
  public LocalDate planDue(String key) {
    return campaign(key).planDue();
  }

  /** Nothing has to be handed in to look at a submission. */
  public List<PaperKind> reviewPapers() {
    return List.of();
  }

  /** The figures as they stand, with everything that has to be said of them. */
  @Transactional(readOnly = true)
  FigureSheet sheet(Submission s) {
    IndicatorSet set = campaigns.indicators(campaigns.frozen(s.campaign()));
    Map<String, BigDecimal> previous = s.previous() == null ? Map.of() : submissions.accepted(s.previous());
    return new FigureSheet(set, s.level(), previous, submissions.prefilled(s.key()), submissions.prefilledHalfYear(s.key()), entries.of(s.key()));
  }

  /**
   * Hands in the figures as they stand, in a case that was opened before the head of the body was asked.
   *
   * @throws Refusal with every sentence that stands in the way
   */
  public void submit(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Submission s = submissions.lock(key).writable();
    if (!answers.ticked("confirmed")) throw new Refusal("Chưa xác nhận số liệu của báo cáo.");
    entries.addVersion(key, answers.text("obstacles"), answers.text("remarks"), faultless(s), act());
    submissions.submitted(key, today());
    if (s.isOwnOfAlliance()) acceptOwn(s);
  }

  /**
   * Puts the figures as they stand before the head of the body; nothing of them can be changed until he answers.
   *
   * @throws Refusal with every sentence that stands in the way
   */
  public void prepare(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Submission s = submissions.lock(key).writable();
    if (!answers.ticked("confirmed")) throw new Refusal("Chưa xác nhận số liệu của báo cáo.");
    entries.prepare(key, answers.text("obstacles"), answers.text("remarks"), faultless(s), act());
    submissions.prepared(key);
  }

  /**
   * The head of the body answers for the figures, and they leave the body; or he sends them back to whoever prepared them.
   *
   * @throws Refusal naming who answered and when, where that has been done meanwhile; or where a return has no reason
   */
  public void confirm(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Submission s = submissions.lock(key);
    if (s.state() != Submission.State.PREPARED) throw confirmed(s);
    if (answers.choice("decision", "Kết luận", "accepted", "returned").equals("returned")) {
      entries.giveBack(key, answers.required("reason", "Lý do trả lại"), act());
      submissions.decided(key, Submission.State.RETURNED, null);
      return;
    }
    entries.confirm(key, act());
    submissions.confirmed(key, today());
    if (s.isOwnOfAlliance()) acceptOwn(s);
  }

  /** Whether the newest version has left the body and was not sent back. */
  @Transactional(readOnly = true)
  public boolean isHandedIn(String key) {
    return submissions.get(key).counts();
  }

  /** By when the head of the body answers: with the body's own term; of what is prepared after it, on the next working day. */
  public LocalDate confirmationDue(String key) {
    LocalDate due = due(key);
    return due.isBefore(today()) ? calendar.workingDaysAfter(today(), 1) : due;
  }

  /** The day as it is set. */
  public LocalDate confirmationPlanDue(String key) {
    return due(key).isBefore(today()) ? confirmationDue(key) : planDue(key);
  }

  private List<Entries.Entry> faultless(Submission s) {
    FigureSheet sheet = sheet(s);
    refused(sheet.refusals()).ifPresent(sentence -> {
      throw new Refusal(sentence + " Bảng nằm ở thẻ “Bảng số liệu” của việc này.");
    });
    return sheet.handedIn();
  }

  private Refusal confirmed(Submission s) {
    return entries.versions(s.key()).stream().reduce((one, next) -> next).filter(version -> version.confirmedOn() != null || version.decision() != null)
        .map(version -> new Refusal("Số liệu của " + s.name() + " đã được " + (version.confirmedOn() != null
            ? people.name(version.confirmedBy()) + " xác nhận ngày " + Figures.day(version.confirmedOn())
            : people.name(version.decidedBy()) + " trả lại ngày " + Figures.day(version.decidedOn())) + "."))
        .orElseGet(() -> new Refusal("Báo cáo " + s.key() + " " + s.state().title() + " nên không xác nhận được."));
  }

  /** The Liên minh does not look at its own figures. */
  private void acceptOwn(Submission s) {
    entries.accept(s.key(), "Liên minh HTX tự báo cáo, không qua bước kiểm tra.", act());
    submissions.decided(s.key(), Submission.State.ACCEPTED, today());
  }

  /** The first few of the sentences that stand in the way, as one; empty where none does. */
  static Optional<String> refused(List<String> sentences) {
    if (sentences.isEmpty()) return Optional.empty();
    List<String> told = new ArrayList<>(sentences.subList(0, Math.min(FEW, sentences.size())));
    if (sentences.size() > FEW) told.add("Còn " + (sentences.size() - FEW) + " điểm khác.");
    return Optional.of("Bảng số liệu còn " + sentences.size() + " điểm phải sửa: " + String.join(" ", told));
  }

  /** The Liên minh's look at a version, of cases that were opened under the former model: it tells the campaign at once. */
  public void review(String key, Map<String, Object> form) {
    judge(key, form);
    Submission s = submissions.get(key);
    if (s.state() == Submission.State.ACCEPTED) report.accepted(s.campaign());
  }

  /**
   * The Liên minh accepts the newest version, or sends it back with a reason; the version stays as it was.
   *
   * @throws Refusal naming who judged it and when, where that has been done meanwhile
   */
  public void judge(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Submission s = submissions.lock(key);
    if (s.state() != Submission.State.SUBMITTED) throw judged(s);
    boolean accepted = answers.choice("decision", "Kết luận", "accepted", "returned").equals("accepted");
    if (accepted) entries.accept(key, answers.text("reason"), act());
    else entries.giveBack(key, answers.required("reason", "Lý do trả lại"), act());
    submissions.decided(key, accepted ? Submission.State.ACCEPTED : Submission.State.RETURNED, accepted ? today() : null);
  }

  private Refusal judged(Submission s) {
    return entries.versions(s.key()).stream().reduce((one, next) -> next).filter(version -> version.decision() != null)
        .map(version -> new Refusal("Báo cáo của " + s.name() + " đã được " + people.name(version.decidedBy()) + (version.decision().equals("ACCEPTED") ? " chấp nhận" : " trả lại")
            + " ngày " + Figures.day(version.decidedOn()) + "."))
        .orElseGet(() -> new Refusal("Báo cáo " + s.key() + " " + s.state().title() + " nên không kiểm tra được."));
  }

  @Transactional(readOnly = true)
  public boolean isAccepted(String key) {
    return submissions.get(key).state() == Submission.State.ACCEPTED;
  }

  /** The body has not reported by the end of the intake, in a case of the former model: the campaign is told at once. */
  public void giveUp(String key) {
    recordNotGiven(key);
    report.accepted(submissions.get(key).campaign());
  }

  /** The body has not reported by the end of the intake. */
  public void recordNotGiven(String key) {
    submissions.lock(key);
    submissions.decided(key, Submission.State.NOT_GIVEN, null);
  }

  /** Why the newest version came back; null where it did not. */
  @Transactional(readOnly = true)
  public String returnReason(String key) {
    return entries.versions(key).stream().reduce((one, next) -> next).filter(version -> "RETURNED".equals(version.decision())).map(Entries.Version::reason).orElse(null);
  }

  /** The difficulties of the newest version, so that nobody writes them twice; null at first. */
  @Transactional(readOnly = true)
  public String obstacles(String key) {
    return entries.versions(key).stream().reduce((one, next) -> next).map(Entries.Version::obstacles).orElse(null);
  }

  /** The remarks of the newest version; null where there are none. */
  @Transactional(readOnly = true)
  public String remarks(String key) {
    return entries.versions(key).stream().reduce((one, next) -> next).map(Entries.Version::remarks).orElse(null);
  }

  /** Nothing: models of earlier versions ask for it; what a person should know is told when the form is shown. */
  public String facts(String key) {
    return null;
  }

  /** Nothing, as {@link #facts}. */
  public String reviewFacts(String key) {
    return null;
  }

  private Campaign campaign(String key) {
    return campaigns.frozen(submissions.get(key).campaign());
  }

  private HandIn.Act act() {
    return HandIn.Act.byLogin(today(), null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
