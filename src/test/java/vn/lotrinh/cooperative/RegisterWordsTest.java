package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.sheet.FileCell;

class RegisterWordsTest {

  @ParameterizedTest
  @CsvSource({"Đang hoạt động,DANG_HOAT_DONG", "hoat dong,DANG_HOAT_DONG", "Hoạt động cầm chừng,DANG_HOAT_DONG", "Tạm ngừng hoạt động,TAM_NGUNG_KINH_DOANH", "Tạm ngừng KD,TAM_NGUNG_KINH_DOANH",
      "Không hoạt động tại địa chỉ đã đăng ký,KHONG_HOAT_DONG_TAI_DIA_CHI", "Đang làm thủ tục giải thể,DANG_LAM_THU_TUC_GIAI_THE", "Đang giải thể,DANG_LAM_THU_TUC_GIAI_THE",
      "Đang làm thủ tục phá sản,DANG_LAM_THU_TUC_PHA_SAN", "Đã giải thể,DA_GIAI_THE_PHA_SAN_CHAM_DUT", "Giải thể,DA_GIAI_THE_PHA_SAN_CHAM_DUT", "Đã phá sản,DA_GIAI_THE_PHA_SAN_CHAM_DUT"})
  void readsLegalStatuses(String text, LegalStatus status) {
    assertThat(RegisterWords.status(text).legal()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(LegalStatus.class)
  void readsItsOwnTitlesAndNames(LegalStatus status) {
    assertThat(RegisterWords.status(status.title()).legal()).isEqualTo(status);
    assertThat(RegisterWords.status(status.name()).legal()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ngừng hoạt động", "Đã ngừng HĐ", "Không hoạt động", "Không còn hoạt động", "Ngưng hoạt động chờ giải thể", "Chờ giải thể"})
  void dormantIsNoLegalStatus(String text) {
    assertThat(RegisterWords.status(text)).isEqualTo(new RegisterWords.Status(null, true));
  }

  @Test
  void aTickTellsOnlyUnderItsOwnHeading() {
    assertThat(RegisterWords.ticked("x").dormant()).isTrue();
    assertThat(RegisterWords.ticked("Không").dormant()).isFalse();
    assertThatThrownBy(() -> RegisterWords.status("x")).isInstanceOf(CellFault.class);
    assertThatThrownBy(() -> RegisterWords.status("bình thường")).isInstanceOf(CellFault.class);
  }

  @Test
  void excelDropsTheLeadingZeroOfATaxCode() {
    assertThat(RegisterWords.taxCode(new FileCell("312345678", BigDecimal.valueOf(312345678), null, false))).isEqualTo("0312345678");
    assertThat(RegisterWords.taxCode(FileCell.of("1700123456-001"))).isEqualTo("1700123456-001");
    assertThat(RegisterWords.taxCode(FileCell.of("1700123456001"))).isEqualTo("1700123456-001");
    assertThat(RegisterWords.taxCode(FileCell.of("1700 123 456"))).isEqualTo("1700123456");
    assertThatThrownBy(() -> RegisterWords.taxCode(FileCell.of("312345678"))).as("typed as text, nothing was dropped").isInstanceOf(CellFault.class);
    assertThatThrownBy(() -> RegisterWords.taxCode(FileCell.of("1.7E+09"))).isInstanceOf(CellFault.class);
  }

  @Test
  void ranksAndSizes() {
    assertThat(RegisterWords.rank("TB")).isEqualTo(Rank.TRUNG_BINH);
    assertThat(RegisterWords.rank("Chưa xếp loại")).isEqualTo(Rank.KHONG_XEP_LOAI);
    assertThat(RegisterWords.size("Siêu nhỏ")).isEqualTo(SizeClass.SIEU_NHO);
    for (Rank rank : Rank.values()) assertThat(RegisterWords.rank(rank.title())).isEqualTo(rank);
    for (SizeClass size : SizeClass.values()) assertThat(RegisterWords.size(size.title())).isEqualTo(size);
    assertThatThrownBy(() -> RegisterWords.rank("xuất sắc")).isInstanceOf(CellFault.class);
  }
}
