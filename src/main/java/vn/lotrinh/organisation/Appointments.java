package vn.lotrinh.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is recorded of who holds which role inside a body, and of whose people do another body's work. Entries end, none is changed or removed. */
@Repository
class Appointments {

  private static final String APPOINTMENT = """
      select id, agency, duty, role, person, capacity, head_title, signer_title, document, document_day, valid_from, valid_until,
        recorded_by, (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on, ended_by, (ended_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on
      from organisation_appointment
      """;
  private static final String MANDATE = """
      select id, agency, by_agency, document, document_day, valid_from, valid_until,
        recorded_by, (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on, ended_by, (ended_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on
      from organisation_mandate
      """;

  private final JdbcClient jdbc;

  Appointments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one body and of every body, the newest first. */
  List<Appointment> of(String agency) {
    return jdbc.sql(APPOINTMENT + "where agency is null or agency = :agency order by agency nulls last, valid_from desc, id desc").param("agency", agency)
        .query(Appointment.class).list();
  }

  Optional<Appointment> appointment(long id) {
    return jdbc.sql(APPOINTMENT + "where id = :id and agency is not null").param("id", id).query(Appointment.class).optional();
  }

  void add(Appointment one, Instant now) {
    jdbc.sql("""
        insert into organisation_appointment (agency, duty, role, person, capacity, head_title, signer_title, document, document_day, valid_from, valid_until,
          recorded_by, recorded_at)
        values (:agency, :duty, :role, :person, :capacity, :headTitle, :signerTitle, :document, :documentDay, :validFrom, :validUntil, :recordedBy, :now)""")
        .param("agency", one.agency()).param("duty", one.duty()).param("role", one.role()).param("person", one.person())
        .param("capacity", one.capacity() == null ? null : one.capacity().name()).param("headTitle", one.headTitle()).param("signerTitle", one.signerTitle())
        .param("document", one.document()).param("documentDay", one.documentDay()).param("validFrom", one.validFrom()).param("validUntil", one.validUntil())
        .param("recordedBy", one.recordedBy()).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  /** Mandates by which this body's work is done, or by which it does another's; the newest first. */
  List<Mandate> mandates(String agency) {
    return jdbc.sql(MANDATE + "where agency = :agency or by_agency = :agency order by valid_from desc, id desc").param("agency", agency)
        .query(Mandate.class).list();
  }

  Optional<Mandate> mandate(long id) {
    return jdbc.sql(MANDATE + "where id = :id").param("id", id).query(Mandate.class).optional();
  }

  void add(Mandate one, Instant now) {
    jdbc.sql("""
        insert into organisation_mandate (agency, by_agency, document, document_day, valid_from, valid_until, recorded_by, recorded_at)
        values (:agency, :byAgency, :document, :documentDay, :validFrom, :validUntil, :recordedBy, :now)""")
        .param("agency", one.agency()).param("byAgency", one.byAgency()).param("document", one.document()).param("documentDay", one.documentDay())
        .param("validFrom", one.validFrom()).param("validUntil", one.validUntil()).param("recordedBy", one.recordedBy())
        .param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  /** @param table which of the two; @param until the first day on which the entry no longer counts */
  void end(Table table, long id, LocalDate until, String by, Instant now) {
    jdbc.sql("update " + table.sql + " set valid_until = :until, ended_by = :by, ended_at = :now where id = :id")
        .param("until", until).param("by", by).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
  }

  enum Table {
    APPOINTMENT("organisation_appointment"), MANDATE("organisation_mandate");

    private final String sql;

    Table(String sql) {
      this.sql = sql;
    }
  }

  /** Whether somebody belongs to a body only by way of a mandate. */
  boolean onlyByMandate(String person, String agency) {
    return jdbc.sql("select exists (select from organisation_derived where person = :person and group_id = :agency)").param("person", person)
        .param("agency", agency).query(Boolean.class).single();
  }

  /** The memberships follow what was recorded. */
  void derive() {
    jdbc.sql("select lo_trinh_derive(null, null)").query((row, n) -> 1).list();
  }
}
