package vn.lotrinh.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds bodies as official texts write them; upper case, diacritics, abbreviations and the word "tỉnh" make no difference. */
final class AliasIndex {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
  /** Words that texts add or leave out at will: các, tỉnh, và. */
  private static final Pattern FILLERS = Pattern.compile("\\b(cac|tinh|va)\\b");

  private final Map<String, List<Alias>> byKey = new HashMap<>();

  AliasIndex(Structure structure) {
    structure.aliases().forEach(this::add);
    structure.agencies().forEach(agency -> add(new Alias(agency.name(), null, agency.code())));
  }

  private void add(Alias alias) {
    byKey.computeIfAbsent(key(alias.text()), any -> new ArrayList<>()).add(alias);
  }

  /** The whole expression, or the bodies that it lists between semicolons. */
  List<Alias> find(String text) {
    List<Alias> whole = byKey.getOrDefault(key(text), List.of());
    if (!whole.isEmpty() || !text.contains(";")) {
      return declared(whole);
    }
    return Pattern.compile(";").splitAsStream(text).flatMap(part -> declared(byKey.getOrDefault(key(part), List.of())).stream()).toList();
  }

  /** An expression that the file explains as a role is not at the same time the bare name of an agency. */
  private static List<Alias> declared(List<Alias> found) {
    List<Alias> roles = found.stream().filter(alias -> alias.role() != null).toList();
    return roles.isEmpty() ? found : roles;
  }

  static String key(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd');
    String words = SIGNS.matcher(plain).replaceAll(" ").replace("hop tac xa", "htx").replace("uy ban nhan dan", "ubnd")
        .replace("lien minh htx", "lmhtx");
    return FILLERS.matcher(words).replaceAll(" ").trim().replaceAll(" +", " ");
  }
}
