package vn.lotrinh.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What docs/api.md says of each address: its tables have the address, with parameters and body, in the first column and what it does in the second. */
final class ProgramWords {

  /**
   * The words about one address.
   *
   * @param section heading under which it stands
   * @param written the address as the page writes it, with parameters and body
   * @param what    what it does
   */
  record Said(String section, String written, String what) {}

  private static final Pattern ROW = Pattern.compile("^\\| (`.*?) \\| (.*) \\|$");
  private static final Pattern ADDRESS = Pattern.compile("`((?:GET|POST|PUT|DELETE|PATCH)(?:, (?:GET|POST|PUT|DELETE|PATCH))*) (/api/[^`]*)`");
  private static final Pattern PATH = Pattern.compile("^(?:[^\\s{?]|\\{[^}]*})+");

  private final Map<String, Said> byAddress = new HashMap<>();

  private ProgramWords() {}

  static ProgramWords read() throws IOException {
    ProgramWords words = new ProgramWords();
    String section = "";
    for (String line : new ClassPathResource("api/api.md").getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("## ")) section = line.substring(3);
      Matcher row = ROW.matcher(line);
      if (row.matches()) words.add(section, row.group(1), row.group(2));
    }
    return words;
  }

  private void add(String section, String addresses, String what) {
    Matcher address = ADDRESS.matcher(addresses);
    while (address.find()) {
      Matcher path = PATH.matcher(address.group(2));
      if (!path.find()) continue;
      Said said = new Said(section, address.group(), what);
      Arrays.stream(address.group(1).split(", ")).forEach(method -> byAddress.putIfAbsent(method + " " + bare(path.group()), said));
    }
  }

  Optional<Said> of(String method, String path) {
    return Optional.ofNullable(byAddress.get(method + " " + bare(path)));
  }

  /** The page names variables in Vietnamese, the controllers in English: the place of a variable is what counts. */
  private static String bare(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
