package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.annex.TimeToken.Kind;

/** Cuts a phrase about time into its pieces; a word that no rule knows stays as an unknown one, with its place in the sentence. */
final class TimeWords {

  private static final String YEAR = "(?:\\s*(?:/|-|\\.|,?\\s*nam)\\s*((?:19|20)\\d\\d))?(?!\\d)";
  private static final Map<Pattern, Function<MatchResult, TimeToken>> RULES = new LinkedHashMap<>();
  private static final Map<String, Integer> WORDS = Map.of("mot", 1, "hai", 2, "ba", 3, "sau", 6, "chin", 9);

  static {
    rule("(cao diem|dot cao diem)\\b(?: vao| la| trong)?:?", m -> word(Kind.PEAK, m));
    rule("(?:trong |sau )?(?:thoi han |vong |toi da |khong qua )?(\\d{1,3}) (ngay lam viec|ngay|thang) (?:\\(?\\w* ?)?(?:ke )?tu (?:khi "
        + "|ngay )", m -> word(Kind.TERM, m));
    rule("(?:ngay )?(?:sau )?khi [^;.]*|theo yeu cau[^;.]*|dot xuat\\b|khi phat sinh\\b|theo tung vu viec|phat sinh den dau[^;.]*",
        m -> word(Kind.WHEN, m));
    rule("(?:(?:hang|moi|tung|1|01|mot) ?(?:/ ?)?)(?:nam) (?:02|2|hai) (?:lan|ky|dot)|(?:02|2|hai) (?:lan|ky|dot) ?/ ?nam|(?:02|2|hai) "
        + "(?:lan|ky|dot) (?:mot|trong|moi) nam", m -> every(6, m));
    rule("(?:04|4|bon) (?:lan|ky|dot) ?/ ?nam", m -> every(3, m));
    rule("(?:01|1|mot) (?:lan|ky|dot) ?/ ?(?:1 )?nam|(?:hang|moi|tung) nam (?:(?:01|1|mot) lan)?|(?:hang|moi|tung) nam\\b|(?:dinh ky "
        + ")?(?:theo )?nam ?/ ?lan|(?:01|1|mot) nam ?/? ?(?:01|1|mot)? lan",
        m -> word(Kind.EVERY_YEAR, m));
    rule("(?:theo |dinh ky )?(?:hang|moi|tung|theo) quy\\b(?! (?:dinh|che|mo|hoach|trinh|hop))|(?:01|1|mot) (?:lan|ky) ?/ ?quy|quy ?/ "
        + "?lan|(?:dinh ky )quy\\b(?! ?[iv\\d])", m -> word(Kind.EVERY_QUARTER, m));
    rule("(?:hang|moi|tung|theo) thang\\b|(?:01|1|mot) (?:lan|ky) ?/ ?thang|dinh ky thang\\b(?! ?\\d)", m -> word(Kind.EVERY_MONTH, m));
    rule("(?:dinh ky |moi |hang )?(\\d{1,2}|ba|sau) thang ?(?:/|mot|1|01|moi) ?lan|(?:dinh ky|moi|hang) (\\d{1,2}|ba|sau) thang(?: "
        + "(?:va|,) nam|, ?(?:01 )?nam)?(?! (?:dau|cuoi))|(0?6|sau) thang,? (?:va )?(?:01 |1 |ca )?nam\\b(?! \\d)",
        m -> every(number(first(m)), m));
    rule("(?:bao cao )?quy,? (?:va )?(?:0?6 thang,? (?:va )?)?nam\\b(?! \\d)", m -> word(Kind.EVERY_QUARTER, m));
    rule("(?:ke )?tu nay|ke tu ngay (?:ky|ban hanh)(?: ke hoach)?", m -> word(Kind.FILLER, m));
    rule("(?<=cuoi |dau |giua )nam\\b(?! (?:19|20)\\d\\d)", m -> new TimeToken(Kind.YEAR, 0, 0, null, m.group()));
    rule("(?:ngay )?(\\d{1,2}) (?:cua )?thang cuoi (?:cua )?(?:hang |moi )?quy", m -> new TimeToken(Kind.QUARTERS_LAST_MONTH,
        Integer.parseInt(m.group(1)), 0, null, m.group()));
    rule("thuong xuyen|lien tuc|xuyen suot", m -> word(Kind.CONTINUOUS, m));
    rule("(0?6|0?9|0?3|sau|chin|ba) thang (dau|cuoi)(?: (?:cua )?nam)?" + "(?:[ /]*((?:19|20)\\d\\d))?(?!\\d)", TimeWords::half);
    rule("nua (dau|cuoi) nam" + "(?:[ /]*((?:19|20)\\d\\d))?", m -> months(m.group(1).equals("dau") ? 1 : 7, 6, m.group(2), m));
    rule("(?:het |tron )?ngay (\\d{1,2}) ?thang (\\d{1,2})" + YEAR, TimeWords::day);
    rule("(\\d{1,2}) thang (\\d{1,2})(?! ?lan)" + YEAR, TimeWords::day);
    rule("(\\d{1,2})(?: ?[/.] ?|-)(\\d{1,2})(?: ?[/.] ?|-)(20\\d\\d|19\\d\\d)(?!\\d)", TimeWords::day);
    rule("(\\d{1,2})([/.-])(\\d{1,2})\\2([2-4]\\d)(?!\\d)", m -> new TimeToken(Kind.DAY, Integer.parseInt(m.group(1)),
        Integer.parseInt(m.group(3)), 2000 + Integer.parseInt(m.group(4)), m.group()));
    rule("(?:thang )?(\\d{1,2}) ?/ ?((?:19|20)\\d\\d)(?!\\d)", m -> months(Integer.parseInt(m.group(1)), 1, m.group(2), m));
    rule("(?:ngay )?(\\d{1,2}) ?/ ?(\\d{1,2})(?![\\d/])()", TimeWords::day);
    rule("(?:thang|t\\.?)\\s*(\\d{1,2})(?!\\d|/\\d{1,2}\\b(?!\\d))" + YEAR, m -> months(Integer.parseInt(m.group(1)), 1, m.group(2), m));
    rule("q(?:uy|ui)?[ .]?(i{1,3}|iv|[1-4])\\b" + YEAR, TimeWords::quarter);
    rule("(iv|i{1,3})\\b" + YEAR, TimeWords::quarter);
    rule("ngay (\\d{1,2})(?![\\d/])", m -> new TimeToken(Kind.DAY_OF_MONTH, Integer.parseInt(m.group(1)), 0, null, m.group()));
    rule("(dau|giua|cuoi|thuong tuan|trung tuan|ha tuan)(?: cua)? ?(?=thang|quy|nam|q\\.?[iv\\d]|t\\.?\\d|\\d{1,2}/20)",
        m -> word(Kind.PART, m));
    rule("(?:tuan )(?:thu )?([1-4])\\b(?: cua)? ?(?=thang)", m -> new TimeToken(Kind.PART, Integer.parseInt(m.group(1)), 0, null,
        m.group()));
    rule("(?:ca|trong|suot|trong ca) nam(?! (?:19|20)\\d\\d)\\b", m -> new TimeToken(Kind.YEAR, 0, m.group().contains("ca")
        || m.group().contains("suot") ? 1 : 0, null, m.group()));
    rule("(?:ca|suot) (?:nam )((?:19|20)\\d\\d)", m -> new TimeToken(Kind.YEAR, 0, 1, Integer.valueOf(m.group(1)), m.group()));
    rule("(?:nam |cac nam |giai doan )?((?:19|20)\\d\\d)(?!\\d)", m -> new TimeToken(Kind.YEAR, 0, 0, Integer.valueOf(m.group(1)),
        m.group()));
    rule("(?:(?:hoan thanh |xong )?truoc)(?: ngay)?(?! mat)\\b", m -> word(Kind.BEFORE, m));
    rule("(?:cham nhat|muon nhat|khong qua|khong muon hon|han cuoi)(?: la| den| vao| trong)?(?: het)?(?: ngay(?! \\d{1,2} thang| \\d{1,"
        + "2}(?!\\d|/)))?", m -> word(Kind.BY, m));
    rule("(?:ke )?tu(?: ngay(?= \\d{1,2} ?[/.-])| ngay(?! \\d))?\\b", m -> word(Kind.FROM, m));
    rule("(?:cho )?(?:den|toi)(?: het| cuoi(?= ngay))?(?: ngay(?= \\d{1,2} ?[/.-]))?\\b|-|->|=>", m -> word(Kind.TO, m));
    rule("het\\b", m -> word(Kind.BY, m));
    rule("sau(?: ngay)?\\b", m -> word(Kind.AFTER, m));
    rule("va\\b|,|&|hoac\\b|/|\\+", m -> word(Kind.AND, m));
    rule("(?:to chuc |khai mac |dien ra |du kien |vao )+(?:vao )?ngay(?= \\d)|(?:vao|trong) ngay(?= \\d)", m -> word(Kind.ON, m));
    rule(";|\\. |\\.$", m -> word(Kind.END, m));
    rule("\\((?:thu )?(?:hai|ba|tu|nam|sau|bay|[2-7])\\)|\\(?chu nhat\\)?|\\(?thu (?:hai|ba|tu|nam|sau|bay|[2-7])\\)?",
        m -> word(Kind.FILLER, m));
    rule("(?:trong|vao|thoi gian|thoi han|thoi diem|du kien|hoan thanh|xong|thuc hien|to chuc|trien khai|cua|la|dinh ky|han|ngay|bat "
        + "dau|ket thuc|bao cao|duong lich|ca giai doan|giai doan|nam|moi|cac|tien do|hang|ky)\\b",
        m -> word(Kind.FILLER, m));
    rule("\\d{1,2}(?!\\d)", m -> new TimeToken(Kind.NUMBER, Integer.parseInt(m.group()), 0, null, m.group()));
    rule("[\\s:()\"']+", m -> word(Kind.FILLER, m));
    rule("[a-z]+|[^\\s]", m -> word(Kind.UNKNOWN, m));
  }

