package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.classification.ClassificationService;
import vn.lotrinh.dissolution.CaseLine;
import vn.lotrinh.dissolution.CaseList;
import vn.lotrinh.dissolution.Outlook;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.report.ReportService;

/** What runs in the province besides its programmes: targets of the plans in force, dissolutions, the yearly report, classification. */
@Component
class RunningWork {

  /** A number with the page that tells more; {@code late}: somebody has to look. */
  record Figure(String number, String words, String address, boolean late) {}

  /** A plan's targets in short; {@code all}: how many it has in full. */
  record PlanCard(String code, String title, List<Goal> goals, int all) {}

  /** A task's first target. */
  record Goal(TargetLine line, String figures, TargetBar bar) {}

  private final TargetBoard targets;
  private final CaseList dissolutions;
  private final ReportService reports;
  private final ClassificationService classifications;

  RunningWork(TargetBoard targets, CaseList dissolutions, ReportService reports, ClassificationService classifications) {
    this.targets = targets;
    this.dissolutions = dissolutions;
    this.reports = reports;
    this.classifications = classifications;
  }

  /** @param programmes codes of the plans that run as programmes; they have pages of their own and are left out */
  List<PlanCard> plans(Set<String> programmes, List<CaseLine> cases, LocalDate today) {
    return targets.inForce(cases, today).stream().filter(one -> !programmes.contains(one.plan().code()) && !one.lines().isEmpty()).map(RunningWork::card).toList();
  }

  List<CaseLine> dissolutions(LocalDate today) {
    return dissolutions.all(today);
  }

  List<Figure> figures(List<CaseLine> cases, LocalDate today) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(count(cases.stream().filter(CaseLine::running).count()), "hồ sơ giải thể đang làm", "/dissolutions", false));
    long lost = cases.stream().filter(line -> line.outlook() == Outlook.IMPOSSIBLE).count();
    if (lost > 0) figures.add(figure(count(lost), "hồ sơ giải thể không thể kịp hạn", "/dissolutions?outlook=IMPOSSIBLE", true));
    reports.running().forEach(one -> figures.add(figure(count(one.reported()) + "/" + count(one.bodies()), "đơn vị đã nộp báo cáo năm " + one.year(),
        "/reports/" + one.year(), one.reported() < one.bodies() && today.isAfter(one.due()))));
    classifications.unfinished().forEach(one -> figures.add(figure(count(one.total() - one.open()) + "/" + count(one.total()),
        "HTX đã xong xếp loại năm " + one.year(), "/classifications/" + one.year(), false)));
    return figures;
  }

  private static Figure figure(String number, String words, String address, boolean late) {
    return new Figure(number, words, address, late);
  }

  private static String count(long number) {
    return Wording.number(BigDecimal.valueOf(number));
  }

  /** Tasks whose parent has a target of its own are left out, unless cases run toward them. */
  private static PlanCard card(TargetBoard.OfPlan one) {
    List<PlanTask> asked = one.plan().tasks().stream().filter(task -> !task.targets().isEmpty()).toList();
    Set<String> steps = asked.stream().map(PlanTask::step).collect(Collectors.toSet());
    Set<String> shown = asked.stream().filter(task -> task.countsAs() != null || !steps.contains(task.parent())).map(PlanTask::step).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    List<Goal> goals = one.lines().stream().filter(line -> shown.contains(line.step()) && seen.add(line.step())).map(RunningWork::goal).toList();
    return new PlanCard(one.plan().code(), one.plan().title(), goals, one.lines().size());
  }

  private static Goal goal(TargetLine line) {
    String figures = Wording.number(line.done()) + "/" + Wording.relation(line.relation()) + Wording.number(line.target()) + (line.unit() == null ? "" : " " + line.unit());
    return new Goal(line, figures, TargetBar.of(line));
  }
}
