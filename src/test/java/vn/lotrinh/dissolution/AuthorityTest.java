package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where somebody may have to act for a co-operative is what the models say. */
class AuthorityTest {

  private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"[^>]*dissolution\\.body\\(execution\\.processBusinessKey, 'HTX'", Pattern.DOTALL);

  @Test
  void everyStepOfACooperativeInADissolutionAsksOnWhoseAuthorityOthersAct() throws IOException {
    Set<String> steps = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
        Matcher task = TASK.matcher(Files.readString(file));
        while (task.find()) steps.add(file.getFileName().toString().replace(".bpmn", "") + "/" + task.group(1));
      }
    }
    assertThat(steps).isNotEmpty().isEqualTo(new TreeSet<>(Authority.STEPS));
  }
}
