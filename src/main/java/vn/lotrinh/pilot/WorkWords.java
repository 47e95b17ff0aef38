package vn.lotrinh.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;

/** Recognises the works of the scheme by the words of a plan as it was published: all such plans follow the same guidance (CV 1485/BKHĐT-HTX). */
final class WorkWords {

  private static final Pattern DRAFT = words("(xây dựng|ban hành|trình).*kế hoạch");
  private static final Pattern DOSSIERS = words("hướng dẫn.*(hồ sơ|đăng ký)|(tổng hợp|rà soát|tiếp nhận).*hồ sơ.*(sơ bộ|đăng ký)");
  private static final Pattern LIST = words("(phê duyệt|quyết định|công nhận|lựa chọn).*danh sách|danh sách.*(phê duyệt|quyết định)");
  private static final Pattern APPROVAL = words("^(thẩm định, |tổng hợp, |trình )?(phê duyệt|ban hành).*kế hoạch");
  private static final Pattern COMPLETION = words("kế hoạch.*hoàn thiện");
  private static final Pattern INSPECTION = words("kiểm tra|giám sát");
  private static final Pattern REPORT = words("báo cáo");
  private static final Pattern GUIDANCE = words("hướng dẫn.*(tiêu chí|hoàn thiện)");
  private static final Pattern INTERIM = words("sơ kết");
  private static final Pattern FINAL = words("tổng kết");
  private static final Pattern REPLICATION = words("nhân rộng");
  private static final Pattern COMMENDATION = words("khen thưởng");

  private final Plan plan;
  private final Set<String> taken = new HashSet<>();
  private final Map<Work, List<String>> found = new EnumMap<>(Work.class);

  private WorkWords(Plan plan) {
    this.plan = plan;
  }

  /** The steps that a work may be done by; several where the words leave a doubt. */
  static Map<Work, List<String>> read(Plan plan) {
    WorkWords words = new WorkWords(plan);
    words.conclusion();
    words.completion();
    words.selection();
    return words.found;
  }

  private void selection() {
    take(Work.LIST, in(1, LIST));
    take(Work.DOSSIERS, in(1, DOSSIERS));
    take(Work.PLAN, in(1, DRAFT).and(task -> !is(COMPLETION, task)));
  }

  private void completion() {
    pair(Work.INTERIM_REVIEW, Work.INTERIM_REPORT, in(2, INTERIM));
    take(Work.INSPECTION, in(2, INSPECTION).and(task -> task.recurrence().isPresent()));
    take(Work.ANNUAL_REPORT, in(2, REPORT).and(task -> Objects.equals(task.phase(), 2) && task.recurrence().isPresent()));
    Predicate<PlanTask> plans = in(2, COMPLETION).and(task -> task.recurring() == null);
    List<PlanTask> lines = lines(plans);
    if (lines.size() > 1) take(Work.COMPLETION_APPROVAL, plans.and(task -> is(APPROVAL, task)));
    take(Work.COMPLETION_PLANS, plans);
    take(Work.GUIDANCE, in(2, GUIDANCE).and(PlanTask::isStandingDuty));
  }

  private void conclusion() {
    take(Work.COMMENDATION, in(3, COMMENDATION));
    pair(Work.SUMMARY, Work.FINAL_REPORT, in(3, FINAL));
    take(Work.REPLICATION, in(3, REPLICATION).and(task -> task.recurring() == null));
  }

  /** A body's own review comes before the one for the whole province; a single one is the province's. */
  private void pair(Work own, Work whole, Predicate<PlanTask> which) {
    List<PlanTask> lines = lines(which).stream().sorted(Comparator.comparing(PlanTask::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    if (lines.isEmpty()) return;
    if (lines.size() == 2) bind(own, lines.subList(0, 1));
    bind(whole, lines.size() == 2 ? lines.subList(1, 2) : lines);
  }

  private void take(Work work, Predicate<PlanTask> which) {
    bind(work, lines(which));
  }

  private void bind(Work work, List<PlanTask> lines) {
    if (lines.isEmpty()) return;
    found.put(work, lines.stream().map(PlanTask::step).toList());
    lines.forEach(line -> taken.add(line.step()));
  }

  private List<PlanTask> lines(Predicate<PlanTask> which) {
    List<PlanTask> lines = new ArrayList<>();
    for (PlanTask task : plan.tasks()) if (!task.group() && !taken.contains(task.step()) && which.test(task)) lines.add(task);
    return lines;
  }

  /** A line of the phase whose title has the words; a plan that tells no phases is read by the words alone. */
  private static Predicate<PlanTask> in(int phase, Pattern words) {
    return task -> (task.phase() == null || task.phase() == phase) && is(words, task);
  }

  private static boolean is(Pattern words, PlanTask task) {
    return words.matcher(task.title().toLowerCase(Locale.ROOT)).find();
  }

  private static Pattern words(String words) {
    return Pattern.compile(words);
  }
}
