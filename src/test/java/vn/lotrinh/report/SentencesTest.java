package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.plan.Standing;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.Signature;

/** Numbers, days and sentences as an administrative document writes them. */
class SentencesTest {

  @ParameterizedTest
  @CsvSource({"2025-12-08,ngày 08 tháng 12 năm 2025", "2026-01-05,ngày 05 tháng 01 năm 2026", "2026-02-28,ngày 28 tháng 02 năm 2026", "2026-03-09,ngày 09 tháng 3 năm 2026",
      "2026-10-10,ngày 10 tháng 10 năm 2026"})
  void daysAndTheFirstTwoMonthsCarryAZero(LocalDate day, String printed) {
    assertThat(Formal.longDay(day)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"1,01/BC-LMHTX", "9,09/BC-LMHTX", "10,10/BC-LMHTX", "135,135/BC-LMHTX"})
  void numbersBelowTenCarryAZero(int number, String printed) {
    assertThat(Formal.paperNumber(number, "BC-LMHTX")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1234.5|1.234,5", "0|0", "1000000|1.000.000", "-3.25|-3,25", "2.345|2,35"})
  void figuresAreVietnamese(BigDecimal value, String printed) {
    assertThat(Printed.number(value)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({">=,20,20,REACHED", ">=,20,21,EXCEEDED", ">=,20,19,MISSED", "<=,8,7.5,KEPT", "<=,8,8,KEPT", "<=,8,9,OVER", "=,6,6,REACHED", "=,6,7,EXCEEDED", ">=,20,,UNKNOWN"})
  void whatWasDoneIsJudgedByTheTarget(String relation, BigDecimal target, BigDecimal done, Standing expected) {
    assertThat(TargetLine.of("1", "x", "HTX", relation, target, done).judged()).isEqualTo(expected);
  }

  @Test
  void pointsAreLetteredByTheVietnameseAlphabet() {
    assertThat(List.of(0, 3, 4, 5, 6, 22, 23)).extracting(Printed::point).containsExactly("a)", "d)", "đ)", "e)", "g)", "y)", "24)");
  }

  @Test
  void obstaclesAreGroupedByBodyInTheirOrder() {
    assertThat(new Sentences(SampleReport.alliance()).obstacles().keySet()).containsExactly("UBND xã Mẫu 1", "Sở Nông nghiệp và Môi trường");
    assertThat(new Sentences(SampleReport.alliance()).obstacles().get("UBND xã Mẫu 1")).hasSize(3);
  }

  @Test
  void difficultiesOfAKindStandTogetherWithTheirAnswers() {
    Difficulty answered = new Difficulty("Vốn, tín dụng", "UBND xã Một", "Thiếu vốn đối ứng", "Quỹ cho vay từ tháng 9.", "Sở Tài chính", LocalDate.of(2025, 8, 4));
    Difficulty same = new Difficulty("Vốn, tín dụng", "UBND xã Hai", "Thiếu vốn đối ứng", "Quỹ cho vay từ tháng 9.", "Sở Tài chính", LocalDate.of(2025, 8, 4));
    Difficulty open = new Difficulty("Đất đai", "UBND xã Một", "Chưa có trụ sở", null, null, null);
    YearReport r = SampleReport.alliance();
    Sentences said = new Sentences(new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), r.lines(), r.byPlace(), r.bySector(), r.targets(),
        List.of(answered, open, same), r.absences(), r.narrative()));
    assertThat(said.obstacles()).containsExactly(
        Map.entry("Vốn, tín dụng", List.of("- UBND xã Một; UBND xã Hai: Thiếu vốn đối ứng", "Trả lời của Sở Tài chính ngày 04/08/2025: Quỹ cho vay từ tháng 9.")),
        Map.entry("Đất đai", List.of("- UBND xã Một: Chưa có trụ sở", "Chưa có trả lời.")));
  }

  @Test
  void policiesSayWhoGaveHowMuchAndWhereNothingIsKnown() {
    YearReport r = SampleReport.alliance();
    List<Support> support = List.of(new Support("Phát triển nguồn nhân lực", List.of(new Support.Given("Số lớp đào tạo", "lớp", new BigDecimal(9),
        List.of(new Support.By("Sở A", new BigDecimal(4)), new Support.By("Sở B", new BigDecimal(5))), null), new Support.Given("Mở lớp bồi dưỡng", "lớp", BigDecimal.TEN, List.of(), "Kế hoạch 12"))),
        new Support("Đất đai", List.of()), new Support("Bảo hiểm", List.of()));
    YearReport report = new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), r.lines(), r.byPlace(), r.bySector(), r.targets(), r.obstacles(), r.absences(),
        r.narrative(), null, support);
    assertThat(new Sentences(report).support()).containsExactly(
        "a) Phát triển nguồn nhân lực: số lớp đào tạo 9 lớp (Sở A 4, Sở B 5); mở lớp bồi dưỡng 10 lớp (kết quả thực hiện kế hoạch 12).",
        "Chưa có số liệu năm 2025 của các chính sách: đất đai; bảo hiểm.");
    assertThat(new Sentences(r).support()).containsExactly("Chưa có số liệu về kết quả thực hiện các chính sách hỗ trợ hợp tác xã trong năm 2025.");
  }

  @Test
  void averagesHaveNoSum() {
    Table places = SampleReport.alliance().byPlace();
    assertThat(places.sum(6)).isNull();
    assertThat(places.sum(1)).isEqualByComparingTo("266");
  }

  @Test
  void whoSignsStandsInTheOrderOfThePowers() {
    Map<String, Object> form = Map.of("capacity", "tm-kt", "collective", "Ủy ban nhân dân", "headTitle", "Chủ tịch", "signerTitle", "Phó Chủ tịch", "signerName", "Họ Và Tên");
    assertThat(Signature.read(new Answers(form)).lines()).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(new Signature(Signature.Capacity.BY_ORDER, null, "Chủ tịch", "Chánh Văn phòng", "A B").lines()).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
    assertThat(new Signature(Signature.Capacity.BY_AUTHORISATION, null, "Chủ tịch", "Trưởng ban", "A B").lines()).containsExactly("TUQ. CHỦ TỊCH", "TRƯỞNG BAN");
    assertThat(new Signature(Signature.Capacity.ACTING, null, null, "Chủ tịch", "A B").lines()).containsExactly("Q. CHỦ TỊCH");
    assertThat(new Signature(Signature.Capacity.DIRECT, null, null, "Chủ tịch", "A B").lines()).isEqualTo(List.of("CHỦ TỊCH"));
  }

  @ParameterizedTest
  @CsvSource({"TS. Họ Tên", "ThS Họ Tên", "PGS.TS Họ Tên", "Ông Họ Tên"})
  void noTitleStandsBeforeTheName(String name) {
    Map<String, Object> form = Map.of("capacity", "direct", "signerTitle", "Chủ tịch", "signerName", name);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Signature.read(new Answers(form))).isInstanceOf(Refusal.class).hasMessageContaining("học hàm, học vị");
  }
}
