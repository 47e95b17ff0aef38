package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.issuance.CaseWords;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** What a dissolution knows, in the words that its papers quote; the names are what the office sees in its templates. */
@Component
class CaseWording {

  private static final Set<String> WORDS = Set.of("tenHtx", "loaiHinh", "maSo", "diaChi", "nguoiDaiDien", "coQuanDkkd", "coQuanThue", "uyBan", "canCuThuHoi",
      "noiDungXacMinh", "hanGiaiTrinh", "canCuQuyetDinh", "soQuyetDinh", "lyDoKhoiPhuc", "soNghiQuyet", "ngayNghiQuyet", "ngayNhanNghiQuyet", "ngaySauThang",
      "ngayNopHoSo", "lanHop", "hinhThucHop", "ngayGuiGiayMoi", "ngayHop", "soThanhVien", "soTrieuTap", "nguoiDuocTrieuTap", "soDuTrucTiep", "soUyQuyen", "soDu",
      "tyLeDu", "soPhieu", "phieuBieuQuyet", "phieuTanThanh", "phieuKhongTanThanh", "tyLeTanThanh", "ketLuanHop");
  private static final Set<String> PARTS = Set.of("tuNguyen", "batBuoc", "toaAn", "coGiaiTrinh", "khongGiaiTrinh", "phaiGiaiThe", "cuongCheThue", "theoHoSo", "imLang", "daThongQua");

