package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;

/** The law of a day, at the days on which it changes. */
class LawsTest {

  @Test
  void theLawOf2023AppliesFrom1July2024() {
    assertThat(Laws.on(LocalDate.of(2024, 6, 30))).isEqualTo(Laws.OF_2012);
    assertThat(Laws.on(LocalDate.of(2024, 7, 1))).isEqualTo(Laws.OF_2023);
    assertThat(Laws.on(LocalDate.of(2021, 4, 1)).title()).isEqualTo("Luật Hợp tác xã 2012");
  }

  @Test
  void nothingOfTheLawOf2023StartsBeforeIt() {
    assertThat(Laws.whyNotStart(LocalDate.of(2024, 6, 30))).hasValue("Ngày 30/06/2024 áp dụng Luật Hợp tác xã 2012; hệ thống chỉ làm thủ tục của "
        + "Luật Hợp tác xã 2023 (17/2023/QH15), có hiệu lực từ ngày 01/07/2024.");
    assertThat(Laws.whyNotStart(LocalDate.of(2024, 7, 1))).isEmpty();
  }

  @Test
  void nD65_1_theDecreeAppliesFrom18July2024ToPendingDossiersToo() {
    assertThat(Laws.told(LocalDate.of(2024, 7, 17))).contains("áp dụng từ ngày 18/07/2024, kể cả hồ sơ đang giải quyết (Điều 65.1)");
    assertThat(Laws.told(LocalDate.of(2024, 7, 18))).isEqualTo("Luật Hợp tác xã 2023 (17/2023/QH15); Nghị định 92/2024/NĐ-CP");
    assertThat(Laws.told(LocalDate.of(2024, 6, 30))).isEqualTo("Luật Hợp tác xã 2012");
  }

  @Test
  void noActOfTheProcedureIsOlderThanItsLawButAProofMayBe() {
    LocalDate today = LocalDate.of(2024, 7, 10);
    Dissolution d = Dissolution.start("GT-2024-0001", "HTX", Procedure.COMPULSORY, CaseTarget.NONE, today);
    d.evidenced(new ActDay("Ngày lập biên bản", LocalDate.of(2024, 6, 3), today));
    assertThatThrownBy(() -> d.dated(new ActDay("Ngày thông báo", LocalDate.of(2024, 6, 30), today))).isInstanceOf(Refusal.class)
        .hasMessageContaining("không thể trước ngày Luật Hợp tác xã 2023 (17/2023/QH15) có hiệu lực (01/07/2024)");
    assertThatCode(() -> d.dated(new ActDay("Ngày thông báo", LocalDate.of(2024, 7, 1), today))).doesNotThrowAnyException();
  }
}
