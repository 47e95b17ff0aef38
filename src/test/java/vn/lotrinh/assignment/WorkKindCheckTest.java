package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Refusal;
import vn.lotrinh.StartRefusal;
import vn.lotrinh.YamlText;

/** What an office may not write into the file of a kind of work, and what it is told. */
class WorkKindCheckTest {

  private static final String GOOD = """
      code: visit
      title: Đi thăm
      columns:
        - { key: whom, title: Thăm ai, type: text, required: true }
        - { key: when, title: Ngày thăm, type: date, required: true }
        - { key: gifts, title: Số quà, type: number, min: 0, max: 10 }
        - { key: kind, title: Loại, type: choice, options: [Một, Hai] }
      unique:
        - { columns: [whom, when], within: sheet }
      checks:
        - { expression: gifts < 10, column: gifts, message: Quà ít hơn mười. }
      papers:
        - { kind: letter, title: Thư }
      counts:
        - { unit: lần, formula: count(rows), words: mỗi dòng một lần }
      """;

  @Test
  void aFileThatIsWrittenAsItShouldBeIsTakenIn() {
    WorkKind kind = read(GOOD);
    assertThat(kind.columns()).hasSize(4);
    assertThat(kind.otherPapers()).singleElement().satisfies(paper -> assertThat(paper.title()).isEqualTo("Thư"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "code: visit | code: Visit | 1 | chữ thường không dấu",
      "code: visit | code: other | 1 | phải trùng tên tệp",
      "title: Đi thăm | colour: red | 2 | không có khóa “colour”",
      "key: whom, title | key: whom, titel | 4 | không có khóa “titel”",
      "type: text | type: chữ | 4 | phải là một trong [text, number, date, choice, cooperative]",
      "type: text, required: true | required: true | 4 | thiếu kiểu (type)",
      "key: whom, title: Thăm ai | key: Whom, title: Thăm ai | 4 | bắt đầu bằng chữ thường",
      "key: gifts, title | key: date, title | 6 | từ của công thức",
      "key: gifts, title | key: whom, title | 6 | bị trùng",
      "min: 0, max: 10 | min: 11, max: 10 | 6 | lớn hơn lớn nhất",
      "min: 0, max: 10 | longest: 10 | 6 | chỉ dùng cho cột kiểu text",
      "min: 0, max: 10 | min: ít | 6 | phải là số",
      "options: [Một, Hai] | options: [Một] | 7 | ít nhất hai lựa chọn",
      "options: [Một, Hai] | options: [Một, một] | 7 | lựa chọn bị trùng",
      "within: sheet | within: world | 9 | sheet hoặc plan-year",
      "columns: [whom, when] | columns: [whom, place] | 9 | không có cột “place”",
      "expression: gifts < 10 | expression: gift < 10 | 11 | dùng cột không có trong bảng",
      "expression: gifts < 10 | expression: gifts + 10 | 11 | không cho ra đúng, sai",
      "expression: gifts < 10 | expression: 'gifts < (' | 11 | không đọc được",
      "kind: letter | kind: thư | 13 | mã giấy tờ",
      "formula: count(rows) | formula: count(row) | 15 | công thức",
      "formula: count(rows) | formula: sum(rows.gifts) | 15 | để trống",
      "formula: count(rows) | formula: sum(rows.gift) | 15 | công thức",
      "formula: count(rows) | formula: '\"nhiều\"' | 15 | không cho ra số",
      "unit: lần, formula | unit: 'lần {place}', formula | 15 | không có cột “place”",
      ", words: mỗi dòng một lần | `` | 15 | thiếu câu nói cách tính"})
  void aFaultIsToldWithItsLineAndWhatWasExpected(String before, String after, int line, String sentence) {
    assertThat(GOOD).contains(before.strip());
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(before.strip()),
        after == null ? "" : after.strip())))
        .withMessageContaining("visit.yaml, dòng " + line + ": ").withMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"person: { number: gifts } | phải kiểu text", "person: { } | nhận ra người",
      "reminder: { date: whom, days: 10, about: [whom] } | phải kiểu date",
      "reminder: { date: when, days: 0, about: [whom] } | từ 1 đến 366",
          "compare: { round: kind, before: Một, after: Ba, figures: [gifts] } | phải là lựa chọn khác",
      "compare: { round: kind, before: Một, after: Hai, figures: [whom] } | phải kiểu number",
          "support: { cooperative: whom, policy: kind, day: when, amount: gifts, source: kind } | phải kiểu cooperative"})
  void whatAKindDoesBesidesIsCheckedToo(String more, String sentence) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(GOOD + more + "\n")).withMessageContaining(sentence)
        .withMessageContaining("dòng 16");
  }

  @Test
  void hostileFilesAreRefusedInASentence() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("")).withMessageContaining("tệp rỗng");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("a: &a [1]\nb: *a\n")).withMessageContaining("tham chiếu YAML");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("[".repeat(50))).withMessageContaining("visit.yaml");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("code: [a, b]")).withMessageContaining("dòng 1");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("code: visit\ntitle: \"a\\u0007\"\n"))
        .withMessageContaining("ký tự không đọc được");
  }

  @Test
  void anOfficeAddsAKindAndReplacesAShippedOneByItsFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("visit.yaml"), GOOD);
    Files.writeString(folder.resolve("class.yaml"), GOOD.replace("code: visit", "code: class").replace("Đi thăm", "Lớp của chúng tôi"));
    WorkKindFiles files = new WorkKindFiles(folder.toString());
    assertThat(files.byCode().get("visit").own()).isTrue();
    assertThat(files.byCode().get("class").kind().title()).isEqualTo("Lớp của chúng tôi");
    assertThat(files.byCode().get("event").own()).isFalse();
  }

  @Test
  void theApplicationDoesNotStartOnAFaultyFileAndSaysWhere(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("visit.yaml"), GOOD.replace("type: text", "type: number, longest: 3").getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(StartRefusal.class).isThrownBy(() -> new WorkKindFiles(folder.toString()))
        .withMessageContaining("visit.yaml, dòng 4: ");
    assertThatExceptionOfType(StartRefusal.class).isThrownBy(() -> new WorkKindFiles(folder.resolve("none").toString()))
        .withMessageContaining("Không có thư mục");
  }

  private static WorkKind read(String text) {
    return WorkKind.read(new YamlText("visit.yaml", text));
  }
}
