package vn.lotrinh.assignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.StartRefusal;
import vn.lotrinh.YamlText;

/**
 * The files of kinds of work: those shipped, and those of the office's own folder, of which one of the same name stands for the shipped
 * one.
 */
@Component
class WorkKindFiles {

  private static final long LARGEST = 200_000;

  /** A file that may be worked with. */
  record File(WorkKind kind, String content, boolean own) {}

  private final Map<String, File> byCode = new LinkedHashMap<>();

  /**
   * @param folder of the office's own files; empty for none
   * @throws StartRefusal naming file, line and what was expected
   */
  WorkKindFiles(@Value("${lo-trinh.kinds:}") String folder) throws IOException {
    try {
      Resource[] shipped = new PathMatchingResourcePatternResolver().getResources("classpath:kinds/*.yaml");
      Arrays.stream(shipped).sorted(Comparator.comparing(Resource::getFilename)).forEach(file -> take(YamlText.of(file), false));
      for (Path file : own(folder)) take(YamlText.of(new FileSystemResource(file)), true);
    } catch (Refusal faulty) {
      throw new StartRefusal("Tệp loại việc chưa dùng được.\n" + faulty.getMessage(),
          "Hãy sửa tệp trong thư mục đặt ở lo-trinh.kinds rồi chạy lại.");
    }
  }

  private static List<Path> own(String folder) throws IOException {
    if (folder.isBlank()) return List.of();
    if (!Files.isDirectory(Path.of(folder))) throw new Refusal("Không có thư mục “" + folder + "” (lo-trinh.kinds).");
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<Path> found = files.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().toList();
      for (Path file : found) {
        if (Files.size(file) > LARGEST) throw new Refusal(file.getFileName() + ": tệp lớn hơn " + LARGEST / 1000 + " nghìn ký tự.");
      }
      return found;
    }
  }

  private void take(YamlText text, boolean own) {
    WorkKind kind = WorkKind.read(text);
    byCode.put(kind.code(), new File(kind, text.text(), own));
  }

  /** By code, the shipped ones first. */
  Map<String, File> byCode() {
    return byCode;
  }
}
