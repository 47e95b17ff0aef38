package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;

/** The registry's answer to whoever filed a dossier and asks to stop before it is accepted (NĐ 92/2024/NĐ-CP Điều 19.7, 32.6). */
@Service("foundingStop")
@Transactional
public class StopService {

  private final Withdrawals withdrawals;
  private final Dossiers dossiers;
  private final DossierService service;
  private final HandIns handIns;
  private final Clock clock;

  StopService(Withdrawals withdrawals, Dossiers dossiers, DossierService service, HandIns handIns, Clock clock) {
    this.withdrawals = withdrawals;
    this.dossiers = dossiers;
    this.service = service;
    this.handIns = handIns;
    this.clock = clock;
  }

  /** Stopped, the dossier is cancelled, unless the sixty days cancelled it already, and the case ends; refused, the look at it goes on. */
  public void recordDecision(String caseKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean stopped = answers.choice("decision", "Trả lời", "stopped", "refused").equals("stopped");
    String document = answers.required("documentNumber", "Số, ký hiệu thông báo");
    String reason = stopped ? null : answers.required("reason", "Lý do từ chối");
    Withdrawals.Withdrawal asked = withdrawals.open(caseKey).orElseThrow(() -> new Refusal("Hồ sơ " + caseKey
        + " không có đề nghị dừng nào chờ trả lời."));
    ActDay on = ActDay.of(answers, "Ngày thông báo", LocalDate.now(clock)).notBefore(asked.requestedOn(), "ngày đề nghị dừng");
    withdrawals.answer(asked.id(), stopped ? Withdrawals.Answer.STOPPED : Withdrawals.Answer.REFUSED, document, on.on(), reason);
    if (!stopped) return;
    Dossier dossier = dossiers.lock(caseKey);
    boolean underReview = dossier.stage().isUnderReview();
    boolean undecided = underReview && !dossier.is(Dossier.Stage.SUPPLEMENT);
    if (underReview) {
      dossier.stop(on);
      dossiers.save(dossier);
    }
    if (undecided) handIns.giveBack(caseKey, DossierService.SUBJECT, asked.reason(), new HandIn.Act(on.on(), null, document));
    service.of(caseKey).stopped(caseKey, asked.reason(), on.on());
  }

  /** Whether the newest request was granted: what the gateway asks. */
  @Transactional(readOnly = true)
  public boolean isStopped(String caseKey) {
    return withdrawals.newest(caseKey).filter(one -> one.answer() == Withdrawals.Answer.STOPPED).isPresent();
  }
}
