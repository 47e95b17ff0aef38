package vn.lotrinh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One form of {@code forms/}. */
record FormFile(String name, String text, JsonNode root) {

  private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  static List<FormFile> all() {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files.sorted().map(file -> file.getFileName().toString()).map(file -> read(file.replace(".form", ""))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static FormFile read(String name) {
    try {
      String text = Files.readString(file(name));
      return new FormFile(name, text, new ObjectMapper().readTree(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static boolean exists(String name) {
    return Files.exists(file(name));
  }

  /** {@code CheckDossier} as forms are named: {@code check-dossier}. */
  static String kebab(String camelCase) {
    return camelCase.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** All components, those inside groups included. */
  List<JsonNode> components() {
    List<JsonNode> components = new ArrayList<>();
    collect(root, components);
    return components;
  }

  List<String> fieldKeys() {
    return components().stream().filter(component -> component.hasNonNull("key")).map(component -> component.get("key").asText()).toList();
  }

  /** Variables that are only shown: in texts, as rows of a table, as options to choose from. */
  Set<String> shownVariables() {
    Set<String> shown = new TreeSet<>();
    for (JsonNode component : components()) {
      for (Matcher matcher = SHOWN.matcher(component.path("text").asText()); matcher.find(); ) shown.add(matcher.group(1));
      if (component.hasNonNull("dataSource")) shown.add(component.get("dataSource").asText().substring(1));
      if (component.hasNonNull("valuesKey")) shown.add(component.get("valuesKey").asText());
    }
    return shown;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Path file(String name) {
    return Path.of("forms", name + ".form");
  }

  private static void collect(JsonNode container, List<JsonNode> components) {
    for (JsonNode component : container.path("components")) {
      components.add(component);
      collect(component, components);
    }
  }
}
