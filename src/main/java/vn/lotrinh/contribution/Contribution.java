package vn.lotrinh.contribution;

import java.time.LocalDate;

/**
 * What one body was asked to bring to another's work, and what it brought.
 *
 * @param caseKey of the case in which it is asked
 * @param agency code of the body, as it was when it was asked
 * @param room name of the room that asks
 * @param owner what the work is of, e.g. the programme or the task of a plan; {@code step} of it and {@code period}, empty where it is the whole
 * @param question what is asked beyond the plan's own words, or null
 * @param askedBy login name; null where the plan itself asks
 * @param due last day to answer
 * @param kind null while nothing was answered
 */
public record Contribution(String caseKey, String agency, String room, String owner, String step, String period, String question, LocalDate askedOn,
    String askedBy, LocalDate due, Kind kind, String answer, LocalDate answeredOn, String answeredBy) {

  /** How a body answers, or that its answer was not waited for. */
  public enum Kind {
    OPINION("Cho ý kiến"), CONTRIBUTION("Đóng góp phần việc"), NOTHING("Không có ý kiến"), NOT_NEEDED("Cơ quan chủ trì đã làm xong trước khi có ý kiến");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** The work to which bodies contribute. @param step empty where it is the whole of the owner's; {@code period} where it does not come back */
  public record Work(String room, String owner, String step, String period) {}

  /** A body that is to be asked. */
  public static Contribution asked(Work work, String caseKey, String agency, LocalDate askedOn, LocalDate due) {
    return new Contribution(caseKey, agency, work.room, work.owner, work.step, work.period, null, askedOn, null, due, null, null, null, null);
  }

  /** Asked by a person in words of his own. */
  public Contribution with(String words, String user) {
    return new Contribution(caseKey, agency, room, owner, step, period, words, askedOn, user, due, kind, answer, answeredOn, answeredBy);
  }

  public boolean isWaitedFor() {
    return kind == null;
  }

  public boolean isAnswered() {
    return kind != null && kind != Kind.NOT_NEEDED;
  }
}
