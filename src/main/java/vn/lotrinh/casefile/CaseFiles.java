package vn.lotrinh.casefile;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Who;

/**
 * All cases, who takes part in them, and the one rule who may see one: whoever watches over the province, and the agencies that take part in the
 * case or took over the work of one that does. Who may not see a case is told that there is none.
 */
@Repository
public class CaseFiles {

  public static final int PAGE = 25;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

  private static final String ROW = "select key, kind, title, parent, place, cooperative, opened_on, touched_on from casefile_case c ";
  private static final String VISIBLE = """
      (:all or exists (select from casefile_participant p where p.case_key = c.key and p.agency = any(:agencies)))
      """;

  private final JdbcClient jdbc;

  CaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Opens the case, or brings its title up to date; the agencies take part from now on. A case whose first step comes later is opened by its room.
   *
   * @return whether it is still unknown to which plan the case belongs, see {@link #belongsTo}
   */
  public boolean open(CaseFile file, Set<String> agencies, Instant now) {
    return jdbc.sql("""
        with opened as (
          insert into casefile_case (key, kind, title, searched, parent, place, cooperative, opened_on, touched_on)
          values (:key, :kind, :title, :searched, :parent, :place, :cooperative, :openedOn, :touchedOn)
          on conflict (key) do update set title = excluded.title, searched = excluded.searched, touched_on = excluded.touched_on,
            cooperative = coalesce(casefile_case.cooperative, excluded.cooperative), place = coalesce(casefile_case.place, excluded.place)
          returning plan is null as unknown
        ), joined as (
          insert into casefile_participant (case_key, agency, since) select :key, agency, :now from unnest(:some) as agency
          on conflict do nothing
        )
        select unknown from opened""")
        .param("key", file.key()).param("kind", file.kind()).param("title", file.title()).param("searched", folded(file.key() + " " + file.title()))
        .param("parent", file.parent()).param("place", file.place()).param("cooperative", file.cooperative()).param("openedOn", file.openedOn())
        .param("touchedOn", file.touchedOn()).param("some", array(agencies)).param("now", now.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
  }

  /** Writes down to which plan a case belongs. @param plan its code; null: to none */
  void belongsTo(String caseKey, String plan) {
    jdbc.sql("update casefile_case set plan = :plan where key = :key").param("key", caseKey).param("plan", plan == null ? "" : plan).update();
  }

  /** Lets agencies that have no step in a case see it from now on. */
  public void admit(String caseKey, Set<String> agencies, Instant now) {
    jdbc.sql("""
        insert into casefile_participant (case_key, agency, since) select :key, agency, :now from unnest(:some) as agency on conflict do nothing""")
        .param("key", caseKey).param("some", array(agencies)).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  public boolean maySee(Who who, String caseKey) {
    return visible(jdbc.sql("""
        select exists (select from casefile_participant p where p.case_key = :key and (:all or p.agency = any(:agencies)))
          or :all and exists (select from casefile_case where key = :key)"""), who).param("key", caseKey).query(Boolean.class).single();
  }

  /** The case itself, for a room that does not show it to anybody. */
  public Optional<CaseFile> get(String caseKey) {
    return jdbc.sql(ROW + "where key = :key").param("key", caseKey).query(CaseFile.class).optional();
  }

  /** Keys of all cases of a kind that somebody may see who does not watch over the province. @param kind key of the model of the first step */
  public Set<String> seen(Who who, String kind) {
    return jdbc.sql("""
        select distinct p.case_key from casefile_participant p join casefile_case c on c.key = p.case_key where c.kind = :kind and p.agency = any(:agencies)""")
        .param("kind", kind).param("agencies", array(who.inherited())).query(String.class).set();
  }

  /** What cases are called, by key. */
  public Map<String, String> titles(Collection<String> keys) {
    Map<String, String> titles = new HashMap<>();
    jdbc.sql("select key, title from casefile_case where key = any(:keys)").param("keys", array(keys)).query(row -> {
      titles.put(row.getString("key"), row.getString("title"));
    });
    return titles;
  }

  /** The agencies that take part in the case. */
  public Set<String> participants(String caseKey) {
    return jdbc.sql("select agency from casefile_participant where case_key = :key").param("key", caseKey).query(String.class).set();
  }

  /** One of the agencies, if it takes part in the case. */
  public Optional<String> participant(String caseKey, Set<String> agencies) {
    return jdbc.sql("select agency from casefile_participant where case_key = :key and agency = any (:agencies) order by agency limit 1")
        .param("key", caseKey).param("agencies", array(agencies)).query(String.class).optional();
  }

  public Optional<CaseFile> find(Who who, String caseKey) {
    return visible(jdbc.sql(ROW + "where key = :key and " + VISIBLE), who).param("key", caseKey).query(CaseFile.class).optional();
  }

  /**
   * A word of a search with what it may mean beside a part of the title or key.
   *
   * @param text folded
   * @param cooperatives codes of those that it names, by name, code or place
   * @param places codes
   * @param bodies codes of agencies that it names
   * @param kinds models that are called so
   */
  public record Word(String text, Set<String> cooperatives, Set<String> places, Set<String> bodies, Set<String> kinds) {}

  /**
   * By what happened in a case; what is null does not narrow.
   *
   * @param person a part of the name of somebody who acted in it, as this person was called then
   * @param paper a part of a decision, of a paper's name or of a number that was filled in; or its case is one of {@code numbered}
   * @param from, until something happened in it between these days, both counted
   * @param running whether anything of it still runs
   */
  public record Happened(String person, String paper, Set<String> numbered, LocalDate from, LocalDate until, Boolean running) {

    public static final Happened ANYTHING = new Happened(null, null, Set.of(), null, null, null);
  }

  /** Cases in which every word is found; the newest first. @param page from 0 */
  public List<CaseFile> find(Who who, List<Word> words, int page) {
    return find(who, words, Happened.ANYTHING, page);
  }

  public long count(Who who, List<Word> words) {
    return count(who, words, Happened.ANYTHING);
  }

  /** The same of cases in which something happened. */
  public List<CaseFile> find(Who who, List<Word> words, Happened happened, int page) {
    return searched(ROW, " order by touched_on desc, key limit " + PAGE + " offset " + (long) page * PAGE, who, words, happened).query(CaseFile.class).list();
  }

  public long count(Who who, List<Word> words, Happened happened) {
    return searched("select count(*) from casefile_case c ", "", who, words, happened).query(Long.class).single();
  }

  /** The cases of which this one is a part, the outermost first. */
  public List<CaseFile> above(Who who, String caseKey) {
    return visible(jdbc.sql("""
        with recursive whole (key, parent, depth) as (
          select key, parent, 0 from casefile_case where key = :key
          union select w.key, w.parent, depth + 1 from casefile_case w join whole on w.key = whole.parent where depth < 10
        )
        select c.key, c.kind, c.title, c.parent, c.place, c.cooperative, c.opened_on, c.touched_on from casefile_case c join whole using (key)
        where depth > 0 and""" + VISIBLE + " order by depth desc"), who).param("key", caseKey).query(CaseFile.class).list();
  }

  /** The parts of a case. */
  public List<CaseFile> below(Who who, String caseKey, int limit) {
    return visible(jdbc.sql(ROW + "where parent = :key and " + VISIBLE + " order by key limit :limit"), who).param("key", caseKey).param("limit", limit)
        .query(CaseFile.class).list();
  }

  /** Small letters without diacritics: "Hợp tác xã Đông Hải" becomes "hop tac xa dong hai". */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ").strip();
  }

  /** A body is found by its cases and their steps; a plan's number stands in the key or title of the case or of one above it. */
  private JdbcClient.StatementSpec searched(String start, String end, Who who, List<Word> words, Happened happened) {
    StringBuilder conditions = new StringBuilder();
    for (int n = 0; n < words.size(); n++) {
      conditions.append("""
          and (c.searched like :like%1$d or c.cooperative = any(:cooperatives%1$d) or c.place = any(:places%1$d) or c.kind = any(:kinds%1$d)
            or exists (select from casefile_participant b where b.case_key = c.key and b.agency = any(:bodies%1$d))
            or exists (select from casefile_case w where w.key = c.parent and w.searched like :like%1$d))
          """.formatted(n));
    }
    Map<String, Object> values = new HashMap<>();
    happened(happened, conditions, values);
    JdbcClient.StatementSpec statement = visible(jdbc.sql(start + "where " + VISIBLE + conditions + end), who).params(values);
    for (int n = 0; n < words.size(); n++) {
      Word word = words.get(n);
      statement = statement.param("like" + n, part(word.text)).param("cooperatives" + n, array(word.cooperatives))
          .param("places" + n, array(word.places)).param("kinds" + n, array(word.kinds)).param("bodies" + n, array(word.bodies));
    }
    return statement;
  }

  private static void happened(Happened happened, StringBuilder conditions, Map<String, Object> values) {
    if (happened.person != null) {
      conditions.append(" and c.key in (select case_key from casefile_entry where person_name is not null and progress_folded(person_name) like :person)");
      values.put("person", part(folded(happened.person)));
    }
    if (happened.paper != null) {
      conditions.append("""
           and (c.key = any(:numbered) or c.key in (
            select case_key from casefile_entry where (decision is not null or content is not null)
              and progress_folded(coalesce(decision, '') || ' ' || coalesce(content, '')) like :paper
            union all select e.case_key from casefile_answer a join casefile_entry e on e.id = a.entry where a.key like '%umber' and progress_folded(a.answer) like :paper))
          """);
      values.put("paper", part(folded(happened.paper)));
      values.put("numbered", array(happened.numbered));
    }
    if (happened.from != null || happened.until != null) {
      conditions.append(" and exists (select from casefile_entry e where e.case_key = c.key and e.day between :from and :until)");
      values.put("from", happened.from == null ? EARLIEST : happened.from);
      values.put("until", happened.until == null ? LATEST : happened.until);
    }
    if (happened.running != null) conditions.append(happened.running ? " and" : " and not").append(" exists (select from casefile_running r where r.case_key = c.key)");
  }

  private static String part(String folded) {
    return "%" + folded.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static JdbcClient.StatementSpec visible(JdbcClient.StatementSpec statement, Who who) {
    return statement.param("all", who.watches()).param("agencies", array(who.inherited()));
  }

  private static String[] array(Collection<String> some) {
    return some.toArray(String[]::new);
  }
}