  private final Dissolutions dissolutions;
  private final Meetings meetings;
  private final Journal journal;
  private final Terms terms;
  private final Bodies bodies;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseWording(Dissolutions dissolutions, Meetings meetings, Journal journal, Terms terms, Bodies bodies, CooperativeService cooperatives,
      OrganisationService organisation, WorkingCalendar calendar, Clock clock) {
    this.dissolutions = dissolutions;
    this.meetings = meetings;
    this.journal = journal;
    this.terms = terms;
    this.bodies = bodies;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Every word and part that templates may quote, with which a new template is tried. */
  static CaseWords sample() {
    return new CaseWords(WORDS.stream().collect(Collectors.toMap(word -> word, word -> "thử")), PARTS.stream().collect(Collectors.toMap(part -> part, part -> true)));
  }

  CaseWords of(String number) {
    Dissolution d = dissolutions.get(number);
    Words words = new Words();
    cooperative(words, cooperatives.get(d.cooperative()));
    Map<Recorded, Journal.Entry> told = journal.newest(number);
    revocation(words, d, told);
    resolution(words, d, told);
    meeting(words, d);
    return new CaseWords(words.known, parts(d));
  }

  /** What is known of the co-operative alone: enough for what a paper is about. */
  static CaseWords of(Cooperative cooperative) {
    return new CaseWords(Map.of("tenHtx", Formal.writtenOut(cooperative.name()), "loaiHinh", kind(cooperative)), Map.of());
  }

  private static String kind(Cooperative cooperative) {
    return cooperative.kind().title().toLowerCase(Locale.forLanguageTag("vi"));
  }

  /** Words that nothing is known of stay rows of dots. */
  private static final class Words {

    private final Map<String, String> known = new LinkedHashMap<>();

    private Words() {
      WORDS.forEach(word -> known.put(word, CaseWords.UNKNOWN));
    }

    private void put(String word, Object said) {
      if (said != null && !said.toString().isBlank()) known.put(word, said.toString().strip());
    }
  }

  private void cooperative(Words words, Cooperative c) {
    words.put("tenHtx", Formal.writtenOut(c.name()));
    words.put("loaiHinh", kind(c));
    words.put("maSo", c.registrationNumber() == null ? c.taxCode() : c.registrationNumber());
    words.put("diaChi", c.address());
    words.put("coQuanDkkd", body(c, "CQ_DKKD"));
    words.put("coQuanThue", body(c, "THUE"));
    words.put("uyBan", body(c, "UBND_CS"));
  }

  private String body(Cooperative cooperative, String role) {
    return organisation.agency(bodies.of(cooperative, role), today()).map(Agency::name).map(Formal::writtenOut).orElse(null);
  }

  private void revocation(Words words, Dissolution d, Map<Recorded, Journal.Entry> told) {
    Revocation revocation = d.revocation();
    if (revocation.ground() != null) words.put("canCuThuHoi", revocation.basis() == null ? revocation.ground().title() : revocation.basis());
    words.put("noiDungXacMinh", ended(content(told.get(Recorded.GROUND))));
    LocalDate due = revocation.explanationDue() == null ? calendar.workingDaysAfter(today(), terms.length("explanation")) : revocation.explanationDue();
    words.put("hanGiaiTrinh", Formal.longDay(due));
    words.put("canCuQuyetDinh", decided(d, told));
    words.put("soQuyetDinh", paperNumber(told.get(d.procedure() == Procedure.COURT ? Recorded.COURT_RULING : Recorded.REVOCATION)));
    words.put("lyDoKhoiPhuc", ended(content(told.get(Recorded.RESTORATION_BASIS))));
  }

  /** What the decision rests on besides the law: the notice and what became of the explanation (NĐ 92 Điều 53.2). */
  private static String decided(Dissolution d, Map<Recorded, Journal.Entry> told) {
    Journal.Entry notice = told.get(Recorded.NOTICE);
    if (notice == null) return "Xét " + (d.revocation().basis() == null ? "hồ sơ, tài liệu chứng minh" : "căn cứ: " + ended(d.revocation().basis()));
    String explained = told.containsKey(Recorded.REVIEW) ? "việc giải trình không được chấp nhận" : "hết thời hạn mà không giải trình";
    return "Căn cứ Thông báo số " + notice.documentNumber() + " về hành vi vi phạm và " + explained;
  }

  private static void resolution(Words words, Dissolution d, Map<Recorded, Journal.Entry> told) {
    words.put("ngayNghiQuyet", longDay(d.resolution().adoptedOn()));
    words.put("ngayNhanNghiQuyet", longDay(d.resolution().receivedOn()));
    words.put("soNghiQuyet", paperNumber(told.get(d.procedure() == Procedure.VOLUNTARY ? Recorded.SENDING : Recorded.ADOPTION)));
    words.put("ngaySauThang", longDay(d.silentDay()));
    words.put("ngayNopHoSo", longDay(d.filedOn()));
  }

  private void meeting(Words words, Dissolution d) {
    words.put("lanHop", d.resolution().meetingRound());
    List<Meetings.Held> held = meetings.of(d.number());
    if (held.isEmpty()) return;
    Meetings.Held last = held.get(held.size() - 1);
    words.put("hinhThucHop", last.assembly().title());
    words.put("nguoiDuocTrieuTap", last.assembly().summoned());
    words.put("ngayGuiGiayMoi", longDay(last.invitedOn()));
    words.put("ngayHop", longDay(last.heldOn()));
    if (!d.is(Stage.MEETING)) words.put("lanHop", last.round());
    counts(words, last);
    words.put("ketLuanHop", last.passed() ? "thông qua" : last.quorate() ? "không thông qua" : "không đủ điều kiện tiến hành đại hội");
  }

  private static void counts(Words words, Meetings.Held held) {
    int present = held.attending() + held.proxies();
    words.put("soThanhVien", number(held.members()));
    words.put("soTrieuTap", number(held.summoned()));
    words.put("soDuTrucTiep", number(held.attending()));
    words.put("soUyQuyen", number(held.proxies()));
    words.put("soDu", number(present));
    words.put("tyLeDu", percent(present, held.summoned()));
    words.put("soPhieu", number(held.votes()));
    words.put("phieuBieuQuyet", number(held.votesCast()));
    words.put("phieuTanThanh", number(held.votesFor()));
    words.put("phieuKhongTanThanh", number(held.votesCast() - held.votesFor()));
    words.put("tyLeTanThanh", percent(held.votesFor(), held.votesCast()));
  }

  private static Map<String, Boolean> parts(Dissolution d) {
    Map<String, Boolean> parts = new LinkedHashMap<>();
    Ground ground = d.revocation().ground();
    boolean tax = ground == Ground.TAX_ENFORCEMENT;
    parts.put("tuNguyen", d.procedure() == Procedure.VOLUNTARY);
    parts.put("batBuoc", d.procedure() == Procedure.COMPULSORY);
    parts.put("toaAn", d.procedure() == Procedure.COURT);
    parts.put("coGiaiTrinh", ground != null && ground.first() == Stage.NOTICE);
    parts.put("khongGiaiTrinh", ground == null || ground.first() != Stage.NOTICE);
    parts.put("phaiGiaiThe", !tax);
    parts.put("cuongCheThue", tax);
    parts.put("theoHoSo", d.filedOn() != null && !d.is(Stage.SILENT));
    parts.put("imLang", d.is(Stage.SILENT));
    parts.put("daThongQua", d.resolution().adoptedOn() != null);
    return parts;
  }

  private static String content(Journal.Entry entry) {
    return entry == null ? null : entry.content();
  }

  private static String paperNumber(Journal.Entry entry) {
    return entry == null ? null : entry.documentNumber();
  }

  /** Without the sign at its end: the template sets its own. */
  private static String ended(String text) {
    return text == null ? null : text.strip().replaceAll("[.;,]+$", "");
  }

  private static String longDay(LocalDate day) {
    return day == null ? null : Formal.longDay(day);
  }

  private static String number(int count) {
    return count > 0 && count < 10 ? "0" + count : Wording.number(BigDecimal.valueOf(count));
  }

  private static String percent(int part, int whole) {
    if (whole == 0) return null;
    return Wording.number(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP).stripTrailingZeros()) + "%";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
