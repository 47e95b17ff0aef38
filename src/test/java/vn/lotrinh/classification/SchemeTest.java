package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an administrator may enter for criteria 10 to 15. */
class SchemeTest {

  private static final Scheme SHIPPED = new Scheme(1, 2020, "thử", false, shipped());

  private static List<Criterion> shipped() {
    List<Criterion> criteria = new ArrayList<>(List.of(new Criterion("1", 1, "Vốn", null, BigDecimal.valueOf(30), null),
        new Criterion("5", 2, "Pháp luật", null, BigDecimal.valueOf(30), null)));
    for (int i = 10; i <= 15; i++) criteria.add(new Criterion(String.valueOf(i), 3, "Tiêu chí " + i, null, null, null));
    return criteria;
  }

  private static Scheme.Entry entry(String code, String most) {
    return new Scheme.Entry(code, code.length() > 2 ? "Mục " + code : null, most == null ? null : new BigDecimal(most));
  }

  private static List<Scheme.Entry> entries(String... most) {
    List<Scheme.Entry> entries = new ArrayList<>();
    for (int i = 0; i < most.length; i++) entries.add(entry(String.valueOf(10 + i), most[i]));
    return entries;
  }

  @Test
  void theShippedTableIsNotComplete() {
    assertThat(SHIPPED.isComplete()).isFalse();
  }

  @Test
  void wholeAndHalfPointsThatSumToFortyComplete() {
    List<Criterion> entered = SHIPPED.with(entries("8", "7.5", "8.5", "6", "6", "4"));
    assertThat(new Scheme(2, 2025, "thử", true, entered).isComplete()).isTrue();
    assertThat(entered).extracting(Criterion::code).containsExactly("1", "5", "10", "11", "12", "13", "14", "15");
    assertThat(Scheme.total(entered, 3)).isEqualByComparingTo("40");
  }

  @Test
  void aCriterionMayHaveParts() {
    List<Scheme.Entry> entries = new ArrayList<>(entries("8", "8", "8", "6", "6"));
    entries.add(entry("15b", "1.5"));
    entries.add(entry("15a", "2.5"));
    assertThat(SHIPPED.with(entries)).extracting(Criterion::name).contains("15. Tiêu chí 15: a) Mục 15a", "15. Tiêu chí 15: b) Mục 15b").endsWith("15. Tiêu chí 15: b) Mục 15b");
    entries.add(entry("15", "4"));
    assertThatThrownBy(() -> SHIPPED.with(entries)).hasMessageContaining("vừa có điểm chung vừa có điểm từng mục con");
  }

  @Test
  void everythingElseIsRefusedInASentence() {
    assertThatThrownBy(() -> SHIPPED.with(entries("8", "8", "8", "6", "6", "4.5"))).hasMessage("Điểm tối đa của tiêu chí 10–15 cộng lại phải đúng 40, hiện là 40,5.");
    assertThatThrownBy(() -> SHIPPED.with(entries("8", "8", "8", "6", "6", "3.5"))).hasMessageContaining("hiện là 39,5");
    assertThatThrownBy(() -> SHIPPED.with(entries("8.25", "7.75", "8", "6", "6", "4"))).hasMessageContaining("số nguyên hoặc nửa điểm");
    assertThatThrownBy(() -> SHIPPED.with(entries("48", "-8", "0", "0", "0", "0"))).hasMessageContaining("phải lớn hơn 0");
    assertThatThrownBy(() -> SHIPPED.with(entries("1e9", "8", "8", "6", "6", "4"))).hasMessageContaining("không quá 40");
    assertThatThrownBy(() -> SHIPPED.with(entries("10", "10", "10", "6", "4"))).hasMessage("Thiếu điểm tối đa của tiêu chí 15.");
    assertThatThrownBy(() -> SHIPPED.with(entries("8", "8", "8", "6", "6", null))).hasMessage("Thiếu điểm tối đa của tiêu chí 15.");
    assertThatThrownBy(() -> SHIPPED.with(List.of(entry("9", "4")))).hasMessageContaining("không phải là tiêu chí 10–15");
    assertThatThrownBy(() -> SHIPPED.with(List.of(new Scheme.Entry(null, null, null)))).hasMessageContaining("không phải là tiêu chí 10–15");
    assertThatThrownBy(() -> SHIPPED.with(List.of(entry("10", "20"), entry("10", "20")))).hasMessage("Tiêu chí 10 có hai lần.");
    assertThatThrownBy(() -> SHIPPED.with(List.of(new Scheme.Entry("10a", " ", BigDecimal.ONE)))).hasMessage("Mục con 10a chưa có tên.");
  }
}
