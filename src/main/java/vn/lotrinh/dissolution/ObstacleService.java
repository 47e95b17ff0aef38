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
import vn.lotrinh.dissolution.Obstacles.Kind;
import vn.lotrinh.dissolution.Obstacles.Obstacle;

/** What comes from outside the steps: the registration office records objections, court cases, orders and forbidden acts and judges no dispute (NĐ 92 Điều 4.3–4.4). */
@Service("dissolutionObstacle")
@Transactional
public class ObstacleService {

  private final Dissolutions dissolutions;
  private final Obstacles obstacles;
  private final DissolutionProcess process;
  private final Journal journal;
  private final Clock clock;

  ObstacleService(Dissolutions dissolutions, Obstacles obstacles, DissolutionProcess process, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.obstacles = obstacles;
    this.process = process;
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
    if (!d.stage().takesObjections()) {
      throw new Refusal("Hồ sơ " + number + " đang ở bước “" + d.stage().title() + "” nên không nhận phản đối được.");
    }
    long id = obstacles.add(new Obstacle(0, number, Kind.OBJECTION, party, taxOffice, paper, content, day.on(), null, null, null));
    journal.record(number, "Nhận phản đối bằng văn bản", null, party + (content == null ? "" : ": " + content), paper, day);
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
    if (dissolutions.get(number).procedure() != Procedure.VOLUNTARY) {
      throw new Refusal("Hồ sơ " + number + ": ý kiến khác của hợp tác xã chỉ có khi giải thể tự nguyện (Điều 98.7.b Luật Hợp tác xã); khi bị thu hồi thì gửi phản đối.");
    }
    return object(number, "Hợp tác xã, ý kiến khác", false, paper, content, null);
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
    standing(number, id);
    if (decision.equals("accept")) obstacles.accept(id, today());
    else obstacles.end(id, today(), "Không ghi nhận: " + reason);
    journal.record(number, "Ghi nhận phản đối", decision, reason, null);
  }

  /** Whether the objection was taken as one. */
  public boolean isAccepted(String number, long id) {
    return get(number, id).acceptedOn() != null;
  }

  /** A case before a court or an arbitration: no dossier is filed until its end is recorded (Luật Điều 97.2). */
  public long openCourtCase(String number, String court, String paper) {
    return whileRunning(number, new Obstacle(0, number, Kind.COURT_CASE, court, false, paper, null, today(), null, null, null));
  }

  /** A court or the police demand that nothing is registered; filing and accepting wait until their written consent (NĐ 92 Điều 33.3). */
  public long order(String number, String body, String paper) {
    return whileRunning(number, new Obstacle(0, number, Kind.ORDER, body, false, paper, null, today(), null, null, null));
  }

  /**
   * Somebody did what Điều 100 of the Luật forbids once a dissolution is decided: recorded and told to the committee, the way goes on.
   *
   * @param party who did it; @param paper number and day of the minutes
   */
  public long forbiddenAct(String number, String party, String paper, String content) {
    long id = whileRunning(number, new Obstacle(0, number, Kind.FORBIDDEN_ACT, party, false, paper, content, today(), null, null, null));
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

  private long whileRunning(String number, Obstacle one) {
    Dissolution d = dissolutions.lock(number);
    if (d.endedOn() != null) throw new Refusal("Hồ sơ " + number + " đã kết thúc: " + d.stage().title() + ".");
    journal.record(number, "Ghi nhận: " + one.kind().title().toLowerCase(Locale.ROOT), null, one.party() + (one.content() == null ? "" : ": " + one.content()),
        one.paper());
    return obstacles.add(one);
  }

  /** The objection is paid, withdrawn or decided, the court case has ended, or the order was lifted. */
  public void end(String number, long id, String paper) {
    Obstacle one = standing(number, id);
    if (one.kind() == Kind.OBJECTION && one.acceptedOn() == null) {
      throw new Refusal("Hồ sơ " + number + ": cơ quan đăng ký kinh doanh chưa ghi nhận phản đối này.");
    }
    obstacles.end(id, today(), paper);
    journal.record(number, "Đã kết thúc: " + one.kind().title().toLowerCase(Locale.ROOT), null, one.party(), paper);
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
