package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first and the last lines of a PDF file say: whether it begins and ends as one, and whether it opens without a password. Nothing is
 * unpacked, and every search passes over the file once, so no content can do harm here.
 */
final class PdfFile {

  private static final int FURTHEST_START = 1024;
  private static final int FURTHEST_END = 2048;
  private static final int LONGEST_DICTIONARY = 8192;
  private static final Pattern START_OF_TABLE = Pattern.compile("startxref\\s+(\\d{1,9})\\s");
  private static final Pattern LOCK = Pattern.compile("/Encrypt\\s*(?:(\\d{1,9})\\s+(\\d{1,5})\\s+R\\b|(?=<<))");
  private static final Pattern NUMBER_OF_FILE = Pattern.compile("/ID\\s*(?=\\[)");

  private final String text;
  private final int start;

  /** @param content each byte is one character of what is searched */
  PdfFile(byte[] content) {
    text = new String(content, ISO_8859_1);
    start = start(text);
  }

  /** Some programs put empty lines or the mark of a text file before the first line. */
  boolean isPdf() {
    return start >= 0;
  }

  /** What was copied or fetched to its end has its last line; fillings behind it are common. */
  boolean isWhole() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') end--;
    return text.lastIndexOf("%%EOF", end) >= Math.max(start, end - FURTHEST_END);
  }

  /** False too where only printing or changing is locked: such a file opens for everybody. */
  boolean asksForPassword() {
    String trailer = trailer();
    Matcher lock = LOCK.matcher(trailer);
    if (!lock.find()) return false;
    Optional<Map<?, ?>> dictionary = lock.group(1) == null ? dictionary(trailer, lock.end()) : object(lock.group(1), lock.group(2));
    return dictionary.isEmpty() || !new PdfLock(dictionary.get(), numberOfFile(trailer)).opensForEverybody();
  }

  /** The part after the table of contents that says whether the file is locked; where the table is not found, the whole file. */
  private String trailer() {
    Matcher last = START_OF_TABLE.matcher(text).region(Math.max(0, text.lastIndexOf("startxref")), text.length());
    int at = last.lookingAt() ? start + Integer.parseInt(last.group(1)) : text.length();
    for (int from : new int[] {at, at - start}) {
      String part = from < 0 || from >= text.length() ? "" : text.substring(from, endOfTrailer(from));
      if (part.contains("/Root")) return part;
    }
    return text;
  }

  private int endOfTrailer(int from) {
    int stream = text.indexOf("stream", from);
    int next = text.indexOf("startxref", from);
    return Math.min(stream < 0 ? text.length() : stream, next < 0 ? text.length() : next);
  }

  private Optional<Map<?, ?>> object(String number, String generation) {
    Matcher object = Pattern.compile("(?<!\\d)0{0,9}" + number + "\\s{1,9}" + generation + "\\s{1,9}obj").matcher(text);
    int last = -1;
    while (object.find()) last = object.end();
    return last < 0 ? Optional.empty() : dictionary(text, last);
  }

  private static Optional<Map<?, ?>> dictionary(String text, int at) {
    Object value = new PdfValue(text.substring(at, Math.min(text.length(), at + LONGEST_DICTIONARY))).read();
    return value instanceof Map<?, ?> dictionary ? Optional.of(dictionary) : Optional.empty();
  }

  private static byte[] numberOfFile(String trailer) {
    Matcher id = NUMBER_OF_FILE.matcher(trailer);
    Object value = id.find() ? new PdfValue(trailer.substring(id.end(), Math.min(trailer.length(), id.end() + LONGEST_DICTIONARY))).read() : null;
    return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof byte[] first ? first : new byte[0];
  }

  private static int start(String text) {
    int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    while (at < Math.min(text.length(), FURTHEST_START) && "\t\n\f\r ".indexOf(text.charAt(at)) >= 0) at++;
    return at < FURTHEST_START && text.startsWith("%PDF-", at) ? at : -1;
  }
}
