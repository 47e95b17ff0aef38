package vn.lotrinh.casetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, pasted or sent into a cell, and what is made of it. */
class CellReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Column> COLUMNS = List.of(Column.text("name", "Tên").upTo(10), Column.number("points", "Điểm", 1), Column.date("day", "Ngày"),
      Column.choice("kind", "Loại", List.of("Đúng", "Sai")), Column.text("fact", "Số liệu").asReadOnly());

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"'7,5' | 7.5", "'7,50' | 7.5", "' 12 ' | 12", "'1.250,5' | 1250.5", "'0' | 0", "'-0' | 0", "'100' | 100",
      "'\u200B750' | 750", "'1\u00A0250' | 1250", "'1\u202F250,5' | 1250.5", "'７５' | 75", "'−5' | -5"})
  void numbersAreReadAsPeopleWriteThem(String typed, BigDecimal expected) throws Exception {
    assertThat(free("[{\"points\": \"" + typed + "\"}]").get(0)).containsEntry("points", expected);
  }

  @Test
  void jsonNumbersDaysAndChoicesAreRead() throws Exception {
    Map<String, Object> row = free("[{\"name\": \" a\\tb \", \"points\": 7.5, \"day\": \"5/1/2025\", \"kind\": \"đúng\", \"fact\": \"x\"}]").get(0);
    assertThat(row).containsEntry("name", "a b").containsEntry("points", new BigDecimal("7.5")).containsEntry("day", LocalDate.of(2025, 1, 5))
        .containsEntry("kind", "Đúng").doesNotContainKey("fact");
    assertThat(free("[{\"day\": \"2025-01-05\"}]").get(0)).containsEntry("day", LocalDate.of(2025, 1, 5)).containsEntry("points", null);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"points | \"bảy\" | không phải là số", "points | \"7.5\" | không phải là số", "points | 7.55 | 1 chữ số sau dấu phẩy",
      "points | 1e300 | quá lớn", "points | 1e999 | quá lớn", "points | 1e-30 | 1 chữ số sau dấu phẩy", "points | [1] | một giá trị", "points | true | không phải là số",
      "day | \"31/02/2025\" | không phải là một ngày", "day | \"2025-13-01\" | không phải là một ngày", "kind | \"Có\" | không có trong các lựa chọn",
      "name | \"dài quá mười chữ\" | Dài quá 10 ký tự", "other | 1 | không có cột"})
  void aWrongCellIsNamed(String column, String value, String sentence) {
    assertThatExceptionOfType(RowsRefused.class).isThrownBy(() -> free("[{\"name\": \"a\"}, {\"" + column + "\": " + value + "}]"))
        .satisfies(refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
          assertThat(fault.row()).isEqualTo(2);
          assertThat(fault.message()).contains(sentence);
        }));
  }

  @Test
  void whatLooksEmptyIsEmptyAndWhatIsPastedIsCleaned() throws Exception {
    assertThat(free("[{\"name\": \"\u00A0\u200B\", \"points\": \"\u200B\", \"day\": \"\u00A0\"}]")).isEmpty();
    assertThat(free("[{\"name\": \"a\u2028b\u00ADc\", \"day\": \"\u200B31/12/２０２５\", \"kind\": \"Đúng\u00A0\"}]").get(0))
        .containsEntry("name", "a bc").containsEntry("day", LocalDate.of(2025, 12, 31)).containsEntry("kind", "Đúng");
    assertThat(free("[{\"name\": \"" + "🌾".repeat(10) + "\"}]").get(0)).containsEntry("name", "🌾".repeat(10));
  }

  @Test
  void emptyRowsThatPeopleLeftAreDropped() throws Exception {
    assertThat(free("[{\"name\": \"\"}, {\"name\": \"a\"}, {}]")).hasSize(1);
  }

  @Test
  void givenRowsAreFoundByTheirKeyOnce() throws Exception {
    assertThat(given("[{\"name\": \"1a\", \"points\": 1}]")).singleElement().satisfies(row -> assertThat(row).containsEntry("name", "1a"));
    assertThatExceptionOfType(RowsRefused.class).isThrownBy(() -> given("[{\"name\": \"9z\"}, {\"name\": \"1a\"}, {\"name\": \"1a\"}, 5]"))
        .satisfies(refused -> assertThat(refused.faults()).extracting(RowFault::row).containsExactly(1, 3, 4, 4));
  }

  private static List<Map<String, Object>> free(String json) throws Exception {
    return new CellReader(COLUMNS, null, Set.of()).read(rows(json));
  }

  private static List<Map<String, Object>> given(String json) throws Exception {
    return new CellReader(COLUMNS, "name", Set.of("1a", "1b")).read(rows(json));
  }

  private static List<SentRow> rows(String json) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    JSON.readTree(json).forEach(rows::add);
    return SentRow.of(rows);
  }
}
