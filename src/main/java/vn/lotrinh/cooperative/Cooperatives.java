package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository
class Cooperatives {

  private static final String ON_A_DAY = """
      select e.*, coalesce(s.status, 'DANG_HOAT_DONG') as status
      from cooperative c
      join lateral (select * from cooperative_entry where cooperative = c.code and valid_from <= :day order by valid_from desc, id desc limit 1) e on true
      left join lateral (select status from cooperative_status_change where cooperative = c.code and day <= :day order by day desc, id desc limit 1) s on true
      """;

  private static final Pattern PART_DAY = Pattern.compile("\"(\\w+)\": \"([\\d-]+)\"");

  private final JdbcClient jdbc;

  Cooperatives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Cooperative> find(String code, LocalDate day) {
    return jdbc.sql(ON_A_DAY + "where c.code = :code").param("day", day).param("code", code).query(Cooperatives::cooperative).optional();
  }

  List<Cooperative> find(Collection<String> codes, LocalDate day) {
    return jdbc.sql(ON_A_DAY + "where c.code = any(:codes) order by c.code").param("day", day).param("codes", codes.toArray(String[]::new))
        .query(Cooperatives::cooperative).list();
  }

  List<Cooperative> all(LocalDate day) {
    return jdbc.sql(ON_A_DAY + "order by c.code").param("day", day).query(Cooperatives::cooperative).list();
  }

  /**
   * Those of the selection, in the order of their codes.
   *
   * @param places codes that the selection's place covers; null for everywhere
   * @param limit at most so many, from {@code offset} on
   */
  List<Cooperative> find(Selection selection, Collection<String> places, LocalDate day, int offset, int limit) {
    Map<String, Object> values = new HashMap<>(Map.of("day", day, "offset", offset, "limit", limit));
    String where = where(selection, places, values);
    return jdbc.sql(ON_A_DAY + where + " order by c.code offset :offset limit :limit").params(values).query(Cooperatives::cooperative).list();
  }

  long count(Selection selection, Collection<String> places, LocalDate day) {
    Map<String, Object> values = new HashMap<>(Map.of("day", day));
    String where = where(selection, places, values);
    return jdbc.sql("select count(*) from (" + ON_A_DAY + where + ") found").params(values).query(Long.class).single();
  }

  /** Those whose name or a code, as the register has it on the day, holds one of the words, or whose head office is at one of the places; word → codes. */
  Map<String, Set<String>> codesByWord(Map<String, Collection<String>> placesByWord, LocalDate day) {
    Map<String, Set<String>> codes = new HashMap<>();
    List<String> words = List.copyOf(placesByWord.keySet());
    List<String> ofPlaces = placesByWord.entrySet().stream().flatMap(one -> one.getValue().stream().map(place -> one.getKey())).toList();
    List<String> places = placesByWord.values().stream().flatMap(Collection::stream).toList();
    jdbc.sql("""
        with now as (select distinct on (cooperative) cooperative, search, place from cooperative_entry where valid_from <= :day order by cooperative, valid_from desc, id desc)
        select w.word, e.cooperative from now e join unnest(:words, :patterns) w (word, pattern) on e.search like w.pattern
        union select p.word, e.cooperative from now e join unnest(:ofPlaces, :places) p (word, place) on p.place = e.place""")
        .param("day", day).param("words", words.toArray(String[]::new))
        .param("patterns", words.stream().map(word -> "%" + Plain.letters(word).replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new))
        .param("ofPlaces", ofPlaces.toArray(String[]::new)).param("places", places.toArray(String[]::new))
        .query((row, n) -> codes.computeIfAbsent(row.getString(1), any -> new HashSet<>()).add(row.getString(2))).list();
    return codes;
  }

  /** Each word first narrows down by any row of history, so that the newest rows are looked up for few. */
  private static String where(Selection selection, Collection<String> places, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    int n = 0;
    for (String word : Plain.letters(selection.words()).split("\\s+")) {
      if (word.isEmpty()) continue;
      String name = "word" + n++;
      values.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      conditions.add("c.code in (select cooperative from cooperative_entry where search like :" + name + ") and e.search like :" + name);
    }
    if (places != null) {
      values.put("places", places.toArray(String[]::new));
      conditions.add("c.code in (select cooperative from cooperative_entry where place = any(:places)) and e.place = any(:places)");
    }
    if (!selection.statuses().isEmpty()) {
      values.put("statuses", selection.statuses().stream().map(Enum::name).toArray(String[]::new));
      conditions.add("coalesce(s.status, 'DANG_HOAT_DONG') = any(:statuses)");
    }
    if (selection.kind() != null) {
      values.put("kind", selection.kind().name());
      conditions.add("e.kind = :kind");
    }
    if (selection.dormant() != null) {
      values.put("dormant", selection.dormant());
      conditions.add("e.dormant = :dormant");
    }
    return "where " + String.join(" and ", conditions);
  }

