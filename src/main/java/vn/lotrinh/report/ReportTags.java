package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.FrameTags;

/** What each tag of the report's template says; the names of the tags are what the office sees in its template. */
final class ReportTags {

  private final YearReport report;
  private final DocumentState state;
  private final Sentences sentences;
  private final Map<String, Object> tags = new LinkedHashMap<>();

  ReportTags(YearReport report, DocumentState state) {
    this.report = report;
    this.state = state;
    this.sentences = new Sentences(report);
  }

  Map<String, Object> all() {
    years();
    tags.putAll(new FrameTags(report.issuer(), state).all());
    text();
    narrative();
    tables();
    tags.putAll(new ReportCharts(report).tags());
    return tags;
  }

  private void years() {
    tags.put("nam", String.valueOf(report.year()));
    tags.put("namTruoc", String.valueOf(report.year() - 1));
    tags.put("namSau", String.valueOf(report.year() + 1));
  }

  private void text() {
    String subject = subject();
    String issuer = Formal.writtenOut(report.issuer().name());
    String recipient = String.join(", ", state.addressees().stream().map(Formal::writtenOut).toList());
    tags.put("trichYeu", (Character.toUpperCase(subject.charAt(0)) + subject.substring(1)).replace(" và phương hướng", "\nvà phương hướng"));
    tags.put("thayThe", state.replaces() == null ? List.of() : FrameTags.lines(List.of("Báo cáo này thay thế " + state.replaces() + ".")));
    tags.put("chiDao", FrameTags.paragraphs(sentences.direction()));
    tags.put("noiGui", recipient.isEmpty() ? "cấp trên" : recipient);
    tags.put("moDau", report.isOfProvince() ? "Trên cơ sở báo cáo của Liên minh Hợp tác xã tỉnh, các sở, ngành và địa phương, " + issuer + " báo cáo "
        + (recipient.isEmpty() ? "" : recipient + " ") + subject + " trên địa bàn tỉnh (số liệu tính đến ngày " + Formal.day(report.asOf()) + ") như sau:"
        : "Thực hiện chế độ báo cáo hằng năm, " + issuer + " báo cáo " + (recipient.isEmpty() ? "" : recipient + " ") + subject + " (số liệu tính đến ngày "
        + Formal.day(report.asOf()) + ") như sau:");
    tags.put("ket", "Trên đây là Báo cáo " + subject + " của " + issuer + (recipient.isEmpty() ? "" : ", kính gửi " + recipient + " xem xét, tổng hợp") + "./.");
    tags.put("nhanXetKeHoach", sentences.targets());
    tags.put("cheDoBaoCao", sentences.discipline());
    tags.put("nopMuon", FrameTags.paragraphs(sentences.absent()));
  }

  private String subject() {
    return subject(report.year());
  }

  /** What the report is about, as it stands in its title and in letters about it. */
  static String subject(int year) {
    return "tình hình kinh tế tập thể, hợp tác xã năm " + year + " và phương hướng, nhiệm vụ năm " + (year + 1);
  }

  private void narrative() {
    tags.put("danhGia", written(report.narrative().assessment()));
    tags.put("ketQua", FrameTags.paragraphs(sentences.results()));
    tags.put("theoLinhVuc", FrameTags.paragraphs(report.bySector().rows().isEmpty() ? List.of("Chưa có số liệu theo lĩnh vực.") : sentences.sectors()));
    tags.put("chinhSach", FrameTags.paragraphs(sentences.support()));
    tags.put("nguyenNhan", written(report.narrative().causes()));
    tags.put("kienNghi", written(report.narrative().proposals()));
    tags.put("phuongHuong", written(report.narrative().nextYear()));
    Map<String, List<String>> obstacles = sentences.obstacles();
    tags.put("nhanXetVuongMac", obstacles.isEmpty() ? FrameTags.paragraphs(List.of("Các cơ quan, đơn vị không có vướng mắc, kiến nghị.")) : List.of());
    List<Map<String, Object>> bodies = new ArrayList<>();
    obstacles.forEach((body, texts) -> bodies.add(Map.of("coQuan", Printed.point(bodies.size()) + " " + body + ":", "yKien", FrameTags.paragraphs(texts))));
    tags.put("vuongMac", bodies);
  }

