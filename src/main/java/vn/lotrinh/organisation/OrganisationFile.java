package vn.lotrinh.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.lotrinh.organisation.YamlFile.Entry;

/** Reads a province's structure from its YAML file and remembers the line of each entry. */
final class OrganisationFile {

  /**
   * What a file says.
   *
   * @param lines the line of each entry, by identity
   * @param brokenCodes codes of entries that were refused: a reference to them is not another fault
   */
  record Reading(Structure structure, Map<Row, Integer> lines, Set<String> brokenCodes, List<LoadReport.Refused> refused) {}

  private final Map<Row, Integer> lines = new IdentityHashMap<>();
  private final Set<String> brokenCodes = new HashSet<>();
  private final Set<String> cooperatives = new HashSet<>();
  private final Map<String, TreeSet<LocalDate>> closings = new HashMap<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Agency> agencies = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();
  private final List<Alias> aliases = new ArrayList<>();
  private LocalDate since;

  private OrganisationFile() {}

  static Reading read(byte[] content) {
    OrganisationFile file = new OrganisationFile();
    YamlFile yaml = new YamlFile();
    yaml.read(content, "since", "roles", "places", "placeSuccessions", "agencies", "successions", "aliases").ifPresent(file::sections);
    Structure structure = new Structure(file.roles, file.places, file.agencies, file.holdings, file.successions, file.aliases);
    return new Reading(structure, file.lines, file.brokenCodes, yaml.refused());
  }

  private void sections(Entry file) {
    since = file.day("since");
    if (since == null) {
      return;
    }
    // successions first: they close the periods of the entries that follow
    file.entries("placeSuccessions", "day", "kind", "from", "to").forEach(entry -> successions(Succession.Of.PLACE, entry));
    file.entries("successions", "day", "kind", "from", "to", "inherits").forEach(entry -> successions(Succession.Of.AGENCY, entry));
    file.entries("roles", "code", "title").forEach(this::role);
    file.entries("places", "code", "name", "level", "parent", "from", "until", "confirm").forEach(this::place);
    file.entries("agencies", "code", "name", "short", "level", "place", "from", "until", "acts", "roles").forEach(this::agency);
    file.entries("aliases", "texts", "roles", "agencies").forEach(this::alias);
  }

  private void successions(Succession.Of of, Entry entry) {
    LocalDate day = entry.day("day");
    Succession.Kind kind = entry.choice("kind", Succession.Kind.class);
    String predecessor = entry.text("from");
    List<String> successors = entry.texts("to");
    boolean inherits = entry.flag("inherits", true);
    if (entry.broken()) {
      return;
    }
    closings.computeIfAbsent(of + predecessor, any -> new TreeSet<>()).add(day);
    successors.forEach(successor -> add(successions, new Succession(of, predecessor, successor, kind, day, inherits), entry.line()));
  }

  private void role(Entry entry) {
    String code = entry.matching("code", "[A-Z0-9_]+", "chữ hoa không dấu, chữ số và dấu gạch dưới");
    String title = entry.text("title");
    if (!broken(entry, code)) {
      add(roles, new Role(code, title), entry.line());
    }
  }

  private void place(Entry entry) {
    String code = code(entry);
    String name = entry.text("name");
    PlaceLevel level = entry.choice("level", PlaceLevel.class);
    boolean parentOptional = level == null || level == PlaceLevel.TINH;
    String parent = parentOptional && !entry.has("parent") ? null : entry.text("parent");
    Period period = period(entry, Succession.Of.PLACE, code);
    boolean toConfirm = entry.flag("confirm", false);
    if (!broken(entry, code)) {
      add(places, new Place(code, name, level, parent, period, toConfirm), entry.line());
    }
  }

  private void agency(Entry entry) {
    String code = code(entry);
    String name = entry.text("name");
    String handle = entry.matching("short", "[a-z0-9-]+", "chữ thường không dấu, chữ số và dấu gạch nối");
    AgencyLevel level = entry.choice("level", AgencyLevel.class);
    String place = entry.text("place");
    boolean acts = entry.flag("acts", false);
    Period period = period(entry, Succession.Of.AGENCY, code);
    List<String> held = entry.has("roles") ? entry.texts("roles") : List.of();
    if (broken(entry, code)) {
      return;
    }
    add(agencies, new Agency(code, name, handle, level, place, acts, period), entry.line());
    boolean cooperative = level == AgencyLevel.HTX;
    if (cooperative && cooperatives.add(code)) {
      add(places, new Place(code, name, PlaceLevel.HTX, place, new Period(period.from(), null), false), entry.line());
    }
    held.forEach(role -> add(holdings, new Holding(code, role, cooperative ? code : place, period), entry.line()));
  }

  private void alias(Entry entry) {
    List<String> texts = entry.texts("texts");
    List<String> meantRoles = entry.has("roles") ? entry.texts("roles") : List.of();
    List<String> meantAgencies = entry.has("agencies") ? entry.texts("agencies") : List.of();
    if (!entry.has("roles") && !entry.has("agencies")) {
      entry.fault("texts", "Cách gọi này chưa nêu vai trò (roles) hay cơ quan (agencies).");
    }
    if (entry.broken()) {
      return;
    }
    texts.forEach(text -> {
      meantRoles.forEach(role -> add(aliases, new Alias(text, role, null), entry.line()));
      meantAgencies.forEach(agency -> add(aliases, new Alias(text, null, agency), entry.line()));
    });
  }

  private <T extends Row> void add(List<T> rows, T row, int line) {
    rows.add(row);
    lines.put(row, line);
  }

  /** From "from" (or the file's first day) until "until" or the succession that closes the entry. */
  private Period period(Entry entry, Succession.Of of, String code) {
    LocalDate from = entry.has("from") ? entry.day("from") : since;
    LocalDate until = entry.has("until") ? entry.day("until") : null;
    LocalDate closing = from == null ? null : closings.getOrDefault(of + code, new TreeSet<>()).higher(from);
    if (until != null && closing != null && closing.isBefore(until)) {
      return entry.fault("until", "“%s” ghi kết thúc ngày %s nhưng được kế thừa từ ngày %s.".formatted(code, until, closing));
    }
    LocalDate end = until == null ? closing : until;
    if (from != null && end != null && !end.isAfter(from)) {
      return entry.fault("until", "“%s” kết thúc ngày %s, không sau ngày bắt đầu %s.".formatted(code, end, from));
    }
    return from == null ? null : new Period(from, end);
  }

  private static String code(Entry entry) {
    return entry.matching("code", "[A-Za-z0-9-]+", "chữ không dấu, chữ số và dấu gạch nối");
  }

  private boolean broken(Entry entry, String code) {
    if (entry.broken() && code != null) {
      brokenCodes.add(code);
    }
    return entry.broken();
  }
}