  /** Tax code or registration number, or the code itself → code; what two co-operatives ever had is left out. */
  Map<String, String> codesOf(Collection<String> told) {
    Map<String, String> codes = new HashMap<>();
    jdbc.sql("""
        select told, min(cooperative) as code from (
          select tax_code as told, cooperative from cooperative_entry where tax_code = any(:told)
          union select registration_number, cooperative from cooperative_entry where registration_number = any(:told)) found
        group by told having count(distinct cooperative) = 1""").param("told", told.toArray(String[]::new))
        .query((row, n) -> codes.put(row.getString(1), row.getString(2))).list();
    jdbc.sql("select code from cooperative where code = any(:told)").param("told", told.toArray(String[]::new)).query(String.class).list()
        .forEach(code -> codes.put(code, code));
    return codes;
  }

  /** Code to name of all, as the register knew them on a day. */
  Map<String, String> names(LocalDate day) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select distinct on (cooperative) cooperative, name from cooperative_entry where valid_from <= :day order by cooperative, valid_from desc, id desc")
        .param("day", day).query(row -> { names.put(row.getString(1), row.getString(2)); });
    return names;
  }

  /** Further codes by which offices call a co-operative → its own. */
  Map<String, String> otherCodes() {
    Map<String, String> codes = new HashMap<>();
    jdbc.sql("select code, cooperative from cooperative_other_code").query((row, n) -> codes.put(row.getString(1), row.getString(2))).list();
    return codes;
  }

  /** By co-operative what a person has confirmed though it looked doubtful: {@code field|sentence}. */
  Map<String, Set<String>> confirmedDoubts() {
    Map<String, Set<String>> confirmed = new HashMap<>();
    jdbc.sql("select cooperative, field, sentence from cooperative_doubt where settled = 'CONFIRMED'")
        .query((row, n) -> confirmed.computeIfAbsent(row.getString(1), any -> new HashSet<>()).add(row.getString(2) + "|" + row.getString(3))).list();
    return confirmed;
  }

  List<String> sectors() {
    return jdbc.sql("select distinct sector from cooperative_entry order by sector").query(String.class).list();
  }

  /** Codes of all places that a head office ever was in. */
  List<String> places() {
    return jdbc.sql("select distinct place from cooperative_entry").query(String.class).list();
  }

  /** The newest row of each year, latest year first. */
  List<FinancialYear> years(Collection<String> codes) {
    return jdbc.sql("""
        select distinct on (cooperative, year) cooperative, year, revenue_million, profit_million, score, rank, source from cooperative_year
        where cooperative = any(:codes) order by cooperative, year desc, id desc""").param("codes", codes.toArray(String[]::new))
        .query((row, n) -> new FinancialYear(row.getString("cooperative"), row.getInt("year"), number(row, "revenue_million"),
            number(row, "profit_million"), number(row, "score"), named(Rank.class, row, "rank"), row.getString("source"))).list();
  }

  /** What each class of creditors was last known to be owed on the day. */
  List<Debt> debts(Collection<String> codes, LocalDate day) {
    return jdbc.sql("""
        select distinct on (cooperative, creditor) cooperative, creditor, amount_million, day, source from cooperative_debt
        where cooperative = any(:codes) and day <= :day order by cooperative, creditor, day desc, id desc""")
        .param("codes", codes.toArray(String[]::new)).param("day", day)
        .query((row, n) -> new Debt(row.getString("cooperative"), Creditor.valueOf(row.getString("creditor")), number(row, "amount_million"),
            day(row, "day"), row.getString("source"))).list();
  }

  /** Every status the co-operative entered, the latest first. */
  List<StatusChange> statuses(String code) {
    return jdbc.sql("select cooperative, status, day, paper, decided from cooperative_status_change where cooperative = :code order by day desc, id desc")
        .param("code", code).query(StatusChange.class).list();
  }

  /** The status of each co-operative that has one on the day. */
  List<StatusChange> statuses(LocalDate day) {
    return jdbc.sql("""
        select distinct on (cooperative) cooperative, status, day, paper, decided from cooperative_status_change
        where day <= :day order by cooperative, day desc, id desc""").param("day", day).query(StatusChange.class).list();
  }

  /** One change of the register at a time: a file, or one co-operative by hand. */
  void lockRegister() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('cooperative_import'))").query((row, n) -> 0).list();
  }

  void add(String code) {
    jdbc.sql("insert into cooperative (code) values (:code) on conflict (code) do nothing").param("code", code).update();
  }

  /** @return the number of the entry */
  long addEntry(Cooperative c, LocalDate from, String source, Instant at) {
    return jdbc.sql("""
        insert into cooperative_entry (cooperative, valid_from, name, kind, tax_code, registration_number, sector, place, address, founded_on, law_year,
          members, area_ha, area_m2, capital_million, charter_capital_million, services, vehicles, size_class, last_meeting_on, months_inactive,
          inactive_since, dormant, part_days, source, recorded_at)
        values (:code, :from, :name, :kind, :taxCode, :registration, :sector, :place, :address, :founded, :lawYear, :members, :areaHa, :areaM2, :capital,
          :charterCapital, :services, :vehicles, :sizeClass, :meeting, :months, :inactiveSince, :dormant, jsonb_object(:partDays, :parts), :source, :at) returning id""")
        .param("code", c.code()).param("from", from).param("name", c.name()).param("kind", c.kind().name()).param("taxCode", c.taxCode())
        .param("registration", c.registrationNumber()).param("sector", c.sector()).param("place", c.place()).param("address", c.address())
        .param("founded", c.foundedOn()).param("lawYear", c.lawYear()).param("members", c.members()).param("areaHa", c.areaHa())
        .param("areaM2", c.areaM2()).param("capital", c.capitalMillion()).param("charterCapital", c.charterCapitalMillion())
        .param("services", c.services()).param("vehicles", c.vehicles()).param("sizeClass", c.sizeClass() == null ? null : c.sizeClass().name())
        .param("meeting", c.lastMeetingOn()).param("months", c.monthsInactive()).param("inactiveSince", c.inactiveSince())
        .param("dormant", c.dormant()).param("partDays", c.partDays().keySet().toArray(String[]::new))
        .param("parts", c.partDays().values().toArray(String[]::new)).param("source", source).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
  }

  void addYear(FinancialYear year, Instant at) {
    jdbc.sql("""
        insert into cooperative_year (cooperative, year, revenue_million, profit_million, score, rank, source, recorded_at)
        values (:code, :year, :revenue, :profit, :score, :rank, :source, :at)""")
        .param("code", year.cooperative()).param("year", year.year()).param("revenue", year.revenueMillion()).param("profit", year.profitMillion())
        .param("score", year.score()).param("rank", year.rank() == null ? null : year.rank().name()).param("source", year.source())
        .param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void addDebt(Debt debt, Instant at) {
    jdbc.sql("""
        insert into cooperative_debt (cooperative, creditor, amount_million, day, source, recorded_at)
        values (:code, :creditor, :amount, :day, :source, :at)""")
        .param("code", debt.cooperative()).param("creditor", debt.creditor().name()).param("amount", debt.amountMillion()).param("day", debt.day())
        .param("source", debt.source()).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void addStatus(StatusChange change, Instant at) {
    jdbc.sql("""
        insert into cooperative_status_change (cooperative, status, day, paper, decided, recorded_at)
        values (:code, :status, :day, :paper, :decided, :at)""")
        .param("code", change.cooperative()).param("status", change.status().name()).param("day", change.day()).param("paper", change.paper())
        .param("decided", change.decided()).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  static Cooperative cooperative(ResultSet row, int n) throws SQLException {
    return new Cooperative(row.getString("cooperative"), row.getString("tax_code"), row.getString("registration_number"),
        CooperativeKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("sector"), row.getString("place"), row.getString("address"),
        day(row, "founded_on"), row.getObject("law_year", Integer.class), number(row, "members"), number(row, "area_ha"), number(row, "area_m2"),
        number(row, "capital_million"), number(row, "charter_capital_million"), number(row, "services"), number(row, "vehicles"),
        named(SizeClass.class, row, "size_class"), day(row, "last_meeting_on"), row.getObject("months_inactive", Integer.class),
        day(row, "inactive_since"), row.getBoolean("dormant"), LegalStatus.valueOf(row.getString("status")), partDays(row.getString("part_days")));
  }

  private static Map<String, String> partDays(String stored) {
    if (stored.equals("{}")) return Map.of();
    return PART_DAY.matcher(stored).results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static <E extends Enum<E>> E named(Class<E> type, ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** Without the zeros that the column's scale adds, so that equal figures are equal. */
  private static BigDecimal number(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
