package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.sheet.FileCell;

/**
 * Knows which place of a day a file means: by name or code, of today, of the past or to come; an old place leads to its successor, where there
 * is one, and a commune of 1/7/2025 leads to its district before that day.
 */
final class PlaceFinder {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*|\\s+[-–]\\s+");
  private static final Pattern LEVEL = Pattern.compile(
      "^(cấp xã|cấp huyện|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|tp|tx|tt|h|x|p|q)[\\s.]+");
  private static final Set<String> DISTRICT_WORDS = Set.of("huyen", "quan", "thi xa", "h", "q", "tx", "cap huyen");
  private static final Set<String> CITY_WORDS = Set.of("thanh pho", "tp");
  private static final Set<String> COMMUNE_WORDS = Set.of("xa", "phuong", "thi tran", "dac khu", "x", "p", "tt", "cap xa");
  private static final Map<String, String> SHORT = Map.of("x", "xa", "p", "phuong", "tt", "thi tran", "h", "huyen", "q", "quan", "tx", "thi xa", "tp", "thanh pho");

  private static final int MOST_SIMILAR = 12;

  private final OrganisationService organisation;
  private final LocalDate day;
  private final Map<String, Place> byCode = new LinkedHashMap<>();
  private final Map<String, List<Place>> byTonedName = new HashMap<>();
  private final Map<String, List<Place>> byPlainName = new HashMap<>();
  private final Map<List<String>, Object> answers = new HashMap<>();
  /** What people said that words mean. */
  private final Map<String, String> assigned = new HashMap<>();

  /** @param assigned the words of a place, as {@link PlaceAsked} has them → code of the place that people said they mean */
  PlaceFinder(OrganisationService organisation, Map<String, String> assigned, LocalDate day) {
    this.organisation = organisation;
    assigned.forEach((words, code) -> this.assigned.put(key(words), code));
    this.day = day;
    gather();
    for (Place place : byCode.values()) {
      if (place.level() == PlaceLevel.HTX) continue;
      byTonedName.computeIfAbsent(Plain.toned(bare(place.name())), any -> new ArrayList<>()).add(place);
      byPlainName.computeIfAbsent(Plain.words(bare(place.name())), any -> new ArrayList<>()).add(place);
    }
  }

  /** Every place of the day, and along the days on which places began and ended all that were before and will be. */
  private void gather() {
    Deque<LocalDate> days = new ArrayDeque<>(List.of(day));
    Set<LocalDate> seen = new HashSet<>();
    while (!days.isEmpty()) {
      LocalDate at = days.pop();
      if (!seen.add(at)) continue;
      for (Place place : organisation.places(at)) {
        if (byCode.putIfAbsent(place.code(), place) != null) continue;
        days.push(place.period().from().minusDays(1));
        if (place.period().until() != null) days.push(place.period().until());
      }
    }
  }

  /**
   * The code of the one place that the texts mean.
   *
   * @param texts from the smallest place to the largest, e.g. commune, district, province; each may itself be a list with commas
   * @param known where the register has the head office already; stays, where the texts mean that very place or what it has become
   * @throws CellFault if no place, or more than one, is meant
   */
  String find(List<String> texts, String known) {
    return resolve(texts, known).code;
  }

  /** As {@link #find}, with what is doubtful about it. */
  Found resolve(List<String> texts, String known) {
    List<String> asked = texts.stream().filter(text -> !text.isBlank()).toList();
    Object answer = answers.computeIfAbsent(asked, this::answer);
    if (answer instanceof Found found) return known != null && (found.choices.contains(known) || goesOnAs(known, found.code)) ? Found.sure(known) : found;
    Answer several = (Answer) answer;
    if (known != null && several.meant.contains(known)) return Found.sure(known);
    throw new PlaceFault(several.sentence, words(asked), several.choices);
  }

  /**
   * @param doubt why the place may be another one; null where there is no doubt
   * @param choices codes of the places that may be meant instead
   */
  record Found(String code, String doubt, List<String> choices) {

    static Found sure(String code) {
      return new Found(code, null, List.of());
    }
  }

