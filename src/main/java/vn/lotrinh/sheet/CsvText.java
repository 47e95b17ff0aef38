package vn.lotrinh.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as text: cells parted by semicolons, commas or tabs, quoted where they need it; in Unicode, or in one of the encodings of
 * Windows that old
 * programs write Vietnamese in.
 */
public final class CsvText {

  private static final int MOST_COLUMNS = 200;
  private static final int LOOKED_AT = 30;
  private static final List<Character> PARTING = List.of(';', ',', '\t', '|');

  private CsvText() {}

  /** The rows of the table; empty for a file that is no such text. */
  public static Optional<List<SheetRow>> read(byte[] file) {
    Optional<String> text = decoded(file).filter(one -> !one.stripLeading().startsWith("<") && one.indexOf('\0') < 0);
    if (text.isEmpty()) return Optional.empty();
    String whole = text.get();
    Optional<Character> told = told(whole);
    if (told.isPresent()) whole = whole.substring(whole.indexOf('\n') + 1);
    String content = whole;
    Character parting = told.or(() -> PARTING.stream().max(Comparator.comparingInt(sign -> weight(content, sign)))).orElseThrow();
    if (weight(content, parting) < 0) return Optional.empty();
    List<SheetRow> rows = rows(content, parting, Integer.MAX_VALUE, told.isPresent() ? 2 : 1);
    return Optional.of(rows);
  }

  /** A first line {@code sep=;}, by which Excel is told what parts the cells. */
  private static Optional<Character> told(String text) {
    return text.startsWith("sep=") && text.length() > 5 && text.indexOf('\n') > 0 ? Optional.of(text.charAt(4)) : Optional.empty();
  }

  /** The more cells the better; below nought where the sign does not make at least two lines of several cells. */
  private static int weight(String text, char parting) {
    List<SheetRow> top = rows(text, parting, LOOKED_AT, 1);
    long several = top.stream().filter(row -> row.cells().stream().filter(cell -> !cell.isBlank()).count() >= 2).count();
    return several < 2 ? -1 : top.stream().mapToInt(row -> row.cells().size()).sum();
  }

  private static List<SheetRow> rows(String text, char parting, int most, int firstNumber) {
    List<SheetRow> rows = new ArrayList<>();
    List<FileCell> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int number = firstNumber;
    for (int at = 0; at <= text.length() && rows.size() < most; at++) {
      char sign = at < text.length() ? text.charAt(at) : '\n';
      if (quoted && at < text.length()) {
        if (sign != '"') cell.append(sign);
        else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(++at));
        else quoted = false;
      } else if (sign == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (sign == parting || sign == '\n') {
        if (cells.size() < MOST_COLUMNS) cells.add(cell(cell.toString()));
        cell.setLength(0);
        if (sign == parting) continue;
        if (cells.stream().anyMatch(one -> !one.isBlank())) rows.add(new SheetRow(number, cells, false));
        number++;
        cells = new ArrayList<>();
      } else if (sign != '\r') cell.append(sign);
    }
    return rows;
  }

  /** A sign before a formula's first one keeps other programs from calculating it; it is no part of the text. */
  private static FileCell cell(String text) {
    return FileCell.of(text.matches("'[=+\\-@\\t].*") ? text.substring(1) : text);
  }

  private static Optional<String> decoded(byte[] file) {
    if (starts(file, 0xFF, 0xFE)) return strict(file, 2, StandardCharsets.UTF_16LE);
    if (starts(file, 0xFE, 0xFF)) return strict(file, 2, StandardCharsets.UTF_16BE);
    Optional<String> unicode = strict(file, starts(file, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    if (unicode.isPresent()) return unicode;
    return Stream.of("windows-1258", "windows-1252").map(Charset::forName)
        .map(charset -> Normalizer.normalize(new String(file, charset), Normalizer.Form.NFC))
        .min(Comparator.comparingInt(CsvText::strange));
  }

  private static int strange(String text) {
    return text.lines().limit(200).mapToInt(line -> LegacyText.strange(LegacyText.read(line).text())).sum();
  }

  private static Optional<String> strict(byte[] file, int from, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file, from, file.length - from)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] file, int... signs) {
    for (int i = 0; i < signs.length; i++) if (file.length <= i || (file[i] & 0xFF) != signs[i]) return false;
    return true;
  }
}