  private TimeWords() {}

  static List<TimeToken> of(Folded phrase) {
    List<TimeToken> found = new ArrayList<>();
    int at = 0;
    while (at < phrase.plain().length()) {
      TimeToken token = next(phrase, at);
      found.add(new TimeToken(token.kind(), token.first(), token.month(), token.year(), phrase.text().substring(at, at
          + token.text().length()).strip()));
      at += token.text().length();
    }
    return found;
  }

  private static TimeToken next(Folded phrase, int at) {
    for (Map.Entry<Pattern, Function<MatchResult, TimeToken>> rule : RULES.entrySet()) {
      Matcher found = rule.getKey().matcher(phrase.plain()).region(at,
          phrase.plain().length()).useTransparentBounds(true).useAnchoringBounds(false);
      if (found.lookingAt() && found.end() > at) return rule.getValue().apply(found.toMatchResult());
    }
    return new TimeToken(Kind.UNKNOWN, 0, 0, null, phrase.plain().substring(at, at + 1));
  }

  private static void rule(String pattern, Function<MatchResult, TimeToken> token) {
    RULES.put(Pattern.compile("(?<![a-z0-9](?=[a-z0-9]))(?:" + pattern + ")"), token);
  }

  private static TimeToken word(Kind kind, MatchResult found) {
    return new TimeToken(kind, 0, 0, null, found.group());
  }

