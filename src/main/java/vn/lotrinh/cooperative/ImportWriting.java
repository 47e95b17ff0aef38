package vn.lotrinh.cooperative;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes all accepted rows of a file into the register: one statement a table, however long the file is. */
@Repository
class ImportWriting {

  /** Columns of an entry, with the key under which a row tells them and the type they are read as. */
  private static final Map<String, String> ENTRY = new LinkedHashMap<>();

  static {
    ENTRY.put("name", "name text");
    ENTRY.put("kind", "kind text");
    ENTRY.put("tax_code", "taxCode text");
    ENTRY.put("registration_number", "registrationNumber text");
    ENTRY.put("sector", "sector text");
    ENTRY.put("place", "place text");
    ENTRY.put("address", "address text");
    ENTRY.put("founded_on", "foundedOn date");
    ENTRY.put("law_year", "lawYear integer");
    ENTRY.put("members", "members numeric");
    ENTRY.put("area_ha", "areaHa numeric");
    ENTRY.put("area_m2", "areaM2 numeric");
    ENTRY.put("capital_million", "capitalMillion numeric");
    ENTRY.put("charter_capital_million", "charterCapitalMillion numeric");
    ENTRY.put("services", "services numeric");
    ENTRY.put("vehicles", "vehicles numeric");
    ENTRY.put("size_class", "sizeClass text");
    ENTRY.put("last_meeting_on", "lastMeetingOn date");
    ENTRY.put("months_inactive", "monthsInactive integer");
    ENTRY.put("inactive_since", "inactiveSince date");
    ENTRY.put("dormant", "dormant boolean");
  }

  private static final String ACCEPTED = """
      from cooperative_import i join cooperative_import_row r on r.import = i.id and r.state in ('NEW', 'CHANGED')
      """;

  private final JdbcClient jdbc;

