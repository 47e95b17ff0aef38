package vn.lotrinh.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.lotrinh.StartRefusal;
import vn.lotrinh.YamlText;

/**
 * What is rehearsed: a province, its plans and the day on which it opens.
 *
 * @param opens        the rehearsal's first day
 * @param province     place code of the province
 * @param organisation file of its agencies
 * @param cooperatives file of its demo register
 * @param plans        files of the official plans that are carried out
 * @param begins       whether the pilots that the plans set up have begun when the rehearsal opens
 * @param handsOut     whether the coordinator has confirmed the plans' doubtful lines and handed the plans out when the rehearsal opens
 */
record Scenario(String name, String title, LocalDate opens, String province, String organisation, String cooperatives, List<String> plans,
    boolean begins, boolean handsOut) {

  /** @throws StartRefusal when there is no scenario of this name, naming those there are */
  static Scenario named(String name) {
    Resource file = new ClassPathResource("rehearsal/" + name + ".yaml");
    if (!name.matches("[a-z0-9-]+") || !file.exists()) {
      throw new StartRefusal("Không có kịch bản diễn tập “" + name + "”.", "Hãy chọn một trong: " + names() + ".");
    }
    return YamlText.of(file).as(Scenario.class);
  }

  private static String names() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:rehearsal/*.yaml"))
          .map(file -> file.getFilename().replace(".yaml", "")).sorted().collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
