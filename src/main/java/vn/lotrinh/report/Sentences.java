package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.plan.Standing;

/** What the figures say, in the sentences of an administrative report. */
final class Sentences {

  /** More than so many figures of a group are left to the table. */
  private static final int MOST_OF_A_GROUP = 8;
  /** More than so many bodies are left to the appendix. */
  private static final int MOST_BODIES = 10;

  private final YearReport report;

  Sentences(YearReport report) {
    this.report = report;
  }

  /** One paragraph a group of indicators; what a figure is made of is left to the table. */
  List<String> results() {
    Map<String, List<Line>> groups = report.lines().stream().filter(line -> line.current() != null && !line.name().startsWith("Trong đó"))
        .collect(Collectors.groupingBy(line -> Objects.requireNonNullElse(line.group(), ""), LinkedHashMap::new, Collectors.toList()));
    List<String> paragraphs = new ArrayList<>();
    for (Map.Entry<String, List<Line>> group : groups.entrySet()) {
      List<Line> told = group.getValue().stream().limit(MOST_OF_A_GROUP).toList();
      Optional<Integer> bodies = sameBodies(told);
      String said = told.stream().map(line -> result(line, bodies.isEmpty())).collect(Collectors.joining("; "))
          + bodies.map(count -> " (so với năm " + (report.year() - 1) + of(count) + ")").orElse("");
      paragraphs.add(group.getKey().isEmpty() ? said + "." : Printed.point(paragraphs.size()) + " " + group.getKey() + ": " + said + ".");
    }
    return paragraphs;
  }

  /** Where several figures in a row are compared over the same bodies, that is said once for all of them. */
  private static Optional<Integer> sameBodies(List<Line> lines) {
    List<Line> compared = lines.stream().filter(line -> line.before() != null && line.now() != null).toList();
    Set<Integer> bodies = compared.stream().map(line -> line.like() == null ? -1 : line.like().bodies()).collect(Collectors.toSet());
    return compared.size() < 2 || bodies.size() != 1 ? Optional.empty() : bodies.stream().filter(count -> count >= 0).findFirst();
  }

  private String of(int bodies) {
    return ", tính trên " + count(bodies) + " đơn vị có số liệu cả hai năm";
  }

  /** @param each whether each comparison says over which bodies */
  private String result(Line line, boolean each) {
    String expected = line.estimate() == null || Figures.same(line.estimate(), line.current()) ? "" : ", ước cả năm " + figure(line.estimate(), line.unit());
    String said = lower(line.name()) + " " + figure(line.current(), line.unit()) + expected;
    return line.before() == null || line.now() == null ? said : said + compared(line, each);
  }

  private String compared(Line line, boolean each) {
    BigDecimal change = line.now().subtract(line.before());
    String of = line.like() == null || !each ? "" : of(line.like().bodies());
    if (change.signum() == 0) return " (bằng năm " + (report.year() - 1) + of + ")";
    BigDecimal percent = Printed.ratio(change.abs(), line.before().abs());
    String by = isShare(line) ? Printed.number(change.abs()) + " điểm phần trăm" : figure(change.abs(), line.unit()) + (percent == null ? "" : " (" + Printed.number(percent) + "%)");
    return ", " + (change.signum() > 0 ? "tăng " : "giảm ") + by + " so với năm " + (report.year() - 1) + (of.isEmpty() ? "" : " (" + of.substring(2) + ")");
  }

  /** Of shares the difference is said in points, no share of a share. */
  private static boolean isShare(Line line) {
    return line.unit() != null && line.unit().contains("%");
  }

  String targets() {
    List<TargetLine> targets = report.targets();
    if (targets.isEmpty()) return "Năm " + report.year() + " không có chỉ tiêu, nhiệm vụ định lượng được giao trong các kế hoạch đang thực hiện.";
    long reached = targets.stream().filter(line -> line.judged().isFulfilled()).count();
    long unknown = targets.stream().filter(line -> line.judged() == Standing.UNKNOWN).count();
    long nobody = targets.stream().filter(line -> line.judged() == Standing.NOBODY).count();
    long missed = targets.size() - reached - unknown - nobody;
    return "Trong " + count(targets.size()) + " chỉ tiêu, nhiệm vụ có định lượng được giao, " + count(reached) + " chỉ tiêu đạt và vượt"
        + (missed > 0 ? ", " + count(missed) + " chỉ tiêu chưa đạt" : "") + (unknown > 0 ? ", " + count(unknown) + " chỉ tiêu chưa có số liệu" : "")
        + (nobody > 0 ? ", " + count(nobody) + " chỉ tiêu không có đối tượng" : "") + ".";
  }

