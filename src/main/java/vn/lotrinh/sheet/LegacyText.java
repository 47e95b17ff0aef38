package vn.lotrinh.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text of the years before Unicode: Vietnamese letters that were kept in the places of western ones and needed a font of their own (TCVN3 with
 * .VnTime, VNI with VNI-Times). It is recognised by what it would say: words that are Vietnamese only after the conversion.
 *
 * @param encoding {@code TCVN3} or {@code VNI}; null where the text stays as it is
 */
public record LegacyText(String text, String encoding) {

  private static final String TCVN3_FROM = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ¡¢§£¤¥¦";
  private static final String TCVN3_TO = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ";
  /** The second letter of VNI carries the tone, and with it the roof or the bow of the first: aá is ấ, aù is á. */
  private static final String VNI_MARKS = "ùøûõïâáàåãäêéèúüë";
  private static final Map<Character, String> VNI_MEANING = new HashMap<>();
  private static final Map<Character, Character> VNI_ALONE = new HashMap<>();
  private static final Map<Character, Character> TCVN3 = new HashMap<>();
  private static final Pattern OURS_ALREADY = Pattern.compile("[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9]");
  private static final Pattern PLACES = Pattern.compile("[\\u00A1-\\u00FF]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s0-9.,;:()\\[\\]/\\\\\"'“”+*&%_!?=<>-]+");

  static {
    for (int i = 0; i < TCVN3_FROM.length(); i++) TCVN3.put(TCVN3_FROM.charAt(i), TCVN3_TO.charAt(i));
    String[] tones = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
    for (int i = 0; i < 5; i++) VNI_MEANING.put(VNI_MARKS.charAt(i), tones[i + 1]);
    for (int i = 0; i < 6; i++) VNI_MEANING.put(VNI_MARKS.charAt(5 + i), "\u0302" + tones[i]);
    for (int i = 0; i < 6; i++) VNI_MEANING.put(VNI_MARKS.charAt(11 + i), "\u0306" + tones[i]);
    String alone = "ñđôơöưæỉóĩòịîỵííìì";
    for (int i = 0; i < alone.length(); i += 2) VNI_ALONE.put(alone.charAt(i), alone.charAt(i + 1));
  }

  /** The text as it is meant. Text that already has a letter of Unicode Vietnamese, or that is Vietnamese as it stands, is left alone. */
  public static LegacyText read(String text) {
    LegacyText same = new LegacyText(text, null);
    if (text.length() > 2_000 || !PLACES.matcher(text).find() || OURS_ALREADY.matcher(text).find()) return same;
    int now = strange(text);
    if (now == 0) return same;
    String tcvn3 = fromTcvn3(text);
    String vni = fromVni(text);
    int ofTcvn3 = strange(tcvn3);
    int ofVni = strange(vni);
    if (Math.min(ofTcvn3, ofVni) * 2 >= now) return same;
    return ofTcvn3 <= ofVni ? new LegacyText(tcvn3, "TCVN3") : new LegacyText(vni, "VNI");
  }

  /** How many words with letters beyond the English ones are no Vietnamese words. */
  public static int strange(String text) {
    int strange = 0;
    for (String word : BETWEEN_WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
      if (word.chars().anyMatch(sign -> sign > 0x7F) && word.chars().anyMatch(Character::isLetter) && !Syllable.is(word)) strange++;
    }
    return strange;
  }

  private static String fromTcvn3(String text) {
    StringBuilder read = new StringBuilder();
    for (char sign : text.toCharArray()) read.append(TCVN3.getOrDefault(sign, sign).charValue());
    return inCapitals(text, read.toString());
  }

  /** The capitals' font shows small letters as capitals: a word whose plain letters are all capitals is meant as one. */
  private static String inCapitals(String text, String read) {
    String plain = text.replaceAll("[^A-Za-z]", "");
    return plain.length() > 1 && plain.equals(plain.toUpperCase()) ? read.toUpperCase() : read;
  }

  private static String fromVni(String text) {
    StringBuilder read = new StringBuilder();
    for (char sign : text.toCharArray()) {
      char small = Character.toLowerCase(sign);
      String mark = VNI_MEANING.get(small);
      char before = read.isEmpty() ? ' ' : Normalizer.normalize(read.substring(read.length() - 1), Normalizer.Form.NFD).charAt(0);
      boolean follows = mark != null && "aeouy".indexOf(Character.toLowerCase(before)) >= 0;
      if (follows) {
        String letter = read.substring(read.length() - 1) + mark;
        read.setLength(read.length() - 1);
        read.append(Normalizer.normalize(letter, Normalizer.Form.NFC));
      } else {
        Character alone = VNI_ALONE.get(small);
        read.append(alone == null ? sign : Character.isUpperCase(sign) ? Character.toUpperCase(alone) : alone);
      }
    }
    return read.toString();
  }
}
