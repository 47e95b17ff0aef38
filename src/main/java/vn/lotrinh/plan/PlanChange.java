package vn.lotrinh.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lotrinh.Written;

/**
 * One difference between two versions of a plan ("điều chỉnh, bổ sung").
 *
 * @param before as the earlier version has it; null for a line that was added
 * @param after as the later version has it; null for a line that was dropped
 */
public record PlanChange(String step, String number, String title, Kind kind, String before, String after) {

  /** What is another. */
  public enum Kind {
    ADDED("Thêm dòng"), DROPPED("Bỏ dòng"), TITLE("Nội dung"), LEAD("Cơ quan chủ trì"), COORDINATING("Cơ quan phối hợp"), TERM("Thời gian"),
    QUANTITY("Số lượng"), PRODUCT("Sản phẩm");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** All differences, in the order of the later version; what was dropped last. */
  public static List<PlanChange> between(Plan earlier, Plan later) {
    Map<String, PlanTask> old = earlier.tasks().stream().collect(Collectors.toMap(PlanTask::step, Function.identity()));
    Map<String, PlanTask> now = later.tasks().stream().collect(Collectors.toMap(PlanTask::step, Function.identity()));
    List<PlanChange> changes = new ArrayList<>();
    Set<String> steps = new LinkedHashSet<>(later.tasks().stream().map(PlanTask::step).toList());
    steps.addAll(earlier.tasks().stream().map(PlanTask::step).toList());
    for (String step : steps) {
      PlanTask one = old.get(step);
      PlanTask other = now.get(step);
      if (one == null) changes.add(new PlanChange(step, other.number(), other.title(), Kind.ADDED, null, said(other)));
      else if (other == null) changes.add(new PlanChange(step, one.number(), one.title(), Kind.DROPPED, said(one), null));
      else compare(one, other, changes);
    }
    return List.copyOf(changes);
  }

  private static void compare(PlanTask one, PlanTask other, List<PlanChange> changes) {
    add(other, Kind.TITLE, one.title(), other.title(), changes);
    add(other, Kind.LEAD, one.lead(), other.lead(), changes);
    add(other, Kind.COORDINATING, String.join("; ", one.coordinating()), String.join("; ", other.coordinating()), changes);
    add(other, Kind.TERM, term(one), term(other), changes);
    add(other, Kind.QUANTITY, quantities(one), quantities(other), changes);
    add(other, Kind.PRODUCT, one.product(), other.product(), changes);
  }

  private static void add(PlanTask line, Kind kind, String before, String after, List<PlanChange> changes) {
    if (!Objects.equals(before, after)) changes.add(new PlanChange(line.step(), line.number(), line.title(), kind, before, after));
  }

  private static String said(PlanTask task) {
    return List.of(task.lead() == null ? "" : task.lead(), term(task), quantities(task)).stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String term(PlanTask task) {
    List<String> parts = new ArrayList<>();
    if (task.start() != null) parts.add("từ " + Written.day(task.start()));
    if (task.due() != null) parts.add((task.strictlyBefore() == null ? "hạn " : "trước hạn ") + Written.day(task.due()));
    if (task.recurring() != null) parts.add(task.recurring());
    return String.join(", ", parts);
  }

  private static String quantities(PlanTask task) {
    return task.targets().stream().map(one -> (one.op() == null || one.op().equals("=") ? "" : one.op() + " ") + Written.number(one.quantity()) + " "
        + (one.unit() == null ? "" : one.unit())).map(String::strip).collect(Collectors.joining("; "));
  }
}
