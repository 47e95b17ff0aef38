package vn.lotrinh.annex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who leads and who helps, where one cell says both: "Chủ trì: …; phối hợp: …", "Liên minh HTX tỉnh chủ trì, phối hợp với Sở Công Thương".
 *
 * @param help null where the cell names nobody who helps
 * @param told whether the cell says itself who leads
 */
record LeadAndHelp(String lead, String help, boolean told) {

  private static final String LEADS = "(?:(?:co quan|don vi|cq|bo phan) )?(?:chu tri|dau moi|ct)(?: thuc hien| tham muu)?";
  private static final String HELPS = "(?:(?:co quan|don vi|cq) )?(?:phoi hop|p/?h)(?: thuc hien)?(?: voi| cung)?";
  private static final List<Pattern> FORMS = List.of(
      form("[-+*\\s]*" + LEADS + "\\s*[:-]\\s*(?<lead>.*?)[\\s;,.-]*" + HELPS + "\\s*[:-]?\\s+(?<help>.*)"),
      form("[-+*\\s]*" + HELPS + "\\s*[:-]\\s*(?<help>.*?)[\\s;,.-]*" + LEADS + "\\s*[:-]\\s*(?<lead>.*)"),
      form("[-+*\\s]*" + LEADS + "\\s*[:-]\\s*(?<lead>.*)(?<help>)"),
      form("(?:giao )?(?<lead>.*?)[\\s(,]*" + LEADS + "\\)?[\\s;,.]*(?:va )?" + HELPS + "\\s*:?\\s+(?<help>.*)"),
      form("(?<lead>.*?)\\s*\\(" + LEADS + "\\)[\\s;,.]*(?<help>.*?)(?:\\s*\\(?" + HELPS + "\\)?)?"),
      form("(?:giao )?(?<lead>.*?)\\s+(?:la )?" + LEADS + "[\\s;,.]+(?<help>\\S.*?)\\s+" + HELPS + "\\.?"),
      form("(?:giao )?(?<lead>.*?)\\s+(?:la )?" + LEADS + "\\.?(?<help>)"),
      form("(?<lead>.*?)[\\s;,.]+" + HELPS + "(?:\\s*:\\s*|\\s+)(?<help>.*)"));
  private static final Pattern ONLY_HELP = form("[-+*\\s]*" + HELPS + "\\s*:?\\s+(?<help>.*)");

  private static Pattern form(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL);
  }

  static LeadAndHelp of(String cell) {
    String text = cell.strip();
    String plain = plain(text);
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(plain);
      if (!found.matches() || found.group("lead").isBlank()) continue;
      String help = text.substring(found.start("help"), found.end("help")).strip();
      return new LeadAndHelp(text.substring(found.start("lead"), found.end("lead")).strip(), help.isEmpty() ? null : help, true);
    }
    return new LeadAndHelp(text, null, false);
  }

  /** The bodies of a cell in the column of those that help: "Phối hợp: …" says nothing more there. */
  static String help(String cell) {
    String text = cell.strip();
    Matcher found = ONLY_HELP.matcher(plain(text));
    return found.matches() ? text.substring(found.start("help")) : text;
  }

  /** Sign by sign as long as the text itself, lines kept. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char sign : text.toCharArray()) {
      String folded = sign == '\n' ? "\n" : sign == ' ' ? " " : Folded.of(String.valueOf(sign)).plain();
      plain.append(folded.length() == 1 ? folded : " ");
    }
    return plain.toString();
  }
}
