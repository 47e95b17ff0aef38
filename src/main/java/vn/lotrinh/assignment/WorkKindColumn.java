package vn.lotrinh.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lotrinh.casetable.Column;

/**
 * A column of a kind's result sheet as its file describes it.
 *
 * @param key how formulas and programs call it
 * @param required whether a sheet may be handed in with this cell empty
 * @param min smallest number; null: any
 * @param max largest number; null: any
 * @param decimals most digits behind the comma; null: a whole number
 * @param longest most characters of a text; null: 200
 * @param earliest first day of a date; null: any
 * @param past a date that may not lie after the day on which it is saved
 * @param pattern regular expression for a whole text; null: any
 * @param patternWords what the pattern asks for, as people say it: "12 chữ số"
 * @param options of a choice
 * @param summed whether the page shows the sum
 */
record WorkKindColumn(String key, String title, Type type, boolean required, BigDecimal min, BigDecimal max, Integer decimals,
    Integer longest,
    LocalDate earliest, boolean past, String pattern, String patternWords, List<String> options, boolean summed) {

  private static final int USUAL_LENGTH = 200;

  /** What a cell holds. */
  enum Type {
    TEXT("chữ"), NUMBER("số"), DATE("ngày"), CHOICE("chọn một"), COOPERATIVE("hợp tác xã trong sổ");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  WorkKindColumn {
    options = options == null ? List.of() : List.copyOf(options);
  }

  int mostCharacters() {
    return longest == null ? USUAL_LENGTH : longest;
  }

  int mostDecimals() {
    return decimals == null ? 0 : decimals;
  }

  /** A whole number between 1900 and 2200 is a year. */
  private boolean isYear() {
    return type == Type.NUMBER && mostDecimals() == 0 && min != null && max != null && min.intValue() >= 1900 && max.intValue() <= 2200;
  }

  /** The same as the room of tables knows columns; a co-operative is a text there, e.g. "1700000001" or its name. */
  Column shown() {
    Column bare = switch (type) {
      case NUMBER -> isYear() ? Column.number(key, title, 0).asYear() : Column.number(key, title, mostDecimals());
      case DATE -> Column.date(key, title);
      case CHOICE -> Column.choice(key, title, options);
      case TEXT -> Column.text(key, title).upTo(mostCharacters());
      case COOPERATIVE -> Column.text(key, title);
    };
    Column summedUp = summed ? bare.asSummed() : bare;
    return required ? summedUp.asRequired() : summedUp;
  }
}
