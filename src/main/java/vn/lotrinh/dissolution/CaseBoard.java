package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.deadline.OpenTasks;
import vn.lotrinh.document.DocumentService;

/** All dissolutions with what keeps each from going on; a fixed number of queries, however many they are. */
@Component
class CaseBoard {

  private static final String KEYS = "GT-";

  /** A dissolution and what blocks it. */
  record Row(CaseLine line, Set<Block> blocks) {}

  private final CaseList cases;
  private final OpenTasks tasks;
  private final DocumentService documents;
  private final CooperativeService cooperatives;

  CaseBoard(CaseList cases, OpenTasks tasks, DocumentService documents, CooperativeService cooperatives) {
    this.cases = cases;
    this.tasks = tasks;
    this.documents = documents;
    this.cooperatives = cooperatives;
  }

  List<Row> rows(LocalDate today) {
    Map<String, String> late = tasks.lateIn(KEYS, today);
    Set<String> overdue = Set.copyOf(late.values());
    Set<String> lacking = documents.missingPapers(late.keySet()).stream().map(late::get).collect(Collectors.toSet());
    return cases.all(today).stream().map(line -> new Row(line, blocks(line, overdue, lacking))).toList();
  }

  /** The cases that count toward a plan, ended ones too. */
  List<Row> ofPlan(String plan, LocalDate today) {
    return rows(today).stream().filter(row -> plan.equals(row.line().plan())).toList();
  }

  /** What the register knows of them today, by code. */
  Map<String, Cooperative> cooperatives(Collection<Row> rows, LocalDate today) {
    Map<String, Cooperative> known = new HashMap<>();
    cooperatives.find(rows.stream().map(row -> row.line().cooperative()).distinct().toList(), today).forEach(one -> known.put(one.code(), one));
    return known;
  }

  private static Set<Block> blocks(CaseLine line, Set<String> overdue, Set<String> lacking) {
    Set<Block> blocks = EnumSet.noneOf(Block.class);
    if (line.objection()) blocks.add(Block.OBJECTION);
    if (line.courtCase()) blocks.add(Block.COURT_CASE);
    if (line.order()) blocks.add(Block.ORDER);
    if (lacking.contains(line.number())) blocks.add(Block.MISSING_PAPERS);
    if (overdue.contains(line.number())) blocks.add(Block.OVERDUE);
    return blocks;
  }
}
