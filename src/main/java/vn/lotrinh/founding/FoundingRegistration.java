package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.cooperative.Registrations;

/** What is filed for a founding, and what becomes of it: a new co-operative in the register (Luật Hợp tác xã 2023 Điều 42). */
@Component
class FoundingRegistration extends RegisteredCase<Founding> {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final List<PaperKind> PAPERS = List.of(new PaperKind("giay-de-nghi", "Giấy đề nghị đăng ký thành lập"),
      new PaperKind("dieu-le", "Điều lệ"), new PaperKind("nghi-quyet-hoi-nghi", "Nghị quyết hội nghị thành lập"),
      new PaperKind("danh-sach-thanh-vien", "Danh sách thành viên chính thức, thành viên liên kết góp vốn"),
      new PaperKind("nguoi-dai-dien", "Danh sách và số định danh cá nhân của người đại diện theo pháp luật"));
  private static final PaperKind INVESTMENT = new PaperKind("chung-nhan-dau-tu",
      "Giấy chứng nhận đăng ký đầu tư của nhà đầu tư nước ngoài");

  private final Foundings foundings;
  private final Founders founders;
  private final FoundingMeetings meetings;
  private final FoundingBodies bodies;
  private final FoundingTerms terms;
  private final Names names;
  private final PlanLines lines;
  private final Registrations register;
  private final WorkingCalendar calendar;

  FoundingRegistration(Foundings foundings, Founders founders, FoundingMeetings meetings, FoundingBodies bodies, FoundingTerms terms,
      Names names,
      PlanLines lines, Registrations register, WorkingCalendar calendar) {
    super(bodies);
    this.foundings = foundings;
    this.founders = founders;
    this.meetings = meetings;
    this.bodies = bodies;
    this.terms = terms;
    this.names = names;
    this.lines = lines;
    this.register = register;
    this.calendar = calendar;
  }

  @Override
  boolean owns(String caseKey) {
    return Foundings.isNumber(caseKey);
  }

  @Override
  String applicant(String caseKey) {
    return bodies.of(FoundingBodies.FOUNDERS, null, foundings.get(caseKey).place());
  }

  @Override
  Founding get(String caseKey) {
    return foundings.get(caseKey);
  }

  @Override
  Founding lock(String caseKey) {
    return foundings.lock(caseKey);
  }

  @Override
  void save(Founding changed) {
    foundings.save(changed);
  }

  @Override
  LocalDate filingDue(String caseKey) {
    return calendar.workingDaysAfter(heldOn(caseKey), terms.length("filing"));
  }

  @Override
  Before filedAfter(String caseKey) {
    return new Before(heldOn(caseKey), "ngày họp hội nghị thành lập");
  }

  private LocalDate heldOn(String caseKey) {
    return meetings.newest(caseKey).map(FoundingMeetings.Held::heldOn).orElseThrow(() -> new Refusal("Hồ sơ " + caseKey
        + ": chưa họp hội nghị thành lập."));
  }

  /** The investment certificate only where a foreign investor is among the founders (Điều 42.2.e, g). */
  @Override
  List<PaperKind> papers(String caseKey) {
    List<PaperKind> papers = new ArrayList<>(PAPERS);
    if (founders.of(caseKey).stream().anyMatch(Founder::isForeign)) papers.add(INVESTMENT);
    return papers;
  }

  @Override
  boolean yieldsNew(String caseKey) {
    return true;
  }

  @Override
  void filed(String caseKey) {
    Founding founding = foundings.lock(caseKey);
    if (!founding.is(Stage.DOSSIER)) throw new Refusal("Hồ sơ " + caseKey + " không ở bước đăng ký nên không nộp được.");
  }

  @Override
  void registered(String caseKey, Certificate certificate) {
    foundings.oneNameAtATime();
    Founding founding = foundings.lock(caseKey);
    refuseTaken(founding);
    FounderRules rules = new FounderRules(founding.kind(), founders.of(caseKey));
    String code = register.enter(new Registrations.Certified(founding.kind(), founding.name(), certificate.taxCode(), founding.place(),
        founding.headOffice(),
        founding.sector(), (int) rules.official(), rules.capital().divide(MILLION), certificate.on(), certificate.number()),
        certificate.user());
    change(caseKey, one -> one.register(code, certificate.on()));
    lines.count(founding.target(), caseKey, (int) rules.official(), certificate.on(), certificate.number());
  }

  private void refuseTaken(Founding founding) {
    names.taken(CooperativeName.of(founding.name(), founding.kind()), founding.number()).ifPresent(other -> {
      throw new Refusal("Hồ sơ " + founding.number() + ": tên “" + founding.name() + "” trùng với " + other
          + " nên không cấp Giấy chứng nhận được (Điều 50 Luật Hợp tác xã 2023).");
    });
  }
}
