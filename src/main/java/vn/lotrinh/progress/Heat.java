package vn.lotrinh.progress;

/** How a step of a model stands to its term, the better first. Each has a sign of its own, so that a picture reads in black and white. */
enum Heat {
  UNKNOWN("chưa có số liệu", ""), FREE("không có hạn", ""), FINE("trong hạn", ""), TIGHT("có việc trễ", "!"), SLOW("phần nhiều trễ", "!!"), STUCK("tắc", "!!!");

  private static final int TWICE = 2;

  private final String title;
  private final String sign;

  Heat(String title, String sign) {
    this.title = title;
    this.sign = sign;
  }

  public String title() {
    return title;
  }

  public String sign() {
    return sign;
  }

  public String look() {
    return "heat-" + name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * A step is tight where one in ten takes longer than its term or something waits past it; slow where half do; stuck where half take twice
   * as long, or what waits past its term has waited that long already.
   */
  static Heat of(StepTime step) {
    if (step.done() + step.waiting() == 0) return UNKNOWN;
    if (step.term() == null) return FREE;
    boolean halfWaitsLate = step.lateOpen() > 0 && step.lateOpen() * TWICE >= step.waiting();
    if (exceeds(step.median(), step.term() * TWICE) || halfWaitsLate && step.oldest() > step.term() * TWICE) return STUCK;
    if (exceeds(step.median(), step.term()) || halfWaitsLate) return SLOW;
    return exceeds(step.ninth(), step.term()) || step.lateOpen() > 0 ? TIGHT : FINE;
  }

  private static boolean exceeds(Double days, double term) {
    return days != null && days > term;
  }
}
