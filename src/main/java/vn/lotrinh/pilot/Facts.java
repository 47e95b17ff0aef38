package vn.lotrinh.pilot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Figure;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/** What a person should know at a task, as short Markdown: read-only on the form, so people's own words are escaped. */
@Component
class Facts {

  private static final int LONGEST_CELL = 500;

  private final Dossiers dossiers;
  private final HandIns handIns;
  private final MemberChanges changes;
  private final Inspections inspections;
  private final DutyReports duties;
  private final Standings standings;
  private final StepPapers papers;
  private final Nominees nominees;
  private final CooperativeService cooperatives;
  private final PlanService plans;

  Facts(Dossiers dossiers, HandIns handIns, MemberChanges changes, Inspections inspections, DutyReports duties, Standings standings,
      StepPapers papers, Nominees nominees, CooperativeService cooperatives, PlanService plans) {
    this.dossiers = dossiers;
    this.handIns = handIns;
    this.changes = changes;
    this.inspections = inspections;
    this.duties = duties;
    this.standings = standings;
    this.papers = papers;
    this.nominees = nominees;
    this.cooperatives = cooperatives;
    this.plans = plans;
  }

  /** What the register knows of who applies, and what the plan asks for. */
  String register(String key) {
    return register(dossiers.get(key)) + "\n" + terms(CaseKey.of(key).programme());
  }

  String check(String key) {
    return register(dossiers.get(key)) + "\n" + model(dossiers.get(key)) + "\n" + missing(key);
  }

  String review(String key) {
    return "**Kết quả rà soát:** " + Markdown.plain(Objects.requireNonNullElse(dossiers.get(key).reason(), ""));
  }

  String evaluation(String key) {
    return evaluation(dossier(key));
  }

  private String register(Dossier dossier) {
    Cooperative c = cooperatives.get(dossier.cooperative);
    PilotScheme scheme = scheme(dossier.programme);
    List<String> rows = new ArrayList<>();
    rows.add(row("Hợp tác xã", c.name()));
    rows.add(row("Lĩnh vực", c.sector()));
    rows.add(row("Luật áp dụng", c.lawYear() == null ? "chưa theo Luật HTX" : "Luật HTX năm " + c.lawYear()));
    rows.add(row("Tình trạng", c.status().title()));
    scheme.sector(c.sector()).ifPresent(sector -> sector.thresholds().forEach(t -> rows.add(row(t.title(), figure(t.figure(), c)))));
    rows.add(row("Số năm có lãi liên tục đến " + scheme.scoreYear(), String.valueOf(cooperatives.profitableYears(c.code(), scheme.scoreYear()))));
    rows.add(row("Điểm tự đánh giá năm " + scheme.scoreYear(), Wording.number(cooperatives.score(c.code(), scheme.scoreYear()).orElse(null))));
    return table(List.of("Số liệu trong sổ đăng ký", ""), rows);
  }

  private static String figure(Figure figure, Cooperative cooperative) {
    return Optional.ofNullable(figure).flatMap(known -> known.of(cooperative)).map(value -> Wording.number(value) + " " + figure.unit())
        .orElse("chưa có số liệu");
  }

  private String terms(String programme) {
    PilotScheme scheme = scheme(programme);
    return "\nĐiểm tự đánh giá từ **" + Wording.number(scheme.entryScore()) + "** trở lên, có lãi **" + scheme.profitableYears()
        + "** năm liên tục, đủ **" + scheme.dossier().size() + "** giấy tờ.";
  }

  private String model(Dossier dossier) {
    return "\n**Mô hình đăng ký:** " + Markdown.plain(Assessment.modelTitle(scheme(dossier.programme), dossier));
  }

  String missing(String key) {
    List<PaperKind> missing = papers.missingOfDossier(key);
    if (missing.isEmpty()) return "\nHồ sơ đã có đủ giấy tờ.";
    return "\n**Giấy tờ còn thiếu:**\n\n" + missing.stream().map(kind -> "- " + Markdown.plain(kind.title())).collect(Collectors.joining("\n"));
  }

  private String evaluation(Dossier dossier) {
    Cooperative c = cooperatives.get(dossier.cooperative);
    List<String> rows = dossiers.conditions(dossier.key).stream().map(con -> row(con.name(), con.figure(), con.threshold())).toList();
    return "**" + Markdown.plain(c.name()) + "**, " + Markdown.plain(c.sector()) + ", điểm tự đánh giá **" + Wording.number(dossier.selfScore())
        + "**. [Giấy tờ của hồ sơ " + dossier.key + "](/cases/" + dossier.key + "/documents)\n\n" + table(List.of("Điều kiện", "Hợp tác xã", "Yêu cầu"), rows);
  }

