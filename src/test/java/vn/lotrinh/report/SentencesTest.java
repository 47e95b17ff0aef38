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
