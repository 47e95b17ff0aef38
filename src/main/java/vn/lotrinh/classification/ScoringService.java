package vn.lotrinh.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** The steps of a scoring: the co-operative's own points, the check of the Liên minh HTX, the rank and its way into the register. */
@Service("classificationScoring")
@Transactional
public class ScoringService {

  /** What a co-operative hands in, as people call it. */
  private static final String SUBJECT = "bảng tự chấm điểm";

  private final Classifications classifications;
  private final HandIns handIns;
  private final Scores scores;
  private final Schemes schemes;
  private final Journal journal;
  private final CooperativeService cooperatives;
  private final ClassificationProcess process;
  private final Clock clock;

  ScoringService(Classifications classifications, HandIns handIns, Scores scores, Schemes schemes, Journal journal, CooperativeService cooperatives,
      ClassificationProcess process, Clock clock) {
    this.classifications = classifications;
    this.handIns = handIns;
    this.scores = scores;
    this.schemes = schemes;
    this.journal = journal;
    this.cooperatives = cooperatives;
    this.process = process;
    this.clock = clock;
  }

  /** The co-operative sends its points. */
  public void recordSelfScore(String key, Map<String, Object> form) {
    Classification c = classifications.lock(key);
    Scorecard card = card(c);
    if (!card.withoutOwn().isEmpty()) throw new Refusal("Còn tiêu chí chưa có điểm: " + Scheme.codes(card.withoutOwn()) + ".");
    classifications.save(c.selfScored(card.ownTotal(), today()));
    handIns.submit(key, SUBJECT, Wording.number(card.ownTotal()) + " điểm", act());
    journal.record(key, "HTX tự chấm điểm, lần " + c.round(), Wording.number(card.ownTotal()) + " điểm", new Answers(form).text("remark"));
  }

  /** The term for scoring itself has passed. */
  public void recordSilence(String key) {
    Classification c = classifications.lock(key);
    classifications.save(c.notSelfScored());
    journal.record(key, "Hết hạn, HTX không gửi bảng tự chấm điểm", null, null);
  }

  /** The Liên minh HTX confirms the points, gives them back, or records that the co-operative is not scored. */
  public void recordCheck(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Classification c = classifications.lock(key);
    switch (answers.choice("verdict", "Kết quả kiểm tra", "confirm", "return", "not-scored")) {
      case "confirm" -> confirm(c);
      case "return" -> giveBack(c, answers.required("reason", "Lý do"));
      default -> {
        String reason = answers.required("reason", "Lý do");
        classifications.save(c.notScored(reason, today()));
        journal.record(key, "Ghi nhận không chấm điểm", null, reason);
      }
    }
  }

  private void confirm(Classification c) {
    Scorecard card = card(c);
    if (!card.withoutPoints().isEmpty()) {
      throw new Refusal("Chưa xác nhận được: còn tiêu chí chưa có điểm: " + Scheme.codes(card.withoutPoints()) + ". Hãy chấm ở thẻ “Bảng số liệu”.");
    }
    long corrected = card.criteria().stream().filter(criterion -> card.isCorrected(criterion.code())).count();
    scores.confirm(c.key(), c.round(), user(), clock.instant());
    classifications.save(c.confirmed(card.total()));
    if (c.selfScoredOn() != null) handIns.accept(c.key(), SUBJECT, corrected == 0 ? null : "Sửa điểm " + corrected + " mục", act());
    journal.record(c.key(), "Liên minh HTX xác nhận điểm", Wording.number(card.total()) + " điểm", corrected == 0 ? null : "Sửa điểm " + corrected + " mục");
  }

  private void giveBack(Classification c, String reason) {
    if (c.selfScoredOn() == null) {
      throw new Refusal("HTX không gửi bảng tự chấm trong hạn nên không có gì để trả lại; hãy chấm theo số liệu đang có hoặc ghi nhận không chấm.");
    }
    Classification returned = c.returned(reason);
    handIns.giveBack(c.key(), SUBJECT, reason, act());
    classifications.save(returned);
    scores.carryOver(c.key(), returned.round());
    journal.record(c.key(), "Trả lại để HTX chấm lại", null, reason);
  }

  /** Ranks by the confirmed points and the co-operative's age on the day, and tells the register. */
  public void rank(String key) {
    Classification c = classifications.lock(key);
    Cooperative cooperative = cooperatives.get(c.cooperative());
    Integer age = cooperative.foundedOn() == null ? null : (int) ChronoUnit.MONTHS.between(cooperative.foundedOn(), today());
    ClassificationProcess.Ranking ranking = process.rank(c.total(), age);
    classifications.save(c.ranked(ranking.rank(), ranking.basis(), today()));
    cooperatives.recordRank(c.cooperative(), c.year(), c.total(), ranking.rank(), "Hồ sơ chấm điểm " + key);
    journal.record(key, "Xếp loại", ranking.rank().title(), ranking.basis());
  }

  /** The co-operative has ceased to exist. */
  public void recordWithdrawal(String key) {
    Classification c = classifications.lock(key);
    String reason = "Hợp tác xã " + LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT.title().substring(0, 1).toLowerCase()
        + LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT.title().substring(1);
    classifications.save(c.withdrawn(reason, today()));
    journal.record(key, "Kết thúc, không chấm điểm", null, reason);
  }

  private Scorecard card(Classification c) {
    List<Criterion> criteria = schemes.of(c.year()).criteria();
    return scores.of(c, criteria);
  }

  private HandIn.Act act() {
    return HandIn.Act.byLogin(today(), null);
  }

  private static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? "hệ thống" : login.getName();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
