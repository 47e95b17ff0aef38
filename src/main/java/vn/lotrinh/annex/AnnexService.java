package vn.lotrinh.annex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.YamlText;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Annexes from the uploaded file to the plan that is kept: read, mended, confirmed cell by cell. Hands out nothing. */
@Service("annex")
@Transactional
public class AnnexService {

  private static final int LARGEST_YAML = 2 << 20;

  private final Readings readings;
  private final PlanService plans;
  private final PlanWords words;
  private final Clock clock;

  AnnexService(Readings readings, PlanService plans, PlanWords words, Clock clock) {
    this.readings = readings;
    this.plans = plans;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Reads an annex; an open reading of the same plan ends with it.
   *
   * @param name of the file; its ending says what it is: .docx, .xlsx, .yaml
   * @throws Refusal in one sentence, or for YAML with file, line, field and what was expected of each fault
   */
  Reading take(String user, String name, byte[] file) {
    String plain = Written.line("Tên tệp", name);
    String ending = plain.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
    Understood understood = switch (ending) {
      case "docx" -> AnnexReader.read(file, true, words::known, today());
      case "xlsx" -> AnnexReader.read(file, false, words::known, today());
      case "yaml", "yml" -> ofYaml(plain, file);
      default -> throw new Refusal("Chỉ nhận phụ lục dạng Word (.docx), Excel (.xlsx) hoặc YAML (.yaml).");
    };
    Map<String, Object> content = new LinkedHashMap<>(understood.plan());
    List<SourceCell> cells = new ArrayList<>(understood.cells());
    if (!ending.startsWith("y")) settleCode(content, cells);
    return readings.begin(new Reading(null, String.valueOf(content.get("code")), plain, user, clock.instant(), content,
        List.copyOf(cells)));
  }

  private Understood ofYaml(String name, byte[] file) {
    if (file.length > LARGEST_YAML) throw new Refusal("Tệp YAML lớn hơn 2 MB.");
    YamlText source = new YamlText(name, utf8(name, file));
    plans.check(source);
    return ofPlan(PlanYaml.read(source));
  }

  private static String utf8(String name, byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(name + ": tệp YAML phải là văn bản mã UTF-8.");
    }
  }

  /** A plan file tells itself which of its lines were hard to read. */
  private static Understood ofPlan(Map<String, Object> plan) {
    List<SourceCell> cells = new ArrayList<>();
    for (Map<String, Object> task : PlanChange.tasks(plan)) {
      Object confidence = task.get("readingConfidence");
      if (confidence == null || confidence.equals("high")) continue;
      String source = String.join(" | ", List.of(text(task, "title"), text(task, "lead"), text(task, "dueText"), text(task, "product")));
      String note = text(task, "note");
      cells.add(new SourceCell(text(task, "id"), "task", source, "tệp kế hoạch", "Dòng này đọc chưa chắc" + (note.isEmpty() ? "." : ": "
          + note), false));
    }
    return new Understood(plan, List.copyOf(cells));
  }

  private static String text(Map<String, Object> task, String field) {
    return task.get(field) == null ? "" : task.get(field).toString();
  }

  /** A code that another plan has is not taken from it. */
  private void settleCode(Map<String, Object> content, List<SourceCell> cells) {
    String code = String.valueOf(content.get("code"));
    Optional<Plan> kept = plans.codes().contains(code) ? Optional.of(plans.plan(code)) : Optional.empty();
    if (kept.isEmpty()) return;
    boolean same = Folded.words(kept.get().title()).equals(Folded.words(String.valueOf(content.get("title"))))
        || content.get("number") != null && content.get("number").equals(kept.get().number());
    if (same) {
      cells.add(0, new SourceCell("", "code", code, "đầu tệp", "Kế hoạch " + code + " đã có; lưu sẽ thành bản mới của kế hoạch ấy.",
          false));
      return;
    }
    int next = 2;
    while (plans.codes().contains(code + "-" + next)) next++;
    content.put("code", code + "-" + next);
    cells.add(0, new SourceCell("", "code", code, "đầu tệp", "Mã " + code + " là của một kế hoạch khác; kế hoạch này mang mã " + code
        + "-" + next + ".", false));
  }

  /** The open reading of a plan; else the plan as it was kept, with the cells that were never confirmed. */
  @Transactional(readOnly = true)
  Reading reading(String plan) {
    return readings.open(plan).or(() -> plans.source(plan).map(source -> {
      Understood understood = ofPlan(PlanYaml.read(source));
      return new Reading(null, plan, source.file(), null, null, understood.plan(), understood.cells());
    })).orElseThrow(() -> new Refusal("Không có kế hoạch “" + plan + "”."));
  }

  @Transactional(readOnly = true)
  List<Reading.Waiting> waiting() {
    return readings.waiting();
  }

