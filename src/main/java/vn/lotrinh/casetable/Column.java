package vn.lotrinh.casetable;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * A column of a table.
 *
 * @param required whether a complete table has a value here in every row
 * @param options what may be chosen; empty for other types
 * @param readOnly shown only; what is sent for it is not stored
 * @param heading not a column on the page but a line over the rows that share its value
 * @param note shown only, in small letters under the row's first cell
 * @param summed whether the page shows the sum
 * @param decimals most digits behind the comma of a number
 * @param longest most characters of a text
 * @param year a number that is shown as a year: 1980, not 1.980
 */
public record Column(String key, String title, Type type, boolean required, List<String> options, boolean readOnly, boolean heading, boolean note,
    boolean summed, int decimals, int longest, boolean year) {

  /** What a cell holds. */
  public enum Type {
    TEXT, NUMBER, DATE, CHOICE;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int SHORT = 500;

  public Column {
    options = List.copyOf(options);
  }

  public static Column text(String key, String title) {
    return new Column(key, title, Type.TEXT, false, List.of(), false, false, false, false, 0, SHORT, false);
  }

  /** @param decimals most digits behind the comma */
  public static Column number(String key, String title, int decimals) {
    return new Column(key, title, Type.NUMBER, false, List.of(), false, false, false, false, decimals, SHORT, false);
  }

  public static Column date(String key, String title) {
    return new Column(key, title, Type.DATE, false, List.of(), false, false, false, false, 0, SHORT, false);
  }

  public static Column choice(String key, String title, List<String> options) {
    return new Column(key, title, Type.CHOICE, false, options, false, false, false, false, 0, SHORT, false);
  }

  public Column asRequired() {
    return new Column(key, title, type, true, options, readOnly, heading, note, summed, decimals, longest, year);
  }

  public Column asReadOnly() {
    return new Column(key, title, type, required, options, true, heading, note, summed, decimals, longest, year);
  }

  public Column asHeading() {
    return new Column(key, title, type, required, options, true, true, note, summed, decimals, longest, year);
  }

  public Column asNote() {
    return new Column(key, title, type, required, options, true, heading, true, summed, decimals, longest, year);
  }

  public Column asSummed() {
    return new Column(key, title, type, required, options, readOnly, heading, note, true, decimals, longest, year);
  }

  public Column asYear() {
    return new Column(key, title, type, required, options, readOnly, heading, note, summed, decimals, longest, true);
  }

  public Column upTo(int characters) {
    return new Column(key, title, type, required, options, readOnly, heading, note, summed, decimals, characters, year);
  }
}
