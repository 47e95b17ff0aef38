package vn.lotrinh.progress;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The library in which our pages draw models, as it is bundled; its mark stays in every picture, as its licence asks. */
@Component("diagramLibrary")
class DiagramLibrary {

  private final String version;

  DiagramLibrary() throws IOException {
    Properties bundled = new Properties();
    try (var file = new ClassPathResource("META-INF/maven/org.webjars.npm/bpmn-js/pom.properties").getInputStream()) {
      bundled.load(file);
    }
    version = bundled.getProperty("version");
  }

  /** Where its files lie. */
  public String address() {
    return "/webjars/bpmn-js/" + version + "/dist";
  }
}
