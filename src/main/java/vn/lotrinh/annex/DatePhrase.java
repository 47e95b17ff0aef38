package vn.lotrinh.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lotrinh.annex.TimeToken.Kind;

/**
 * The one reader of phrases about time, as annexes write them: "Tháng 8/2021", "trước ngày 10/12 hằng năm", "Thường xuyên". A year that the phrase
 * leaves out is the one in which it falls into the plan's period; where there are several, or a word is left over, the phrase is doubtful.
 */
final class DatePhrase {

  private static final int LEAP = 2024;
  private static final int MONTHS = 12;

  private final TimeFrame frame;
  private final List<TimeToken> tokens;
  private final List<String> doubts = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<String> peaks = new ArrayList<>();

  /** A stretch of time and how the phrase bounds it. */
  private record Span(LocalDate start, LocalDate end, Kind bound, boolean day, boolean yearless) {}

  private DatePhrase(List<TimeToken> tokens, TimeFrame frame) {
    this.tokens = tokens;
    this.frame = frame;
  }

  /** What the phrase says; a phrase that is not understood, or only in part, carries a doubt. */
  static Timing read(String phrase, TimeFrame frame) {
    Folded folded = Folded.of(phrase);
    if (folded.plain().replaceAll("[^a-z0-9]", "").isEmpty()) return Timing.unknown("Chưa ghi thời gian.");
    return new DatePhrase(TimeContext.settle(TimeWords.of(folded)), frame).timing(folded.text());
  }

  private Timing timing(String phrase) {
    try {
      if (has(Kind.TERM)) return TermPhrase.read(phrase, frame);
      collect();
      Timing told = told();
      String left = left();
      if (!left.isEmpty()) doubts.add(told.start() == null && told.due() == null && told.recurring() == null ? "Chưa hiểu “" + left + "”."
          : "Còn phần chưa hiểu: “" + left + "”.");
      if (told.due() == null && told.recurring() == null && told.start() == null && doubts.isEmpty()) doubts.add("Chưa hiểu “" + phrase
          + "”.");
      checkFrame(told);
      return new Timing(told.start(), told.due(), told.strictlyBefore(), told.recurring(), List.copyOf(peaks), doubts.isEmpty() ? null
          : String.join(" ", doubts));
    } catch (DateTimeException e) {
      return Timing.unknown("“" + phrase + "” có ngày hoặc tháng không có trong lịch.");
    }
  }

  private void checkFrame(Timing told) {
    if (told.start() != null && told.due() != null && told.due().isBefore(told.start())) doubts.add("Hạn hoàn thành trước ngày bắt đầu.");
    LocalDate last = told.due() == null ? told.start() : told.due();
    if (last != null && (last.isAfter(frame.end()) || last.isBefore(frame.start()))) doubts.add("Ngoài thời gian của kế hoạch.");
  }

  /** Words that are not understood, from the first to the last of each run. */
  private String left() {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (TimeToken token : tokens) {
      if (token.kind() == Kind.UNKNOWN || !run.isEmpty() && token.kind() == Kind.FILLER) run.append(token.text().isEmpty() ? ""
          : (run.isEmpty() ? "" : " ") + token.text());
      else if (!run.isEmpty()) {
        runs.add(run.toString().strip());
        run.setLength(0);
      }
    }
    if (!run.isEmpty()) runs.add(run.toString().strip());
    return runs.stream().map(words -> words.replaceAll("^[\\s()]+|"
        + "[\\s()]+$", "")).filter(words -> !words.isEmpty()).collect(Collectors.joining("”, “"));
  }

  private void collect() {
    boolean peak = false;
    Kind bound = null;
    TimeToken part = null;
    boolean range = false;
    Span from = null;
    String hanging = null;
    for (int i = 0; i < tokens.size(); i++) {
      TimeToken token = tokens.get(i);
      switch (token.kind()) {
        case PEAK -> peak = true;
        case END -> {
          peak = false;
          bound = null;
          range = false;
          from = closed(from);
        }
        case PART -> part = token;
        case FROM -> {
          from = closed(from);
          bound = Kind.FROM;
        }
        case TO -> {
          range = true;
          if (bound == Kind.FROM && from == null) bound = null;
        }
        case UNKNOWN -> bound = bound == Kind.FROM ? null : bound;
        case BEFORE, BY, AFTER, ON -> {
          bound = token.kind();
          hanging = bound == Kind.ON ? null : token.text();
        }
        case DAY, MONTHS, YEAR -> {
          Span span = span(i, part, bound == null && range && from == null ? spans.isEmpty() ? Kind.BY : null : bound);
          if (span == null) return;
          if (peak) peaks.add(peak(span, range));
          else from = add(span, from, range);
          bound = null;
          part = null;
          range = false;
          hanging = null;
        }
        case DAY_OF_MONTH, QUARTERS_LAST_MONTH -> hanging = null;
        default -> { }
      }
    }
    closed(from);
    if (hanging != null) doubts.add("“" + hanging + "” điều gì chưa rõ.");
  }

