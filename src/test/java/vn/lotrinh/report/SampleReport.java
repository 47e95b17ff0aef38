package vn.lotrinh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.Signature;

/** A made-up year of a made-up province, with everything that a report may have to say. */
final class SampleReport {

  static final Office ALLIANCE = new Office("XX-LMHTX", "Liên minh Hợp tác xã tỉnh Mẫu Sơn", "Ủy ban nhân dân tỉnh Mẫu Sơn", "LMHTX", "Mẫu Sơn");
  static final Office DEPARTMENT = new Office("XX-STC", "Sở Tài chính tỉnh Mẫu Sơn", "Ủy ban nhân dân tỉnh Mẫu Sơn", "STC", "Mẫu Sơn");
  static final Office COMMITTEE = new Office("XX-UBND", "UBND tỉnh Mẫu Sơn", null, "UBND", "Mẫu Sơn");
  static final Office MINISTRY = new Office("BTC", "Bộ Tài chính", null, "BTC", "Hà Nội");

  private static final String PARAGRAPH = "Năm 2025, các cấp, các ngành trong tỉnh đã tập trung triển khai Luật Hợp tác xã năm 2023; công tác tuyên truyền, tư vấn, hỗ trợ "
      + "thành lập mới và củng cố hợp tác xã được thực hiện thường xuyên; các hợp tác xã yếu kém, ngừng hoạt động lâu ngày được rà soát, xử lý theo kế hoạch.";

  private SampleReport() {}

  /** The template that comes with the application. */
  static byte[] template() {
    try (InputStream in = SampleReport.class.getResourceAsStream("/report/annual-report.docx")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static YearReport of(Office issuer, Office recipient) {
    return new YearReport(2025, LocalDate.of(2025, 11, 30), issuer, recipient, lines(), places(14), sectors(), targets(), obstacles(), absences(4), narrative());
  }

  static YearReport alliance() {
    return of(ALLIANCE, DEPARTMENT);
  }

  static YearReport withAbsences(int count) {
    YearReport r = alliance();
    return new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), r.lines(), places(130), r.bySector(), r.targets(), r.obstacles(), absences(count), r.narrative());
  }

  /** Nothing is known yet and nobody has written anything. */
  static YearReport empty() {
    return new YearReport(2025, LocalDate.of(2025, 11, 30), ALLIANCE, DEPARTMENT, List.of(), new Table(List.of(), List.of()), new Table(List.of(), List.of()), List.of(),
        List.of(), List.of(), Narrative.EMPTY);
  }

  static Signature signature(String name) {
    return new Signature(Signature.Capacity.DEPUTY, null, "Chủ tịch", "Phó Chủ tịch", name);
  }

  static DocumentState draft(int version) {
    return new DocumentState(DocumentState.Stage.DRAFT, version, "BC-LMHTX", null, null, signature(null),
        List.of("Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023", "Căn cứ Nghị định số 113/2024/NĐ-CP ngày 12 tháng 9 năm 2024 của Chính phủ quy định chi tiết một số điều "
            + "của Luật Hợp tác xã;"), List.of("Sở Tài chính tỉnh Mẫu Sơn"), List.of("Ủy ban nhân dân tỉnh (để báo cáo)", "Liên minh Hợp tác xã Việt Nam (để báo cáo);", "Các sở, ban, ngành tỉnh"), "KTTT", null);
  }

  static DocumentState to(DocumentState state, String... addressees) {
    return new DocumentState(state.stage(), state.version(), state.sign(), state.number(), state.day(), state.signature(), state.grounds(), List.of(addressees),
        state.copies(), state.unit(), state.replaces());
  }

  static DocumentState issued(int number, LocalDate day) {
    return draft(1).signed(signature("Họ Và Tên")).issued(number, day);
  }

  static List<Line> lines() {
    return new ArrayList<>(List.of(
        line("Hợp tác xã", "HTX_TONG", "Tổng số hợp tác xã", "HTX", "330", "345", "342"),
        line("Hợp tác xã", "HTX_HD", "Đang hoạt động", "HTX", "262", null, "281"),
        line("Hợp tác xã", "HTX_NGUNG", "Ngừng hoạt động", "HTX", "68", null, "61"),
        line("Hợp tác xã", "HTX_MOI", "Thành lập mới", "HTX", "25", "30", "31"),
        line("Hợp tác xã", "HTX_GT", "Giải thể", "HTX", "11", "19", "19"),
        line("Hợp tác xã", "HTX_TOT", "Tỷ lệ hợp tác xã xếp loại tốt, khá", "%", "58.4", "60", "61.2"),
        line("Hợp tác xã", "HTX_DT", "Doanh thu bình quân một hợp tác xã", "triệu đồng/năm", "1850.25", "2000", "2104.5"),
        line("Thành viên, lao động", "TV_TONG", "Tổng số thành viên", "người", "28450", "29000", "29812"),
        line("Thành viên, lao động", "LD_TX", "Lao động thường xuyên", "người", "12045", null, null),
        line("Thành viên, lao động", "LD_TN", "Thu nhập bình quân một lao động thường xuyên", "triệu đồng/năm", "58", "62", "63.7"),
        line("Tổ hợp tác", "THT_TONG", "Tổng số tổ hợp tác", "THT", "1204", "1200", "1187")));
  }

