package vn.lotrinh.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** "Nút thắt": where work sticks, model by model, as a picture and as a table with the same numbers. For whoever watches over the province. */
@Controller
class BottleneckPages {

  private static final String KEY = "{model:[A-Za-z0-9_-]{1,80}}";
  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What is asked for. @param agency code, empty for all; days of finishing, empty for the last twelve months */
  record Question(String agency, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

    private Question of(LocalDate today) {
      LocalDate last = until == null ? today : until;
      LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
      if (first.isAfter(last)) throw new Refusal("Ngày bắt đầu của khoảng thời gian sau ngày kết thúc; hãy đổi lại hai ngày.");
      return new Question(agency == null || agency.isBlank() ? null : agency, first, last);
    }

    String address(String path) {
      return UriComponentsBuilder.fromPath(path).queryParam("agency", "{a}").queryParam("from", "{b}").queryParam("until", "{c}").encode()
          .build(agency == null ? "" : agency, from, until).toString();
    }
  }

  /** A model in the list. */
  record ModelLine(String key, String name, long waiting, long late, Long oldest) {}

  private final Bottlenecks bottlenecks;
  private final Models models;
  private final EngineView engine;
  private final Agencies agencies;
  private final ObjectMapper json;
  private final Clock clock;

  BottleneckPages(Bottlenecks bottlenecks, Models models, EngineView engine, Agencies agencies, ObjectMapper json, Clock clock) {
    this.bottlenecks = bottlenecks;
    this.models = models;
    this.engine = engine;
    this.agencies = agencies;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/bottlenecks")
  String list(@ModelAttribute Question asked, Who viewer, Model page) {
    Agencies.demandAll(viewer);
    Question question = asked.of(today());
    page.addAttribute("question", question).addAttribute("agencies", agencies.acting()).addAttribute("lines", lines(question));
    return "progress/bottlenecks";
  }

  @GetMapping("/bottlenecks/" + KEY)
  String one(@PathVariable String model, @ModelAttribute Question asked, Who viewer, Model page) {
    Agencies.demandAll(viewer);
    Question question = asked.of(today());
    ProcessDefinition latest = latest(model);
    List<StepHeat> steps = heats(latest, question);
    page.addAttribute("question", question).addAttribute("agencies", agencies.acting()).addAttribute("steps", steps).addAttribute("heats", Heat.values());
    page.addAttribute("model", model).addAttribute("name", engine.processNames().getOrDefault(model, model)).addAttribute("version", latest.getVersion());
    page.addAttribute("picture", written(steps)).addAttribute("agencyName", question.agency == null ? null : agencies.name(question.agency));
    page.addAttribute("waiting", steps.stream().mapToLong(step -> step.time().waiting()).sum())
        .addAttribute("late", steps.stream().mapToLong(step -> step.time().lateOpen()).sum());
    page.addAttribute("export", question.address("/bottlenecks/" + model + ".xlsx"));
    return "progress/bottleneck";
  }

  @GetMapping("/bottlenecks/" + KEY + ".xlsx")
  void export(@PathVariable String model, @ModelAttribute Question asked, Who viewer, HttpServletResponse answer) throws IOException {
    Agencies.demandAll(viewer);
    List<StepHeat> steps = heats(latest(model), asked.of(today()));
    answer.setContentType(EXCEL);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("nut-that-" + model + "-" + today() + ".xlsx", StandardCharsets.UTF_8).build().toString());
    StepWorkbook.write(answer.getOutputStream(), steps);
  }

  /** The steps of a model with their times, in days. */
  @GetMapping("/api/bottlenecks/" + KEY)
  @ResponseBody
  Map<String, Object> api(@PathVariable String model, @ModelAttribute Question asked, Who who) {
    Agencies.demandAll(who);
    Question question = asked.of(today());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("model", model);
    view.put("from", question.from);
    view.put("until", question.until);
    view.put("steps", heats(latest(model), question));
    return view;
  }

  /** A model's file, for the pictures on our pages; Tasklist shows the same to whoever has an account. */
  @GetMapping("/models/" + KEY + "/{version:\\d{1,6}}")
  @ResponseBody
  ResponseEntity<String> file(@PathVariable String model, @PathVariable int version) {
    String file = models.file(model, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate()).body(file);
  }

  private List<ModelLine> lines(Question question) {
    Map<String, String> names = engine.processNames();
    List<Bottlenecks.ModelCount> counts = bottlenecks.models(question.agency, today());
    List<ModelLine> lines = new ArrayList<>(counts.stream().filter(one -> names.containsKey(one.model()))
        .map(one -> new ModelLine(one.model(), names.get(one.model()), one.waiting(), one.late(), one.oldest())).toList());
    bottlenecks.known().stream().filter(key -> names.containsKey(key) && counts.stream().noneMatch(one -> one.model().equals(key)))
        .map(key -> new ModelLine(key, names.get(key), 0, 0, null)).sorted(Comparator.comparing(ModelLine::name)).forEach(lines::add);
    return lines;
  }

  private List<StepHeat> heats(ProcessDefinition latest, Question question) {
    Map<String, String> names = models.names(latest.getId());
    Map<String, Long> elsewhere = question.agency == null ? models.waitingElsewhere(latest) : Map.of();
    return StepHeat.of(bottlenecks.steps(latest.getKey(), question.agency, question.from, question.until, today()), names, elsewhere);
  }

  private ProcessDefinition latest(String model) {
    return models.latest(model).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String written(List<StepHeat> steps) {
    try {
      return json.writeValueAsString(steps.stream().filter(StepHeat::drawn).map(StepHeat::mark).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
