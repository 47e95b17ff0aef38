package vn.lotrinh.cooperative;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Vietnamese text made comparable: offices leave diacritics out, set them in different places and add signs at will. */
final class Plain {

  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final String[][] ABBREVIATED = {{"lien hiep hop tac xa", "lhhtx"}, {"lien hiep htx", "lhhtx"}, {"hop tac xa", "htx"}, {"nong nghiep", "nn"}, {"dich vu", "dv"},
      {"san xuat", "sx"}, {"thuong mai", "tm"}, {"kinh doanh", "kd"}, {"tong hop", "th"}, {"thuy san", "ts"}, {"cong nghiep", "cn"}, {"tieu thu cong nghiep", "ttcn"}, {"van tai", "vt"},
      {"xay dung", "xd"}, {"quy tin dung nhan dan", "qtdnd"}};
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

  private Plain() {}

  /** Small letters without diacritics; as the database's search column is made. */
  static String letters(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /** Only the words: {@code "Tên HTX (ghi đủ)"} gives {@code "ten htx ghi du"}. */
  static String words(String text) {
    return SIGNS.matcher(letters(text)).replaceAll(" ").strip();
  }

  /** Small letters with diacritics, the tone at the end of its word: "Hoà" and "Hòa" are the same. */
  static String toned(String text) {
    return Pattern.compile("[^\\p{L}\\p{M}0-9]+").splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).map(Plain::tonedWord)
        .collect(Collectors.joining(" "));
  }

  /** A name as it is compared: without diacritics, with the usual abbreviations, so that "Hợp tác xã Dịch vụ Nông nghiệp" is "HTX DVNN". */
  static String nameKey(String name) {
    String words = " " + words(name) + " ";
    for (String[] pair : ABBREVIATED) words = words.replace(pair[0], pair[1]);
    return words.replace(" va ", " ").replaceFirst("^ (htx|hop tac xa) ", " ").strip();
  }

  /** A spelling in which it makes no difference where the tone of a word stands: "Hoà" is "Hòa". */
  static String spelled(String text) {
    return Pattern.compile(" ").splitAsStream(text).map(Plain::tonedWord).collect(Collectors.joining(" "));
  }

  private static String tonedWord(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    String tones = TONE.matcher(apart).results().map(found -> found.group()).collect(Collectors.joining());
    return Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC) + tones;
  }
}
