package vn.lotrinh.cooperative;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What the preview says of a row of a file.
 *
 * @param row as Excel counts it
 * @param code of the co-operative; null where the row does not tell it
 * @param told what confirming writes; null for rows that write nothing
 * @param cells as they were sent; kept only for refused rows
 */
@JsonIncludeProperties({"row", "state", "code", "name", "changes", "problems"})
record ImportRow(int row, State state, String code, String name, List<Change> changes, List<CellProblem> problems, Map<String, Object> told,
    List<Object> cells) {

  enum State {
    NEW("Mới"),
    CHANGED("Thay đổi"),
    UNCHANGED("Không đổi"),
    REFUSED("Từ chối");

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

  /**
   * A figure that the file would change.
   *
   * @param field key for programs, e.g. {@code members}, {@code revenue.2023}, {@code debt.THUE}
   * @param title what people call it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Change(String field, String title, Object from, Object to) {}
}
