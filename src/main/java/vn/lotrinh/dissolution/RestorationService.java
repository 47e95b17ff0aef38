package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeService;

/** A revocation is undone: there was no case for it, or the tax office that had it done asks for it (NĐ 92/2024/NĐ-CP Điều 56). */
@Service("dissolutionRestoration")
@Transactional
public class RestorationService {

  private final Dissolutions dissolutions;
  private final DissolutionProcess process;
  private final OwnNumbers own;
  private final AftermathService aftermath;
  private final CooperativeService cooperatives;
  private final Journal journal;
  private final Clock clock;

  RestorationService(Dissolutions dissolutions, DissolutionProcess process, OwnNumbers own, AftermathService aftermath, CooperativeService cooperatives, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.process = process;
    this.own = own;
    this.aftermath = aftermath;
    this.cooperatives = cooperatives;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Begins to undo the revocation: the registration office gets the tasks to cancel it within 3 working days of the paper, and to send
   * and publish that within 3 working days of its decision. Where the certificate was revoked for tax enforcement nothing waits any more,
   * and the restoration runs by itself.
   *
   * @param why null: the tax office's request where it had the certificate revoked, else that there was no case
   * @param paper number of the paper that asks for it, or finds it; @param on its day, null: today
   * @throws Refusal where no revocation is decided, the reason does not fit, or it is too late
   */
  public void restore(String number, RestorationReason why, String reason, String paper, LocalDate on) {
    Dissolution d = dissolutions.lock(number);
    ActDay day = ActDay.of(on, "Ngày văn bản đề nghị, văn bản xác định", today()).notBefore(d.revocation().decisionOn(),
        "ngày quyết định thu hồi");
    boolean ended = d.is(Stage.REVOKED_FOR_TAX);
    boolean silent = d.is(Stage.SILENT);
    boolean forTax = d.revocation().ground() == Ground.TAX_ENFORCEMENT;
    d.beginRestoration(why != null ? why : forTax ? RestorationReason.TAX_REQUEST : RestorationReason.NO_CASE);
    d.dated(day);
    dissolutions.save(d);
    if (silent) aftermath.takeBack(number, "khôi phục Giấy chứng nhận", day.on());
    journal.record(number, Recorded.RESTORATION_BASIS, d.restoration().title(), reason, paper, day);
    if (ended) process.startRestoration(d, cooperatives.get(d.cooperative()));
    else if (!process.restorationRequested(number)) throw new Refusal("Hồ sơ " + number + " không còn ở bước có thể khôi phục Giấy chứng nhận.");
  }

  public void recordCancellation(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày quyết định hủy bỏ", today());
    String document = own.of(number, OwnPaper.CANCELLATION, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    d.advance("hủy bỏ quyết định thu hồi", Stage.CANCELLATION, Stage.RESTORATION);
    dissolutions.save(d);
    journal.record(number, Recorded.CANCELLATION, null, null, document, on);
  }

  /** The register goes back to the status of before. */
  public void recordPublication(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (ActDay.isAsked(answers) && !answers.ticked("sentToAll")) {
      throw new Refusal("Phải gửi HTX, cơ quan thuế và đăng tải (Điều 56 NĐ 92/2024/NĐ-CP); hãy đánh dấu khi đã gửi.");
    }
    ActDay on = ActDay.of(answers, "Ngày đăng tải khôi phục", today());
    String document = own.of(number, OwnPaper.RESTORATION, answers, on);
    Dissolution d = dissolutions.lock(number);
    d.dated(on);
    d.finish("đăng tải khôi phục", Stage.RESTORATION, Stage.RESTORED, on.on());
    dissolutions.save(d);
    if (d.statusBefore() != null) cooperatives.changeStatus(d.cooperative(), d.statusBefore(), on.on(), document);
    journal.record(number, Recorded.RESTORATION_PUBLISHED, null, null, document, on);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
