package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five official plans, written out as offices write annexes, give the published files back. */
class ShippedPlansTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  /** Tasks whose rhythm or end stands in the words of the task or in the text of the plan, not in the cell about time. */
  private static final Set<String> READ_ELSEWHERE = Set.of("BP-7.1", "KG-4.2", "KG-4.3", "KG-4.4");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest
  @ValueSource(strings = {"ca-mau-2025", "binh-phuoc-2025", "nam-dinh-2024", "kien-giang-135-2021", "thap-muoi-2021"})
  void comeBackFromWordAndExcel(String name) throws IOException {
    JsonNode plan = YAML.readTree(Path.of("plans", name + ".yaml").toFile());
    AnnexSample sample = annex(plan);
    Understood word = AnnexReader.read(sample.word(), true, day -> everybody(), TODAY);
    Understood excel = AnnexReader.read(sample.excel(), false, day -> everybody(), TODAY);
    assertThat(excel.plan()).isEqualTo(word.plan());
    assertThat(excel.cells().stream().map(cell -> cell.task() + cell.field() + cell.source() + cell.doubt()).toList())
        .isEqualTo(word.cells().stream().map(cell -> cell.task() + cell.field() + cell.source() + cell.doubt()).toList());
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(word.plan().get("province")).isEqualTo(text(plan, "province"));
    softly.assertThat(word.plan().get("title")).isEqualTo(text(plan, "title"));
    softly.assertThat(word.plan().get("number")).isEqualTo(text(plan, "number"));
    softly.assertThat(word.plan().get("date")).isEqualTo(text(plan, "date"));
    tasks(plan, word, softly);
    softly.assertAll();
  }

  private static void tasks(JsonNode plan, Understood read, SoftAssertions softly) {
    List<?> tasks = (List<?>) read.plan().get("tasks");
    softly.assertThat(tasks).hasSize(plan.get("tasks").size());
    Map<String, Integer> places = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < Math.min(tasks.size(), plan.get("tasks").size()); i++) {
      JsonNode told = plan.get("tasks").get(i);
      Map<?, ?> task = (Map<?, ?>) tasks.get(i);
      String id = told.get("id").asText();
      places.put(id, i);
      ids.add((String) task.get("id"));
      for (String field : List.of("title", "lead", "product", "dueText", "no")) softly.assertThat(task.get(field)).as(id + " "
          + field).isEqualTo(text(told, field));
      softly.assertThat(task.get("kind")).as(id + " kind").isEqualTo(text(told, "kind"));
      softly.assertThat(task.get("coordinating")).as(id + " coordinating").isEqualTo(YAML.convertValue(told.get("coordinating"),
          List.class));
      String parent = text(told, "parent");
      softly.assertThat(task.get("parent")).as(id + " parent").isEqualTo(parent == null ? null : ids.get(places.get(parent)));
      time(plan, told, task, read, softly);
      targets(told, task, softly);
    }
  }

  /** What a phrase does not say is marked; it never says another day than the plan. */
  private static void time(JsonNode plan, JsonNode told, Map<?, ?> task, Understood read, SoftAssertions softly) {
    boolean doubted = read.cells().stream().anyMatch(cell -> cell.task().equals(task.get("id")) && cell.field().equals("time")
        && cell.isOpen());
    String id = told.get("id").asText() + " „" + text(told, "dueText") + "” ";
    if (!doubted && !READ_ELSEWHERE.contains(told.get("id").asText()) && !ofPeriod(plan, told)) {
      softly.assertThat(task.get("due")).as(id + "due").isEqualTo(text(told, "due"));
      softly.assertThat(task.get("recurring")).as(id + "recurring").isEqualTo(text(told, "recurring"));
      if (task.get("start") != null && !text(told, "start").equals(text(plan, "date"))) softly.assertThat(task.get("start")).as(id
          + "start").isEqualTo(text(told, "start"));
    }
    if (told.has("dueStrictlyBefore")) softly.assertThat(task.get("dueStrictlyBefore")).as(id + "strictly").isEqualTo(text(told,
        "dueStrictlyBefore"));
  }

  /** Where the file takes the days of a task from its period, which the annex does not print. */
  private static boolean ofPeriod(JsonNode plan, JsonNode told) {
    String start = text(plan.get("period"), "start");
    return !start.endsWith("01-01") && start.equals(text(told, "start"));
  }

  private static void targets(JsonNode told, Map<?, ?> task, SoftAssertions softly) {
    if (told.path("product").isNull() || !told.get("product").asText().matches(".*\\d.*")) return;
    List<BigDecimal> expected = new ArrayList<>();
    if (told.has("targets")) told.get("targets").forEach(target -> expected.add(target.get("quantity").decimalValue()));
    else if (!told.path("target").isNull()) expected.add(told.get("target").get("quantity").decimalValue());
    expected.removeIf(quantity -> !told.get("product").asText().replace(".", "").matches(".*\\b0?" + quantity.toPlainString() + "\\b.*"));
    List<?> found = task.containsKey("targets") ? (List<?>) task.get("targets") : task.get("target") == null ? List.of()
        : List.of(task.get("target"));
    softly.assertThat(found.stream().map(one -> ((BigDecimal) ((Map<?,
        ?>) one).get("quantity")).stripTrailingZeros()).toList()).as(told.get("id").asText() + " targets of „"
        + told.get("product").asText() + "”")
        .containsAll(expected.stream().map(BigDecimal::stripTrailingZeros).toList());
  }

  private static AnnexSample annex(JsonNode plan) {
    List<String> above = new ArrayList<>();
    String title = plan.get("title").asText();
    if (title.startsWith("Kế hoạch ")) {
      above.add("KẾ HOẠCH");
      above.add(title.substring("Kế hoạch ".length()));
    } else {
      above.add("PHỤ LỤC");
      above.add(title);
    }
    String number = text(plan, "number");
    String date = text(plan, "date");
    above.add("(Kèm theo Kế hoạch" + (number == null ? "" : " số " + number) + (date == null ? "" : " ngày " + day(LocalDate.parse(date)))
        + " của " + plan.get("issuer").asText().replace("(TM. Ban Thường vụ)", "").strip()
        + (plan.has("district") ? ", tỉnh " + plan.get("province").asText() : "") + ")");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm/Kết quả", "Ghi chú"));
    for (JsonNode task : plan.get("tasks")) {
      List<String> helping = new ArrayList<>();
      task.get("coordinating").forEach(body -> helping.add(body.asText()));
      rows.add(List.of(cell(task, "no"), cell(task, "title"), cell(task, "lead"), String.join("; ", helping), cell(task, "dueText"),
          cell(task, "product"), ""));
    }
    return new AnnexSample(above, rows, List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT."));
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }

  private static String cell(JsonNode node, String field) {
    return Objects.requireNonNullElse(text(node, field), "");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isNull() || node.path(field).isMissingNode() ? null : node.get(field).asText();
  }

  /** Every body is known by the name that the plan gives it. */
  private static KnownBodies everybody() {
    Set<String> vague = Set.of();
    return new KnownBodies(text -> vague.contains(text) || text.contains(";") && !text.startsWith("Chủ tịch UBND huyện")
        && !text.startsWith("Ủy viên") ? List.of() : List.of(Folded.words(text)), level -> List.of("ALL"));
  }
}
