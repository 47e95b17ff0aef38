package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the tasks of a plan from the lines of its annex: what each cell says, and the doubt of each that was not understood. */
final class TaskReader {

  private final List<AnnexRow> rows;
  private final String prefix;
  private final TimeFrame frame;
  private final BodyNames names;
  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, Object>> tasks = new ArrayList<>();
  private final List<SourceCell> cells = new ArrayList<>();
  private AnnexRow row;
  private String id;
  private boolean group;
  private int doubtsBefore;
  private boolean blind;

  TaskReader(List<AnnexRow> rows, String prefix, TimeFrame frame, BodyNames names) {
    this.rows = rows;
    this.prefix = prefix;
    this.frame = frame;
    this.names = names;
  }

  /** The tasks in their order, by the keys of a plan file. */
  List<Map<String, Object>> tasks() {
    int[] children = new int[rows.size() + 1];
    boolean[] groups = new boolean[rows.size()];
    for (AnnexRow one : rows) if (one.parent() >= 0) groups[one.parent()] = true;
    for (int i = 0; i < rows.size(); i++) {
      row = rows.get(i);
      int count = ++children[row.parent() + 1];
      id = row.parent() < 0 ? prefix + "-" + count : ids.get(row.parent()) + "." + count;
      ids.add(id);
      group = groups[i] || row.isHeading();
      tasks.add(task());
    }
    return tasks;
  }

  List<SourceCell> cells() {
    return cells;
  }

  private Map<String, Object> task() {
    doubtsBefore = cells.size();
    blind = false;
    Map<String, Object> above = row.parent() < 0 ? Map.of() : tasks.get(row.parent());
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("id", id);
    task.put("no", row.number().isEmpty() ? null : row.number());
    task.put("kind", group ? "group" : "task");
    task.put("title", title());
    bodies(task, above);
    time(task, above);
    product(task);
    task.put("parent", row.parent() < 0 ? null : ids.get(row.parent()));
    extras(task);
    long doubts = cells.subList(doubtsBefore, cells.size()).stream().filter(SourceCell::isOpen).count();
    task.put("readingConfidence", doubts == 0 ? "high" : blind ? "low" : "medium");
    return task;
  }

  private String title() {
    String title = row.text(ColumnKind.TASK).replaceAll("\\s+", " ").strip();
    String doubt = title.isEmpty() ? "Chưa ghi nội dung nhiệm vụ." : row.isHidden() ? "Dòng này bị ẩn trong tệp."
        : title.contains("\uFFFD") || title.contains("#REF!") ? "Nội dung có ký tự hỏng." : null;
    cell("title", title, ColumnKind.TASK, doubt);
    return title.isEmpty() ? "(chưa ghi)" : title;
  }

  private void bodies(Map<String, Object> task, Map<String, Object> above) {
    boolean one = !row.text(ColumnKind.BOTH).isBlank();
    ColumnKind from = one ? ColumnKind.BOTH : ColumnKind.LEAD;
    LeadAndHelp both = LeadAndHelp.of(row.text(from));
    String lead = nothing(both.lead()) ? "" : both.lead();
    String help = Stream.of(both.help(), LeadAndHelp.help(row.text(ColumnKind.HELP))).filter(text -> text != null
        && !nothing(text)).collect(Collectors.joining("; "));
    List<Body> leading = names.bodies(lead);
    if (!lead.isEmpty() || !group) lead(task, above, from, lead, leading, both, one);
    else task.put("lead", null);
    task.put("leadOfficer", officer(leading));
    task.put("coordinating", coordinating(help));
  }

  private void lead(Map<String, Object> task, Map<String, Object> above, ColumnKind from, String lead, List<Body> leading,
      LeadAndHelp both, boolean one) {
    if (lead.isEmpty()) {
      Object upper = Optional.ofNullable(above.get("lead")).or(this::bodyAbove).orElse(null);
      task.put("lead", upper);
      blind |= upper == null;
      cell("lead", row.text(from), from, upper == null ? "Chưa ghi cơ quan chủ trì." : "Ô trống; lấy theo mục trên: “" + upper + "”.");
      return;
    }
    List<String> doubts = new ArrayList<>(leading.stream().map(Body::doubt).filter(Objects::nonNull).toList());
    if (leading.size() > 1 && (one && !both.told() || !both.told() || leading.size() > 1)) doubts.add(leading.size()
        + " cơ quan: ai chủ trì?");
    blind |= leading.stream().allMatch(body -> body.kind() == Body.Kind.UNKNOWN);
    boolean rewritten = leading.size() == 1 && leading.get(0).officer() != null && !leading.get(0).text().equals(lead);
    task.put("lead", rewritten ? leading.get(0).text() : leading.size() == 1 ? line(lead)
        : leading.stream().map(Body::text).collect(Collectors.joining("; ")));
    cell("lead", row.text(from), from, doubts.isEmpty() ? null : String.join(" ", doubts));
  }