  private String peak(Span span, boolean range) {
    String start = YearMonth.from(span.start).toString();
    if (range && !peaks.isEmpty()) start = peaks.remove(peaks.size() - 1).substring(0, 7);
    return start + "/" + YearMonth.from(span.end);
  }

  /** A range is one stretch from its first to its last; whatever bounds its end bounds the whole. */
  private Span add(Span span, Span from, boolean range) {
    if (span.bound == Kind.FROM) return span;
    if (from != null && range) {
      spans.add(new Span(from.start, span.end, span.bound == Kind.BEFORE ? Kind.BEFORE : Kind.IN_RANGE, false, span.yearless));
      if (span.bound == Kind.BEFORE) spans.set(spans.size() - 1, new Span(from.start, span.start, Kind.BEFORE, true, span.yearless));
      return null;
    }
    if (range && !spans.isEmpty()) {
      Span first = spans.remove(spans.size() - 1);
      spans.add(new Span(first.start, span.end, Kind.IN_RANGE, false, span.yearless));
      return from;
    }
    spans.add(span);
    return from;
  }

  private Span closed(Span from) {
    if (from != null) {
      spans.add(from);
      if (!has(Kind.CONTINUOUS) && !isRecurring()) doubts.add("Không ghi ngày kết thúc.");
    }
    return null;
  }

  private Span span(int at, TimeToken part, Kind bound) {
    TimeToken token = tokens.get(at);
    boolean yearless = token.year() == null;
    Integer year = yearless ? year(at) : token.year();
    if (year == null) return null;
    TimeToken dated = token.in(year);
    if (part == null) return new Span(dated.start(), dated.end(), bound, token.kind() == Kind.DAY, yearless);
    String words = Folded.words(part.text());
    LocalDate first = dated.start();
    if (part.first() > 0) return new Span(first.plusDays(7L * part.first() - 7), first.plusDays(7L * part.first() - 1), bound, false,
        yearless);
    return switch (words) {
      case "thuong tuan" -> new Span(first, first.plusDays(9), bound, false, yearless);
      case "trung tuan" -> new Span(first.plusDays(10), first.plusDays(19), bound, false, yearless);
      case "ha tuan" -> new Span(first.plusDays(20), dated.end(), bound, false, yearless);
      case "dau" -> new Span(first, first, bound, true, yearless);
      case "cuoi" -> new Span(dated.end(), dated.end(), bound, true, yearless);
      default -> middle(dated, bound, yearless);
    };
  }

  private Span middle(TimeToken dated, Kind bound, boolean yearless) {
    LocalDate day = dated.kind() == Kind.YEAR ? LocalDate.of(dated.year(), 6, 30) : dated.start().plusDays(14);
    if (dated.kind() == Kind.MONTHS && dated.length() > 1) doubts.add("“Giữa quý” là ngày nào chưa rõ.");
    return new Span(day, day, bound, true, yearless);
  }

  /** The year that a phrase leaves out: that of the next date of the same clause, else the only one in which it falls into the plan's period. */
  private Integer year(int at) {
    TimeToken token = tokens.get(at);
    if (isRecurring() && token.kind() != Kind.YEAR) return LEAP;
    for (int i = at + 1; i < tokens.size() && tokens.get(i).kind() != Kind.END && tokens.get(i).kind() != Kind.PEAK; i++) {
      TimeToken later = tokens.get(i);
      if (later.isPeriod() && later.year() != null && later.kind() != Kind.YEAR) return later.year() - (isAfter(token, later) ? 1 : 0);
      if (later.kind() == Kind.YEAR && later.year() != null) return later.year();
    }
    for (int i = at - 1; i >= 0; i--) {
      TimeToken earlier = tokens.get(i);
      if (earlier.isPeriod() && earlier.year() != null) return earlier.year() + (isAfter(earlier, token) ? 1 : 0);
    }
    return inFrame(token);
  }

  private static boolean isAfter(TimeToken one, TimeToken other) {
    if (one.kind() == Kind.YEAR || other.kind() == Kind.YEAR) return false;
    int first = one.kind() == Kind.DAY ? one.month() : one.first();
    int second = other.kind() == Kind.DAY ? other.month() : other.first();
    return first > second;
  }

  private Integer inFrame(TimeToken token) {
    List<Integer> fitting = IntStream.rangeClosed(frame.start().getYear(), frame.end().getYear()).boxed()
        .filter(year -> token.kind() == Kind.YEAR || !token.in(year).end().isBefore(frame.start())
            && !token.in(year).start().isAfter(frame.end())).toList();
    if (fitting.size() == 1) return fitting.get(0);
    if (fitting.isEmpty() && frame.start().getYear() == frame.end().getYear()) return frame.start().getYear();
    doubts.add("“" + token.text() + "” không ghi năm nào.");
    return null;
  }

