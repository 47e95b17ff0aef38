package vn.lotrinh.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "trong vòng 30 ngày kể từ ngày ban hành Kế hoạch": counted from the day after; months end on the corresponding day (BLDS 2015 Điều 147, 148). */
final class TermPhrase {

  private static final Pattern TERM = Pattern.compile("(\\d{1,3}) (ngay lam viec|ngay|thang)\\b.*?tu (?:ngay|khi) (.*)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}).*");

  private TermPhrase() {}

  static Timing read(String phrase, TimeFrame frame) {
    Matcher term = TERM.matcher(Folded.of(phrase).plain());
    if (!term.find()) return Timing.unknown("Chưa hiểu “" + phrase + "”.");
    if (term.group(2).equals("ngay lam viec")) return Timing.unknown("Thời hạn tính bằng ngày làm việc: cần ghi ngày cụ thể.");
    LocalDate from = from(term.group(3), frame);
    if (from == null) return new Timing(null, null, null, "event", List.of(), "Thời hạn tính từ một ngày chưa biết: “" + phrase + "”.");
    int count = Integer.parseInt(term.group(1));
    return new Timing(from.plusDays(1), term.group(2).equals("ngay") ? from.plusDays(count) : from.plusMonths(count), null, null,
        List.of(), null);
  }

  private static LocalDate from(String words, TimeFrame frame) {
    Matcher day = DAY.matcher(words);
    if (day.matches()) return LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
    return words.matches("(ban hanh|ky|ke hoach|quyet dinh)( ban hanh| ky)*( ke hoach| quyet dinh)?( nay)?( (duoc )?(ban hanh|ky))?\\W*")
        ? frame.issued() : null;
  }
}
