package vn.lotrinh.founding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.cooperative.CooperativeKind;

/**
 * The name of a co-operative: its type, then its own name (Luật Hợp tác xã 2023 Điều 50; NĐ 92/2024/NĐ-CP Điều 15, 17).
 *
 * @param full with the type written out
 * @param own without the type
 */
record CooperativeName(String full, String own) {

  private static final Pattern TYPE = Pattern.compile("(?iu)^(liên hiệp (hợp tác xã|htx)|lhhtx|hợp tác xã|htx)(?=\\s|$)");
  private static final Pattern UNION = Pattern.compile("(?iu)^(liên hiệp|lhhtx).*");
  /** What does not tell one name from another: numbers, single letters, signs, "tân", "mới", "miền …" (NĐ 92 Điều 17). */
  private static final Pattern WEAK =
      Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(\\p{N}+|\\p{L}|[IVX]+|tân|mới|miền (bắc|nam|trung|đông|tây))(?![\\p{L}\\p{N}])");
  private static final int LONGEST = 200;

  /** @throws Refusal where it does not begin with its type, has nothing after it, or is too long */
  static CooperativeName of(String typed, CooperativeKind kind) {
    String name = Written.line("Tên hợp tác xã", typed == null ? "" : typed);
    var type = TYPE.matcher(name);
    String must = kind.title();
    if (!type.find() || UNION.matcher(name).matches() != (kind == CooperativeKind.LIEN_HIEP)) {
      throw new Refusal("Tên phải bắt đầu bằng “" + must + "” (Điều 50 Luật Hợp tác xã 2023): “" + name + "”.");
    }
    String own = name.substring(type.end()).strip();
    if (words(own).isEmpty()) throw new Refusal("Sau “" + must + "” phải có tên riêng (Điều 50 Luật Hợp tác xã 2023).");
    if (Written.length(own) > LONGEST - must.length()) throw new Refusal("Tên dài quá " + LONGEST + " ký tự.");
    return new CooperativeName(must + " " + own, own);
  }

  /** What stands after the type of a name as the register has it. */
  static String ownPart(String registered) {
    return TYPE.matcher(registered.strip()).replaceFirst("").strip();
  }

  /** Whether the other is the same name, whatever its letters' case (Điều 50). */
  boolean isSame(String other) {
    return words(own).equals(words(ownPart(other)));
  }

  /** Whether the other differs only by what does not tell names apart; the registry judges. */
  boolean isConfusing(String other) {
    return !isSame(other) && telling(own).equals(telling(ownPart(other)));
  }

  /** The words by which the register is searched for names that may be the same. */
  String sought() {
    return String.join(" ", telling(own));
  }

  /** A name of nothing but numbers has only those to be told by. */
  private static List<String> telling(String text) {
    List<String> telling = words(WEAK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" "));
    return telling.isEmpty() ? words(text) : telling;
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }
}
