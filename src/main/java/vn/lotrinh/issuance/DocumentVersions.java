package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;

/** Every version of a document with its file, and what was decided about it by whom; rows are added, never changed. */
@Repository
public class DocumentVersions {

  /** @param actor user; null where the system wrote it */
  public record Version(String document, int version, DocumentState.Stage stage, String actor, LocalDate day) {

    Version by(String name) {
      return new Version(document, version, stage, name, day);
    }
  }

  /** @param decision e.g. {@code return}; null where there was nothing to choose */
  public record Entry(String document, String what, String decision, String content, String actor, LocalDate day) {

    Entry by(String name) {
      return new Entry(document, what, decision, content, name, day);
    }
  }

  private final JdbcClient jdbc;
  private final TextKinds texts;
  private final People people;
  private final Clock clock;

  DocumentVersions(JdbcClient jdbc, TextKinds texts, People people, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.people = people;
    this.clock = clock;
  }

  void add(String document, Content content, Templates.Written written) {
    jdbc.sql("""
        insert into issuance_version (document, version, stage, content, docx, template, actor, day, recorded_at)
        values (:document, :version, :stage, :content::jsonb, :docx, :template, :actor, :day, :at)""")
        .param("document", document).param("version", content.state().version()).param("stage", content.state().stage().name())
        .param("content", texts.written(content)).param("docx", written.docx()).param("template", written.template()).param("actor", user())
        .param("day", LocalDate.now(clock)).param("at", now()).update();
  }

  void record(String document, String what, String decision, String content) {
    jdbc.sql("""
        insert into issuance_record (document, what, decision, content, actor, day, recorded_at)
        values (:document, :what, :decision, :content, :actor, :day, :at)""")
        .param("document", document).param("what", what).param("decision", decision).param("content", content).param("actor", user())
        .param("day", LocalDate.now(clock)).param("at", now()).update();
  }

  /** Oldest first. */
  public List<Version> of(String document) {
    return people.named(jdbc.sql("select document, version, stage, actor, day from issuance_version where document = :key order by version").param("key", document)
        .query(Version.class).list(), Version::actor, Version::by);
  }

  /** Oldest first. */
  public List<Entry> history(String document) {
    return people.named(jdbc.sql("select document, what, decision, content, actor, day from issuance_record where document = :key order by id").param("key", document)
        .query(Entry.class).list(), Entry::actor, Entry::by);
  }

  public Optional<Content> content(String document, int version) {
    return jdbc.sql("select content from issuance_version where document = :key and version = :version").param("key", document).param("version", version)
        .query(String.class).optional().map(texts::read);
  }

  public Optional<byte[]> docx(String document, int version) {
    return jdbc.sql("select docx from issuance_version where document = :key and version = :version").param("key", document).param("version", version)
        .query(byte[].class).optional();
  }

  /** With whose signature the last document of the series was issued, as a proposal for the next. */
  Optional<Signature> lastSignature(String series) {
    return jdbc.sql("""
        select v.content from issuance_document d join issuance_version v on v.document = d.key and v.version = d.version
        where d.step = 'ISSUED' and d.series = :series order by d.issued_on desc, v.recorded_at desc limit 1""")
        .param("series", series).query(String.class).optional().map(texts::read).map(content -> content.state().signature());
  }

  static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
