package vn.lotrinh.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.lotrinh.Refusal;

/**
 * Looks at an uploaded file before anything of it is read: only an Excel workbook (.xlsx), or a Word document (.docx), without macros, password or
 * excess gets through. Sizes
 * are counted while unpacking, because what a package says about itself need not be true.
 */
public final class WorkbookGuard {

  public static final int LARGEST_FILE = 20 << 20;
  static final long LARGEST_UNPACKED = 300L << 20;
  private static final long LARGEST_STRINGS = 80L << 20;
  private static final int MOST_PARTS = 2_000;
  private static final int LAST_COLUMN_LETTERS = 3;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final long LARGEST_WORD = 120L << 20;
  private static final String SAVE_AS_WORD = "Hãy mở bằng Word, lưu lại dạng “Tài liệu Word (.docx)” rồi tải lên.";
  private static final String SAVE_AS = "Hãy mở bằng Excel, lưu lại dạng “Sổ làm việc Excel (.xlsx)” rồi tải lên.";

  private WorkbookGuard() {}

  /** Whether the file begins as an .xlsx does. */
  public static boolean isPackage(byte[] file) {
    return file.length >= 4 && file[0] == 'P' && file[1] == 'K';
  }

  /** Whether the file begins as an .xls, or an encrypted .xlsx, does. */
  public static boolean isOld(byte[] file) {
    return startsWith(file, OLE);
  }

