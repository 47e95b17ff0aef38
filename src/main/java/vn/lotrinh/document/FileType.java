package vn.lotrinh.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of file that an office can open everywhere; anything else is not taken. */
enum FileType {

  PDF("PDF", "application/pdf", "pdf"),
  DOC("Word", "application/msword", "doc"),
  DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLS("Excel", "application/vnd.ms-excel", "xls"),
  XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PNG("ảnh PNG", "image/png", "png"),
  JPEG("ảnh JPG", "image/jpeg", "jpg", "jpeg");

  final String vietnamese;
  final String mediaType;
  final List<String> extensions;

  FileType(String vietnamese, String mediaType, String... extensions) {
    this.vietnamese = vietnamese;
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  static Optional<FileType> ofExtension(String extension) {
    return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }

  /** Types that a browser shows by itself, without being able to run anything of ours. */
  static boolean opensInBrowser(String mediaType) {
    return List.of(PDF, PNG, JPEG).stream().anyMatch(type -> type.mediaType.equals(mediaType));
  }
}