  /** What a row writes of a place, as people are shown it. */
  static String words(List<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).map(PlaceFinder::written).collect(Collectors.joining(", "));
  }

  /** By what the same words are known in the next file. */
  static String key(String words) {
    return Plain.toned(words);
  }

  /** Whether two places are one, or one lies in the other. */
  boolean areNear(String one, String other) {
    return one.equals(other) || organisation.isWithin(one, other, day) || organisation.isWithin(other, one, day);
  }

  /** Whether a text names a district or a commune, and says which of the two. */
  boolean isDistrictOrCommune(String text) {
    return named(FileCell.tidy(text)).stream().anyMatch(place -> place.level() == PlaceLevel.HUYEN || place.level() == PlaceLevel.XA && !level(text).isEmpty());
  }

  /** Whether a text says if it means a commune, a district or a city. */
  static boolean saysLevel(String text) {
    return !level(text).isEmpty();
  }

  private boolean goesOnAs(String known, String code) {
    return known != null && organisation.placesOn(known, day).stream().map(Place::code).toList().equals(List.of(code));
  }

  /** Whether a text is nothing but the name of a place. */
  boolean knows(String text) {
    return !named(FileCell.tidy(text)).isEmpty();
  }

  /** A text of a column for one level, "cấp xã" or "cấp huyện", which often leaves out whether it is a ward or a town. */
  static String ofLevel(String text, String level) {
    return text.isBlank() || saysLevel(text) ? text : level + " " + text;
  }

  /** @param meant places that the texts name, though they are not to be had on the day, or not alone */
  private record Answer(Set<String> meant, String sentence, List<String> choices) {}

  private Object answer(List<String> texts) {
    String said = assigned.get(key(words(texts)));
    Set<Place> now = said == null ? Set.of() : today(Stream.ofNullable(byCode.get(said)).toList());
    if (now.size() == 1) return Found.sure(now.iterator().next().code());
    List<String> parts = texts.stream().flatMap(BETWEEN::splitAsStream).map(FileCell::tidy).filter(part -> !part.isEmpty()).toList();
    Set<String> meant = new LinkedHashSet<>();
    Set<Place> open = null;
    Place divided = null;
    String doubt = null;
    for (int i = 0; i < parts.size(); i++) {
      List<Place> named = named(parts.get(i)).stream().filter(place -> place.level() != PlaceLevel.TINH).toList();
      if (named.isEmpty()) {
        if (COMMUNE_WORDS.contains(level(parts.get(i)))) doubt = "Không nhận ra “" + written(parts.get(i)) + "”; ghi theo địa bàn lớn hơn.";
        continue;
      }
      named.forEach(place -> meant.add(place.code()));
      List<String> larger = parts.subList(i + 1, parts.size());
      List<Place> lying = within(named, larger);
      if (lying.isEmpty()) {
        doubt = "Không có “" + written(parts.get(i)) + "” trong “" + written(String.join(", ", larger)) + "”; ghi theo địa bàn lớn hơn.";
        continue;
      }
      List<Place> chosen = preferred(lying, place -> place.period().contains(day));
      Set<Place> inside = today(chosen);
      if (inside.isEmpty()) continue;
      if (open == null && chosen.size() == 1) divided = chosen.get(0);
      open = open == null ? inside : narrowed(open, inside);
      if (open.size() == 1) return found(open.iterator().next(), doubt != null ? doubt : namesakes(parts.get(i), lying, open));
    }
    return open == null ? new Answer(meant, "Không nhận ra địa bàn “" + words(texts) + "” trong cơ cấu tổ chức. Hãy ghi tên xã, phường, đặc khu hoặc huyện như hiện nay.", similar(parts))
        : several(texts, divided, open, new Answer(meant, doubt, List.of()));
  }

  /** A place that was divided is kept as it was until somebody says which of its successors is meant. */
  private Object several(List<String> texts, Place divided, Set<Place> open, Answer soFar) {
    String names = open.stream().map(Place::name).collect(Collectors.joining(", "));
    List<String> choices = open.stream().map(Place::code).toList();
    if (divided == null || !today(List.of(divided)).containsAll(open)) {
      return new Answer(soFar.meant, "“" + words(texts) + "” ngày " + Shown.day(day) + " có thể là: " + names + ". Hãy ghi rõ một địa bàn.", choices);
    }
    String since = divided.period().until() == null ? "" : " từ ngày " + Shown.day(divided.period().until());
    String before = soFar.sentence == null ? "" : soFar.sentence.replace("; ghi theo địa bàn lớn hơn", "") + " ";
    return new Found(divided.code(), before + "“" + divided.name() + "”" + since + " không còn, nay là: " + names + ". Hãy chọn một địa bàn.", choices);
  }

  /** Places of the day that are called nearly so. */
  private List<String> similar(List<String> parts) {
    List<String> words = parts.stream().map(part -> Plain.words(bare(written(part)))).filter(part -> part.length() > 2).toList();
    return byCode.values().stream().filter(place -> place.period().contains(day) && (place.level() == PlaceLevel.XA || place.level() == PlaceLevel.HUYEN))
        .filter(place -> words.stream().anyMatch(part -> Spelling.isNear(part, Plain.words(bare(place.name()))))).map(Place::code).limit(MOST_SIMILAR).toList();
  }

  /** A commune that the structure does not know is no fault where it knows none of the district's. */
  private Found found(Place place, String doubt) {
    boolean hasCommunes = place.level() != PlaceLevel.HUYEN || byCode.values().stream().anyMatch(one -> place.code().equals(one.parent()));
    if (doubt != null && doubt.startsWith("Không nhận ra") && !hasCommunes) return Found.sure(place.code());
    return new Found(place.code(), doubt, doubt == null ? List.of() : communes(place));
  }

  /** Those of a district on the day; of a commune, its neighbours. */
  private List<String> communes(Place place) {
    String district = place.level() == PlaceLevel.HUYEN ? place.code() : place.parent();
    return byCode.values().stream().filter(one -> one.level() == PlaceLevel.XA && one.period().contains(day) && one.parent() != null && one.parent().equals(district))
        .map(Place::code).toList();
  }

  /** A name that other places of its level had before they were merged, and that no district in the row tells apart. */
  private String namesakes(String text, List<Place> named, Set<Place> chosen) {
    Set<Place> others = today(named);
    others.removeAll(chosen);
    if (others.isEmpty()) return null;
    return "“" + written(text) + "” có nhiều nơi mang tên này, trước hoặc sau sắp xếp: nay còn có thể là " + others.stream().map(Place::name).collect(Collectors.joining(", ")) + ".";
  }

  /** Without the level that was put before a column's text. */
  private static String written(String text) {
    return text.replaceFirst("^cấp (xã|huyện) ", "");
  }

  /** Places of any day by a name or a code: those that are just what the text calls them before the others. */
  private List<Place> named(String text) {
    Place byItsCode = byCode.get(text);
    if (byItsCode != null) return List.of(byItsCode);
    List<Place> found = byTonedName.getOrDefault(Plain.toned(bare(text)), List.of());
    if (found.isEmpty()) found = byPlainName.getOrDefault(Plain.words(bare(text)), List.of());
    String word = level(text);
    List<Place> ofLevel = found.stream().filter(place -> fits(place, word)).toList();
    return preferred(ofLevel, place -> level(place.name()).equals(SHORT.getOrDefault(word, word)));
  }

  private static List<Place> preferred(List<Place> places, Predicate<Place> better) {
    List<Place> found = places.stream().filter(better).toList();
    return found.isEmpty() ? places : found;
  }

  private Set<Place> today(Collection<Place> places) {
    return distinct(places.stream().flatMap(place -> organisation.placesOn(place.code(), day).stream()).toList());
  }

  /** Those that lie, or lay on a day of their own, in what the larger texts name: communes of one name were many before they were merged. */
  private List<Place> within(List<Place> places, List<String> larger) {
    List<Place> left = places;
    for (String text : larger) {
      List<Place> areas = named(text);
      if (areas.isEmpty()) continue;
      List<Place> all = left;
      List<Place> then = all.stream().filter(place -> areas.stream().anyMatch(area -> organisation.isWithin(place.code(), area.code(), ownDay(place)))).toList();
      left = then.isEmpty() ? all.stream().filter(place -> areas.stream().anyMatch(area -> liesIn(place, area))).toList() : then;
    }
    return left;
  }

  private LocalDate ownDay(Place place) {
    if (place.period().contains(day)) return day;
    return place.period().until() != null && !place.period().until().isAfter(day) ? place.period().until().minusDays(1) : place.period().from();
  }

  /** A district that was split means any of its communes; those named by the smaller text are meant more precisely. */
  private static Set<Place> narrowed(Set<Place> smaller, Set<Place> larger) {
    Set<Place> both = new LinkedHashSet<>(smaller);
    both.retainAll(larger);
    return both.isEmpty() ? smaller : both;
  }

  private boolean liesIn(Place place, Place area) {
    return organisation.isWithin(place.code(), area.code(), day) || today(List.of(area)).stream().anyMatch(now -> organisation.isWithin(place.code(), now.code(), day));
  }

  private static Set<Place> distinct(List<Place> places) {
    Map<String, Place> byCode = places.stream().collect(Collectors.toMap(Place::code, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    return new LinkedHashSet<>(byCode.values());
  }

  private static String bare(String name) {
    String small = FileCell.tidy(name).toLowerCase();
    return LEVEL.matcher(small).replaceFirst("");
  }

  private static String level(String name) {
    var found = LEVEL.matcher(FileCell.tidy(name).toLowerCase());
    return found.find() ? Plain.words(found.group(1)) : "";
  }

  private static boolean fits(Place place, String word) {
    if (DISTRICT_WORDS.contains(word)) return place.level() == PlaceLevel.HUYEN;
    if (COMMUNE_WORDS.contains(word)) return place.level() == PlaceLevel.XA;
    return !CITY_WORDS.contains(word) || place.level() != PlaceLevel.XA;
  }
}