  String listToSubmit(String programme) {
    return "Kế hoạch chọn tối đa **%02d** HTX.".formatted(scheme(programme).maximum());
  }

  String listSubmitted(String programme) {
    return handedIn(programme, Subject.LIST) + "\n\n" + listToSubmit(programme);
  }

  /** With number and text as they were handed in. */
  String handedIn(String key, String subject) {
    return handIns.find(key, subject).map(a -> "**Đã trình ngày " + Wording.day(a.submittedOn()) + (a.number() == null ? "" : ", số "
        + Markdown.plain(a.number())) + (a.content() == null ? ".**" : ":** " + Markdown.lines(a.content()))).orElse("");
  }

  /** Who is proposed for commendation; empty where the document is no such decision. */
  String nominees(String key) {
    return table(List.of("Loại", "Tên", "Đơn vị, địa chỉ", "Thành tích", "Hình thức đề nghị"), nominees.of(key).stream()
        .map(one -> row(one.kind().title(), one.name(), one.body(), one.merit(), one.award())).toList());
  }

  String standings(String programme) {
    return table(List.of("HTX thí điểm", "Điểm gần nhất", "Năm", "Nhận xét"), standings.of(programme).stream()
        .map(s -> row(s.name(), Wording.number(s.score()), String.valueOf(s.year()), s.advice())).toList());
  }

  String scores(String key) {
    Dossier dossier = dossier(key);
    List<FinancialYear> years = cooperatives.years(dossier.cooperative).stream().filter(year -> year.score() != null).limit(6).toList();
    String goal = "Mục tiêu của Kế hoạch: từ **" + Wording.number(scheme(dossier.programme).goalScore()) + "** điểm.\n\n";
    return goal + table(List.of("Năm", "Điểm TT 01/2020", "Lợi nhuận (triệu đồng)"),
        years.stream().map(y -> row(String.valueOf(y.year()), Wording.number(y.score()), Wording.number(y.profitMillion()))).toList());
  }

  String yearly(String key) {
    CaseKey of = CaseKey.of(key);
    return table(List.of("HTX thí điểm", "Điểm", "Tiêu chí đạt", "Kiến nghị", "Vướng mắc"), inspections.of(of.programme(), of.year(), of.part()).stream()
        .map(i -> row(cooperatives.get(i.cooperative()).name(), Wording.number(i.score()), i.criteriaMet() + "%", i.proposalTitle(), i.obstacles())).toList());
  }

  String dutyReports(String key) {
    CaseKey of = CaseKey.of(key);
    String title = "**" + Markdown.plain(plans.plan(of.programme()).task(of.tail()).title()) + "**\n\n";
    return title + table(List.of("Kỳ trước", "Công việc đã làm", "Vướng mắc"), duties.of(key).stream().limit(3)
        .map(r -> row(new DutyPeriod(r.periodFrom(), r.periodUntil()).title(), r.workDone(), r.obstacles())).toList());
  }

  String change(String key) {
    MemberChange change = changes.get(key);
    return "**" + Markdown.plain(cooperatives.get(change.cooperative()).name()) + "**: " + Markdown.plain(change.reason()) + "\n\n"
        + table(List.of("Năm", "Điểm", "Nhận xét"), inspections.of(change.programme(), change.cooperative()).stream()
            .map(i -> row(String.valueOf(i.year()), Wording.number(i.score()), i.advice())).toList());
  }

  /** Of the co-operative that the case is about. */
  private Dossier dossier(String key) {
    CaseKey of = CaseKey.of(key);
    return dossiers.get(of.programme(), of.number());
  }

  private static String row(String... cells) {
    return Arrays.stream(cells).map(cell -> Markdown.plain(Wording.shortened(Objects.requireNonNullElse(cell, ""), LONGEST_CELL)))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String table(List<String> head, List<String> rows) {
    if (rows.isEmpty()) return "";
    return "| " + String.join(" | ", head) + " |\n|" + "---|".repeat(head.size()) + "\n" + String.join("\n", rows) + "\n";
  }

  private PilotScheme scheme(String programme) {
    return plans.plan(programme).scheme().orElseThrow();
  }
}
