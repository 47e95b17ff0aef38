package vn.lotrinh.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens a document as an office would and saves it as something else, each time with a profile of its own. */
public final class LibreOffice {

  private static final long SECONDS = 120;

  private LibreOffice() {}

  public static Optional<Path> program() {
    Stream<String> folders = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
    return Stream.concat(Stream.ofNullable(System.getenv("SOFFICE_BIN")), folders.map(folder -> folder + File.separator + "soffice")).map(Path::of).filter(Files::isExecutable)
        .findFirst();
  }

  /** @param format e.g. {@code pdf}; @return the new file, beside the document */
  public static Path convert(Path document, String format) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(document.getParent(), "profile");
    Path log = profile.resolve("soffice.log");
    Process office = new ProcessBuilder(program().orElseThrow().toString(), "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to", format, "--outdir",
        document.getParent().toString(), document.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!office.waitFor(SECONDS, TimeUnit.SECONDS)) {
      office.destroyForcibly();
      throw new AssertionError("LibreOffice did not end within " + SECONDS + " seconds");
    }
    String name = document.getFileName().toString();
    Path made = document.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + format.replaceAll(":.*", ""));
    if (!Files.exists(made)) throw new AssertionError("LibreOffice did not open " + document + ": " + Files.readString(log));
    return made;
  }
}