  private void tables() {
    tags.put("bangChiTieu", indicators());
    tags.put("coKeHoach", !report.targets().isEmpty());
    tags.put("bangKeHoach", targets());
    tags.put("bangNopMuon", absences());
    tags.put("bangDiaBan", report.byPlace());
    tags.put("bangLinhVuc", report.bySector());
  }

  private List<Map<String, String>> indicators() {
    List<Map<String, String>> rows = new ArrayList<>();
    String group = null;
    int groups = 0;
    int number = 0;
    for (Line line : report.lines()) {
      if (line.group() != null && !line.group().equals(group)) {
        group = line.group();
        rows.add(row("dam", "", "tt", Roman.of(++groups), "ten", group));
        number = 0;
      }
      rows.add(row("tt", String.valueOf(++number), "ten", line.name(), "dvt", line.unit() == null ? "" : line.unit(),
          "namTruoc", Printed.number(line.previous()), "keHoach", line.planned() == null ? "" : Printed.number(line.planned()),
          "sauThang", line.halfYear() == null ? "" : Printed.number(line.halfYear()),
          "thucHien", Printed.number(line.current()), "uocNam", line.expected() == null ? "" : Printed.number(line.expected()),
          "keHoachSau", line.next() == null ? "" : Printed.number(line.next()),
          "soKeHoach", line.planned() == null ? "" : Printed.percent(line.expected(), line.planned()),
          "soNamTruoc", Printed.percent(line.now(), line.before()) + (line.like() == null || Printed.ratio(line.now(), line.before()) == null ? "" : "*")));
    }
    return rows;
  }

  /** Numbers are a plan's own: each plan heads its rows. */
  private List<Map<String, String>> targets() {
    List<Map<String, String>> rows = new ArrayList<>();
    String plan = null;
    for (TargetLine line : report.targets()) {
      if (line.plan() != null && !line.plan().equals(plan)) {
        plan = line.plan();
        rows.add(row("dam", "", "ten", plan));
      }
      rows.add(target(line));
    }
    return rows;
  }

  private static Map<String, String> target(TargetLine line) {
    String relation = "<=".equals(line.relation()) ? "≤ " : ">=".equals(line.relation()) ? "≥ " : ">".equals(line.relation()) ? "> " : "";
    String of = line.total() == null || line.count() == null ? "" : " (" + Printed.number(line.count()) + "/" + Printed.number(BigDecimal.valueOf(line.total())) + ")";
    return row("tt", line.task(), "ten", line.title(), "dvt", line.unit() == null ? "" : line.unit(), "chiTieu", relation + Printed.number(line.target()),
        "thucHien", Printed.number(line.done()) + of, "tyLe", Printed.percent(line.reached(), line.asked()), "danhGia", line.judged().title());
  }

  private List<Map<String, String>> absences() {
    if (report.absences().isEmpty()) return List.of(row("ten", "Không có"));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Absence absence : report.absences()) {
      rows.add(row("tt", String.valueOf(rows.size() + 1), "ten", absence.agency(), "han", Formal.day(absence.due()), "nop", Formal.day(absence.submittedOn()),
          "ketQua", absence.submittedOn() == null ? "Chưa nộp" : "Nộp muộn"));
    }
    return rows;
  }

  /** A cell that nothing is said of is empty. */
  private static Map<String, String> row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String cell : List.of("tt", "ten", "dvt", "namTruoc", "keHoach", "sauThang", "thucHien", "uocNam", "soKeHoach", "soNamTruoc", "keHoachSau", "chiTieu", "tyLe", "danhGia", "han", "nop", "ketQua")) {
      row.put(cell, "");
    }
    for (int i = 0; i < cells.length; i += 2) row.put(cells[i], cells[i + 1]);
    return row;
  }

  private static List<Map<String, String>> written(String text) {
    return FrameTags.paragraphs(text == null ? List.of("(Chưa soạn.)") : Formal.paragraphs(text));
  }
}