  /** @throws Refusal saying what is wrong with the file and what to do */
  public static void check(byte[] file) {
    if (file.length == 0) throw new Refusal("Tệp rỗng. Hãy chọn lại tệp.");
    if (file.length > LARGEST_FILE) throw tooLarge();
    if (isOld(file)) throw old(file);
    if (!isPackage(file)) throw new Refusal("Tệp không phải là tệp Excel (.xlsx), cũng không phải bảng dạng CSV. " + SAVE_AS);
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(file))) {
      checkParts(Collections.list(zip.getEntries()));
      unpack(zip, LARGEST_UNPACKED, WorkbookGuard::broken);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw broken();
    }
  }

  /**
   * The same for a Word document.
   *
   * @throws Refusal saying what is wrong with the file and what to do
   */
  public static void checkWord(byte[] file) {
    if (file.length == 0) throw new Refusal("Tệp rỗng. Hãy chọn lại tệp.");
    if (file.length > LARGEST_FILE) throw tooLarge();
    if (isOld(file)) throw new Refusal(isLocked(file) ? "Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Word rồi tải lên lại."
        : "Tệp dạng Word cũ (.doc) không nhận. " + SAVE_AS_WORD);
    if (!isPackage(file)) throw new Refusal("Tệp không phải là tệp Word (.docx). " + SAVE_AS_WORD);
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(file))) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      List<String> names = checkPackage(parts, WorkbookGuard::brokenWord);
      if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("word/"))) throw new Refusal("Tệp "
          + "không phải là tệp Word (.docx). " + SAVE_AS_WORD);
      unpack(zip, LARGEST_WORD, WorkbookGuard::brokenWord);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw brokenWord();
    }
  }

  public static Refusal brokenWord() {
    return new Refusal("Tệp bị hỏng hoặc không đúng cấu trúc Word nên không đọc được. " + SAVE_AS_WORD);
  }

  public static Refusal broken() {
    return new Refusal("Tệp bị hỏng hoặc không đúng cấu trúc Excel nên không đọc được. " + SAVE_AS);
  }

  public static Refusal tooLarge() {
    return new Refusal("Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.");
  }

  private static Refusal old(byte[] file) {
    if (isLocked(file)) {
      return new Refusal("Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel rồi tải lên lại.");
    }
    return new Refusal("Tệp dạng Excel cũ (.xls) không nhận. " + SAVE_AS);
  }

  private static boolean isLocked(byte[] file) {
    String names = new String(file, StandardCharsets.UTF_16LE);
    String shifted = new String(file, 1, file.length - 1, StandardCharsets.UTF_16LE);
    return names.contains("EncryptedPackage") || shifted.contains("EncryptedPackage");
  }

  /** @return the names of the parts, in small letters */
  private static List<String> checkPackage(List<ZipArchiveEntry> parts, Supplier<Refusal> broken) {
    if (parts.size() > MOST_PARTS) throw excess();
    List<String> names = parts.stream().map(part -> part.getName().toLowerCase()).toList();
    if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) throw macros();
    if (names.stream().distinct().count() < names.size()) throw broken.get();
    if (parts.stream().anyMatch(part -> part.getGeneralPurposeBit().usesEncryption())) {
      throw new Refusal("Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên lại.");
    }
    return names;
  }

  private static void checkParts(List<ZipArchiveEntry> parts) {
    List<String> names = checkPackage(parts, WorkbookGuard::broken);
    if (names.contains("xl/workbook.bin")) throw new Refusal("Tệp dạng Excel nhị phân (.xlsb) không nhận. " + SAVE_AS);
    if (names.contains("mimetype")) throw new Refusal("Tệp dạng OpenDocument (.ods) không nhận. " + SAVE_AS);
    if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
      throw new Refusal("Tệp không phải là tệp Excel (.xlsx). " + SAVE_AS);
    }
  }

  private static void unpack(ZipFile zip, long largest, Supplier<Refusal> broken) throws IOException {
    long total = 0;
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      String name = part.getName().toLowerCase();
      long most = Math.min(largest - total, name.endsWith("sharedstrings.xml") ? LARGEST_STRINGS : Long.MAX_VALUE);
      try (InputStream content = zip.getInputStream(part)) {
        total += new PartScan(name.endsWith(".xml") || name.endsWith(".rels"), name.equals("[content_types].xml"), broken).read(content,
            most);
      }
    }
  }

  private static Refusal excess() {
    return new Refusal("Nội dung tệp sau khi giải nén quá lớn, không giống một bảng của cơ quan nên không đọc. Hãy chép bảng sang một "
        + "tệp mới rồi tải lên.");
  }

  private static Refusal macros() {
    return new Refusal("Tệp có chứa macro (.xlsm, .docm) nên không nhận. Hãy lưu lại thành tệp không có macro (.xlsx, .docx) rồi tải lên.");
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    for (int i = 0; i < start.length; i++) if (file.length <= i || file[i] != start[i]) return false;
    return true;
  }

  /** Reads a part to its end: no document types, no other encoding than UTF-8, no cells further right than Excel has columns. */
  private record PartScan(boolean xml, boolean contentTypes, Supplier<Refusal> broken) {

    private static final int OVERLAP = 64;

    /** @return the unpacked size */
    long read(InputStream content, long most) throws IOException {
      byte[] block = new byte[OVERLAP + (1 << 16)];
      long size = 0;
      int kept = 0;
      for (int n = content.read(block, kept, block.length - kept); n >= 0; n = content.read(block, kept, block.length - kept)) {
        size += n;
        if (size > most) throw excess();
        int end = kept + n;
        if (xml) check(block, end);
        if (contentTypes && new String(block, 0, end, StandardCharsets.ISO_8859_1).contains("macroEnabled")) throw macros();
        kept = Math.min(OVERLAP, end);
        System.arraycopy(block, end - kept, block, 0, kept);
      }
      return size;
    }

    private void check(byte[] block, int end) {
      for (int i = 0; i < end; i++) {
        byte letter = block[i];
        boolean declares = letter == '!' && i > 0 && block[i - 1] == '<' && i + 1 < end && (block[i + 1] == 'D' || block[i + 1] == 'E');
        boolean places = letter == 'r' && i > 0 && block[i - 1] <= ' ' && block[i - 1] >= 0;
        if (letter == 0 || declares || places && isTooFarRight(block, i + 1, end)) throw broken.get();
      }
    }

    /** An attribute r="ABCD…": four letters are no column. */
    private static boolean isTooFarRight(byte[] block, int from, int end) {
      int at = from;
      while (at < end && (block[at] == '=' || block[at] == '"' || block[at] == '\'' || block[at] >= 0 && block[at] <= ' ')) at++;
      if (at == from || block[at - 1] != '"' && block[at - 1] != '\'') return false;
      int letters = 0;
      while (at + letters < end && Character.isLetter(block[at + letters])) letters++;
      return letters > WorkbookGuard.LAST_COLUMN_LETTERS;
    }
  }
}
