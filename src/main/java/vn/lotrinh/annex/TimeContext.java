package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.annex.TimeToken.Kind;

/** Gives bare numbers the meaning of what stands beside them: "Quý I, II/2022", "ngày 15 - 20/3/2025", "tháng 4, 5 và 6/2025". */
final class TimeContext {

  private TimeContext() {}

  static List<TimeToken> settle(List<TimeToken> tokens) {
    List<TimeToken> settled = new ArrayList<>(tokens);
    for (int i = 0; i < settled.size(); i++) {
      TimeToken token = settled.get(i);
      TimeToken before = neighbour(settled, i, -1);
      TimeToken after = neighbour(settled, i, 1);
      boolean bare = token.text().matches("\\d{1,2}( ?/ ?\\d{4})?");
      if (before != null && isQuarter(before) && bare && token.first() <= 4) settled.set(i, quarter(token));
      else if (token.kind() == Kind.NUMBER && after != null && after.kind() == Kind.DAY) settled.set(i, day(token, after));
      else if (token.kind() == Kind.DAY_OF_MONTH && after != null && after.kind() == Kind.DAY) settled.set(i, day(token, after));
      else if (token.kind() == Kind.NUMBER && before != null && before.kind() == Kind.MONTHS && before.length() == 1) settled.set(i,
          month(token, before));
      else if (token.kind() == Kind.NUMBER && i > 0 && Folded.words(settled.get(i - 1).text() + " " + settled.get(Math.max(0,
          i - 2)).text()).matches("(.* )?ngay( .*)?")) {
        settled.set(i, new TimeToken(Kind.DAY_OF_MONTH, token.first(), 0, null, token.text()));
      } else if (token.kind() == Kind.NUMBER && settled.stream().anyMatch(one -> one.kind() == Kind.EVERY_MONTH) && isBound(settled, i)) {
        settled.set(i, new TimeToken(Kind.DAY_OF_MONTH, token.first(), 0, null, token.text()));
      } else if (token.kind() == Kind.NUMBER) settled.set(i, new TimeToken(Kind.UNKNOWN, 0, 0, null, token.text()));
    }
    return settled;
  }

  private static boolean isBound(List<TimeToken> tokens, int at) {
    for (int i = at - 1; i >= 0; i--) if (tokens.get(i).kind() != Kind.FILLER) return tokens.get(i).kind() == Kind.BEFORE
        || tokens.get(i).kind() == Kind.BY;
    return false;
  }

  private static boolean isQuarter(TimeToken token) {
    return token.kind() == Kind.MONTHS && token.length() == 3 && !Folded.words(token.text()).contains("thang");
  }

  private static TimeToken quarter(TimeToken token) {
    return new TimeToken(Kind.MONTHS, token.first() * 3 - 2, 3, token.year(), token.text());
  }

  private static TimeToken day(TimeToken token, TimeToken after) {
    return new TimeToken(Kind.DAY, token.first(), after.month(), after.year(), token.text());
  }

  private static TimeToken month(TimeToken token, TimeToken before) {
    return new TimeToken(Kind.MONTHS, token.first(), 1, before.year(), token.text());
  }

  /** What stands on the other side of "đến", "và" or a comma. */
  private static TimeToken neighbour(List<TimeToken> tokens, int at, int step) {
    boolean joined = false;
    for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
      TimeToken token = tokens.get(i);
      if (token.kind() == Kind.TO || token.kind() == Kind.AND) joined = true;
      else if (token.kind() == Kind.NUMBER && step > 0) continue;
      else if (token.kind() != Kind.FILLER) return joined ? token : null;
    }
    return null;
  }
}