  /** One paragraph a sector, as the register has it. */
  List<String> sectors() {
    List<String> paragraphs = new ArrayList<>();
    for (Row row : report.bySector().rows()) {
      List<String> figures = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        if (row.values().get(i) != null) figures.add(ofColumn(report.bySector().columns().get(i), row.values().get(i)));
      }
      paragraphs.add(Printed.point(paragraphs.size()) + " " + row.name() + ": " + (figures.isEmpty() ? "chưa có số liệu" : String.join("; ", figures)) + ".");
    }
    return paragraphs;
  }

  /** The heading carries the unit: "Doanh thu bình quân (triệu đồng/năm)", also where a year stands in brackets before it. */
  private static String ofColumn(String heading, BigDecimal value) {
    int unit = heading.lastIndexOf(" (");
    boolean bare = unit < 0 || !heading.endsWith(")");
    return lower(bare ? heading : heading.substring(0, unit)) + " " + figure(value, bare ? null : heading.substring(unit + 2, heading.length() - 1));
  }

  /** What the committee had carried out in the year, as far as the system knows it. */
  List<String> direction() {
    List<String> plans = report.targets().stream().map(TargetLine::plan).filter(Objects::nonNull).distinct().toList();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(plans.isEmpty() ? "Trong năm, các sở, ngành, địa phương được chỉ đạo triển khai nhiệm vụ phát triển kinh tế tập thể, hợp tác xã theo chức năng."
        : "Trong năm, " + Formal.writtenOut(report.issuer().name()) + " chỉ đạo các sở, ngành, địa phương triển khai " + count(plans.size()) + " kế hoạch có giao chỉ tiêu: "
            + String.join("; ", plans) + ".");
    Answered a = report.answered();
    if (a != null) paragraphs.add("Việc theo dõi, báo cáo được giao cho " + count(a.asked()) + " cơ quan, đơn vị; " + count(a.given()) + " cơ quan, đơn vị đã có báo cáo được tổng hợp.");
    return paragraphs;
  }

  String discipline() {
    List<Absence> late = late();
    List<Absence> missing = missing();
    if (late.isEmpty() && missing.isEmpty()) return answered() + "Các cơ quan, đơn vị được giao báo cáo đã nộp đầy đủ, đúng hạn.";
    String all = report.absences().size() > MOST_BODIES ? " Danh sách tại Phụ lục III kèm theo." : "";
    List<String> said = new ArrayList<>();
    if (!late.isEmpty()) said.add(count(late.size()) + " cơ quan, đơn vị nộp báo cáo muộn");
    if (!missing.isEmpty()) {
      said.add(count(missing.size()) + " cơ quan, đơn vị chưa nộp báo cáo; số liệu của các cơ quan, đơn vị chưa nộp không có trong báo cáo này");
    }
    return answered() + "Đến ngày " + Formal.day(report.asOf()) + " có " + String.join("; ", said) + "." + all;
  }

  /** How many stand behind the figures of each year. */
  private String answered() {
    Answered a = report.answered();
    if (a == null) return "";
    String now = "Số liệu năm " + report.year() + " của " + count(a.given()) + "/" + count(a.asked()) + " cơ quan, đơn vị";
    String before = a.askedBefore() == null ? "" : "; năm " + (report.year() - 1) + " của " + count(a.givenBefore()) + "/" + count(a.askedBefore()) + " cơ quan, đơn vị";
    return now + before + (a.partly() ? "; chỉ tiêu mà có đơn vị chưa báo cáo (đánh dấu *) thì chỉ so sánh trên các đơn vị có số liệu cả hai năm. " : ". ");
  }

  /** The bodies by name, where they are few; the appendix lists all. */
  List<String> absent() {
    if (report.absences().size() > MOST_BODIES) return List.of();
    List<String> paragraphs = new ArrayList<>();
    if (!late().isEmpty()) {
      paragraphs.add("- Nộp muộn: " + late().stream().map(a -> a.agency() + " (hạn " + Formal.day(a.due()) + ", nộp ngày " + Formal.day(a.submittedOn()) + ")")
          .collect(Collectors.joining("; ")) + ".");
    }
    if (!missing().isEmpty()) paragraphs.add("- Chưa nộp: " + missing().stream().map(Absence::agency).collect(Collectors.joining("; ")) + ".");
    return paragraphs;
  }

  private List<Absence> late() {
    return report.absences().stream().filter(absence -> absence.submittedOn() != null).toList();
  }

  private List<Absence> missing() {
    return report.absences().stream().filter(absence -> absence.submittedOn() == null).toList();
  }

  /**
   * Difficulties by kind, the same words of several bodies once, each with its answer; in reports that were written before difficulties had kinds, by
   * body. In the order in which they come.
   */
  Map<String, List<String>> obstacles() {
    boolean kinds = report.obstacles().stream().anyMatch(one -> one.kind() != null);
    if (!kinds) {
      return report.obstacles().stream().collect(Collectors.groupingBy(Difficulty::agency, LinkedHashMap::new,
          Collectors.flatMapping(one -> Formal.paragraphs(one.text()).stream(), Collectors.toList())));
    }
    Map<String, Map<Difficulty, List<String>>> all = new LinkedHashMap<>();
    report.obstacles().forEach(one -> all.computeIfAbsent(Objects.requireNonNullElse(one.kind(), ""), any -> new LinkedHashMap<>())
        .computeIfAbsent(new Difficulty(one.kind(), null, one.text(), one.answer(), one.answeredBy(), one.answeredOn()), any -> new ArrayList<>()).add(one.agency()));
    Map<String, List<String>> said = new LinkedHashMap<>();
    all.forEach((kind, told) -> told.forEach((one, bodies) -> said.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(told(one, bodies))));
    return said;
  }

  private static List<String> told(Difficulty one, List<String> bodies) {
    List<String> text = new ArrayList<>(Formal.paragraphs(one.text()));
    if (text.isEmpty()) text.add("");
    text.set(0, "- " + String.join("; ", bodies.stream().distinct().toList()) + ": " + text.get(0));
    if (one.answer() == null) text.add("Chưa có trả lời.");
    else text.add("Trả lời của " + one.answeredBy() + " ngày " + Formal.day(one.answeredOn()) + ": " + String.join(" ", Formal.paragraphs(one.answer())));
    return text;
  }

  /** One paragraph a policy of which something is known, and one for all of which nothing is. */
  List<String> support() {
    List<String> paragraphs = new ArrayList<>();
    for (Support one : report.support()) {
      if (one.given().isEmpty()) continue;
      paragraphs.add(Printed.point(paragraphs.size()) + " " + one.policy() + ": " + one.given().stream().map(Sentences::given).collect(Collectors.joining("; ")) + ".");
    }
    List<String> unknown = report.support().stream().filter(one -> one.given().isEmpty()).map(Support::policy).toList();
    if (paragraphs.isEmpty()) return List.of("Chưa có số liệu về kết quả thực hiện các chính sách hỗ trợ hợp tác xã trong năm " + report.year() + ".");
    if (!unknown.isEmpty()) paragraphs.add("Chưa có số liệu năm " + report.year() + " của các chính sách: " + String.join("; ", unknown.stream().map(Sentences::lower).toList()) + ".");
    return paragraphs;
  }

  private static String given(Support.Given one) {
    String amount = lower(one.what()) + " " + figure(one.amount(), one.unit());
    if (one.plan() != null) return amount + " (kết quả thực hiện " + lower(one.plan()) + ")";
    boolean few = one.by().size() <= MOST_BODIES;
    return amount + (few ? " (" + one.by().stream().map(by -> by.agency() + " " + Printed.number(by.amount())).collect(Collectors.joining(", ")) + ")"
        : " (" + count(one.by().size()) + " cơ quan, đơn vị)");
  }

  private static String figure(BigDecimal value, String unit) {
    if (unit == null || unit.isBlank()) return Printed.number(value);
    return Printed.number(value) + (unit.equals("%") ? "%" : " " + unit);
  }

  /** Numbers below ten are written with a zero in front, as offices do. */
  private static String count(long number) {
    return number > 0 && number < 10 ? "0" + number : Printed.number(BigDecimal.valueOf(number));
  }

  /** Within a sentence a name begins small, unless it begins with an abbreviation. */
  private static String lower(String name) {
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return abbreviation || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
