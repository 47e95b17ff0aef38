package vn.lotrinh.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Revision;

/** The tables of the structure. What one file said is kept under its name and replaced as a whole, in one transaction. */
@Repository
class OrganisationStore {

  private static final List<String> TABLES = List.of("organisation_alias", "organisation_succession", "organisation_place_succession",
      "organisation_holding", "organisation_agency", "organisation_place", "organisation_role");

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Revision revision;

  OrganisationStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.revision = new Revision(jdbc, "organisation");
  }

  @Transactional(readOnly = true)
  public Structure all() {
    return read("true", "");
  }

  @Transactional(readOnly = true)
  public Structure of(String source) {
    return read("source = :source", source);
  }

  @Transactional(readOnly = true)
  public Structure others(String source) {
    return read("source <> :source", source);
  }

  private Structure read(String which, String source) {
    List<Succession> successions = new ArrayList<>(
        rows("organisation_succession", which, source, "effective_day, predecessor, successor",
            (r, i) -> succession(Succession.Of.AGENCY, r, r.getBoolean("inherits_open_work"))));
    successions.addAll(rows("organisation_place_succession", which, source, "effective_day, predecessor, successor",
        (r, i) -> succession(Succession.Of.PLACE, r, true)));
    return new Structure(
        rows("organisation_role", which, source, "code", (r, i) -> new Role(r.getString("code"), r.getString("title"))),
        rows("organisation_place", which, source, "code", (r, i) -> new Place(r.getString("code"), r.getString("name"),
            PlaceLevel.valueOf(r.getString("level")), r.getString("parent"), period(r), r.getBoolean("to_confirm"))),
        rows("organisation_agency", which, source, "code, valid_from", (r, i) -> new Agency(r.getString("code"), r.getString("name"),
            r.getString("handle"), AgencyLevel.valueOf(r.getString("level")), r.getString("place"), r.getBoolean("acts"), period(r))),
        rows("organisation_holding", which, source, "role, place, valid_from",
            (r, i) -> new Holding(r.getString("agency"), r.getString("role"), r.getString("place"), period(r))),
        successions,
        rows("organisation_alias", which, source, "place_in_file",
            (r, i) -> new Alias(r.getString("alias"), r.getString("role"), r.getString("agency"))));
  }

  private <T> List<T> rows(String table, String which, String source, String order, RowMapper<T> mapper) {
    JdbcClient.StatementSpec query = jdbc.sql("select * from " + table + " where " + which + " order by " + order);
    return (source.isEmpty() ? query : query.param("source", source)).query(mapper).list();
  }

  private static Succession succession(Succession.Of of, ResultSet row, boolean inherits) throws SQLException {
    return new Succession(of, row.getString("predecessor"), row.getString("successor"), Succession.Kind.valueOf(row.getString("kind")),
        row.getObject("effective_day", LocalDate.class), inherits);
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
  }

  @Transactional
  public void replace(String source, Structure structure) {
    revision.raise();
    TABLES.forEach(table -> jdbc.sql("delete from " + table + " where source = ?").param(source).update());
    insert("insert into organisation_role (source, code, title) values (?, ?, ?)", structure.roles(),
        r -> new Object[] {source, r.code(), r.title()});
    insert("""
        insert into organisation_place (source, code, name, level, parent, valid_from, valid_until, to_confirm)
        values (?, ?, ?, ?, ?, ?, ?, ?)""", structure.places(), p -> new Object[] {source, p.code(), p.name(), p.level().name(), p.parent(),
            p.period().from(), p.period().until(), p.toConfirm()});
    insert("""
        insert into organisation_agency (source, code, name, handle, level, place, acts, valid_from, valid_until)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", structure.agencies(), a -> new Object[] {source, a.code(), a.name(), a.handle(),
            a.level().name(), a.place(), a.acts(), a.period().from(), a.period().until()});
    insert("""
        insert into organisation_holding (source, agency, agency_since, role, place, valid_from, valid_until)
        select ?, code, valid_from, ?, ?, ?, ? from organisation_agency
        where code = ? and daterange(valid_from, valid_until) @> ?::date""", structure.holdings(), h -> new Object[] {source, h.role(),
            h.place(), h.period().from(), h.period().until(), h.agency(), h.period().from()});
    insertSuccessions(source, structure);
    insert("insert into organisation_alias (source, alias, role, agency) values (?, ?, ?, ?)", structure.aliases(),
        a -> new Object[] {source, a.text(), a.role(), a.agency()});
  }

  private void insertSuccessions(String source, Structure structure) {
    insert("""
        insert into organisation_succession (source, predecessor, successor, successor_since, kind, effective_day, inherits_open_work)
        select ?, ?, code, valid_from, ?, ?, ? from organisation_agency
        where code = ? and daterange(valid_from, valid_until) @> ?::date""", structure.successions(Succession.Of.AGENCY),
        s -> new Object[] {source, s.predecessor(), s.kind().name(), s.day(), s.inherits(), s.successor(), s.day()});
    insert("""
        insert into organisation_place_succession (source, predecessor, successor, successor_since, kind, effective_day)
        select ?, ?, code, valid_from, ?, ? from organisation_place
        where code = ? and daterange(valid_from, valid_until) @> ?::date""", structure.successions(Succession.Of.PLACE),
        s -> new Object[] {source, s.predecessor(), s.kind().name(), s.day(), s.successor(), s.day()});
  }

  private <T> void insert(String sql, List<T> rows, Function<T, Object[]> values) {
    batches.batchUpdate(sql, rows.stream().map(values).toList());
  }
}