  /** Plans that were kept with lines that nobody has confirmed yet: code and number of such lines. */
  @Transactional(readOnly = true)
  Map<String, Long> unconfirmed() {
    Map<String, Long> found = new LinkedHashMap<>();
    for (String code : plans.codes()) {
      long doubtful = plans.plan(code).tasks().stream().filter(task -> task.isToConfirm()).count();
      if (doubtful > 0 && readings.open(code).isEmpty()) found.put(code, doubtful);
    }
    return found;
  }

  /**
   * Mends a reading.
   *
   * @param change what is set
   * @param confirmed cells that are right as they stand, as {@link PlanChange#cell} names them; {@code "*"} for all
   * @throws Refusal when the plan may not stand so; then nothing is changed
   */
  Reading mend(String user, String plan, Consumer<PlanChange> change, Set<String> confirmed) {
    Reading known = reading(plan);
    Reading reading = known.id() != null ? known : readings.begin(new Reading(null, plan, known.file(), user, clock.instant(),
        known.content(), known.cells()));
    PlanChange changes = new PlanChange(reading.content(), frame(reading.content()));
    change.accept(changes);
    if (!plan.equals(reading.content().get("code"))) throw new Refusal("Mã kế hoạch phải giữ nguyên là " + plan + ".");
    List<Integer> settled = new ArrayList<>();
    List<SourceCell> cells = new ArrayList<>(reading.cells());
    for (int i = 0; i < cells.size(); i++) {
      SourceCell cell = cells.get(i);
      String name = PlanChange.cell(cell.task(), cell.field());
      boolean touched = changes.changed().contains(name) || cell.field().equals("task")
          && changes.changed().stream().anyMatch(one -> one.startsWith(cell.task() + " "));
      if (!cell.isOpen() || !touched && !confirmed.contains(name) && !confirmed.contains("*")) continue;
      settled.add(i);
      cells.set(i, cell.settled());
    }
    Confidence.settle(reading.content(), cells);
    Reading mended = new Reading(reading.id(), plan, reading.file(), reading.by(), reading.at(), reading.content(), List.copyOf(cells));
    plans.check(complete(mended));
    readings.mend(mended, settled, user, clock.instant());
    return mended;
  }

  /**
   * Keeps the plan of a reading: as a plan file, and as the rows of the plan.
   *
   * @return the number of the version
   * @throws Refusal while a cell is doubtful
   */
  int keep(String plan) {
    Reading reading = readings.open(plan).orElseThrow(() -> new Refusal("Kế hoạch " + plan + " không có gì đang chờ lưu."));
    if (reading.open() > 0) throw new Refusal("Còn " + reading.open() + " ô chưa xác nhận; xác nhận hết rồi mới lưu kế hoạch.");
    plans.load(source(reading));
    int version = plans.version(plan).orElseThrow();
    readings.end(reading, version, clock.instant());
    return version;
  }

  /** Every doubtful line of a kept plan is right as it stands, says the user; the plan becomes a new version. Nothing where none is doubtful. */
  public void confirm(String plan, String user) {
    if (plans.plan(plan).tasks().stream().noneMatch(PlanTask::isToConfirm)) return;
    mend(user, plan, nothing -> {}, Set.of("*"));
    keep(plan);
  }

  /** What the head still lacks is asked when the plan is kept, not at every cell before. */
  private static YamlText complete(Reading reading) {
    Map<String, Object> content = new LinkedHashMap<>(reading.content());
    for (String field : List.of("title", "issuer", "province")) if (text(content, field).isBlank()) content.put(field, "chưa rõ");
    return new YamlText(reading.plan() + ".yaml", PlanYaml.write(content));
  }

  static YamlText source(Reading reading) {
    return new YamlText(reading.plan() + ".yaml", PlanYaml.write(reading.content()));
  }

  @Transactional(readOnly = true)
  Optional<Integer> version(String plan) {
    return plans.version(plan);
  }

  /** The bodies that the tasks of a reading name, as they are on the first day of the plan. */
  @Transactional(readOnly = true)
  BodyNames names(Reading reading) {
    TimeFrame frame = frame(reading.content());
    return new BodyNames(words.known(frame.start()), frame.start(), text(reading.content(), "issuer"));
  }

  private TimeFrame frame(Map<String, Object> content) {
    try {
      Map<?, ?> period = (Map<?, ?>) content.get("period");
      LocalDate issued = content.get("date") == null ? null : LocalDate.parse(content.get("date").toString());
      return new TimeFrame(LocalDate.parse(period.get("start").toString()), LocalDate.parse(period.get("end").toString()), issued);
    } catch (DateTimeException | NullPointerException | ClassCastException e) {
      return TimeFrame.ofYears(today().getYear(), today().getYear());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
