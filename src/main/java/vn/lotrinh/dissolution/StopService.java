package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;

/**
 * Stopping the look at a dossier before it is accepted: asked by whoever signed it, answered within three working days (NĐ 92/2024/NĐ-CP Điều
 * 19.7, 32.6). The resolution stays; cancelling it is another act (Điều 50.6).
 */
@Service("dissolutionStop")
@Transactional
public class StopService {

  private final Dissolutions dissolutions;
  private final HandIns handIns;
  private final Stops stops;
  private final DissolutionProcess process;
  private final OwnNumbers own;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  StopService(Dissolutions dissolutions, HandIns handIns, Stops stops, DissolutionProcess process, OwnNumbers own, WorkingCalendar calendar,
      Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.handIns = handIns;
    this.stops = stops;
    this.process = process;
    this.own = own;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The registration office gets a task to answer.
   *
   * @param signer of the dossier; @param paper number and day of the request; @param on the day on which it was received, null: today
   * @throws Refusal where no dossier is under review, or a request waits already
   */
  public void ask(String number, String signer, String paper, String reason, LocalDate on) {
    Dissolution d = dissolutions.lock(number);
    d.require("đề nghị dừng thủ tục", Stage.FILED, Stage.SUPPLEMENT, Stage.VALID);
    if (stops.open(number).isPresent()) throw new Refusal("Hồ sơ " + number + " đã có đề nghị dừng đang chờ trả lời.");
    ActDay day = ActDay.of(on, "Ngày nhận đề nghị dừng", today()).notBefore(d.filedOn(), "ngày nhận hồ sơ");
    stops.ask(number, signer, paper, reason, day.on());
    journal.record(number, Recorded.STOP_REQUEST, null, signer + ": " + reason, paper, day);
    if (!process.stopRequested(number)) throw new Refusal("Hồ sơ " + number + " không còn ở bước có thể dừng thủ tục.");
  }

  /** Stopped, the dossier is cancelled, unless the sixty days cancelled it already, and may be filed anew; refused, the look goes on. */
  public void recordDecision(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean stopped = answers.choice("decision", "Trả lời", "stop", "refuse").equals("stop");
    String reason = stopped ? answers.text("reason") : answers.required("reason", "Lý do từ chối");
    Dissolution d = dissolutions.lock(number);
    Stops.Stop asked = stops.open(number).orElseThrow(() -> new Refusal("Hồ sơ " + number + " không có đề nghị dừng nào chờ trả lời."));
    ActDay on = ActDay.of(answers, "Ngày thông báo dừng hoặc văn bản từ chối", today()).notBefore(asked.askedOn(), "ngày nhận đề nghị dừng");
    String document = own.of(number, OwnPaper.STOP_ANSWER, answers, on);
    if (stopped && !d.is(Stage.SETTLEMENT)) {
      boolean looked = !d.is(Stage.SUPPLEMENT);
      d.stopDossier();
      if (looked) handIns.giveBack(number, DossierService.DOSSIER, "Dừng thủ tục theo đề nghị " + asked.paper(), HandIn.Act.byLogin(on.on(), document));
      dissolutions.save(d);
    }
    stops.decide(asked.id(), stopped, document, on.on());
    journal.record(number, Recorded.STOP_ANSWER, stopped ? "dừng thủ tục, hủy hồ sơ" : "từ chối", reason, document, on);
  }

  /** Three working days from the day on which the request was received (NĐ 92 Điều 19.7, 32.6). */
  public LocalDate answerDue(String number) {
    return calendar.workingDaysAfter(stops.open(number).map(Stops.Stop::askedOn).orElseGet(this::today), 3);
  }

  /** Whether the newest request was granted: what the gateway asks. */
  public boolean isStopped(String number) {
    List<Stops.Stop> all = stops.of(number);
    return !all.isEmpty() && Boolean.TRUE.equals(all.get(all.size() - 1).stopped());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