  /** Annexes that are set out by body name it in the heading and have no column for it: "II. Liên minh Hợp tác xã tỉnh", "Đối với Sở Công Thương". */
  private Optional<String> bodyAbove() {
    for (int at = row.parent(); at >= 0; at = rows.get(at).parent()) {
      String heading = rows.get(at).text(ColumnKind.TASK).replaceAll("\\s+", " ").strip();
      String named = heading.replaceFirst("(?iU)^(?:đối với|giao|đề nghị|nhiệm vụ của|trách nhiệm của)\\s+", "").replaceAll("[:.;,]+$", "").strip();
      List<Body> bodies = names.bodies(named);
      boolean known = !bodies.isEmpty() && bodies.stream().allMatch(body -> body.kind() == Body.Kind.ONE || body.kind() == Body.Kind.ALL_OF_A_LEVEL);
      if (known || !named.equals(heading) && !bodies.isEmpty() && bodies.stream().noneMatch(body -> body.kind() == Body.Kind.UNKNOWN)) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  private String officer(List<Body> leading) {
    String told = row.text(ColumnKind.OFFICER);
    if (!told.isBlank()) {
      String text = line(told);
      boolean person = Folded.of(text).plain().matches("(?:dong chi|d/c|ong|ba)\\b.*");
      cell("leadOfficer", told, ColumnKind.OFFICER, person ? "Cần chọn người chịu trách nhiệm: “" + text + "”." : null);
      return text;
    }
    return leading.stream().map(Body::officer).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private List<String> coordinating(String help) {
    if (help.isBlank()) return List.of();
    List<Body> bodies = names.bodies(help);
    List<String> doubts = bodies.stream().map(Body::doubt).filter(Objects::nonNull).distinct().toList();
    ColumnKind kind = row.text(ColumnKind.HELP).isBlank() ? row.text(ColumnKind.BOTH).isBlank() ? ColumnKind.LEAD : ColumnKind.BOTH
        : ColumnKind.HELP;
    cell("coordinating", row.text(kind), kind, doubts.isEmpty() ? null : String.join(" ", doubts));
    return bodies.stream().map(body -> body.kind() == Body.Kind.PERSON && body.officer() != null ? body.officer() : body.text()).toList();
  }

  private void time(Map<String, Object> task, Map<String, Object> above) {
    String written = phrase(written());
    ColumnKind kind = row.text(ColumnKind.TIME).isBlank() ? row.text(ColumnKind.DUE).isBlank() ? ColumnKind.TIME : ColumnKind.DUE
        : ColumnKind.TIME;
    if (nothing(written)) {
      blankTime(task, above, written, kind);
      return;
    }
    Timing timing = DatePhrase.read(written, frame);
    blind |= timing.due() == null && timing.start() == null && timing.recurring() == null;
    boolean all = group && "continuous".equals(timing.recurring()) && !Folded.of(written).plain().contains("thuong xuyen");
    put(task, timing.start(), timing.due(), written, all ? null : timing.recurring(), timing.strictlyBefore());
    if (!timing.peaks().isEmpty()) task.put("peaks", timing.peaks());
    cell("time", written(), kind, timing.doubt());
  }

  /** A blank cell below a heading that names a time means that time; else nobody knows. */
  private void blankTime(Map<String, Object> task, Map<String, Object> above, String written, ColumnKind kind) {
    boolean inherited = above.get("due") != null || above.get("recurring") != null;
    if (group && written.isBlank()) {
      put(task, null, null, null, null, null);
      return;
    }
    if (inherited) {
      put(task, above.get("start"), above.get("due"), (String) above.get("dueText"), (String) above.get("recurring"),
          (String) above.get("dueStrictlyBefore"));
      cell("time", written, kind, "Ô trống; lấy theo mục trên: “" + above.get("dueText") + "”.");
      return;
    }
    if (row.isOfTargets() && written.isBlank()) {
      put(task, frame.start(), frame.end(), "Đến hết năm " + frame.end().getYear(), null, null);
      cell("time", written, kind, "Bảng chỉ tiêu không ghi thời gian; lấy hết kỳ kế hoạch.");
      return;
    }
    blind = true;
    put(task, null, null, written.isBlank() ? null : written, null, null);
    cell("time", written, kind, "Chưa ghi thời gian.");
  }

  private static void put(Map<String, Object> task, Object start, Object due, String text, String recurring, String before) {
    task.put("start", start == null ? null : start.toString());
    task.put("due", due == null ? null : due.toString());
    task.put("dueText", text);
    task.put("recurring", recurring);
    if (before != null) task.put("dueStrictlyBefore", before);
  }

  private String written() {
    String start = row.text(ColumnKind.START);
    String due = row.text(ColumnKind.DUE);
    String time = row.text(ColumnKind.TIME);
    if (!start.isBlank() && !due.isBlank()) return "Từ " + start.replaceFirst("(?i)^từ ", "") + " đến " + due.replaceFirst("(?i)^đến ",
        "") + (time.isBlank() ? "" : "; " + time);
    if (!start.isBlank() && time.isBlank()) return "Từ " + start.replaceFirst("(?i)^từ ", "");
    if (time.isBlank()) return due;
    return due.isBlank() ? time : time + "; " + due;
  }

  private void product(Map<String, Object> task) {
    String written = Stream.of(asked(), counted()).filter(text -> !text.isBlank()
        && !nothing(text)).collect(Collectors.joining("; "));
    List<Quantity> found = Quantities.read(written);
    String doubt = found.stream().map(Quantity::doubt).filter(Objects::nonNull).findFirst().orElse(null);
    if (found.isEmpty() && !group) {
      found = Quantities.read(row.text(ColumnKind.TASK)).stream().limit(1).toList();
      if (!found.isEmpty()) doubt = (written.isBlank() ? "Ô sản phẩm trống" : "Ô sản phẩm không ghi số lượng") + "; tên nhiệm vụ ghi " + found.get(0).quantity().toPlainString() + " "
          + found.get(0).written() + ": có phải chỉ tiêu không?";
    }
    task.put("product", written.isBlank() ? null : line(written));
    List<Map<String, Object>> targets = found.stream().map(TaskReader::target).toList();
    task.put("target", targets.isEmpty() ? null : targets.get(0));
    if (targets.size() > 1) task.put("targets", targets);
    if (!written.isBlank() || doubt != null) cell("product", written, ColumnKind.PRODUCT, doubt);
  }

  /** A bare figure counts in the unit of its own column. */
  private String asked() {
    String product = row.text(ColumnKind.PRODUCT);
    return product.matches("[\\d.,]+ ?%?") && row.text(ColumnKind.QUANTITY).isBlank() ? (product + " "
        + row.text(ColumnKind.UNIT)).strip() : product;
  }

  private String counted() {
    String count = row.text(ColumnKind.QUANTITY);
    return count.isBlank() ? "" : (count + " " + row.text(ColumnKind.UNIT)).strip();
  }

  private static Map<String, Object> target(Quantity quantity) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("quantity", quantity.quantity());
    target.put("unit", quantity.written());
    target.put("op", quantity.op());
    return target;
  }

  private void extras(Map<String, Object> task) {
    String place = row.text(ColumnKind.PLACE);
    if (!place.isBlank()) task.put("place", line(place));
    String note = Stream.of(ColumnKind.NOTE, ColumnKind.BUDGET, ColumnKind.APPROVER).filter(kind -> !nothing(row.text(kind)))
        .map(kind -> (kind == ColumnKind.NOTE ? "" : kind.title() + ": ") + line(row.text(kind))).collect(Collectors.joining("; "));
    if (!note.isBlank()) task.put("note", note);
  }

  private void cell(String field, String source, ColumnKind kind, String doubt) {
    cells.add(new SourceCell(id, field, source, row.place(kind), doubt, false));
  }

  /** A cell in one line: a new line begins a new part where it has a dash, a capital or a figure. */
  private static String line(String text) {
    return joined(text, "(?=[\\p{Lu}\\d])");
  }

  /** The same for a time, whose figures go on with the line before them. */
  private static String phrase(String text) {
    return joined(text, "(?=\\p{Lu})");
  }

  private static String joined(String text, String begins) {
    String parts = text.strip().replaceAll("\\s*[;,.]?\\s*\n\\s*(?:[-+•*●]\\s*|" + begins + ")", "; ");
    return parts.replaceAll("\\s+", " ").replaceFirst("^[-+•*●]\\s+", "").strip();
  }

  private static boolean nothing(String text) {
    return text == null || text.strip().matches("[-–—.…_/\\s]*");
  }
}
