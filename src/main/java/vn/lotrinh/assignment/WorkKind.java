package vn.lotrinh.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lotrinh.YamlText;
import vn.lotrinh.casefile.PaperKind;

/**
 * A kind of work that plans give to bodies ("loại việc"), e.g. a class with learners: the result sheet that such work fills in, the papers
 * it hands
 * in, and how the rows count toward the plan's units. It is a file that an office writes.
 *
 * @param code the name of the file
 * @param hint a sentence above the sheet
 * @param unique what may not stand twice
 * @param person how the people of the sheet are told apart; null where it holds none
 * @param checks what has to hold in every row
 * @param suggested by which words of a plan line a coordinator is offered this kind
 * @param reminder an end of a row of which its body is reminded; null for none
 * @param compare what a survey compares; null for none
 * @param support which columns enter the register of support; null for a kind that is no support to a co-operative
 */
record WorkKind(String code, String title, String hint, List<WorkKindColumn> columns, List<Unique> unique, Person person, List<Rule> checks,
    List<Paper> papers, List<WorkKindCount> counts, Suggested suggested, Reminder reminder, Comparison compare, Support support) {

  /** @param within {@code sheet} or {@code plan-year}: all sheets of the kind for one plan and year */
  record Unique(List<String> columns, String within) {
    Unique {
      columns = columns == null ? List.of() : List.copyOf(columns);
    }

    boolean isInPlanYear() {
      return WorkKindCheck.PLAN_YEAR.equals(within);
    }
  }

  /**
   * @param number column with the person's own number
   * @param otherwise columns that together tell people apart whose number is not written
   */
  record Person(String number, List<String> otherwise) {
    Person {
      otherwise = otherwise == null ? List.of() : List.copyOf(otherwise);
    }
  }

  /**
   * A check of one row in FEEL; a row in which it cannot be answered, because a cell is empty, passes. @param column where the fault is
   * shown
   */
  record Rule(String expression, String column, String message) {}

  record Paper(String kind, String title, boolean required) {}

  /** @param titles words in a line's title or product; @param units words of its targets' units */
  record Suggested(List<String> titles, List<String> units) {
    Suggested {
      titles = titles == null ? List.of() : List.copyOf(titles);
      units = units == null ? List.of() : List.copyOf(units);
    }
  }

  /**
   * @param date column with the last day; @param days how many days before it the body is reminded; @param about columns that say of what
   */
  record Reminder(String date, int days, List<String> about) {
    Reminder {
      about = about == null ? List.of() : List.copyOf(about);
    }
  }

  /** @param round choice that parts the rows; @param figures numbers whose means are compared */
  record Comparison(String round, String before, String after, List<String> figures) {
    Comparison {
      figures = figures == null ? List.of() : List.copyOf(figures);
    }
  }

  /** Columns of the sheet that the register of support keeps; {@code content} and {@code paper} may be left out. */
  record Support(String cooperative, String policy, String day, String amount, String source, String content, String paper) {}

  WorkKind {
    hint = hint == null ? "" : hint;
    columns = columns == null ? List.of() : List.copyOf(columns);
    unique = unique == null ? List.of() : List.copyOf(unique);
    checks = checks == null ? List.of() : List.copyOf(checks);
    papers = papers == null ? List.of() : List.copyOf(papers);
    counts = counts == null ? List.of() : List.copyOf(counts);
    suggested = suggested == null ? new Suggested(List.of(), List.of()) : suggested;
  }

  /** @throws vn.lotrinh.Refusal naming file, line and what was expected, one fault a line */
  static WorkKind read(YamlText text) {
    WorkKind kind = text.as(WorkKind.class);
    new WorkKindCheck(text, kind).run();
    return kind;
  }

  /** A text that was accepted before, maybe by an earlier version of the software. */
  static WorkKind accepted(YamlText text) {
    return text.as(WorkKind.class);
  }

  Optional<WorkKindColumn> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** Whether a row has all that has to be filled in; others count toward nothing yet. */
  boolean isComplete(Map<String, Object> row) {
    return columns.stream().allMatch(column -> !column.required() || row.get(column.key()) != null);
  }

  /**
   * How much the rows count, unit by unit in the order of the file; each row says by {@link SheetPersons#FIRST} whether its person is new.
   */
  List<WorkKindCount.Quantity> counts(List<Map<String, Object>> rows) {
    List<Map<String, Object>> counted = new SheetSpelling(this).of(rows.stream().filter(this::isComplete).toList());
    List<WorkKindCount.Quantity> quantities = new ArrayList<>();
    counts.forEach(count -> quantities.addAll(count.of(counted)));
    return quantities;
  }

  /** Whether its rows count toward a plan's unit; shares in per cent stay told by people. */
  boolean counts(String unit) {
    return !unit.startsWith("%") && counts.stream().anyMatch(count -> count.mayBe(unit));
  }

  List<PaperKind> requiredPapers() {
    return papers(true);
  }

  List<PaperKind> otherPapers() {
    return papers(false);
  }

  private List<PaperKind> papers(boolean required) {
    return papers.stream().filter(paper -> paper.required() == required).map(paper -> new PaperKind(paper.kind(), paper.title())).toList();
  }
}
