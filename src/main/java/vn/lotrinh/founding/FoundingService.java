package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.ActDay;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.cooperative.Registrations;
import vn.lotrinh.document.DocumentService;

/** The steps of a founding, from the list of founders to the capital paid in (Luật Hợp tác xã 2023 Điều 38–44, 49, 74). */
@Service("founding")
@Transactional
public class FoundingService {

  static final List<PaperKind> MEETING_PAPERS = List.of(new PaperKind("bien-ban-hoi-nghi", "Biên bản hội nghị thành lập"),
      new PaperKind("nghi-quyet-hoi-nghi", "Nghị quyết hội nghị thành lập"));

  private static final int MONTHS_TO_PAY = 6;
  private static final int DAYS_TO_LOWER = 30;

  private final Foundings foundings;
  private final Founders founders;
  private final FoundingMeetings meetings;
  private final FoundingBodies bodies;
  private final FoundingTerms terms;
  private final Names names;
  private final Registrations register;
  private final DocumentService documents;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FoundingService(Foundings foundings, Founders founders, FoundingMeetings meetings, FoundingBodies bodies, FoundingTerms terms,
      Names names,
      Registrations register, DocumentService documents, WorkingCalendar calendar, Clock clock) {
    this.foundings = foundings;
    this.founders = founders;
    this.meetings = meetings;
    this.bodies = bodies;
    this.terms = terms;
    this.names = names;
    this.register = register;
    this.documents = documents;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The body that acts today. @param role SANG_LAP_VIEN, LMHTX, CQ_DKKD or HTX */
  @Transactional(readOnly = true)
  public String body(String number, String role) {
    Founding founding = foundings.get(number);
    return bodies.of(role, founding.cooperative(), founding.place());
  }

  /** A term that no law gives, in working days. */
  @Transactional(readOnly = true)
  public int term(String name) {
    return terms.length(name);
  }

  /** Whether the founding stands at a stage: what gateways ask. */
  @Transactional(readOnly = true)
  public boolean is(String number, String stage) {
    return foundings.get(number).is(Stage.valueOf(stage));
  }

  @Transactional(readOnly = true)
  public String cooperativeName(String number) {
    return foundings.get(number).name();
  }

  @Transactional(readOnly = true)
  public String headOffice(String number) {
    return foundings.get(number).headOffice();
  }

  @Transactional(readOnly = true)
  public String sector(String number) {
    return foundings.get(number).sector();
  }

  /** Its code in the register; null before the certificate. */
  @Transactional(readOnly = true)
  public String cooperative(String number) {
    return foundings.get(number).cooperative();
  }

  /** Six months after the certificate (Luật Điều 74.4). */
  @Transactional(readOnly = true)
  public LocalDate capitalDue(String number) {
    return calendar.monthsAfter(foundings.get(number).registeredOn(), MONTHS_TO_PAY).effective();
  }

  /** Thirty days after those six months (Luật Điều 74.7). */
  @Transactional(readOnly = true)
  public LocalDate loweringDue(String number) {
    return calendar.daysAfter(capitalDue(number), DAYS_TO_LOWER).effective();
  }

  @Transactional(readOnly = true)
  public boolean isCapitalPaid(String number) {
    return foundings.get(number).capitalOn() != null;
  }

  /** The advice itself stands in the chronicle. */
  public void recordAdvice(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    answers.required("advice", "Nội dung tư vấn, góp ý");
    ActDay.of(answers, "Ngày tư vấn", today());
  }

  public void recordPreparation(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày lập danh sách", today());
    foundings.oneNameAtATime();
    Founding before = foundings.lock(number);
    CooperativeName name = CooperativeName.of(answers.required("cooperativeName", "Tên hợp tác xã"), before.kind());
    names.taken(name, number).ifPresent(other -> {
      throw new Refusal("Tên “" + name.full() + "” trùng với " + other + " (Điều 50 Luật Hợp tác xã 2023).");
    });
    new FounderRules(before.kind(), founders.of(number)).lack(on.on()).ifPresent(lack -> {
      throw new Refusal("Hồ sơ " + number + ": " + lack);
    });
    change(number, founding -> founding.prepare(name.full(), answers.required("headOffice", "Địa chỉ trụ sở chính"),
        answers.required("sector", "Lĩnh vực"), on));
  }

  /** What was not adopted by the majority leads the founders back to decide what to do (Luật Điều 39.5). */
  public void recordMeeting(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (answers.choice("outcome", "Hội nghị", "held", "not-held").equals("not-held")) {
      String why = answers.required("reason", "Lý do không họp được");
      change(number, founding -> founding.meet("Không họp được: " + why));
      return;
    }
    Founding before = foundings.lock(number);
    ActDay on = ActDay.of(answers, "Ngày họp", today()).notBefore(before.preparedOn(), "ngày lập danh sách");
    FounderRules rules = new FounderRules(before.kind(), founders.of(number));
    FoundingMeeting meeting = meeting(answers, on.on(), (int) rules.official());
    meeting.check(before.kind());
    if (!answers.ticked("noBarredTies")) {
      throw new Refusal("Hồ sơ " + number
          + ": phải đối chiếu quan hệ gia đình, kiêm nhiệm bị cấm giữa các chức danh (Điều 62 Luật Hợp tác xã 2023).");
    }
    List<String> rejected = meeting.rejected(terms.length("majority"));
    String why = rejected.isEmpty() ? null : "Hội nghị ngày " + Written.day(on.on()) + " không thông qua: " + String.join("; ", rejected);
    if (why == null) demandPapers(number);
    meetings.add(number, meeting, why, today());
    change(number, founding -> founding.meet(why));
  }

  private static FoundingMeeting meeting(Answers answers, LocalDate heldOn, int voters) {
    return new FoundingMeeting(heldOn, voters, answers.whole("attending", "Số người dự có quyền biểu quyết", 1),
        answers.whole("charterVotes", "Phiếu tán thành Điều lệ", 0), answers.whole("membersVotes", "Phiếu tán thành danh sách thành viên",
        0),
        answers.whole("planVotes", "Phiếu tán thành phương án", 0), answers.whole("electionVotes",
        "Phiếu tán thành thấp nhất khi bầu các chức danh", 0),
        Governance.of(answers.choice("governance", "Tổ chức quản trị", "full", "reduced")), answers.whole("councilSeats",
        "Số thành viên Hội đồng quản trị", 0),
        answers.whole("supervisorSeats", "Số thành viên Ban kiểm soát hoặc kiểm soát viên", 0), answers.required("head",
        "Chủ tịch hoặc Giám đốc"),
        answers.required("representative", "Người đại diện theo pháp luật"), answers.required("filer", "Người được ủy quyền nộp hồ sơ"));
  }

  private void demandPapers(String number) {
    List<PaperKind> missing = documents.missing(number, MEETING_PAPERS);
    if (!missing.isEmpty()) {
      throw new Refusal("Hồ sơ " + number + ": còn thiếu giấy tờ: " + String.join("; ", missing.stream().map(PaperKind::title).toList())
          + ".");
    }
  }

  public void recordReconsideration(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String next = answers.choice("next", "Làm tiếp", "prepare", "meet", "file", "stop");
    String why = answers.required("reason", "Lý do");
    if (next.equals("stop")) {
      change(number, founding -> founding.giveUp(why, today()));
      return;
    }
    Stage from = next.equals("prepare") ? Stage.PREPARING : next.equals("meet") ? Stage.MEETING : Stage.DOSSIER;
    Optional<FoundingMeetings.Held> newest = meetings.newest(number);
    if (from == Stage.DOSSIER && (newest.isEmpty() || newest.get().rejected() != null)) {
      throw new Refusal("Hồ sơ " + number + ": hội nghị thành lập chưa thông qua nên chưa nộp hồ sơ được (Điều 39 Luật Hợp tác xã 2023).");
    }
    change(number, founding -> founding.carryOn(from));
  }

  public void recordPublication(String number, Map<String, Object> form) {
    ActDay on = ActDay.of(new Answers(form), "Ngày công bố", today());
    change(number, founding -> founding.publish(on));
  }

  public void recordCapital(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    ActDay on = ActDay.of(answers, "Ngày chốt", today());
    if (answers.choice("outcome", "Vốn góp", "paid", "short").equals("short")) {
      String why = answers.required("reason", "Ai chưa góp đủ, vì sao");
      change(number, founding -> founding.fallShort(why));
      return;
    }
    if (!answers.ticked("certificatesIssued")) {
      throw new Refusal("Hồ sơ " + number
          + ": phải cấp giấy chứng nhận phần vốn góp và lập sổ đăng ký thành viên (Điều 75, 15 Luật Hợp tác xã 2023).");
    }
    change(number, founding -> founding.settleCapital(on));
  }

  /** The register knows the capital that was really paid, and who is left (Luật Điều 74.6, 74.7). */
  public void recordLoweredCapital(String number, Map<String, Object> form) {
    Answers answers = new Answers(form);
    BigDecimal capital = answers.number("charterCapital");
    if (capital == null) throw new Refusal("Chưa điền “Vốn điều lệ đăng ký lại”.");
    int members = answers.whole("members", "Số thành viên chính thức còn lại", 0);
    String document = answers.required("documentNumber", "Số, ký hiệu giấy xác nhận thay đổi");
    ActDay on = ActDay.of(answers, "Ngày giấy xác nhận", today());
    FounderRules rules = new FounderRules(foundings.get(number).kind(), founders.of(number));
    if (members > rules.official()) throw new Refusal("Số thành viên chính thức còn lại (" + members + ") nhiều hơn lúc thành lập ("
        + rules.official() + ").");
    change(number, founding -> founding.settleCapital(on));
    register.change(foundings.get(number).cooperative(), members, capital, on.on(), document, user());
  }

  private void change(String number, Consumer<Founding> transition) {
    Founding founding = foundings.lock(number);
    transition.accept(founding);
    foundings.save(founding);
  }

  private static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