  ImportWriting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Only one file is written at a time. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('cooperative_import'))").query((row, n) -> 0).list();
  }

  /** How many accepted rows are about a co-operative of which the register has learned something since the preview. */
  long outdated(long id) {
    return jdbc.sql("select count(*) " + ACCEPTED + """
        where i.id = :id and (exists (select 1 from cooperative_entry x where x.cooperative = r.code and x.id > i.entry_mark)
          or exists (select 1 from cooperative_year x where x.cooperative = r.code and x.id > i.year_mark)
          or exists (select 1 from cooperative_debt x where x.cooperative = r.code and x.id > i.debt_mark)
          or exists (select 1 from cooperative_status_change x where x.cooperative = r.code and x.id > i.status_mark))""")
        .param("id", id).query(Long.class).single();
  }

  /** Which of the co-operatives accepted rows change in what the registration office registered, in the order of their codes. */
  List<String> changingRegistered(long id, Set<String> codes) {
    return jdbc.sql("select distinct r.code " + ACCEPTED + """
        where i.id = :id and r.state = 'CHANGED' and r.code = any(:codes)
          and exists (select 1 from jsonb_array_elements(r.changes) c where c->>'field' = any(:fields)) order by r.code""")
        .param("id", id).param("codes", codes.toArray(String[]::new)).param("fields", RegistrationChange.REGISTERED.toArray(String[]::new))
        .query(String.class).list();
  }

  /**
   * The import must know already who confirms it.
   *
   * @param source said of every row that is written, e.g. the file's name and day
   */
  void write(long id, String source, String by, Instant at) {
    run("insert into cooperative (code) select r.code from cooperative_import_row r where r.import = :id and r.state = 'NEW' on conflict (code) do nothing", id, source, at);
    run(entries(), id, source, at);
    run("""
        insert into cooperative_year (cooperative, year, revenue_million, profit_million, score, rank, source, recorded_at, recorded_by)
        select r.code, y.year::integer, coalesce((y.told->>'revenue')::numeric, k.revenue_million), coalesce((y.told->>'profit')::numeric, k.profit_million),
          coalesce((y.told->>'score')::numeric, k.score), coalesce(y.told->>'rank', k.rank), :source, :at, i.confirmed_by
        """ + ACCEPTED + """
        cross join lateral jsonb_each(r.told->'years') as y (year, told)
        left join lateral (select * from cooperative_year where cooperative = r.code and year = y.year::integer order by id desc limit 1) k on true
        where i.id = :id""", id, source, at);
    run("""
        insert into cooperative_debt (cooperative, creditor, amount_million, day, source, recorded_at, recorded_by)
        select r.code, d.creditor, d.amount::numeric, (r.told->>'debtDay')::date, :source, :at, i.confirmed_by
        """ + ACCEPTED + "cross join lateral jsonb_each_text(r.told->'debts') as d (creditor, amount) where i.id = :id", id, source, at);
    run("""
        insert into cooperative_status_change (cooperative, status, day, paper, decided, recorded_at, recorded_by)
        select r.code, r.told->>'status', (r.told->>'statusDay')::date, coalesce(r.told->>'statusPaper', :source), false, :at, i.confirmed_by
        """ + ACCEPTED + "where i.id = :id and r.told->>'status' is not null", id, source, at);
    run("""
        insert into cooperative_other_code (code, cooperative, source, recorded_at) select distinct on (r.other_code) r.other_code, r.code, :source, :at
        from cooperative_import_row r where r.import = :id and r.other_code is not null and r.state in ('NEW', 'CHANGED', 'UNCHANGED')
        order by r.other_code, r.line on conflict (code) do nothing""", id, source, at);
    doubts(id, source, by, at);
  }

  /** A value that the file brings without a doubt corrects the doubtful one; what is doubtful in it is kept until somebody settles it. */
  private void doubts(long id, String source, String by, Instant at) {
    jdbc.sql("""
        update cooperative_doubt d set settled = 'CORRECTED', settled_by = :by, settled_at = :at from cooperative_import_row r
        where r.import = :id and r.state = 'CHANGED' and r.code = d.cooperative and d.settled is null
          and exists (select 1 from jsonb_array_elements(r.changes) c where c->>'field' = d.field)
          and not exists (select 1 from jsonb_array_elements(r.doubts) x where x->>'field' = d.field)""").param("id", id).param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC)).update();
    run("""
        insert into cooperative_doubt (cooperative, field, value, sentence, source, raised_at)
        select distinct on (r.code, x->>'field', x->>'sentence') r.code, x->>'field', x->>'value', x->>'sentence', :source || ', ô ' || (x->>'cell'), :at
        from cooperative_import_row r cross join lateral jsonb_array_elements(r.doubts) x
        where r.import = :id and r.state in ('NEW', 'CHANGED', 'UNCHANGED') and x->>'field' is not null
        order by r.code, x->>'field', x->>'sentence', r.line
        on conflict (cooperative, field, sentence) do update set settled = null, settled_by = null, settled_at = null, raised_at = excluded.raised_at,
          source = excluded.source, value = excluded.value where cooperative_doubt.settled = 'CORRECTED'""", id, source, at);
  }

  /** The legal statuses that a file tells. */
  List<StatusChange> statuses(long id) {
    return jdbc.sql("""
        select r.code as cooperative, r.told->>'status' as status, (r.told->>'statusDay')::date as day, r.told->>'statusPaper' as paper, false as decided
        """ + ACCEPTED + "where i.id = :id and r.told->>'status' is not null order by r.line").param("id", id).query(StatusChange.class).list();
  }

  /** What a row does not tell stays as the register has it. */
  private static String entries() {
    String values = ENTRY.entrySet().stream().map(column -> {
      String[] told = column.getValue().split(" ");
      return "case when r.told->'entry'->'%s' is not null then (r.told->'entry'->>'%s')::%s else e.%s end".formatted(told[0], told[0], told[1], column.getKey());
    }).collect(Collectors.joining(", "));
    return "insert into cooperative_entry (cooperative, valid_from, " + String.join(", ", ENTRY.keySet()) + ", part_days, source, recorded_at, recorded_by) select r.code, i.day, "
        + values + ", jsonb_strip_nulls(coalesce(e.part_days, '{}') || coalesce(r.told->'entry'->'partDays', '{}')), :source, :at, i.confirmed_by " + ACCEPTED + """
        left join lateral (select * from cooperative_entry where cooperative = r.code and valid_from <= i.day order by valid_from desc, id desc limit 1) e on true
        where i.id = :id and r.told->'entry' is not null""";
  }

  private void run(String sql, long id, String source, Instant at) {
    var statement = jdbc.sql(sql).param("id", id);
    if (sql.contains(":source")) statement = statement.param("source", source).param("at", at.atOffset(ZoneOffset.UTC));
    statement.update();
  }
}
