package vn.lotrinh.cooperative;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the preview says of a row of a file.
 *
 * @param sheet that it stands on
 * @param line its number through all sheets, by which people answer for it
 * @param row as Excel counts it
 * @param code of the co-operative; null where the row does not tell it
 * @param problems why it is refused; of a row that asks, its questions
 * @param doubts what is taken in, but should be looked at again
 * @param candidates codes of the co-operatives that a row may be about, where a person has to decide
 * @param places codes of the places where it may be, where the row does not tell for sure
 * @param told what confirming writes; null for rows that write nothing
 * @param cells as they were sent; kept only for refused rows and those that ask
 * @param otherCode a code of the office beside the register's, to be known by from now on
 */
@JsonIncludeProperties({"sheet", "row", "line", "state", "code", "name", "changes", "problems", "doubts", "candidates", "places"})
record ImportRow(String sheet, int line, int row, State state, String code, String name, List<Change> changes, List<CellProblem> problems, List<CellDoubt> doubts,
    List<String> candidates, List<String> places, Map<String, Object> told, List<Object> cells, String otherCode) {

  enum State {
    NEW("Mới"),
    CHANGED("Thay đổi"),
    UNCHANGED("Không đổi"),
    REFUSED("Từ chối"),
    ASKED("Cần trả lời");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    @JsonValue
    String key() {
      return name().toLowerCase();
    }
  }

  ImportRow because(List<CellProblem> told, List<Object> sent) {
    return new ImportRow(sheet, line, row, state, code, name, changes, told, doubts, candidates, places, null, sent, null);
  }

  ImportRow of(List<String> codes) {
    return new ImportRow(sheet, line, row, state, code, name, changes, problems, doubts, codes, places, null, cells, null);
  }

  ImportRow telling(List<Change> told, Map<String, Object> toWrite, String other) {
    return new ImportRow(sheet, line, row, state, code, name, told, problems, doubts, candidates, places, toWrite, cells, other);
  }

  /** Without the doubts that are settled. */
  ImportRow without(Predicate<CellDoubt> settled) {
    return doubts.isEmpty() ? this : with(problems, doubts.stream().filter(settled.negate()).toList());
  }

  /** With its cells named by sheet and address, as Excel does between sheets. */
  ImportRow withSheetNamed() {
    return with(problems.stream().map(problem -> new CellProblem(sheet + "!" + problem.cell(), problem.sentence())).toList(),
        doubts.stream().map(doubt -> new CellDoubt(sheet + "!" + doubt.cell(), doubt.field(), doubt.value(), doubt.sentence())).toList());
  }

  private ImportRow with(List<CellProblem> told, List<CellDoubt> doubtful) {
    return new ImportRow(sheet, line, row, state, code, name, changes, told, doubtful, candidates, places, this.told, cells, otherCode);
  }

  /** Taken in, though somebody should look at it. */
  boolean isDoubtful() {
    return !doubts.isEmpty() && state != State.REFUSED && state != State.ASKED;
  }

  /**
   * A figure that the file would change.
   *
   * @param field key for programs, e.g. {@code members}, {@code revenue.2023}, {@code debt.THUE}
   * @param title what people call it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Change(String field, String title, Object from, Object to) {}
}
