package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/**
 * Understands what people type to find a case: words of its title or key, of the co-operative with its codes, of a place, a body, a procedure, or
 * a plan's number as the paper writes it ("135/KH-UBND"). Diacritics and capitals do not matter. One query, however many words there are.
 */
@Component
class CaseSearch {

  private final OrganisationService organisation;
  private final CooperativeService register;
  private final EngineView engine;

  CaseSearch(OrganisationService organisation, CooperativeService register, EngineView engine) {
    this.organisation = organisation;
    this.register = register;
    this.engine = engine;
  }

  /** Each word with what it may mean on the day. */
  List<CaseFiles.Word> words(String text, LocalDate today) {
    List<String> words = List.of(TaskSearch.words(plain(text)));
    if (words.isEmpty()) return List.of();
    Map<String, Set<String>> places = new LinkedHashMap<>();
    words.forEach(word -> places.put(word, places(word, today)));
    Map<String, Set<String>> cooperatives = register.codesByWord(places.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> (Collection<String>) one.getValue(), (one, same) -> one, LinkedHashMap::new)), today);
    Map<String, String> procedures = engine.processNames();
    return words.stream().map(word -> new CaseFiles.Word(word, cooperatives.getOrDefault(word, Set.of()), places.get(word), bodies(word), kinds(procedures, word)))
        .toList();
  }

  /** Of a plan's number the key keeps the first part: "135/KH-UBND" is sought as "135". Other signs between words only part them. */
  private static String plain(String text) {
    return text.replaceAll("(?iu)(\\d+)\\s*/\\s*(KH|QĐ|QD|NQ|CTr)[-–]\\p{L}+", "$1").replaceAll("[,;“”\"()]", " ");
  }

  private Set<String> places(String word, LocalDate today) {
    List<Place> all = organisation.places(today);
    List<Place> named = all.stream().filter(place -> CaseFiles.folded(place.name()).contains(word)).toList();
    return named.isEmpty() ? Set.of() : all.stream().filter(place -> named.stream().anyMatch(area -> area.code().equals(place.code())
        || organisation.isWithin(place.code(), area.code(), today))).map(Place::code).collect(Collectors.toSet());
  }

  private Set<String> bodies(String word) {
    return organisation.agencies().stream().filter(agency -> CaseFiles.folded(agency.name()).contains(word) || CaseFiles.folded(agency.code()).equals(word))
        .map(Agency::code).collect(Collectors.toSet());
  }

  private static Set<String> kinds(Map<String, String> procedures, String word) {
    return procedures.entrySet().stream().filter(one -> CaseFiles.folded(one.getValue()).contains(word)).map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
