package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Libraries whose older versions have a known fault come in one version, and not the faulty one. */
class LibrariesTest {

  @Test
  void commonsLangIsThereOnceAndWithoutTheEndlessRecursionOfLongClassNames() throws IOException {
    List<URL> found = Collections.list(getClass().getClassLoader().getResources("org/apache/commons/lang3/ClassUtils.class"));
    assertThat(found).hasSize(1);
    int[] version = Arrays.stream(found.get(0).toString().replaceAll(".*commons-lang3-(\\d+)\\.(\\d+).*", "$1.$2").split("\\.")).mapToInt(Integer::parseInt).toArray();
    assertThat(version[0] * 1000 + version[1]).isGreaterThanOrEqualTo(3018);
  }
}
