package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Markdown;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.dissolution.Obstacles.Kind;
import vn.lotrinh.dissolution.Obstacles.Obstacle;

/** What comes from outside the steps: the registration office records objections, court cases, orders and forbidden acts and judges no dispute (NĐ 92 Điều 4.3–4.4). */
@Service("dissolutionObstacle")
@Transactional
public class ObstacleService {

  private final Dissolutions dissolutions;
  private final Obstacles obstacles;
  private final DissolutionProcess process;
  private final AftermathService aftermath;
  private final WorkingCalendar calendar;
  private final Terms terms;
  private final Journal journal;
  private final Clock clock;

  ObstacleService(Dissolutions dissolutions, Obstacles obstacles, DissolutionProcess process, AftermathService aftermath,
      WorkingCalendar calendar, Terms terms,
      Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.obstacles = obstacles;
    this.process = process;
    this.aftermath = aftermath;
    this.calendar = calendar;
    this.terms = terms;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Somebody objects in writing while the case waits; the registration office gets a task.
   *
   * @param party who objects; @param paper number and day of the writing
   * @return the objection's id
   */
  public long object(String number, String party, boolean taxOffice, String paper, String content) {
    return object(number, party, taxOffice, paper, content, null);
  }

  /** The same. @param on the day on which it was received, null: today */
  public long object(String number, String party, boolean taxOffice, String paper, String content, LocalDate on) {
    Dissolution d = dissolutions.lock(number);
    ActDay day = ActDay.of(on, "Ngày nhận phản đối", today()).notBefore(d.publishedOn() == null
        ? d.resolution().receivedOn() : d.publishedOn(),
        "ngày bắt đầu thủ tục giải thể");
    refuseDissolved(d);
    d.requireInTime(day);
    if (!d.stage().takesObjections()) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + d.stage().title() + "” nên không nhận phản đối được.");
    }
    long id = obstacles.add(new Obstacle(0, number, Kind.OBJECTION, party, taxOffice, paper, content, day.on(), null, null, null));
    journal.record(number, Recorded.OBJECTION, null, party + (content == null ? "" : ": " + content), paper, day);
    if (!process.objectionReceived(number, id)) throw new Refusal("Hồ sơ " + number + " không còn ở bước nhận phản đối.");
    return id;
  }

  /**
   * The co-operative itself, which resolved to dissolve, writes otherwise: silence is no longer silence (Luật Điều 98.7.b). It is taken like an
   * objection; withdrawing the resolution is another act.
   *
   * @return the opinion's id
   */
  public long thinkOtherwise(String number, String paper, String content) {
    return thinkOtherwise(number, paper, content, null);
  }

  /** The same. @param on the day on which it was received, null: today */
  public long thinkOtherwise(String number, String paper, String content, LocalDate on) {
    if (dissolutions.get(number).procedure() != Procedure.VOLUNTARY) {
      throw new Refusal("Hồ sơ " + number + ": ý kiến khác của hợp tác xã chỉ có khi giải thể tự nguyện (Điều 98.7.b Luật Hợp tác xã); khi bị thu hồi thì gửi phản đối.");
    }
    return object(number, "Hợp tác xã, ý kiến khác", false, paper, content, on);
  }

  /** What was written, for the registration office's form. */
  public String objection(String number, long id) {
    return null;
  }

  /** What was raised, by whom and when, as Markdown. */
  String raised(String number, long id) {
    Obstacle one = get(number, id);
    return "**" + Markdown.plain(one.party()) + "**, " + Markdown.plain(one.paper()) + ", nhận ngày " + Wording.day(one.raisedOn())
        + (one.content() == null ? "" : ": " + Markdown.lines(one.content()));
  }

  /** The registration office takes it as an objection, or finds that it is none: not in writing, or of nobody concerned. */
  public void recordObjection(String number, long id, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Ghi nhận", "accept", "dismiss");
    String reason = answers.required("reason", "Căn cứ, lý do");
    ActDay on = ActDay.of(answers, "Ngày ghi nhận", today()).notBefore(standing(number, id).raisedOn(), "ngày nhận phản đối");
    if (decision.equals("accept")) obstacles.accept(id, on.on());
    else obstacles.end(id, on.on(), "Không ghi nhận: " + reason);
    journal.record(number, Recorded.OBJECTION_LOOKED_AT, decision, reason, null, on);
    if (decision.equals("accept") && dissolutions.get(number).is(Stage.SILENT)) resume(number, "Có phản đối nhận trong 06 tháng");
  }

  private static void refuseDissolved(Dissolution d) {
    if (!d.is(Stage.DISSOLVED)) return;
    throw new Refusal("Hồ sơ " + d.number() + " đã chuyển “đã giải thể” ngày " + Wording.day(d.endedOn()) + " nên cơ quan đăng ký kinh doanh không nhận phản đối nữa;"
        + " nợ còn lại do người liên đới chịu trách nhiệm trả (Điều 97.2 Luật Hợp tác xã), việc chuyển tình trạng có thể khiếu nại, khởi kiện.");
  }

  private void resume(String number, String why) {
    Dissolution d = dissolutions.lock(number);
    d.resume(today());
    dissolutions.save(d);
    goneBack(number, why);
  }

  private void goneBack(String number, String why) {
    aftermath.takeBack(number, "trở lại làm thủ tục giải thể", today());
    journal.record(number, Recorded.RESUMED, null, why + ", nên 06 tháng không phải im lặng (Điều 50.5, 51.3 NĐ 92/2024/NĐ-CP)", null);
  }

  /**
   * A dossier was received within the six months and is entered only after they had seemed silent: the case goes back, what was done before is
   * not done again (Luật Điều 98.7.b; NĐ 92 Điều 50.5, 51.3).
   *
   * @param document number and day of the receipt; @param on the day on which it was received
   * @throws Refusal where the case does not stand at the end of the six months, or it was received after them
   */
  public void filedInTime(String number, Silence.Paper paper, String document, LocalDate on) {
    ActDay day = ActDay.of(on, "Ngày nhận hồ sơ", today());
    Dissolution d = dissolutions.lock(number);
    d.fileInTime(day, paper);
    dissolutions.save(d);
    journal.record(number, Recorded.FILED_IN_TIME, paper.title(), null, document, day);
    goneBack(number, "Hợp tác xã " + paper.title() + " ngày " + Wording.day(day.on()));
    if (!process.filedInTime(number)) throw new Refusal("Hồ sơ " + number + " không còn ở bước trở lại làm thủ tục được.");
  }

  /** Whether the objection was taken as one. */
  public boolean isAccepted(String number, long id) {
    return get(number, id).acceptedOn() != null;
  }

  /** When the registration office has to have looked at an objection: the set term from the day on which it was received. */
  public LocalDate answerDue(String number, long id) {
    return calendar.workingDaysAfter(get(number, id).raisedOn(), terms.length("objection"));
  }

  /** A case before a court or an arbitration: no dossier is filed until its end is recorded (Luật Điều 97.2). */
  public long openCourtCase(String number, String court, String paper) {
    return openCourtCase(number, court, paper, null);
  }

  /** The same. @param on the day on which the court took it, null: today; it may be older than the dissolution */
  public long openCourtCase(String number, String court, String paper, LocalDate on) {
    return whileRunning(number, Kind.COURT_CASE, court, paper, null, ActDay.of(on, "Ngày thụ lý", today()));
  }

  /** A court or the police demand that nothing is registered; filing and accepting wait until their written consent (NĐ 92 Điều 33.3). */
  public long order(String number, String body, String paper) {
    return order(number, body, paper, null);
  }

  /** The same. @param on the day on which the registration office received it, null: today */
  public long order(String number, String body, String paper, LocalDate on) {
    return whileRunning(number, Kind.ORDER, body, paper, null, ActDay.of(on, "Ngày nhận yêu cầu không đăng ký", today()));
  }

  /**
   * Somebody did what Điều 100 of the Luật forbids once a dissolution is decided: recorded and told to the committee, the way goes on.
   *
   * @param party who did it; @param paper number and day of the minutes
   */
  public long forbiddenAct(String number, String party, String paper, String content) {
    return forbiddenAct(number, party, paper, content, null);
  }

  /**
   * The same.
   *
   * @param on the day of the act by its minutes, null: today
   * @throws Refusal where it lies before the resolution or the revocation, from which on the acts are forbidden
   */
  public long forbiddenAct(String number, String party, String paper, String content, LocalDate on) {
    ActDay day = dissolutions.get(number).inSettlement(ActDay.of(on, "Ngày có hành vi", today()));
    long id = whileRunning(number, Kind.FORBIDDEN_ACT, party, paper, content, day);
    if (!process.forbiddenActReported(number, id)) {
      throw new Refusal("Hồ sơ " + number + ": hành vi bị cấm chỉ ghi nhận từ khi có nghị quyết hoặc quyết định thu hồi (Điều 100 Luật Hợp tác xã).");
    }
    return id;
  }

  /** Of the letter to the committee about a forbidden act. */
  public String letterSubject(String number) {
    return "Hành vi bị cấm khi giải thể: hồ sơ " + number;
  }

  /** The letter itself. */
  public String letter(String number, long id) {
    Obstacle act = get(number, id);
    return "Hồ sơ " + number + ": " + act.party() + " có hành vi bị cấm theo Điều 100 Luật Hợp tác xã 2023 (" + act.paper() + ").\n"
        + (act.content() == null ? "" : act.content() + "\n") + "Đề nghị UBND xem xét, xử lý theo thẩm quyền.";
  }

  private long whileRunning(String number, Kind kind, String party, String paper, String content, ActDay on) {
    Dissolution d = dissolutions.lock(number);
    if (d.endedOn() != null) throw new Refusal("Hồ sơ " + number + " đã kết thúc: " + d.stage().title() + ".");
    journal.recordAs(number, Recorded.OBSTACLE, "Ghi nhận: " + kind.title().toLowerCase(Locale.ROOT), null, party + (content == null ? "" : ": " + content), paper, on);
    return obstacles.add(new Obstacle(0, number, kind, party, false, paper, content, on.on(), null, null, null));
  }

  /** The objection is paid, withdrawn or decided, the court case has ended, or the order was lifted. */
  public void end(String number, long id, String paper) {
    end(number, id, paper, null);
  }

  /** The same. @param on the day of the paper, null: today */
  public void end(String number, long id, String paper, LocalDate on) {
    Obstacle one = standing(number, id);
    if (one.kind() == Kind.OBJECTION && one.acceptedOn() == null) {
      throw new Refusal("Hồ sơ " + number + ": cơ quan đăng ký kinh doanh chưa ghi nhận phản đối này.");
    }
    ActDay day = ActDay.of(on, "Ngày văn bản kết thúc", today()).notBefore(one.raisedOn(), "ngày nhận, ngày thụ lý");
    obstacles.end(id, day.on(), paper);
    journal.recordAs(number, Recorded.OBSTACLE_ENDED, "Đã kết thúc: " + one.kind().title().toLowerCase(Locale.ROOT), null, one.party(), paper, day);
  }

  private Obstacle standing(String number, long id) {
    Obstacle one = get(number, id);
    if (!one.stands()) throw new Refusal("Hồ sơ " + number + ": nội dung này đã kết thúc ngày " + Wording.day(one.endedOn()) + ".");
    return one;
  }

  private Obstacle get(String number, long id) {
    return obstacles.find(number, id).orElseThrow(() -> new Refusal("Hồ sơ " + number + " không có phản đối, vụ việc, yêu cầu hay hành vi số " + id + "."));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
