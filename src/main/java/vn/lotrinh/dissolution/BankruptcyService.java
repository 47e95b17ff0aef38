package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** What a court decides of a co-operative that cannot pay, as the registration office publishes it (Luật Hợp tác xã 2023 Điều 102; NĐ 92/2024/NĐ-CP Điều 57). */
@Service("dissolutionBankruptcy")
@Transactional
public class BankruptcyService {

  private static final String RULED = "Ngày quyết định của tòa án";
  private static final String PUBLISHED = "Ngày đăng tải quyết định của tòa án";

  private final Dissolutions dissolutions;
  private final CooperativeService cooperatives;
  private final Results results;
  private final OwnNumbers own;
  private final Journal journal;
  private final Clock clock;

  BankruptcyService(Dissolutions dissolutions, CooperativeService cooperatives, Results results, OwnNumbers own, Journal journal, Clock clock) {
    this.dissolutions = dissolutions;
    this.cooperatives = cooperatives;
    this.results = results;
    this.own = own;
    this.journal = journal;
    this.clock = clock;
  }

  /** Somebody files, or nobody does and paying goes on. */
  public void recordPetition(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean filed = answers.choice("outcome", "Đơn yêu cầu", "filed", "not-filed").equals("filed");
    ActDay on = ActDay.of(answers, "Ngày nộp đơn", today());
    change(number, d -> {
      if (filed) d.dated(on);
      d.advance("ghi việc nộp đơn", Stage.TO_BANKRUPTCY, filed ? Stage.COURT_RULING : Stage.SETTLEMENT);
    });
    if (!filed) journal.record(number, Recorded.PETITION, "không ai nộp đơn", answers.required("reason", "Lý do"), null);
    else journal.record(number, Recorded.PETITION, filer(answers.choice("filedBy", "Người nộp đơn", "representative", "creditor", "worker", "member")), null, answers.documentNumber(), on);
  }

  private static String filer(String choice) {
    return switch (choice) {
      case "representative" -> "người đại diện theo pháp luật";
      case "creditor" -> "chủ nợ";
      case "worker" -> "người lao động, công đoàn";
      default -> "thành viên";
    };
  }

  public void recordRuling(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean opened = answers.choice("ruling", "Quyết định của tòa án", "opened", "not-opened").equals("opened");
    String document = answers.documentNumber();
    ActDay on = ActDay.of(answers, RULED, today());
    change(number, d -> {
      d.dated(on);
      d.advance("ghi quyết định của tòa án", Stage.COURT_RULING, opened ? Stage.OPENING : Stage.SETTLEMENT);
    });
    journal.record(number, Recorded.BANKRUPTCY_RULING, opened ? "mở thủ tục" : "không mở thủ tục", null, document, on);
  }

  public void recordOpening(String number, Map<String, Object> form) {
    Recorded what = Recorded.BANKRUPTCY_OPENED;
    publish(number, form, (d, on) -> d.advance(what.title().toLowerCase(Locale.ROOT), Stage.OPENING, Stage.COURT_DECISION), LegalStatus.DANG_LAM_THU_TUC_PHA_SAN, what);
  }

  /** Stopped, the co-operative goes on being dissolved from this day. */
  public void recordDecision(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean declared = answers.choice("decision", "Quyết định của tòa án", "declared", "stopped").equals("declared");
    String document = answers.documentNumber();
    ActDay on = ActDay.of(answers, RULED, today());
    Dissolution d = change(number, changed -> {
      changed.dated(on);
      changed.advance("ghi quyết định của tòa án", Stage.COURT_DECISION, declared ? Stage.DECLARATION : Stage.SETTLEMENT);
    });
    if (!declared) cooperatives.changeStatus(d.cooperative(), LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, on.on(), document);
    journal.record(number, Recorded.BANKRUPTCY_DECISION, declared ? "tuyên bố phá sản" : "đình chỉ", null, document, on);
  }

  /** The end counts like a dissolution: the co-operative is no more. */
  public void recordBankruptcy(String number, Map<String, Object> form) {
    Recorded what = Recorded.BANKRUPTCY_PUBLISHED;
    Dissolution d = publish(number, form, (changed, on) -> changed.finish(what.title().toLowerCase(Locale.ROOT), Stage.DECLARATION, Stage.BANKRUPT, on),
        LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, what);
    results.count(d, ActDay.of(new Answers(form), PUBLISHED, today()).told(journal.newest(number, what).orElseThrow().documentNumber()));
  }

  private Dissolution publish(String number, Map<String, Object> form, BiConsumer<Dissolution, LocalDate> transition, LegalStatus status, Recorded what) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, PUBLISHED, today());
    String document = own.of(number, status == LegalStatus.DANG_LAM_THU_TUC_PHA_SAN ? OwnPaper.BANKRUPTCY_OPENED : OwnPaper.BANKRUPT, answers, on);
    Dissolution d = change(number, changed -> {
      changed.dated(on);
      transition.accept(changed, on.on());
    });
    cooperatives.changeStatus(d.cooperative(), status, on.on(), document);
    journal.record(number, what, null, null, document, on);
    return d;
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
