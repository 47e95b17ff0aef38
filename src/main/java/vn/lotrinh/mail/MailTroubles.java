package vn.lotrinh.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.MailAddress;

/** What stands in the way of mails: a server that is away, addresses that are refused. */
@Repository
class MailTroubles {

  /** How the server was found when it was last tried. */
  record Server(Instant awaySince, String reason, Instant triedAt) {}

  private final JdbcClient jdbc;

  MailTroubles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Server> server() {
    return jdbc.sql("select away_since, reason, tried_at from mail_server").query(Server.class).optional();
  }

  /** @param reason null: it is there */
  void found(String reason, Instant now) {
    jdbc.sql("""
        insert into mail_server (away_since, reason, tried_at) values (case when :reason::text is null then null else :now::timestamptz end, :reason, :now)
        on conflict (one) do update set reason = excluded.reason, tried_at = excluded.tried_at,
          away_since = case when excluded.reason is null then null else coalesce(mail_server.away_since, excluded.away_since) end""")
        .param("reason", reason).param("now", Timestamp.from(now)).update();
  }

  void refused(Mail mail, String reason, Instant now) {
    jdbc.sql("""
        insert into mail_refused_address (person, address, reason, since) values (:person, :address, :reason, :now)
        on conflict (person, address) do update set reason = excluded.reason""")
        .param("person", mail.recipient()).param("address", written(mail.address())).param("reason", reason).param("now", Timestamp.from(now)).update();
  }

  /** Whatever stood in the way of a person's mails does so no more. */
  void reached(Collection<String> persons) {
    jdbc.sql("delete from mail_refused_address where person = any(:persons)").param("persons", persons.toArray(String[]::new)).update();
  }

  List<MailState.RefusedAddress> refused() {
    return jdbc.sql("select person, address, reason, since, told_on from mail_refused_address order by since desc, person")
        .query(MailState.RefusedAddress.class).list();
  }

  void told(LocalDate day) {
    jdbc.sql("update mail_refused_address set told_on = :day where told_on is null").param("day", day).update();
  }

  /** An address as it may be kept, also where there is none. */
  static String written(String address) {
    return address == null || address.isBlank() ? "" : MailAddress.visible(address);
  }
}
