package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.CooperativeKind;

/** Names that may stand, that are taken and that confuse (Luật Hợp tác xã 2023 Điều 50; NĐ 92/2024/NĐ-CP Điều 15, 17). */
class CooperativeNameTest {

  @ParameterizedTest
  @CsvSource({"hợp tác xã Đồng Tâm,Hợp tác xã Đồng Tâm", "HTX  Đồng Tâm,Hợp tác xã Đồng Tâm",
      "Hợp tác xã nông nghiệp Đồng Tâm,Hợp tác xã nông nghiệp Đồng Tâm"})
  void theTypeIsWrittenOut(String typed, String full) {
    assertThat(CooperativeName.of(typed, CooperativeKind.HTX).full()).isEqualTo(full);
  }

  @Test
  void article50ANameBeginsWithItsTypeAndHasOneOfItsOwn() {
    assertThatThrownBy(() -> CooperativeName.of("Đồng Tâm", CooperativeKind.HTX)).isInstanceOf(Refusal.class)
        .hasMessageContaining("phải bắt đầu bằng “Hợp tác xã”");
    assertThatThrownBy(() -> CooperativeName.of("Hợp tác xã", CooperativeKind.HTX)).hasMessageContaining("tên riêng");
    assertThatThrownBy(() -> CooperativeName.of("Hợp tác xã ...", CooperativeKind.HTX)).hasMessageContaining("tên riêng");
    assertThatThrownBy(() -> CooperativeName.of("Liên hiệp HTX Đồng Tâm", CooperativeKind.HTX)).hasMessageContaining("“Hợp tác xã”");
    assertThatThrownBy(() -> CooperativeName.of("Hợp tác xã Đồng Tâm", CooperativeKind.LIEN_HIEP))
        .hasMessageContaining("“Liên hiệp hợp tác xã”");
    assertThat(CooperativeName.of("Liên hiệp HTX Đồng Tâm", CooperativeKind.LIEN_HIEP).full()).isEqualTo("Liên hiệp hợp tác xã Đồng Tâm");
    assertThatThrownBy(() -> CooperativeName.of("Hợp tác xã " + "a".repeat(200), CooperativeKind.HTX)).hasMessageContaining("dài quá");
    assertThatThrownBy(() -> CooperativeName.of("Hợp tác xãĐồng", CooperativeKind.HTX)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({"HTX ĐỒNG TÂM", "Hợp tác xã Đồng Tâm", "Hợp tác xã Đồng-Tâm"})
  void article50CapitalLettersDoNotMakeAnotherName(String other) {
    assertThat(CooperativeName.of("Hợp tác xã Đồng Tâm", CooperativeKind.HTX).isSame(other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"HTX Đồng Tâm 2", "HTX Đồng Tâm A", "HTX Tân Đồng Tâm", "HTX Đồng Tâm Mới", "HTX Đồng Tâm miền Tây", "HTX Đồng Tâm & II"})
  void article17ANumberALetterOrARegionDoNotTellNamesApart(String other) {
    CooperativeName name = CooperativeName.of("Hợp tác xã Đồng Tâm", CooperativeKind.HTX);
    assertThat(name.isSame(other)).isFalse();
    assertThat(name.isConfusing(other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"HTX Đồng Tiến", "HTX Nông nghiệp Đồng Tâm", "HTX Đông Tâm"})
  void otherNamesAreFree(String other) {
    CooperativeName name = CooperativeName.of("Hợp tác xã Đồng Tâm", CooperativeKind.HTX);
    assertThat(name.isSame(other)).isFalse();
    assertThat(name.isConfusing(other)).isFalse();
  }

  @Test
  void aNameOfNothingButNumbersIsToldByThem() {
    CooperativeName name = CooperativeName.of("Hợp tác xã 27/7", CooperativeKind.HTX);
    assertThat(name.isSame("HTX 27-7")).isTrue();
    assertThat(name.isConfusing("HTX 19/5")).isFalse();
  }
}
