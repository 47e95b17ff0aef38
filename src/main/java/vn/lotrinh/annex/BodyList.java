package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a list of bodies, as offices write it: between semicolons, lines and dashes, and at those commas and "và" behind which a body begins. The
 * commas inside "Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố" and "Sở Văn hóa, Thể thao và Du lịch" part nothing.
 */
final class BodyList {

  private static final String HEADS = "so|ubnd|uy ban|chu tich|pho chu tich|giam doc|pho giam doc|lien minh|phong|van phong|hoi|lien "
      + "doan|doan|tinh doan|huyen doan|thanh doan|chi cuc|cuc|trung tam|ngan hang"
      + "|quy|dai|bao|cong an|bo|mat tran|mttq|ubmttq|truong|htx|hop tac xa|lien hiep|doanh nghiep|thanh vien|cau lac bo|vien|thanh tra|"
          + "kho bac|bao hiem|bhxh|dien luc|hiep hoi|ban"
      + "|hdnd|hoi dong|tong cong ty|cong ty|toa an|thue|chi nhanh|vnpt|viettel|buu dien|thuong truc|lanh dao|nhnn|nhcsxh|agribank|bidv|"
          + "lmhtx|de nghi|dong chi|d/c|ong|ba|to chuc|nha khoa hoc|cac|nhung|mot so";
  private static final Pattern HEAD = Pattern.compile("(?:\\d{1,3} )?(?:" + HEADS + ")(?![a-z]).*");
  private static final String KINDS = "so|ban|nganh|ban nganh|so nganh|so ban nganh|hoi doan the|mat tran doan the|ban dang|doan the|"
      + "hoi|dia phuong|don vi|co quan|to chuc|to chuc chinh tri - xa hoi|"
      + "to chuc chinh tri|to chuc hoi|htx|hop tac xa|lien hiep htx|lien hiep hop tac xa|tht|to hop tac"
      + "|quy tdnd|quy tin dung nhan dan|doanh nghiep|thanh vien|ca nhan|phong|phong chuyen mon|phong ban|phong, ban|hiep hoi|to chuc, "
          + "ca nhan|cong ty|to chuc kinh te|hoi dac thu|to chuc thanh vien|vien|truong|co quan truyen thong";
  private static final Pattern KIND = Pattern.compile("(?:cac |nhung |mot so |toan the )?(?:" + KINDS
      + ")(?: chuyen mon| chuc nang| truc thuoc| thanh vien)?"
      + "(?: (?:cap |cua |thuoc )?(?:tinh|huyen|xa|thanh pho|trung uong))*(?: ?(?:co|khac|thuoc)?(?: lien quan| nhu cau| dieu "
          + "kien))?(?: khac)?(?: tren dia ban.*)?(?: co lien quan| lien quan)?(?: duoc (?:giao|phan cong).*)?");
  /** What goes on with a body behind "và" rather than begin another. */
  private static final Pattern COMMON = Pattern.compile("(?:htx|hop tac xa|doanh nghiep|thanh vien|to chuc|quy tdnd|quy tin "
      + "dung)(?![a-z]).*");
  /** The press of a province is one body since newspapers and broadcasters were joined: only the second half carries the province's name. */
  private static final Pattern ONE_PRESS = Pattern.compile("(?:co quan )?(?:bao|dai ptth|dai phat thanh(?:,? -? ?truyen hinh)?) va (?:dai|"
      + "phat thanh|bao)(?![a-z]).*");
  private static final Pattern JOINT = Pattern.compile("\\s*,\\s*|\\s+va\\s+|\\s*&\\s+|\\s+cung\\s+(?:voi\\s+)?");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+*•●▪o]\\s+|[-+•●▪]|\\d{1,2}[.)]\\s*|[a-zđ]\\)\\s*)");
  private static final Pattern PREFIX = Pattern.compile("(?:cac )?(so|phong|hoi|ubnd (?:cac )?(?:huyen|xa)|chi cuc)(?:, (?:ban, "
      + ")?nganh)? ?(?:tinh|huyen)? ?: ?(.*)");
  static final Pattern NAMED = Pattern.compile("(ke hoach va dau tu|kh ?& ?dt|khdt|tai chinh|tc|cong thuong|ct|nong nghiep.*|nn.*|tai "
      + "nguyen.*|tn ?& ?mt|tnmt|lao dong.*|ldtb.*|noi vu|nv|tu phap|tp|giao duc.*|gd ?& ?dt"
      + "|gddt|y te|yt|van hoa.*|vh.*|khoa hoc.*|kh ?& ?cn|khcn|thong tin.*|tt ?& ?tt|tttt|xay dung|xd|giao thong.*|gtvt|ngoai vu|du "
          + "lich|dan toc.*)(?: (?:tinh|co lien quan|lien quan))?");

  private BodyList() {}

  static List<String> split(String cell) {
    List<String> pieces = new ArrayList<>();
    for (String line : lines(cell)) for (String part : atDepth(line, ';')) commas(part.strip(), pieces);
    return pieces.stream().map(piece -> piece.replaceAll("^[\\s,.:;-]+|[\\s,.:;-]+$",
        "")).filter(piece -> piece.matches("(?s).*\\p{L}.*")).toList();
  }

  /** A line that begins no body goes on with the one before it: names are wrapped in narrow columns. */
  private static List<String> lines(String cell) {
    List<String> lines = new ArrayList<>();
    for (String line : cell.strip().split("\\s*\n\\s*")) {
      boolean bullet = BULLET.matcher(line).find() && !line.matches("\\d{1,3} .*");
      String bare = bullet ? BULLET.matcher(line).replaceFirst("") : line;
      boolean open = !lines.isEmpty() && lines.get(lines.size() - 1).matches("(?s).*([,:]|\\s(và|&|-))$");
      if (lines.isEmpty() || bullet || !open && begins(Folded.of(bare).plain())) lines.add(bare);
      else lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + bare);
    }
    return lines;
  }

  private static List<String> atDepth(String text, char sign) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      depth += here == '(' ? 1 : here == ')' && depth > 0 ? -1 : 0;
      if (here == sign && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static void commas(String part, List<String> pieces) {
    Folded folded = Folded.of(part);
    Matcher prefix = PREFIX.matcher(folded.plain());
    String before = null;
    String rest = folded.text();
    if (prefix.matches() && !prefix.group(2).isBlank()) {
      before = folded.text().substring(prefix.start(1), prefix.end(1));
      rest = folded.text().substring(prefix.start(2));
    } else if (!pieces.isEmpty() && NAMED.matcher(folded.plain().strip()).matches() && isOffice(pieces.get(pieces.size() - 1))) {
      before = pieces.get(pieces.size() - 1).strip().split("\\s")[0];
    }
    segments(rest, before, pieces);
  }

  private static void segments(String text, String prefix, List<String> pieces) {
    Folded folded = Folded.of(text);
    Matcher joint = JOINT.matcher(folded.plain());
    int from = 0;
    String joined = "";
    int first = pieces.size();
    while (true) {
      boolean more = joint.find();
      String segment = folded.text().substring(from, more ? joint.start() : folded.text().length());
      add(segment, joined, prefix, first, pieces);
      if (!more) return;
      joined = folded.text().substring(joint.start(), joint.end());
      from = joint.end();
    }
  }

  private static void add(String segment, String joined, String prefix, int first, List<String> pieces) {
    String plain = Folded.of(segment).plain().strip();
    if (segment.isBlank()) return;
    String current = pieces.size() > first ? pieces.get(pieces.size() - 1) : null;
    boolean inBrackets = current != null && count(current, '(') > count(current, ')');
    boolean begins = begins(plain);
    if (prefix != null && !begins && (current == null || !joined.isBlank() && (joined.strip().equals(",")
        || NAMED.matcher(plain).matches())) && !inBrackets) {
      pieces.add(prefix + " " + segment);
    } else if (current == null) {
      pieces.add(segment);
    } else if (inBrackets || KIND.matcher(plain).matches() && !plain.startsWith("cac ") && isKind(current)) {
      pieces.set(pieces.size() - 1, current + joined + segment);
    } else if (joined.strip().equals("và") && (COMMON.matcher(plain).matches() || plain.startsWith("cac ") && isKind(current))) {
      pieces.set(pieces.size() - 1, current + joined + segment);
    } else if (joined.strip().equals("và") && ONE_PRESS.matcher(Folded.of(current).plain().strip() + " va " + plain).matches()) {
      pieces.set(pieces.size() - 1, current + joined + segment);
    } else if (begins || KIND.matcher(plain).matches()) {
      pieces.add(segment);
    } else if (joined.strip().equals(",") && isOffice(current) && NAMED.matcher(plain).matches()
        && !Folded.of(current).plain().endsWith("van hoa")) {
      pieces.add(current.strip().split("\\s")[0] + " " + segment);
    } else {
      pieces.set(pieces.size() - 1, current + joined + segment);
    }
  }

  private static boolean begins(String plain) {
    return HEAD.matcher(plain).matches() && !plain.matches("(?:so|ban|hoi|phong|to chuc|quy|hop tac xa|htx|thanh vien)")
        || plain.matches("(?:don vi|co quan|dia phuong) .*");
  }

  private static boolean isKind(String piece) {
    return Pattern.compile("\\s*,\\s*|"
        + "\\s+va\\s+").splitAsStream(Folded.of(piece).plain().strip()).allMatch(part -> KIND.matcher(part).matches());
  }

  private static boolean isOffice(String piece) {
    return piece.strip().matches("(?s)(Sở|sở|SỞ) .*");
  }

  private static long count(String text, char sign) {
    return text.chars().filter(one -> one == sign).count();
  }
}