  private static Table places(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(new Row((i % 5 == 0 ? "Phường Mẫu " : "Xã Mẫu ") + i, numbers(String.valueOf(20 + i % 9), String.valueOf(16 + i % 7), String.valueOf(4), String.valueOf(i % 4),
          String.valueOf(i % 3), i == 3 ? null : String.valueOf(1500 + 37 * i), i % 4 == 0 ? "1234.5" : "980")));
    }
    return new Table(List.of("Tổng số HTX", "Đang hoạt động", "Ngừng hoạt động", "Thành lập mới", "Giải thể", "Tổng số thành viên", "Doanh thu bình quân (tr.đ)"), rows);
  }

  private static Table sectors() {
    return new Table(List.of("Tổng số HTX", "Đang hoạt động", "Ngừng hoạt động", "Thành viên"), List.of(
        new Row("Nông, lâm nghiệp, thủy sản", numbers("214", "176", "38", "19850")), new Row("Công nghiệp, tiểu thủ công nghiệp", numbers("31", "25", "6", "1204")),
        new Row("Giao thông vận tải", numbers("44", "38", "6", "3120")), new Row("Thương mại, dịch vụ", numbers("36", "27", "9", "2410")),
        new Row("Xây dựng, môi trường", numbers("9", "7", "2", "310")), new Row("Quỹ tín dụng nhân dân", numbers("8", "8", "0", null))));
  }

  private static List<TargetLine> targets() {
    return List.of(TargetLine.of("1.1", "Giải thể tự nguyện hợp tác xã ngừng hoạt động", "HTX", ">=", new BigDecimal("20"), new BigDecimal("20")),
        TargetLine.of("1.2", "Giải thể bắt buộc hợp tác xã không còn nợ", "HTX", ">=", new BigDecimal("31"), new BigDecimal("27")),
        TargetLine.of("2.1", "Thành lập mới hợp tác xã", "HTX", ">=", new BigDecimal("30"), new BigDecimal("31")),
        TargetLine.of("2.4", "Tỷ lệ hợp tác xã xếp loại yếu", "%", "<=", new BigDecimal("8"), new BigDecimal("7.5")),
        TargetLine.of("3.2", "Lớp bồi dưỡng cán bộ quản lý hợp tác xã", "lớp", "=", new BigDecimal("6"), null));
  }

  private static List<Difficulty> obstacles() {
    return List.of(Difficulty.of("UBND xã Mẫu 1", "Nhiều hợp tác xã ngừng hoạt động không liên lạc được với người đại diện theo pháp luật.\nĐề nghị hướng dẫn xử lý con dấu."),
        Difficulty.of("Sở Nông nghiệp và Môi trường", "Chưa có hướng dẫn về tài sản chung không chia hình thành từ hỗ trợ của Nhà nước {{tenCoQuan}} < 2 & 3 >."),
        Difficulty.of("UBND xã Mẫu 1", "Biên chế theo dõi kinh tế tập thể ở cấp xã kiêm nhiệm."));
  }

  private static List<Absence> absences(int count) {
    List<Absence> absences = new ArrayList<>();
    for (int i = 1; i <= count; i++) absences.add(new Absence("UBND xã Mẫu " + (i + 2), LocalDate.of(2025, 11, 25), i % 2 == 0 ? null : LocalDate.of(2025, 11, 28)));
    return absences;
  }

  private static Narrative narrative() {
    return new Narrative(PARAGRAPH + "\n" + PARAGRAPH, "Nguồn lực hỗ trợ còn phân tán; năng lực quản trị của một số hợp tác xã còn hạn chế.\nViệc sắp xếp đơn vị hành chính "
        + "làm gián đoạn công tác theo dõi trong quý III.", "Đề nghị bố trí kinh phí hỗ trợ thành lập mới, củng cố hợp tác xã.",
        "Hoàn thành xử lý dứt điểm các hợp tác xã ngừng hoạt động; phấn đấu thành lập mới 35 hợp tác xã.\nTổ chức 08 lớp bồi dưỡng cho cán bộ quản lý.");
  }

  static Line line(String group, String code, String name, String unit, String previous, String planned, String current) {
    return new Line(group, code, name, unit, number(previous), number(planned), number(current));
  }

  private static List<BigDecimal> numbers(String... values) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String value : values) numbers.add(number(value));
    return numbers;
  }

  private static BigDecimal number(String value) {
    return value == null ? null : new BigDecimal(value);
  }
}
