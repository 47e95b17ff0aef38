package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lotrinh.issuance.IssuingBodies;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.issuance.TemplateKind;
import vn.lotrinh.issuance.TextKind;
import vn.lotrinh.organisation.OrganisationService;

/** The documents that the yearly report issues: how their text is kept, their templates, who issues them. */
@Configuration(proxyBeanMethods = false)
class ReportDocumentKinds {

  private static final Set<String> REQUIRED = Set.of("danhGia", "ketQua", "bangChiTieu", "nhanXetKeHoach", "bangKeHoach", "cheDoBaoCao", "nguyenNhan", "vuongMac", "kienNghi",
      "phuongHuong", "bangDiaBan", "bangLinhVuc", "bangNopMuon", "thayThe", "trichYeu", "kinhGui", "moDau", "ket");
  /** Charts may be left out, and their tags have a value only where there is something to show. */
  private static final Set<String> OPTIONAL = Set.of("bieuDoCoCau", "tenBieuDoCoCau", "bieuDoHaiNam", "tenBieuDoHaiNam", "soBieuDoHaiNam", "coQuan", "yKien");

  static final TemplateKind ALLIANCE = template(YearReport.ALLIANCE_TEMPLATE, "Báo cáo năm của Liên minh HTX");
  static final TemplateKind PROVINCE = template(YearReport.PROVINCE_TEMPLATE, "Báo cáo năm của tỉnh");

  @Bean
  TextKind reportText() {
    return new TextKind("report", YearReport.class);
  }

  @Bean
  TemplateKind allianceReportTemplate() {
    return ALLIANCE;
  }

  @Bean
  TemplateKind provinceReportTemplate() {
    return PROVINCE;
  }

  private static TemplateKind template(String name, String title) {
    return new TemplateKind("report", name, title, REQUIRED, OPTIONAL, sample());
  }

  private static YearReport sample() {
    Office office = new Office("CQ", "Cơ quan thử", "Cơ quan cấp trên", "CQ", "Địa danh");
    Table none = new Table(List.of("Tổng số HTX"), List.of());
    return new YearReport(2025, LocalDate.of(2025, 11, 30), office, office, List.of(), none, none, List.of(), List.of(), List.of(), Narrative.EMPTY);
  }

  /** Whoever signs the reports of a campaign, as it was when the campaign opened and as it is today. */
  @Bean
  IssuingBodies reportIssuers(Campaigns campaigns, OrganisationService organisation, Clock clock) {
    return () -> {
      Set<String> bodies = new TreeSet<>();
      for (Campaign c : campaigns.all()) {
        for (Level level : Level.values()) {
          for (LocalDate day : List.of(c.openedOn(), LocalDate.now(clock))) bodies.addAll(organisation.holders(level.issuer(), c.province(), day));
        }
      }
      return bodies;
    };
  }
}