  private Timing told() {
    if (has(Kind.CONTINUOUS)) return continuous();
    if (isRecurring()) return new YearlyPhrase(frame, tokens, doubts).timing(spans.stream().map(DatePhrase::bounded).toList());
    if (has(Kind.WHEN)) return new Timing(spans.isEmpty() ? null : spans.get(0).start, spans.isEmpty() ? null
        : spans.get(spans.size() - 1).end, null, "event", List.of(), null);
    if (spans.isEmpty()) return Timing.unknown(null);
    if (spans.size() > 1) return several();
    Span one = spans.get(0);
    if (one.bound == Kind.BEFORE) {
      LocalDate start = one.start.isBefore(one.end) && one.day ? one.start : null;
      LocalDate before = one.day ? one.end : one.start;
      return new Timing(start, before.minusDays(1), before.toString(), null, List.of(), null);
    }
    if (one.bound == Kind.AFTER) {
      doubts.add("Không ghi ngày kết thúc.");
      return new Timing(one.end.plusDays(1), null, null, null, List.of(), null);
    }
    if (one.bound == Kind.FROM) return new Timing(one.start, null, null, null, List.of(), null);
    if (one.bound == Kind.BY || one.day && one.bound == null) return new Timing(null, one.end, null, null, List.of(), null);
    boolean allYear = tokens.stream().anyMatch(token -> token.kind() == Kind.YEAR && token.length() == 1) && !has(Kind.FROM);
    return new Timing(one.start, one.end, null, allYear ? "continuous" : null, List.of(), null);
  }

  private static YearlyPhrase.Bounded bounded(Span span) {
    return new YearlyPhrase.Bounded(span.start, span.end, span.bound, span.day, span.yearless);
  }

  /** A standing duty begins when the plan is issued, unless the phrase begins later. */
  private Timing continuous() {
    boolean dated = spans.removeIf(span -> span.day || span.bound == Kind.BEFORE);
    if (dated) doubts.add("Vừa thường xuyên vừa có ngày cụ thể: cần chọn một.");
    LocalDate start = spans.stream().filter(span -> span.bound != Kind.BY).map(Span::start).min(LocalDate::compareTo).orElse(frame.start());
    LocalDate end = spans.stream().filter(span -> span.bound != Kind.FROM).map(Span::end).max(LocalDate::compareTo).orElse(frame.end());
    if (frame.issued() != null && frame.issued().isAfter(start) && frame.issued().isBefore(end) && !has(Kind.FROM)) start = frame.issued();
    if (has(Kind.EVERY_QUARTER) || has(Kind.EVERY_MONTH) || has(Kind.EVERY_MONTHS)) {
      doubts.add("Vừa thường xuyên vừa theo kỳ: cần chọn một.");
    }
    return new Timing(start, end, null, "continuous", List.of(), null);
  }

  /** Months or days that do not meet come back within the year; those that meet are one stretch. */
  private Timing several() {
    if (spans.stream().allMatch(span -> span.bound == Kind.BEFORE && span.day)
        && spans.get(0).start.getYear() == spans.get(spans.size() - 1).end.getYear()) {
      String days = YearlyPhrase.rule(spans.stream().map(span -> span.end.minusDays(1)).toList());
      if (days != null) return new Timing(null, spans.get(spans.size() - 1).end.minusDays(1), null, days, List.of(), null);
    }
    if (spans.stream().anyMatch(span -> span.bound == Kind.BEFORE || span.bound == Kind.AFTER || span.bound == Kind.FROM)) {
      doubts.add("Có nhiều mốc thời gian.");
      return new Timing(null, spans.get(spans.size() - 1).end, null, null, List.of(), null);
    }
    LocalDate start = spans.get(0).start;
    LocalDate end = spans.get(0).end;
    boolean meet = true;
    for (Span span : spans.subList(1, spans.size())) {
      meet &= !span.start.isAfter(end.plusDays(1)) && !span.start.isBefore(start);
      if (span.end.isAfter(end)) end = span.end;
      if (span.start.isBefore(start)) start = span.start;
    }
    if (meet) return new Timing(start, end, null, null, List.of(), null);
    String rule = YearlyPhrase.rule(spans.stream().map(Span::end).toList());
    boolean oneYear = start.getYear() == end.getYear();
    if (rule == null || !oneYear) doubts.add("Có nhiều mốc thời gian.");
    return new Timing(start, end, null, oneYear ? rule : null, List.of(), null);
  }

  private boolean isRecurring() {
    return has(Kind.EVERY_YEAR) || has(Kind.EVERY_QUARTER) || has(Kind.EVERY_MONTH) || has(Kind.EVERY_MONTHS)
        || has(Kind.QUARTERS_LAST_MONTH);
  }

  private boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind() == kind);
  }

  static int lastOf(int month) {
    return YearMonth.of(LEAP, month).lengthOfMonth();
  }

  static int monthsAYear() {
    return MONTHS;
  }
}
