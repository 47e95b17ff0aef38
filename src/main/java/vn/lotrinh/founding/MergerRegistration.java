package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Registrations;

/** What is filed for a merger, and what becomes of it: one co-operative with the members of all (Luật Hợp tác xã 2023 Điều 94, 95, 47). */
@Component
class MergerRegistration extends RegisteredCase<Merger> {

  /** A change of the receiver is registered within ten days (Điều 47). */
  private static final int DAYS_TO_CHANGE = 10;
  private static final List<PaperKind> NEW = List.of(new PaperKind("giay-de-nghi", "Giấy đề nghị đăng ký thành lập"),
      new PaperKind("dieu-le", "Điều lệ"),
      new PaperKind("danh-sach-thanh-vien", "Danh sách thành viên chính thức, thành viên liên kết góp vốn"),
      new PaperKind("nguoi-dai-dien", "Danh sách và số định danh cá nhân của người đại diện theo pháp luật"), new PaperKind("hop-dong",
      "Hợp đồng hợp nhất"),
      new PaperKind("nghi-quyet", "Nghị quyết đại hội thành viên của từng hợp tác xã"));
  private static final List<PaperKind> CHANGE = List.of(new PaperKind("giay-de-nghi",
      "Giấy đề nghị đăng ký thay đổi của hợp tác xã nhận sáp nhập"),
      new PaperKind("hop-dong", "Hợp đồng sáp nhập"), new PaperKind("nghi-quyet", "Nghị quyết đại hội thành viên của từng hợp tác xã"));

  private final Mergers mergers;
  private final FoundingBodies bodies;
  private final FoundingTerms terms;
  private final PlanLines lines;
  private final Registrations register;
  private final CooperativeService cooperatives;
  private final WorkingCalendar calendar;

  MergerRegistration(Mergers mergers, FoundingBodies bodies, FoundingTerms terms, PlanLines lines, Registrations register,
      CooperativeService cooperatives,
      WorkingCalendar calendar) {
    super(bodies);
    this.mergers = mergers;
    this.bodies = bodies;
    this.terms = terms;
    this.lines = lines;
    this.register = register;
    this.cooperatives = cooperatives;
    this.calendar = calendar;
  }

  @Override
  boolean owns(String caseKey) {
    return Mergers.isNumber(caseKey);
  }

  @Override
  String applicant(String caseKey) {
    Merger merger = mergers.get(caseKey);
    return bodies.of(FoundingBodies.COOPERATIVE, merger.receiver() == null ? mergers.bodies(caseKey).get(0).cooperative()
        : merger.receiver(), merger.place());
  }

  @Override
  Merger get(String caseKey) {
    return mergers.get(caseKey);
  }

  @Override
  Merger lock(String caseKey) {
    return mergers.lock(caseKey);
  }

  @Override
  void save(Merger changed) {
    mergers.save(changed);
  }

  @Override
  LocalDate filingDue(String caseKey) {
    Merger merger = mergers.get(caseKey);
    return merger.kind() == MergerKind.ABSORPTION ? calendar.daysAfter(merger.adoptedOn(), DAYS_TO_CHANGE).effective()
        : calendar.workingDaysAfter(merger.notifiedOn(), terms.length("filing"));
  }

  @Override
  Before filedAfter(String caseKey) {
    return new Before(mergers.get(caseKey).adoptedOn(), "ngày đại hội thông qua");
  }

  @Override
  List<PaperKind> papers(String caseKey) {
    return mergers.get(caseKey).kind() == MergerKind.CONSOLIDATION ? NEW : CHANGE;
  }

  @Override
  boolean yieldsNew(String caseKey) {
    return mergers.get(caseKey).kind() == MergerKind.CONSOLIDATION;
  }

  @Override
  void filed(String caseKey) {
    if (!mergers.lock(caseKey).is(MergerStage.DOSSIER)) throw new Refusal("Hồ sơ " + caseKey + " không ở bước đăng ký nên không nộp được.");
  }

  /** The old ones stop operating with the certificate; they exist until tax and branches are settled (NĐ 92/2024/NĐ-CP Điều 52.1). */
  @Override
  void registered(String caseKey, Certificate certificate) {
    Merger merger = mergers.lock(caseKey);
    List<Cooperative> all = mergers.bodies(caseKey).stream().map(one -> cooperatives.get(one.cooperative())).toList();
    refuseUnfit(caseKey, all);
    String code = merger.kind() == MergerKind.CONSOLIDATION ? enter(merger, all.get(0), certificate) : change(merger, certificate);
    String paper = certificate.number() + " (" + merger.kind().ended() + ")";
    all.stream().map(Cooperative::code).filter(one -> !one.equals(merger.receiver()))
        .forEach(one -> cooperatives.changeStatus(one, LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, certificate.on(), paper));
    change(caseKey, one -> one.register(code, certificate.on()));
    lines.count(merger.target(), caseKey, merger.members(), certificate.on(), certificate.number());
  }

  private static void refuseUnfit(String caseKey, List<Cooperative> all) {
    List<String> unfit = new ArrayList<>();
    all.stream().filter(one -> one.status() != LegalStatus.DANG_HOAT_DONG).forEach(one -> unfit.add(one.name() + " (" + one.status()
        .title() + ")"));
    if (!unfit.isEmpty()) throw new Refusal("Hồ sơ " + caseKey + ": không còn hoạt động: " + String.join("; ", unfit) + ".");
  }

  private String enter(Merger merger, Cooperative first, Certificate certificate) {
    return register.enter(new Registrations.Certified(first.kind(), merger.name(), certificate.taxCode(), merger.place(),
        merger.headOffice(), merger.sector(),
        merger.members(), merger.capital(), certificate.on(), certificate.number()), certificate.user());
  }

  private String change(Merger merger, Certificate certificate) {
    register.change(merger.receiver(), merger.members(), merger.capital(), certificate.on(), certificate.number(), certificate.user());
    return merger.receiver();
  }
}
