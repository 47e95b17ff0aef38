package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** The dossier of registration of dissolution, from filing to "đã giải thể", and the way without one (NĐ 92/2024/NĐ-CP Điều 50). */
@Service("dissolutionDossier")
@Transactional
public class DossierService {

  /** What the co-operative hands in and the registration office gives back or accepts. */
  static final String DOSSIER = "hồ sơ đăng ký giải thể";
  private static final int DAYS_TO_SUPPLEMENT = 60;

  private final Dissolutions dissolutions;
  private final HandIns handIns;
  private final Debts debts;
  private final Costs costs;
  private final Settled settled;
  private final OwnNumbers own;
  private final Obstacles obstacles;
  private final CooperativeService cooperatives;
  private final Stops stops;
  private final Results results;
  private final AftermathService aftermath;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  DossierService(Dissolutions dissolutions, HandIns handIns, Debts debts, Costs costs, Settled settled, OwnNumbers own, Obstacles obstacles,
      CooperativeService cooperatives, Stops stops, Results results, AftermathService aftermath, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.handIns = handIns;
    this.debts = debts;
    this.costs = costs;
    this.settled = settled;
    this.own = own;
    this.obstacles = obstacles;
    this.cooperatives = cooperatives;
    this.stops = stops;
    this.results = results;
    this.aftermath = aftermath;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  public void recordFiling(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày cơ quan đăng ký kinh doanh nhận hồ sơ", today());
    String document = own.of(number, OwnPaper.DOSSIER, answers, on);
    refuseBlocked(number);
    if (!debts.open(number).isEmpty()) throw new Refusal("Hồ sơ " + number + ": chưa thanh toán hết các khoản nợ (Điều 97.2 Luật Hợp tác xã).");
    if (costs.open(number).signum() != 0) throw new Refusal("Hồ sơ " + number + ": chưa trả hết chi phí giải thể (Điều 101.4.a Luật Hợp tác xã).");
    change(number, d -> {
      d.file(on.on());
      d.dated(on.notBefore(settled.on(d), "ngày hoàn thành nghĩa vụ"));
    });
    handIns.submit(number, DOSSIER, null, HandIn.Act.byLogin(on.on(), document));
    journal.record(number, Recorded.FILING, null, null, document, on);
  }

  public void recordCheck(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày kết luận, thông báo", today());
    if (answers.choice("verdict", "Kết quả kiểm tra", "valid", "supplement").equals("valid")) {
      refuseBlocked(number);
      change(number, d -> {
        d.dated(on);
        d.advance("kết luận hồ sơ hợp lệ", Stage.FILED, Stage.VALID);
      });
      journal.record(number, Recorded.CHECK, "valid", null, null, on);
    } else {
      sendBack(number, answers.required("supplementReason", "Nội dung cần sửa đổi, bổ sung"), Recorded.CHECK, null, on);
    }
  }

  private void sendBack(String number, String reason, Recorded what, String document, ActDay on) {
    LocalDate due = calendar.daysAfter(on.on(), DAYS_TO_SUPPLEMENT).effective();
    change(number, d -> {
      d.dated(on);
      d.sendBack();
    });
    handIns.giveBack(number, DOSSIER, reason, due, HandIn.Act.byLogin(on.on(), document));
    journal.record(number, what, "supplement", reason + " (đến hết ngày " + Wording.day(due) + ")", null, on);
  }

  public void recordSupplement(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày cơ quan đăng ký kinh doanh nhận hồ sơ bổ sung", today());
    change(number, d -> {
      d.dated(on);
      d.supplement(on.on());
    });
    handIns.submit(number, DOSSIER, answers.text("note"), HandIn.Act.byLogin(on.on(), null));
    journal.record(number, Recorded.SUPPLEMENT, null, answers.text("note"), null, on);
  }

  /** Sixty days have passed without the supplement (NĐ 92 Điều 19.6, 31.4). */
  public void cancel(String number) {
    change(number, Dissolution::cancelDossier);
    journal.record(number, Recorded.DOSSIER_CANCELLED, null, null, null);
  }

  /** An objection of the tax office sends the dossier back; the co-operative has sixty days. */
  public void recordTaxOpinion(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String opinion = answers.choice("opinion", "Ý kiến của cơ quan thuế", "completed", "objection");
    String document = answers.documentNumber();
    ActDay on = ActDay.of(answers, "Ngày ý kiến của cơ quan thuế", today());
    if (opinion.equals("objection")) {
      sendBack(number, "Ý kiến của cơ quan thuế (" + document + "): " + answers.required("reason", "Nghĩa vụ chưa hoàn thành"), Recorded.TAX_OPINION,
          document, on);
    } else {
      Dissolution d = dissolutions.lock(number);
      d.require("cho ý kiến về thuế", Stage.VALID);
      journal.record(number, Recorded.TAX_OPINION, opinion, null, document, on.notBefore(d.filedOn(), "ngày nhận hồ sơ"));
    }
  }

  /** The register says "đã giải thể" from this day on (NĐ 92 Điều 50.4). */
  public void recordConclusion(String number, Map<String, Object> form) {
    refuseBlocked(number);
    stops.open(number).ifPresent(asked -> {
      throw new Refusal("Hồ sơ " + number + ": đang có đề nghị dừng thủ tục (" + asked.paper() + ") chờ trả lời (Điều 19.7 NĐ 92/2024/NĐ-CP).");
    });
    obstacles.openTaxObjection(number).ifPresent(objection -> {
      throw new Refusal("Hồ sơ " + number + ": cơ quan thuế đang phản đối (" + objection.paper() + ") nên chưa chuyển tình trạng “đã giải thể” được.");
    });
    handIns.accept(number, DOSSIER, null, dissolve(number, new Answers(form), Recorded.DISSOLVED));
  }

  /** The six months have passed in silence. */
  public void fallSilent(String number) {
    change(number, d -> {
      d.advance("chuyển tình trạng sau 06 tháng", Stage.SETTLEMENT, Stage.SILENT);
      d.ranOut("06 tháng", d.silentDay());
    });
    journal.record(number, Recorded.SILENCE, null, null, null);
    aftermath.tell(number);
  }

  /** As {@link #recordConclusion}, without a dossier (NĐ 92 Điều 50.5). */
  public void recordSilentConclusion(String number, Map<String, Object> form) {
    refuseBlocked(number);
    if (obstacles.anyObjection(number)) {
      throw new Refusal("Hồ sơ " + number + ": có phản đối nhận trong 06 tháng đang chờ ghi nhận, nên chưa chuyển “đã giải thể” được (Điều 50.5, 51.3 NĐ 92/2024/NĐ-CP).");
    }
    dissolve(number, new Answers(form), Recorded.DISSOLVED_SILENTLY);
  }

  private HandIn.Act dissolve(String number, Answers answers, Recorded what) {
    ActDay on = ActDay.of(answers, "Ngày thông báo giải thể", today());
    String document = own.of(number, OwnPaper.DISSOLVED, answers, on);
    Dissolution dissolved = change(number, d -> {
      d.dated(on);
      d.dissolve(on.on());
    });
    cooperatives.changeStatus(dissolved.cooperative(), LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, on.on(), document);
    results.count(dissolved, on.told(document));
    journal.record(number, what, null, null, document, on);
    return HandIn.Act.byLogin(on.on(), document);
  }

  public void recordSeal(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày giao nhận con dấu", today()).notBefore(dissolutions.get(number).endedOn(), "ngày giải thể");
    journal.record(number, Recorded.SEAL, null, null, answers.documentNumber(), on);
  }

  public void recordArchive(String number, Map<String, Object> form) {
    change(number, d -> d.archive(today()));
    journal.record(number, Recorded.ARCHIVE, null, new Answers(form).required("summary", "Kết quả"), null);
  }

  private void refuseBlocked(String number) {
    obstacles.openOrder(number).ifPresent(open -> {
      throw new Refusal("Hồ sơ " + number + ": " + open.party() + " yêu cầu không đăng ký (" + open.paper()
          + ") và chưa có ý kiến đồng ý bằng văn bản (Điều 33.3 NĐ 92/2024/NĐ-CP).");
    });
    obstacles.openCourtCase(number).ifPresent(open -> {
      throw new Refusal("Hồ sơ " + number + ": đang có vụ việc tại " + open.party() + " (" + open.paper()
          + ") nên chưa giải thể được (Điều 97.2 Luật Hợp tác xã).");
    });
  }

  private Dissolution change(String number, Consumer<Dissolution> transition) {
    Dissolution d = dissolutions.lock(number);
    transition.accept(d);
    dissolutions.save(d);
    return d;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
