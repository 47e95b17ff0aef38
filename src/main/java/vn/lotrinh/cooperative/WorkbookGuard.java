package vn.lotrinh.cooperative;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.lotrinh.Refusal;

/**
 * Looks at an uploaded file before anything of it is read: only an Excel workbook (.xlsx) without macros, password or excess gets through. Sizes
 * are counted while unpacking, because what a package says about itself need not be true.
 */
final class WorkbookGuard {

  static final int LARGEST_FILE = 20 << 20;
  static final long LARGEST_UNPACKED = 300L << 20;
  private static final long LARGEST_STRINGS = 80L << 20;
  private static final int MOST_PARTS = 2_000;
  /** Document types, text in other encodings than UTF-8, and cells further right than Excel has columns. */
  private static final Pattern NOT_PLAIN_XML = Pattern.compile("<!DOCTYPE|<!ENTITY|\\x00|\\sr\\s*=\\s*[\"'][A-Za-z]{4,}");
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String SAVE_AS = "Hãy mở bằng Excel, lưu lại dạng “Sổ làm việc Excel (.xlsx)” rồi tải lên.";

  private WorkbookGuard() {}

  /** @throws Refusal saying what is wrong with the file and what to do */
  static void check(byte[] file) {
    if (file.length == 0) throw new Refusal("Tệp rỗng. Hãy chọn lại tệp sổ hợp tác xã.");
    if (file.length > LARGEST_FILE) throw tooLarge();
    if (startsWith(file, OLE)) throw old(file);
    if (file[0] != 'P' || file.length < 4 || file[1] != 'K') throw new Refusal("Tệp không phải là tệp Excel (.xlsx). " + SAVE_AS);
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(file))) {
      checkParts(Collections.list(zip.getEntries()));
      unpack(zip);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw broken();
    }
  }

  static Refusal broken() {
    return new Refusal("Tệp bị hỏng hoặc không đúng cấu trúc Excel nên không đọc được. " + SAVE_AS);
  }

  static Refusal tooLarge() {
    return new Refusal("Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.");
  }

  private static Refusal old(byte[] file) {
    String names = new String(file, StandardCharsets.UTF_16LE);
    String shifted = new String(file, 1, file.length - 1, StandardCharsets.UTF_16LE);
    if (names.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")) {
      return new Refusal("Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel rồi tải lên lại.");
    }
    return new Refusal("Tệp dạng Excel cũ (.xls) không nhận. " + SAVE_AS);
  }

  private static void checkParts(List<ZipArchiveEntry> parts) throws IOException {
    if (parts.size() > MOST_PARTS) throw excess();
    List<String> names = parts.stream().map(part -> part.getName().toLowerCase()).toList();
    if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) throw macros();
    if (names.contains("xl/workbook.bin")) throw new Refusal("Tệp dạng Excel nhị phân (.xlsb) không nhận. " + SAVE_AS);
    if (names.contains("mimetype")) throw new Refusal("Tệp dạng OpenDocument (.ods) không nhận. " + SAVE_AS);
    if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
      throw new Refusal("Tệp không phải là tệp Excel (.xlsx). " + SAVE_AS);
    }
    if (names.stream().distinct().count() < names.size()) throw broken();
    if (parts.stream().anyMatch(part -> part.getGeneralPurposeBit().usesEncryption())) {
      throw new Refusal("Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên lại.");
    }
  }

  private static void unpack(ZipFile zip) throws IOException {
    long total = 0;
    byte[] block = new byte[1 << 16];
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      String name = part.getName().toLowerCase();
      long size = 0;
      PartScan scan = new PartScan();
      try (InputStream content = zip.getInputStream(part)) {
        for (int n = content.read(block); n >= 0; n = content.read(block)) {
          size += n;
          if (total + size > LARGEST_UNPACKED || name.endsWith("sharedstrings.xml") && size > LARGEST_STRINGS) throw excess();
          if (name.endsWith(".xml") || name.endsWith(".rels")) scan.read(block, n, name.equals("[content_types].xml"));
        }
      }
      total += size;
    }
  }

  private static Refusal excess() {
    return new Refusal("Nội dung tệp sau khi giải nén quá lớn, không giống một sổ hợp tác xã nên không đọc. Hãy chép bảng sang một tệp mới rồi tải lên.");
  }

  private static Refusal macros() {
    return new Refusal("Tệp có chứa macro (.xlsm) nên không nhận. " + SAVE_AS);
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    for (int i = 0; i < start.length; i++) if (file.length <= i || file[i] != start[i]) return false;
    return true;
  }

  /** Reads along with the unpacking. */
  private static final class PartScan {

    private String tail = "";

    void read(byte[] block, int n, boolean contentTypes) {
      String text = tail + new String(block, 0, n, StandardCharsets.ISO_8859_1);
      if (NOT_PLAIN_XML.matcher(text).find()) throw broken();
      if (contentTypes && text.contains("macroEnabled")) throw macros();
      tail = text.substring(Math.max(0, text.length() - 40));
    }
  }
}