  private static TimeToken every(int months, MatchResult found) {
    return new TimeToken(Kind.EVERY_MONTHS, 0, months, null, found.group());
  }

  private static TimeToken months(int first, int length, String year, MatchResult found) {
    return new TimeToken(Kind.MONTHS, first, length, year == null ? null : Integer.valueOf(year), found.group());
  }

  private static TimeToken half(MatchResult found) {
    int length = number(found.group(1));
    return months(found.group(2).equals("dau") ? 1 : 13 - length, length, found.group(3), found);
  }

  private static TimeToken quarter(MatchResult found) {
    String number = found.group(1);
    int quarter = switch (number) {
      case "i", "1" -> 1;
      case "ii", "2" -> 2;
      case "iii", "3" -> 3;
      default -> 4;
    };
    return months(quarter * 3 - 2, 3, found.group(2), found);
  }

  private static TimeToken day(MatchResult found) {
    String year = found.group(3);
    Integer full = year == null || year.isEmpty() ? null : Integer.valueOf(year);
    return new TimeToken(Kind.DAY, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), full, found.group());
  }

  private static String first(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i++) if (found.group(i) != null) return found.group(i);
    return "0";
  }

  private static int number(String text) {
    return WORDS.containsKey(text) ? WORDS.get(text) : Integer.parseInt(text);
  }
}
