package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.ActDay;

/** Founders, or co-operatives on their way to become one, give up before the certificate. */
@Service
@Transactional
class WithdrawalService {

  private final DossierService service;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final FoundingProcess process;
  private final Clock clock;

  WithdrawalService(DossierService service, Dossiers dossiers, Withdrawals withdrawals, FoundingProcess process, Clock clock) {
    this.service = service;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Where nothing is filed the case ends; a dossier under review the registry has to stop (NĐ 92/2024/NĐ-CP Điều 19.7).
   *
   * @param on day of their paper; null: today
   * @throws Refusal after the certificate, or where a request waits already
   */
  void withdraw(String caseKey, String reason, LocalDate on, String user) {
    LocalDate today = LocalDate.now(clock);
    RegisteredCase<?> kind = service.of(caseKey);
    Dossier dossier = dossiers.lock(caseKey);
    if (!kind.isOpen(caseKey)) {
      throw new Refusal("Hồ sơ " + caseKey
          + " đã kết thúc hoặc đã được đăng ký nên không rút được; hợp tác xã đã có thì làm thủ tục giải thể.");
    }
    String why = Written.text("Lý do", reason == null ? "" : reason);
    if (why.isEmpty()) throw new Refusal("Chưa điền “Lý do”.");
    ActDay day = ActDay.of(on, "Ngày đề nghị", today);
    boolean filed = dossier.stage().isUnderReview();
    if (filed) {
      if (withdrawals.open(caseKey).isPresent()) throw new Refusal("Hồ sơ " + caseKey + " đã có đề nghị dừng đang chờ trả lời.");
      day.notBefore(dossier.filedOn(), "ngày nộp hồ sơ");
    } else {
      kind.stopped(caseKey, why, day.on());
    }
    withdrawals.add(caseKey, day.on(), today, why, user);
    boolean heard = filed ? process.stopRequested(caseKey) : process.withdrawn(caseKey);
    if (!heard) throw new Refusal("Hồ sơ " + caseKey + " không còn ở bước có thể rút.");
  }
}
