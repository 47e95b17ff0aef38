package vn.lotrinh.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.deadline.Step;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/**
 * Finds open tasks by any words that a person knows of them: of the task, its procedure, its case, the co-operative with its codes, the place,
 * the agency, who took it, or a due day. Every word must be found somewhere; diacritics and capitals do not matter. What is due first stands
 * first.
 */
@Component
class TaskSearch {

  static final int PAGE = 20;
  private static final int LONGEST = 100;
  private static final int WORDS = 8;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  /** One page of what was found, and how much there is in all. */
  record Found(long count, List<Step> steps) {}

  private final JdbcClient jdbc;
  private final OrganisationService organisation;
  private final CooperativeService register;
  private final People names;
  private final EngineView engine;

  TaskSearch(JdbcClient jdbc, OrganisationService organisation, CooperativeService register, People names, EngineView engine) {
    this.register = register;
    this.names = names;
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.engine = engine;
  }

  /** Of the tasks that the viewer may open in Tasklist. @param page from 0 */
  Found find(Who viewer, String text, LocalDate today, int page) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("all", viewer.watches());
    values.put("groups", TaskLedger.array(viewer.groups()));
    values.put("user", viewer.user());
    String where = " from deadline_task t left join casefile_case c on c.key = t.case_key where state = 'OPEN' and (:all or post = any(:groups) "
        + "or assignee = :user)" + conditions(words(text), today, values);
    long count = jdbc.sql("select count(*)" + where).params(values).query(Long.class).single();
    List<Step> steps = count == 0 ? List.of() : jdbc.sql("with found as materialized (select task_id" + where + ") " + TaskLedger.STEP
        + "where task_id in (select task_id from found) order by due nulls last, opened_on, task_id limit " + PAGE + " offset "
        + (long) page * PAGE).params(values).query(Step.class).list();
    return new Found(count, steps);
  }

  private String conditions(String[] words, LocalDate today, Map<String, Object> values) {
    StringBuilder conditions = new StringBuilder();
    Map<String, String> procedures = words.length == 0 ? Map.of() : engine.processNames();
    Map<String, String> people = words.length == 0 ? Map.of() : people();
    for (int n = 0; n < words.length; n++) {
      String word = words[n];
      values.put("like" + n, pattern(word));
      values.put("procedures" + n, matching(procedures, word));
      values.put("people" + n, matching(people, word));
      values.put("bodies" + n, organisation.agencies().stream().filter(agency -> CaseFiles.folded(agency.name()).contains(word)).map(Agency::code)
          .distinct().toArray(String[]::new));
      String[] places = places(word, today);
      values.put("places" + n, places);
      values.put("cooperatives" + n, cooperatives(word, places, today));
      values.put("day" + n, day(word));
      conditions.append("""
           and (c.searched like :like%1$d or t.case_key ilike :like%1$d or t.process_key = any(:procedures%1$d) or t.agency = any(:bodies%1$d)
             or t.assignee = any(:people%1$d) or t.due = cast(:day%1$d as date) or t.plan_due = cast(:day%1$d as date)
             or c.place = any(:places%1$d) or c.cooperative = any(:cooperatives%1$d)
             or t.title in (select title from (select distinct title from deadline_task where state = 'OPEN') titles
                            where progress_folded(title) like :like%1$d))
          """.formatted(n));
    }
    return conditions.toString();
  }

  /** The places of that name and what lies within them. */
  private String[] places(String word, LocalDate today) {
    List<Place> all = organisation.places(today);
    List<Place> named = all.stream().filter(place -> CaseFiles.folded(place.name()).contains(word)).toList();
    return named.isEmpty() ? new String[0] : all.stream().map(Place::code)
        .filter(code -> named.stream().anyMatch(place -> place.code().equals(code) || organisation.isWithin(code, place.code(), today))).toArray(String[]::new);
  }

  /** The co-operatives whose name or codes have the word, and those at the places. */
  private String[] cooperatives(String word, String[] places, LocalDate today) {
    Stream<String> named = register.select(new Selection(word, null, Set.of(), null, null), today).stream().map(Cooperative::code);
    return Stream.concat(named, Arrays.stream(places).flatMap(place -> register.codes(place, today).stream())).distinct().toArray(String[]::new);
  }

  private Map<String, String> people() {
    return names.names(jdbc.sql("select distinct assignee from deadline_task where state = 'OPEN' and assignee is not null").query(String.class).list());
  }

  private static String[] matching(Map<String, String> names, String word) {
    return names.entrySet().stream().filter(entry -> CaseFiles.folded(entry.getValue()).contains(word)).map(Map.Entry::getKey).toArray(String[]::new);
  }

  /** A word that is a day as people write it, else null. */
  private static LocalDate day(String word) {
    try {
      return LocalDate.parse(word, DAY);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  /** The words of a search, folded; at most eight of them. */
  static String[] words(String text) {
    String shortened = text.substring(0, Math.min(text.length(), LONGEST));
    return Arrays.stream(CaseFiles.folded(shortened).replace("\u0000", "").split("\\s+")).filter(word -> !word.isEmpty()).distinct().limit(WORDS)
        .toArray(String[]::new);
  }

  private static String pattern(String word) {
    return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
