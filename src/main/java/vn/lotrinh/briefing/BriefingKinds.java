package vn.lotrinh.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.Who;
import vn.lotrinh.issuance.IssuingBodies;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.TemplateKind;
import vn.lotrinh.issuance.TextKind;
import vn.lotrinh.mail.MailTopic;
import vn.lotrinh.organisation.Duty;

/** The templates of the sheets, and the letter that brings one. */
@Configuration(proxyBeanMethods = false)
class BriefingKinds {

  /** The role of those who head a body. */
  static final String HEADS = "head";
  private static final Set<String> OF_BOTH = Set.of("ngay", "bangChung", "bangQuaHan", "bangSapDenHan", "bangVuongMac", "bangChiTieu",
      "bangQuyetDinh");

  @Bean
  TemplateKind provinceSheetTemplate() {
    return template(WeekSheet.PROVINCE, WeekSheet.PROVINCE_TEMPLATE, "Bảng giao ban tuần của tỉnh");
  }

  @Bean
  TemplateKind bodySheetTemplate() {
    return template("CQ", WeekSheet.BODY_TEMPLATE, "Bảng giao ban tuần của một cơ quan");
  }

  private static TemplateKind template(String scope, String name, String title) {
    LocalDate day = LocalDate.of(2025, 11, 3);
    WeekSheet.Figures none = new WeekSheet.Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);
    WeekSheet sample = new WeekSheet(scope, "Cơ quan thử", day, day.minusDays(7), none, null, null, List.of(), null, List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
    return new TemplateKind("briefing", name, title, OF_BOTH, Set.of(), false, sample);
  }

  private static final Office OFFICE = new Office("CQ", "Cơ quan thử", "Cơ quan cấp trên", "CQ", "Địa danh");

  @Bean
  TextKind urgingText() {
    return new TextKind("urging", UrgingLetter.class);
  }

  @Bean
  TextKind noticeText() {
    return new TextKind("conclusion", MeetingNotice.class);
  }

  @Bean
  TemplateKind urgingTemplate() {
    LocalDate day = LocalDate.of(2025, 11, 3);
    return new TemplateKind("briefing", UrgingLetter.TEMPLATE, "Công văn đôn đốc", Set.of("trichYeu", "kinhGui", "moDau", "bangViec",
        "yeuCau", "ket"),
        Set.of(), new UrgingLetter(OFFICE, "Cơ quan nhận", day, List.of(), null, "Nội dung", day));
  }

  @Bean
  TemplateKind noticeTemplate() {
    return new TemplateKind("briefing", MeetingNotice.TEMPLATE, "Thông báo kết luận cuộc họp", Set.of("trichYeu", "moDau", "bangKetLuan",
        "ket"),
        Set.of(), new MeetingNotice(OFFICE, LocalDate.of(2025, 11, 3), "Chủ tịch", List.of(), "Nội dung"));
  }

  /** Whoever may issue such papers, as it is today and as it was when it did. */
  @Bean
  IssuingBodies briefingIssuers(BriefingPapers papers) {
    return papers::issuers;
  }

  @Bean
  MailTopic sheetTopic(People people) {
    return new MailTopic(30, SheetLetters.TOPIC, "Bảng giao ban tuần",
        "Sáng ngày làm việc đầu tuần, kèm tệp Word: lãnh đạo theo dõi nhận bảng của tỉnh, lãnh đạo cơ quan nhận bảng của"
        + " cơ quan mình", MailTopic.Rule.OFF, who -> who.watches() || leads(who) || people.members(HEADS).containsKey(who.user()));
  }

  @Bean
  MailTopic weekDigestTopic() {
    return new MailTopic(40, SheetLetters.DIGEST, "Tổng hợp tuần", "Sáng ngày làm việc đầu tuần: số liệu toàn tỉnh so với tuần trước, cơ quan quá hạn nhiều nhất",
        MailTopic.Rule.ON, Who::supervises);
  }

  /** Whether somebody decides for a body, or answers for what a unit of it writes. */
  private static boolean leads(Who who) {
    return who.posts().stream().map(Post::of).anyMatch(post -> Duty.LEADER.code().equals(post.duty()) || Duty.HEAD.code()
        .equals(post.duty()));
  }
}
