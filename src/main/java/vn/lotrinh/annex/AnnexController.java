package vn.lotrinh.annex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.YamlText;
import vn.lotrinh.sheet.WorkbookGuard;

/** Annexes for programs: read, mended, kept. */
@RestController
@RequestMapping("/api/plans")
class AnnexController {

  private static final String CODE = "/{code:[A-Za-z0-9.-]{1,80}}";
  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final AnnexService annex;

  AnnexController(AnnexService annex) {
    this.annex = annex;
  }

  /** Reads an annex; the plan waits until its doubtful cells are confirmed. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  AnnexView take(@RequestParam(required = false) MultipartFile file, Who who) throws IOException {
    return view(annex.take(steering(who).user(), name(file), file.getBytes()));
  }

  static String name(MultipartFile file) {
    if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) throw new Refusal("Chưa chọn tệp nào.");
    if (file.getSize() > WorkbookGuard.LARGEST_FILE) throw WorkbookGuard.tooLarge();
    return file.getOriginalFilename().replaceFirst(".*[/\\\\]", "");
  }

  static Who steering(Who who) {
    if (!who.steers()) throw new AccessDeniedException("reading annexes");
    return who;
  }

  /** The plan file as it stands. */
  @GetMapping(CODE + "/plan.yaml")
  ResponseEntity<String> yaml(@PathVariable String code) {
    String text = AnnexService.source(annex.reading(code)).text();
    return ResponseEntity.ok().contentType(YAML).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code
        + ".yaml\"").body(text);
  }

  /** What a plan file may hold, as JSON Schema. */
  @GetMapping("/schema.json")
  ResponseEntity<Resource> schema() {
    return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/schema+json")).body(new ClassPathResource("plan/plan.schema.json"));
  }

  /**
   * Takes a plan as a program mended it: the plan file as YAML, or {@code {plan, tasks, head, confirmed, doubts}} as JSON. With the last doubt confirmed the
   * plan is kept.
   */
  @PutMapping(CODE)
  AnnexView mend(@PathVariable String code, @RequestHeader(value = HttpHeaders.CONTENT_TYPE, required = false) String type,
      @RequestBody String body, Who who) {
    steering(who);
    Consumer<PlanChange> change;
    Set<String> confirmed = new HashSet<>();
    if (type != null && type.contains("yaml")) {
      YamlText source = new YamlText(code + ".yaml", body);
      change = one -> one.replace(PlanYaml.read(source));
    } else {
      Map<String, Object> said = json(body);
      confirmed.addAll(confirmed(said));
      change = one -> apply(said, one);
    }
    Reading mended = annex.mend(who.user(), code, change, confirmed);
    if (mended.open() == 0) annex.keep(code);
    return view(annex.reading(code));
  }

  private static Map<String, Object> json(String body) {
    try {
      return JSON.readValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new Refusal("Nội dung gửi lên phải là JSON {plan, tasks, head, confirmed} hoặc kế hoạch dạng YAML (Content-Type: "
          + "application/yaml).");
    }
  }

  /** "confirmed": "all", or cells as {task, field}; cells of "doubts" that are marked as confirmed. */
  private static Set<String> confirmed(Map<String, Object> said) {
    Set<String> confirmed = new HashSet<>();
    Object told = said.get("confirmed");
    if ("all".equals(told) || Boolean.TRUE.equals(told)) confirmed.add("*");
    for (Object list : new Object[] {told, said.get("doubts")}) {
      if (!(list instanceof List<?> cells)) continue;
      for (Object one : cells) {
        if (!(one instanceof Map<?, ?> cell) || cell.get("field") == null) throw new Refusal("Mỗi ô xác nhận phải có dạng {\"task\": …, "
            + "\"field\": …}.");
        boolean counts = list == told || Boolean.TRUE.equals(cell.get("confirmed"));
        if (counts) confirmed.add(PlanChange.cell(cell.get("task") == null ? "" : cell.get("task").toString(),
            cell.get("field").toString()));
      }
    }
    return confirmed;
  }

  private static void apply(Map<String, Object> said, PlanChange change) {
    if (said.get("plan") != null) change.replace(map(said.get("plan"), "plan"));
    if (said.get("head") != null) map(said.get("head"), "head").forEach((field, value) -> change.set("", field, typed(value)));
    if (said.get("tasks") == null) return;
    map(said.get("tasks"), "tasks").forEach((task, fields) -> map(fields, "tasks." + task).forEach((field, value) -> change.set(task,
        field, typed(value))));
  }

  private static String typed(Object value) {
    if (value instanceof List<?> list) return String.join("; ", list.stream().map(String::valueOf).toList());
    return value == null ? "" : value.toString();
  }

  private static Map<String, Object> map(Object value, String field) {
    if (!(value instanceof Map<?, ?> map)) throw new Refusal("“" + field + "” phải là một đối tượng JSON.");
    Map<String, Object> found = new LinkedHashMap<>();
    map.forEach((key, one) -> found.put(String.valueOf(key), one));
    return found;
  }

  private AnnexView view(Reading reading) {
    return AnnexView.of(reading, annex.version(reading.plan()).orElse(null), annex.names(reading));
  }

  static List<String> fields(SourceCell cell) {
    return switch (cell.field()) {
      case "time" -> List.of("dueText", "start", "due", "recurring");
      case "product" -> List.of("product", "targets");
      case "task" -> List.of("title", "lead", "coordinating", "dueText", "start", "due", "recurring", "product", "targets");
      case "period" -> List.of("periodStart", "periodEnd");
      case "code" -> new ArrayList<>();
      default -> List.of(cell.field());
    };
  }
}
