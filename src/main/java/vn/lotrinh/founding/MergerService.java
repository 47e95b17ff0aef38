package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.assembly.AssemblyMinutes;
import vn.lotrinh.assembly.Meeting;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/**
 * The steps of a merger, from the draft of the contract to the end of the old co-operatives (Luật Hợp tác xã 2023 Điều 94, 95; NĐ 92 Điều
 * 52).
 */
@Service("merger")
@Transactional
public class MergerService {

  private static final int DAYS_TO_NOTIFY = 15;
  private static final int DAYS_TO_CONCLUDE = 3;

  private final Mergers mergers;
  private final FoundingBodies bodies;
  private final FoundingTerms terms;
  private final Names names;
  private final AssemblyMinutes minutes;
  private final CooperativeService cooperatives;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MergerService(Mergers mergers, FoundingBodies bodies, FoundingTerms terms, Names names, AssemblyMinutes minutes,
      CooperativeService cooperatives,
      WorkingCalendar calendar, Clock clock) {
    this.mergers = mergers;
    this.bodies = bodies;
    this.terms = terms;
    this.names = names;
    this.minutes = minutes;
    this.cooperatives = cooperatives;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The body that acts today. @param role HTX, CQ_DKKD or THUE */
  @Transactional(readOnly = true)
  public String body(String number, String role) {
    Merger merger = mergers.get(number);
    return bodies.of(role, merger.receiver() == null ? mergers.bodies(number).get(0).cooperative() : merger.receiver(), merger.place());
  }

  /** Who acts for the co-operative whose general meeting it is. */
  @Transactional(readOnly = true)
  public String partBody(String partKey) {
    Cooperative one = cooperatives.get(mergers.body(partKey).cooperative());
    return bodies.of(FoundingBodies.COOPERATIVE, one.code(), one.place());
  }

  @Transactional(readOnly = true)
  public List<String> cooperatives(String number) {
    return mergers.bodies(number).stream().map(Mergers.Body::cooperative).toList();
  }

  /** Key of the case of one co-operative's resolution. */
  @Transactional(readOnly = true)
  public String partKey(String number, String cooperative) {
    return mergers.bodies(number).stream().filter(one -> one.cooperative().equals(cooperative)).map(one -> number + "-" + one.position())
        .findFirst()
        .orElseThrow(() -> new Refusal("Hồ sơ " + number + " không có hợp tác xã " + cooperative + "."));
  }

  @Transactional(readOnly = true)
  public String partTitle(String number, String cooperative) {
    return mergers.get(number).kind().title() + ": nghị quyết của " + cooperatives.get(cooperative).name();
  }

  @Transactional(readOnly = true)
  public boolean is(String number, String stage) {
    return mergers.get(number).is(MergerStage.valueOf(stage));
  }

  /** @param state ADOPTED, OPEN or REJECTED */
  @Transactional(readOnly = true)
  public boolean partIs(String partKey, String state) {
    Mergers.Body one = mergers.body(partKey);
    return state.equals(one.adoptedOn() != null ? "ADOPTED" : one.isOpen() ? "OPEN" : "REJECTED");
  }

  @Transactional(readOnly = true)
  public String cooperativeName(String number) {
    return mergers.get(number).name();
  }

  /** Of the first meeting by the term that is set, of the next as the law says (Luật Điều 59.7). */
  @Transactional(readOnly = true)
  public LocalDate assemblyDue(String partKey) {
    Mergers.Body one = mergers.body(partKey);
    return one.lastMeetingOn() == null ? calendar.workingDaysAfter(today(), terms.length("assembly"))
        : calendar.daysAfter(one.lastMeetingOn(), Meeting.daysForRound(one.round())).effective();
  }

  /** Fifteen days after the last general meeting adopted the contract (Luật Điều 94, 95). */
  @Transactional(readOnly = true)
  public LocalDate noticeDue(String number) {
    return calendar.daysAfter(mergers.get(number).adoptedOn(), DAYS_TO_NOTIFY).effective();
  }

  /** The third working day after the tax office's word (NĐ 92 Điều 52.2). */
  @Transactional(readOnly = true)
  public LocalDate conclusionDue(String number) {
    return calendar.workingDaysAfter(mergers.get(number).taxOn(), DAYS_TO_CONCLUDE);
  }

  public void recordDraft(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày dự thảo hợp đồng", today());
    int members = answers.whole("members", "Số thành viên chính thức sau khi hợp nhất, sáp nhập", 1);
    BigDecimal capital = answers.number("charterCapital");
    if (capital == null) throw new Refusal("Chưa điền “Vốn điều lệ sau khi hợp nhất, sáp nhập”.");
    Merger before = mergers.lock(number);
    List<Cooperative> all = mergers.bodies(number).stream().map(one -> cooperatives.get(one.cooperative())).toList();
    MergedMembers.check(all.get(0).kind(), members, all.stream().map(Cooperative::members).toList());
    boolean isNew = before.kind() == MergerKind.CONSOLIDATION;
    Merger.Draft draft = isNew ? new Merger.Draft(freeName(answers, number, all), answers.required("headOffice", "Địa chỉ trụ sở chính"),
        answers.required("sector", "Lĩnh vực"), members, capital) : new Merger.Draft(before.name(), null, null, members, capital);
    change(number, merger -> merger.draft(draft, on));
  }

  /** A name of one of those that end may be kept. */
  private String freeName(Answers answers, String number, List<Cooperative> all) {
    CooperativeName name = CooperativeName.of(answers.required("cooperativeName", "Tên hợp tác xã hợp nhất"), all.get(0).kind());
    if (all.stream().anyMatch(one -> name.isSame(one.name()))) return name.full();
    names.taken(name, number).ifPresent(other -> {
      throw new Refusal("Tên “" + name.full() + "” trùng với " + other + " (Điều 50 Luật Hợp tác xã 2023).");
    });
    return name.full();
  }

  /** The last of the co-operatives to decide decides what becomes of the merger. */
  public void recordAssembly(String partKey, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String number = Mergers.whole(partKey);
    Merger merger = mergers.lock(number);
    if (!merger.is(MergerStage.ASSEMBLIES)) throw new Refusal("Hồ sơ " + number + " không ở bước đại hội thành viên.");
    Mergers.Body one = mergers.body(partKey);
    if (answers.choice("outcome", "Đại hội thành viên", "held", "not-held").equals("not-held")) {
      mergers.reject(partKey, "Không họp được: " + answers.required("reason", "Lý do không họp được"));
    } else {
      AssemblyMinutes.Outcome outcome = minutes.judge(cooperatives.get(one.cooperative()), one.round(), one.lastMeetingOn(),
          terms.length("memberExcess"), answers);
      if (outcome.meeting().heldOn().isBefore(merger.draftedOn())) {
        throw new Refusal("Ngày họp " + Written.day(outcome.meeting().heldOn()) + " không thể trước ngày dự thảo hợp đồng ("
            + Written.day(merger.draftedOn()) + ").");
      }
      mergers.meet(partKey, outcome, today());
    }
    settle(merger);
  }

  private void settle(Merger merger) {
    List<Mergers.Body> all = mergers.bodies(merger.number());
    if (all.stream().anyMatch(Mergers.Body::isOpen)) return;
    all.stream().filter(one -> one.rejected() != null).findFirst().ifPresentOrElse(
        no -> merger.reject(cooperatives.get(no.cooperative()).name() + ": " + no.rejected(), today()),
        () -> merger.adopt(all.stream().map(Mergers.Body::adoptedOn).max(LocalDate::compareTo).orElseThrow()));
    mergers.save(merger);
  }

  @Transactional(readOnly = true)
  public boolean isAdopted(String number) {
    return is(number, "NOTICE");
  }

  public void recordNotice(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (!answers.ticked("sentToAll")) throw new Refusal("Hồ sơ " + number
        + ": phải gửi mọi chủ nợ, thông báo cho người lao động (Điều 94, 95 Luật Hợp tác xã 2023).");
    answers.documentNumber();
    ActDay on = ActDay.of(answers, "Ngày gửi", today());
    change(number, merger -> merger.notify(on));
  }

  public void recordReconsideration(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String why = answers.required("reason", "Lý do");
    boolean again = answers.choice("next", "Làm tiếp", "file", "stop").equals("file");
    change(number, merger -> {
      if (again) merger.fileAgain();
      else merger.giveUp(why, today());
    });
  }

  public void recordBranches(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    answers.required("note", "Những nơi đã chấm dứt");
    ActDay on = ActDay.of(answers, "Ngày chấm dứt", today());
    change(number, merger -> merger.closeBranches(on));
  }

  public void recordTaxTransfer(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    answers.documentNumber();
    ActDay on = ActDay.of(answers, "Ngày văn bản của cơ quan thuế", today());
    change(number, merger -> merger.transferTax(on));
  }

  /** The old ones exist no more; rooms with open cases of them hear of it by their status (NĐ 92 Điều 52.2). */
  public void recordConclusion(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String document = answers.documentNumber();
    ActDay on = ActDay.of(answers, "Ngày thông báo", today());
    change(number, merger -> merger.conclude(on));
    Merger merger = mergers.get(number);
    for (String code : cooperatives(number)) {
      if (Objects.equals(code, merger.receiver())) continue;
      cooperatives.changeStatus(code, LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, on.on(), document + " (" + merger.kind().ended() + ")");
    }
  }

  private void change(String number, Consumer<Merger> transition) {
    Merger merger = mergers.lock(number);
    transition.accept(merger);
    mergers.save(merger);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
