package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.casetable.RowFault;

/** What may stand in the sheets of the shipped kinds, at the bounds of each check. */
class SheetRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
  private static final Map<String, WorkKind> KINDS = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    new WorkKindFiles("").byCode().forEach((code, file) -> KINDS.put(code, file.kind()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"class | hours | 1 | ''", "class | hours | 0 | Không nhỏ hơn 1.", "class | hours | 1000 | ''",
      "class | hours | 1001 | Không lớn hơn 1.000.",
      "class | idNumber | 001088000111 | ''", "class | idNumber | 123456789 | ''",
          "class | idNumber | 1234567890 | Phải là 9 hoặc 12 chữ số.", "class | idNumber | 12345678x | Phải là 9",
      "class | opened | 2025-06-30 | ''", "class | opened | 2025-07-01 | Ngày 01/07/2025 chưa tới.",
          "class | opened | 0205-01-01 | Năm phải từ 1900",
      "survey | satisfaction | 5 | ''", "survey | satisfaction | 6 | Không lớn hơn 5.", "loan | rate | 20 | ''",
          "loan | rate | 20.01 | Không lớn hơn 20.",
      "support | amount | 0 | ''", "support | amount | -1 | Không nhỏ hơn 0."})
  void cellsAreCheckedAtTheirBounds(String kind, String column, String value, String sentence) {
    List<RowFault> faults = faults(kind, List.of(row(column, value)), List.of());
    if (sentence.isEmpty()) assertThat(faults).isEmpty();
    else assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.message()).startsWith(sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"agreement | signed=2025-06-01;until=2025-06-02 | ''",
      "agreement | signed=2025-06-01;until=2025-06-01 | until", "agreement | until=2025-06-01 | ''",
      "event | held=2025-06-01;ended=2025-06-01 | ''", "event | held=2025-06-02;ended=2025-06-01 | ended",
          "budget | allocated=10;spent=10 | ''", "budget | allocated=10;spent=11 | spent",
      "budget | spent=11 | ''", "loan | amount=10;outstanding=11 | outstanding", "loan | outstanding=5;overdue=6 | overdue",
          "award | council=5;votes=6 | votes",
      "award | outcome=Được tặng | decision", "award | outcome=Được tặng;decision=1/QĐ | ''", "award | outcome=Đang xét | ''",
          "award | kind=Hợp tác xã | cooperative",
      "inspection | result=Có vi phạm | findings", "inspection | result=Tốt | ''", "inspection | result=Có tồn tại;findings=sổ sách | ''"})
  void rowsAreCheckedAcrossTheirCells(String kind, String cells, String wrong) {
    Map<String, Object> row = new HashMap<>();
    for (String cell : cells.split(";")) row.putAll(row(cell.split("=")[0], cell.split("=")[1]));
    List<RowFault> faults = faults(kind, List.of(row), List.of());
    if (wrong.isEmpty()) assertThat(faults).isEmpty();
    else assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.column()).isEqualTo(wrong));
  }

  @Test
  void onePersonStandsOnceInAClassButMaySitInTwo() {
    Map<String, Object> first = person("Lớp 1", "001088000111");
    assertThat(faults("class", List.of(first, person("Lớp 2", "001088000111")), List.of())).isEmpty();
    assertThat(faults("class", List.of(first, person("lớp 1", "001088000111")), List.of())).singleElement().satisfies(fault -> {
      assertThat(fault.row()).isEqualTo(2);
      assertThat(fault.message()).isEqualTo("Trùng dòng 1 ở “Tên lớp”, “Số định danh”.");
    });
    assertThat(faults("class", List.of(person("Lớp 1", null), person("Lớp 1", null)), List.of()))
        .as("without a number nobody is told apart").isEmpty();
  }

  @Test
  void whatAnotherTaskToldAlreadyIsRefusedForThePlansYear() {
    Map<String, Object> chain = new HashMap<>(Map.of("product", "Tôm", "cooperative", "1700000001", "enterprise", "Công ty A"));
    Map<String, Object> same = new HashMap<>(Map.of("product", "tôm", "cooperative", "1700000001", "enterprise", "CÔNG TY A"));
    assertThat(faults("value-chain", List.of(chain), List.of(same))).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("Đã có trong bảng cùng loại của việc khác"));
    assertThat(faults("class", List.of(person("Lớp 1", "001088000111")), List.of(person("Lớp 1", "001088000111"))))
        .as("only within one sheet").isEmpty();
  }

  @Test
  void fiveThousandLearnersAreCheckedAndCountedTogether() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) rows.add(complete("Lớp " + i % 50, "%012d".formatted(i % 4000)));
    WorkKind kind = KINDS.get("class");
    assertThat(faults("class", rows, List.of())).as("0 and 4000 sit in the same class").hasSize(1000);
    rows.subList(4000, 5000).clear();
    assertThat(faults("class", rows, List.of())).isEmpty();
    assertThat(kind.counts(new SheetPersons(kind.person()).marked(rows, List.of())))
        .extracting(one -> one.unit() + " " + one.quantity().toPlainString())
        .startsWith("lớp 50", "học viên 4000");
  }

  private static List<RowFault> faults(String kind, List<Map<String, Object>> rows, List<Map<String, Object>> others) {
    return new SheetRules(KINDS.get(kind), TODAY).faults(rows, others);
  }

  private static Map<String, Object> person(String name, String number) {
    Map<String, Object> row = new HashMap<>();
    row.put("className", name);
    row.put("idNumber", number);
    return row;
  }

  private static Map<String, Object> complete(String name, String number) {
    Map<String, Object> row = person(name, number);
    row.put("opened", TODAY);
    row.put("hours", BigDecimal.TEN);
    row.put("learner", "Học viên " + number);
    row.put("workplace", "HTX");
    return row;
  }

  private static Map<String, Object> row(String column, String value) {
    Object cell = value.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(value) : value.matches("-?\\d+(\\.\\d+)?")
        && !column.equals("idNumber") ? new BigDecimal(value) : value;
    return new HashMap<>(Map.of(column, cell));
  }
}
