package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.RegisterView;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanCases;
import vn.lotrinh.plan.WorkName;

/** The dissolutions that count toward a plan: at which step they stand, what holds them up, and in which places they are. */
@Component
class PlanOverview {

  private final CaseBoard board;
  private final RegisterView register;

  PlanOverview(CaseBoard board, RegisterView register) {
    this.board = board;
    this.register = register;
  }

  /** Empty where the plan asks for no dissolution and none was counted toward it. */
  Optional<PlanCases> of(Plan plan, LocalDate day) {
    List<CaseBoard.Row> rows = board.ofPlan(plan.code(), day);
    boolean asked = plan.tasks().stream().anyMatch(task -> task.counts(WorkName.DISSOLUTION));
    if (rows.isEmpty() && !asked) return Optional.empty();
    String list = "/dissolutions?plan=" + plan.code();
    List<PlanCases.Link> links = List.of(new PlanCases.Link("Khả năng kịp hạn", "/dissolutions/outlook"), new PlanCases.Link("Hồ sơ giải thể", list + "&state=all"));
    List<PlanCases.Group> groups = rows.isEmpty() ? List.of()
        : List.of(new PlanCases.Group("Hồ sơ theo bước", stages(list, rows)), new PlanCases.Group("Đang vướng", blocks(list, rows)));
    return Optional.of(new PlanCases(links, rows.stream().map(CaseBoard.Row::line).filter(CaseLine::running).map(CaseLine::step).collect(Collectors.toSet()),
        list, groups, "Đã giải thể", places(list, rows, day)));
  }

  private static List<PlanCases.Count> stages(String list, List<CaseBoard.Row> rows) {
    Map<String, List<CaseLine>> byStage = rows.stream().map(CaseBoard.Row::line).collect(Collectors.groupingBy(CaseLine::stage));
    return byStage.values().stream().sorted(Comparator.comparing((List<CaseLine> lines) -> !lines.get(0).running()).thenComparing(lines -> -lines.size()))
        .map(lines -> new PlanCases.Count(lines.get(0).stageTitle(), lines.size(), list + "&state=all&stage=" + lines.get(0).stage(), false)).toList();
  }

  private static List<PlanCases.Count> blocks(String list, List<CaseBoard.Row> rows) {
    Stream<PlanCases.Count> blocks = Arrays.stream(Block.values()).map(block -> new PlanCases.Count(block.title(),
        rows.stream().filter(row -> row.blocks().contains(block)).count(), list + "&block=" + block, true));
    long lost = rows.stream().filter(row -> row.line().outlook() == Outlook.IMPOSSIBLE).count();
    return Stream.concat(blocks, Stream.of(new PlanCases.Count(Outlook.IMPOSSIBLE.title(), lost, list + "&outlook=IMPOSSIBLE", true))).toList();
  }

  private List<PlanCases.Place> places(String list, List<CaseBoard.Row> rows, LocalDate day) {
    Map<String, Cooperative> known = board.cooperatives(rows, day);
    Map<String, List<CaseLine>> byPlace = rows.stream().map(CaseBoard.Row::line).filter(line -> known.containsKey(line.cooperative()))
        .collect(Collectors.groupingBy(line -> known.get(line.cooperative()).place(), TreeMap::new, Collectors.toList()));
    return byPlace.entrySet().stream().map(entry -> place(register.placeName(entry.getKey()), entry.getValue(), list + "&state=all&place=" + entry.getKey()))
        .sorted(Comparator.comparing(PlanCases.Place::name)).toList();
  }

  private static PlanCases.Place place(String name, List<CaseLine> lines, String address) {
    return new PlanCases.Place(name, lines.stream().filter(CaseLine::running).count(), lines.stream().filter(line -> line.outlook() == Outlook.TIGHT).count(),
        lines.stream().filter(line -> line.outlook() == Outlook.IMPOSSIBLE).count(), lines.stream().filter(CaseLine::counted).count(), address);
  }
}
