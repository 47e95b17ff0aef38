package vn.lotrinh.annex;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a table of targets that stands for one year: "KH 2025", "Mục tiêu đến năm 2030", "Ước TH 2024".
 *
 * @param planned whether the figures are to be reached; else they were reached, or are expected of a year that goes by
 */
record YearColumn(int year, boolean planned) {

  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
  private static final Pattern REACHED = Pattern.compile(".*\\b(?:th|thuc hien|uoc|ket qua|hien trang)\\b.*");
  private static final Set<String> WORDS = Set.of("kh", "ke", "hoach", "muc", "tieu", "chi", "giao", "den", "nam", "th", "thuc", "hien", "uoc", "ket", "qua",
      "trang", "phan", "dau", "du", "kien", "cuoi", "thoi", "diem", "gia", "tri", "so", "lieu");

  /** Empty for a heading that names no year, or says more than that the column is of one. */
  static Optional<YearColumn> of(String heading) {
    String words = Folded.words(heading.replaceAll("\\([^)]*\\)", " "));
    Matcher year = YEAR.matcher(words);
    if (!year.find()) return Optional.empty();
    String rest = words.replaceAll("\\d+", " ").strip();
    if (!rest.isEmpty() && !Arrays.stream(rest.split("\\s+")).allMatch(WORDS::contains)) return Optional.empty();
    return Optional.of(new YearColumn(Integer.parseInt(year.group()), !REACHED.matcher(rest).matches()));
  }
}
