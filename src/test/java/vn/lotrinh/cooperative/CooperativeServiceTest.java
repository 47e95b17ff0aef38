package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class CooperativeServiceTest {

  private static final LocalDate IN_2021 = LocalDate.of(2021, 4, 1);

  @Autowired CooperativeService cooperatives;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;

  @BeforeEach
  void load() {
    date.set(IN_2021);
    cooperatives.load(new ClassPathResource("cooperative/kien-giang.yaml"));
  }

  /** Of a co-operative that no other test changes. */
  @Test
  void loadingAgainAddsNothing() {
    String line = "- { code: HTX-T-7, name: HTX Thử, sector: Khác, place: KG-HD, status: KHONG_HOAT_DONG_TAI_DIA_CHI, members: 58,\n"
        + "    years: {2019: {revenue: 2000, profit: 52}, 2020: {revenue: 2200, profit: 58, score: 72}} }";
    cooperatives.load(file(line));
    assertThat(cooperatives.load(file(line))).isZero();
    assertThat(jdbc.sql("select count(*) from cooperative_entry where cooperative = 'HTX-T-7'").query(Integer.class).single()).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from cooperative_year where cooperative = 'HTX-T-7' and year = 2019").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void whoOperatesIsACandidate() {
    assertThat(shipped(cooperatives.operating("KG", IN_2021))).hasSize(12).doesNotContain("HTX-KG-13");
    assertThat(shipped(cooperatives.operating("KG", List.of("Giao thông vận tải"), IN_2021))).containsExactly("HTX-KG-06", "HTX-KG-10");
    assertThat(shipped(cooperatives.operating("KG", LocalDate.of(2020, 12, 31)))).as("before the register begins").isEmpty();
  }

  /** Those of the shipped register: other tests found and take in more. */
  private static List<String> shipped(List<Cooperative> some) {
    return some.stream().map(Cooperative::code).filter(code -> code.startsWith("HTX-KG-")).toList();
  }

  @Test
  void figuresAndYears() {
    Cooperative first = cooperatives.get("HTX-KG-01");
    assertThat(Figure.AREA_HA.of(first)).contains(new BigDecimal("780"));
    assertThat(Figure.CAPITAL.of(cooperatives.get("HTX-KG-12"))).isEmpty();
    assertThat(cooperatives.profitableYears("HTX-KG-01", 2020)).isEqualTo(3);
    assertThat(cooperatives.profitableYears("HTX-KG-08", 2020)).as("a loss in 2019").isEqualTo(1);
    assertThat(cooperatives.profitableYears("HTX-KG-08", 2019)).isZero();
    assertThat(cooperatives.score("HTX-KG-02", 2020)).hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("65"));
    assertThat(cooperatives.score("HTX-KG-02", 2019)).isEmpty();
  }

  @Test
  void aScoreIsAddedBesideTheYearsFigures() {
    cooperatives.recordScore("HTX-KG-11", 2019, new BigDecimal("71.5"), "Biên bản");
    cooperatives.recordScore("HTX-KG-11", 2019, new BigDecimal("72"), "Biên bản sửa");
    assertThat(cooperatives.score("HTX-KG-11", 2019)).hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("72"));
    assertThat(cooperatives.profitableYears("HTX-KG-11", 2020)).as("the profit is still known").isEqualTo(3);
    assertThatThrownBy(() -> cooperatives.recordScore("HTX-KG-11", 2019, new BigDecimal("100.5"), "x")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> cooperatives.recordScore("HTX-KHONG", 2019, BigDecimal.ONE, "x")).isInstanceOf(Refusal.class)
        .hasMessage("Không có hợp tác xã nào mang mã “HTX-KHONG” trong sổ đăng ký.");
  }

  @Test
  void statusChangesFromADayOn() {
    cooperatives.load(file("- { code: HTX-T-1, name: HTX Thử, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG }"));
    cooperatives.changeStatus("HTX-T-1", LegalStatus.TAM_NGUNG_KINH_DOANH, LocalDate.of(2021, 3, 1), "Thông báo 01");
    assertThat(cooperatives.find("HTX-T-1", LocalDate.of(2021, 2, 28)).orElseThrow().isOperating()).isTrue();
    assertThat(cooperatives.find("HTX-T-1", LocalDate.of(2021, 3, 1)).orElseThrow().status()).isEqualTo(LegalStatus.TAM_NGUNG_KINH_DOANH);
  }

  @Test
  void aFileMayTellSinceWhenAStatusIsHeldAndThatACooperativeIsDormantSinceNobodyKnowsWhen() {
    String line = "- { code: HTX-T-5, name: HTX Thử, sector: Khác, place: KG-HD, dormant: true, status: TAM_NGUNG_KINH_DOANH, statusOn: 2020-11-16, "
        + "statusPaper: Thông báo 7, debts: {THUE: 1.5, QUY_HTPT: 0} }";
    assertThat(cooperatives.load(file(line))).isEqualTo(1);
    assertThat(cooperatives.load(file(line))).as("again").isZero();
    assertThat(cooperatives.get("HTX-T-5").dormant()).isTrue();
    assertThat(cooperatives.get("HTX-T-5").monthsInactiveOn(IN_2021)).isNull();
    assertThat(cooperatives.statusHistory("HTX-T-5")).singleElement()
        .isEqualTo(new StatusChange("HTX-T-5", LegalStatus.TAM_NGUNG_KINH_DOANH, LocalDate.of(2020, 11, 16), "Thông báo 7", false));
    assertThat(cooperatives.debts("HTX-T-5", IN_2021)).extracting(Debt::creditor).containsExactlyInAnyOrder(Creditor.THUE, Creditor.QUY_HTPT);
    cooperatives.load(file(line.replace("TAM_NGUNG_KINH_DOANH", "DANG_HOAT_DONG")));
    assertThat(cooperatives.statusHistory("HTX-T-5")).as("what the register knew before is not changed backwards").extracting(StatusChange::day)
        .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 11, 16));
  }

  @Test
  void daysThatCannotBeAreRefused() {
    assertThatThrownBy(() -> cooperatives.load(file("- { code: HTX-T-6, name: A, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG, statusOn: 2021-01-02,\n"
        + "    inactiveSince: 2021-02-01, lastMeetingOn: 2022-01-01, dormant: false }"))).isInstanceOf(Refusal.class)
        .hasMessage("""
            so.yaml, dòng 5: “dormant: false” trái với “inactiveSince”.
            so.yaml, dòng 4: “statusOn” sau ngày số liệu bắt đầu có giá trị (recordedOn).
            so.yaml, dòng 5: “inactiveSince” sau ngày số liệu bắt đầu có giá trị (recordedOn).
            so.yaml, dòng 5: “lastMeetingOn” sau ngày số liệu bắt đầu có giá trị (recordedOn).""");
  }

  @Test
  void aWrongFileIsRefusedWithItsLines() {
    assertThatThrownBy(() -> cooperatives.load(file("- { code: HTX T, name: A, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG }\n"
        + "- { code: HTX-T-2, sector: Khác, place: KG-HD, status: DANG_HOAT_DONG, members: -1 }"))).isInstanceOf(Refusal.class)
        .hasMessage("so.yaml, dòng 4: mã hợp tác xã chỉ gồm chữ không dấu, số và dấu gạch ngang.\nso.yaml, dòng 5: thiếu khóa “name”.\n"
            + "so.yaml, dòng 5: “members” không được là số âm.");
    assertThatThrownBy(() -> cooperatives.load(file("- { code: HTX-T-3, name: A, sector: Khác, place: KG-KHONG, status: DANG_HOAT_DONG }")))
        .isInstanceOf(Refusal.class).hasMessageContaining("địa bàn không có trong cơ cấu tổ chức: HTX-T-3 (KG-KHONG)");
    assertThatThrownBy(() -> cooperatives.load(file("- { code: HTX-T-4, name: A, sector: Khác, place: KG-HD, status: NGHI }")))
        .isInstanceOf(Refusal.class).hasMessageStartingWith("so.yaml, dòng 4: giá trị “NGHI” của “status” không hợp lệ; phải là một trong [");
  }

  private static Resource file(String lines) {
    return new ByteArrayResource(("recordedOn: 2021-01-01\nsource: thử\ncooperatives:\n" + lines).getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "so.yaml";
      }
    };
  }
}
