package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what is there, neither more nor less. */
class ReadmeTest {

  private static final String README = read(Path.of("README.md"));

  @Test
  void theTableOfProcessesNamesEveryModel() {
    String table = README.substring(README.indexOf("## Các quy trình"), README.indexOf("Bảng quyết định"));
    assertThat(names(table, "\\| `([a-z-]+)` \\|")).isEqualTo(files("processes", ".bpmn"));
  }

  @Test
  void everyDecisionTableIsNamed() {
    String line = README.substring(README.indexOf("Bảng quyết định"), README.indexOf("Ngưỡng, số lượng"));
    assertThat(names(line, "`([a-z-]+)`")).isEqualTo(files("processes", ".dmn"));
  }

  @Test
  void theMapShowsEveryRoom() {
    String map = README.substring(README.indexOf("## Các phòng"), README.indexOf("## Thư viện"));
    Set<String> rooms = list(Path.of("src/main/java/vn/lotrinh")).filter(Files::isDirectory).map(dir -> dir.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names(map, "(?m)^\\| `([a-z]+)` \\|")).isEqualTo(rooms);
  }

  @Test
  void everyPictureAndLinkedFileExists() {
    for (Path page : pages()) {
      Path folder = page.toAbsolutePath().getParent();
      assertThat(names(read(page), "]\\(([^)#:]+)\\)")).as(page.toString()).allSatisfy(file -> assertThat(folder.resolve(file)).exists());
    }
    assertThat(names(README, "!\\[[^]]*]\\(([^)]+)\\)")).isNotEmpty();
  }

  @Test
  void noPageIsHalfMerged() {
    assertThat(pages()).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(read(page).lines()).noneMatch(line -> line.matches("(<{7}|={7}|>{7}|\\|{7})( .*)?")));
  }

  @Test
  void addressesForProgramsAreThoseThatControllersMap() {
    Set<String> told = names(read(Path.of("docs/api.md")), "(/api/[a-z/]*[a-z])");
    Set<String> mapped = sources().stream().flatMap(file -> names(read(file), "Mapping\\(\\{?\"(/api/[a-z/]*[a-z])").stream()).collect(Collectors.toCollection(TreeSet::new));
    mapped.addAll(names(read(Path.of("src/main/resources/application.yaml")), "api-docs.path: (/api/[a-z/]*[a-z])"));
    assertThat(told).allSatisfy(address -> assertThat(mapped).anyMatch(path -> (address + "/").startsWith(path + "/")));
    assertThat(mapped).as("every controller is told of").allSatisfy(path -> assertThat(told).anyMatch(address -> (address + "/").startsWith(path + "/")));
  }

  /** Engineers who read no Vietnamese run the same commands, scenarios, accounts and variables. */
  @Test
  void theEnglishPageNamesOnlyWhatTheReadmeNames() {
    String english = read(Path.of("README.en.md"));
    assertThat(english.lines().count()).isLessThan(100);
    Set<String> commands = names(english, "`((?:mvn|docker compose) [^`]+)`");
    assertThat(commands).hasSizeGreaterThan(2).allSatisfy(command -> assertThat(README).contains("`" + command + "`"));
    assertThat(names(english, "(?m)^\\| `([a-z-]+)`(?: \\(default\\))? \\| \\d{4}-")).isEqualTo(names(README, "(?m)^\\| `([a-z-]+)`(?: \\(mặc định\\))? \\| \\d\\d/"));
    assertThat(names(english, "`([A-Z]+(?:_[A-Z]+)+)`")).isEqualTo(names(README.substring(README.indexOf("## Chạy chính thức"), README.indexOf("`/actuator/health`")) + README.substring(README.indexOf("`docker compose")), "`([A-Z]+(?:_[A-Z]+)+)`"));
    assertThat(names(english, "(?m)^\\| `([a-z]+)` \\|")).allSatisfy(account -> assertThat(README).contains("| `" + account + "`"));
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pages() {
    return Stream.concat(Stream.of(Path.of("README.md"), Path.of("README.en.md")), list(Path.of("docs")).filter(file -> file.toString().endsWith(".md"))).toList();
  }

  private static Set<String> names(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> files(String folder, String ending) {
    return list(Path.of(folder)).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length())).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> list(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
