package vn.lotrinh.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;
import vn.lotrinh.Refusal;

/** A file that has come in whole and is what its name says; its content decides, never the type that the sender claims. */
record PaperFile(String name, FileType type, byte[] content) {

  /** A spreadsheet of plain rows packs about thirty times; what unpacks far beyond is made to choke the reader. */
  private static final int MOST_UNPACKED_TIMES = 200;
  private static final long ALWAYS_FINE_UNPACKED = DataSize.ofMegabytes(50).toBytes();
  private static final int MOST_PARTS = 10_000;

  /**
   * Reads the stream to its end.
   *
   * @throws IOException when the stream breaks off
   * @throws Refusal when the file is empty, too large, or not one that an office takes
   */
  static PaperFile read(String givenName, InputStream stream, DataSize largest) throws IOException {
    String name = FileName.clean(givenName);
    FileType type = FileType.ofExtension(FileName.extension(name)).orElseThrow(() -> new Refusal("Tệp “" + name
        + "” không thuộc loại được nhận. Chỉ nhận PDF, Word (doc, docx), Excel (xls, xlsx) và ảnh (png, jpg)."));
    byte[] content = stream.readNBytes(Math.toIntExact(largest.toBytes()) + 1);
    if (content.length == 0) {
      throw new Refusal("Tệp “" + name + "” không có nội dung.");
    }
    if (content.length > largest.toBytes()) {
      throw tooLarge("Tệp “" + name + "”", largest);
    }
    if (!agrees(type, content, name)) {
      throw new Refusal("Nội dung của tệp “" + name + "” không phải là " + type.vietnamese + " (." + type.extensions.get(0)
          + "). Có thể tệp đã bị đổi đuôi hoặc bị hỏng; hãy lưu lại đúng loại rồi tải lên.");
    }
    return new PaperFile(name, type, content);
  }

  static Refusal tooLarge(String what, DataSize largest) {
    return new Refusal(what + " lớn hơn " + largest.toMegabytes()
        + " MB nên chưa được nhận. Hãy giảm dung lượng (chẳng hạn quét ở độ phân giải thấp hơn) rồi tải lên lại.");
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean agrees(FileType type, byte[] content, String name) {
    return switch (type) {
      case PDF -> isPdf(new PdfFile(content), name);
      case PNG -> startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n') && isWhole(Picture.isWholePng(content), name);
      case JPEG -> startsWith(content, 0xff, 0xd8, 0xff) && isWhole(Picture.isWholeJpeg(content), name);
      case DOCX -> isOffice(content, "word", name);
      case XLSX -> isOffice(content, "xl", name);
      case DOC -> isOldOffice(content, name, "WordDocument");
      case XLS -> isOldOffice(content, name, "Workbook", "Book");
    };
  }

  private static boolean isPdf(PdfFile file, String name) {
    if (!file.isPdf()) {
      return false;
    }
    if (isWhole(file.isWhole(), name) && file.asksForPassword()) {
      throw locked(name);
    }
    return true;
  }

  private static boolean isOffice(byte[] content, String folder, String name) {
    if (isOle(content)) {
      refuseTraps(OfficeFile.ofOle(content), content, name);
    }
    if (!startsWith(content, 'P', 'K', 3, 4)) {
      return false;
    }
    OfficeFile file = OfficeFile.ofZip(content);
    refuseTraps(file, content, name);
    return file.hasPart("[Content_Types].xml") && file.hasFolder(folder) && isWhole(file.whole(), name);
  }

  private static boolean isOldOffice(byte[] content, String name, String... mainParts) {
    if (!isOle(content)) {
      return false;
    }
    OfficeFile file = OfficeFile.ofOle(content);
    refuseTraps(file, content, name);
    return Arrays.stream(mainParts).anyMatch(file::hasPart) && isWhole(file.whole(), name);
  }

  /** @return true */
  private static boolean isWhole(boolean whole, String name) {
    if (!whole) {
      throw new Refusal("Tệp “" + name + "” bị hỏng hoặc thiếu phần cuối nên không mở được, thường do chép hoặc tải về"
          + " chưa xong. Hãy lấy lại tệp gốc, mở thử rồi tải lên.");
    }
    return true;
  }

  private static Refusal locked(String name) {
    return new Refusal("Tệp “" + name + "” được đặt mật khẩu nên cơ quan khác không mở được. Hãy bỏ mật khẩu rồi tải lên lại.");
  }

  private static void refuseTraps(OfficeFile file, byte[] content, String name) {
    if (file.locked()) {
      throw locked(name);
    }
    if (file.hasMacros()) {
      throw new Refusal("Tệp “" + name + "” có chứa macro nên không được nhận. Hãy lưu lại thành tệp không có macro hoặc PDF.");
    }
    if (file.parts().size() > MOST_PARTS
        || file.unpacked() > Math.max(ALWAYS_FINE_UNPACKED, content.length * (long) MOST_UNPACKED_TIMES)) {
      throw new Refusal("Tệp “" + name + "” khi mở ra lớn bất thường nên không được nhận. Hãy lưu lại thành tệp mới hoặc PDF.");
    }
  }

  private static boolean isOle(byte[] content) {
    return startsWith(content, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  }

  private static boolean startsWith(byte[] content, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (content.length <= i || (content[i] & 0xff) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
