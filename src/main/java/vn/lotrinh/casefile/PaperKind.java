package vn.lotrinh.casefile;

/**
 * A kind of paper that a step asks for, such as the minutes of the members' meeting.
 *
 * @param kind short name, letters, digits, dot, hyphen and underscore; a step that comes every year carries the year in it
 * @param title Vietnamese title, as the plan or the decree names the paper
 */
public record PaperKind(String kind, String title) {

  /** Whatever else belongs to a case; there may be many of it, each with a title of its own. */
  public static final String OTHER = "other";

  public PaperKind {
    if (kind == null || !kind.matches("[A-Za-z0-9._-]{1,80}")) {
      throw new IllegalArgumentException("kind of paper: " + kind);
    }
    if (title == null || title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException("title of paper " + kind + ": " + title);
    }
  }
}
