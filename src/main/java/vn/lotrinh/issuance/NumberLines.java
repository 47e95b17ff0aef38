package vn.lotrinh.issuance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.casefile.ChronicleSource;
import vn.lotrinh.casefile.Entry;

/** Tells in a case's chronicle which numbers its papers got, also those that one paper shares among several cases. */
@Component
class NumberLines implements ChronicleSource {

  private record Given(String paperNumber, String subject, LocalDate day, LocalDate recordedOn, OffsetDateTime at, String actor, String body) {}

  private final JdbcClient jdbc;
  private final People people;

  NumberLines(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public List<Entry> of(String caseKey) {
    List<Given> given = jdbc.sql("""
        select paper_number, n.subject, n.day, (n.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on, n.recorded_at as at, n.actor, n.body
        from issuance_number n where n.case_key = :key
        union
        select paper_number, u.subject, n.day, (u.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date, u.recorded_at, u.actor, n.body
        from issuance_number_use u join issuance_number n on n.id = u.number where u.case_key = :key and n.case_key <> :key
        order by at""").param("key", caseKey).query(Given.class).list();
    Map<String, String> names = people.names(given.stream().map(Given::actor).filter(Objects::nonNull).toList());
    return given.stream().map(one -> new Entry(0, Entry.What.NUMBERED, one.recordedOn, one.day, one.at.toInstant(), null, "Văn bản số " + one.paperNumber, one.actor,
        one.actor == null ? null : names.get(one.actor), one.body, null, null, null, null, one.subject, List.of())).toList();
  }
}
