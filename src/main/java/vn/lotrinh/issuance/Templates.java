package vn.lotrinh.issuance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;

/** The .docx templates from which documents are written: those that come with the application, and what the office made of them since. */
@Repository
public class Templates {

  /** @param version 0: the one that comes with the application */
  public record Template(String name, int version, byte[] content) {}

  /** @param recordedBy as the person was called then; null for the one that comes with the application */
  public record Version(String name, int version, String recordedBy, LocalDate day) {
    Version by(String person) {
      return new Version(name, version, person, day);
    }
  }

  /** @param template the version of the template from which the file was written */
  public record Written(byte[] docx, int template) {}

  private final List<TemplateKind> kinds;
  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  Templates(List<TemplateKind> kinds, List<PaperWriter> writers, JdbcClient jdbc, People people, Clock clock) {
    this.kinds = Stream.concat(kinds.stream(), writers.stream().flatMap(writer -> writer.templates().kinds().stream())).toList();
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  /** The kinds of templates, as people see them listed. */
  List<TemplateKind> kinds() {
    return kinds;
  }

  Written write(Content content) {
    Template template = newest(content.text().template());
    return new Written(WordFile.write(content.text(), content.state(), template.content()), template.version());
  }

  Template newest(String name) {
    TemplateKind kind = kind(name);
    return jdbc.sql("select name, version, content from issuance_template where name = :name order by version desc limit 1").param("name", name)
        .query((row, n) -> new Template(row.getString(1), row.getInt(2), row.getBytes(3))).optional().orElseGet(() -> shipped(kind));
  }

  /** @throws Refusal where there is no such version */
  Template version(String name, int version) {
    TemplateKind kind = kind(name);
    if (version == 0) return shipped(kind);
    Optional<Template> found = jdbc.sql("select name, version, content from issuance_template where name = :name and version = :version").param("name", name)
        .param("version", version).query((row, n) -> new Template(row.getString(1), row.getInt(2), row.getBytes(3))).optional();
    return found.orElseThrow(() -> new Refusal("Mẫu “" + name + "” không có phiên bản " + version + "."));
  }

  /** Those that the office handed in, the newest first. */
  List<Version> versions() {
    record Kept(Version version, String called) {}
    List<Kept> kept = jdbc.sql("select name, version, recorded_by, recorded_at, recorded_by_name from issuance_template order by name, version desc")
        .query((row, n) -> new Kept(new Version(row.getString(1), row.getInt(2), row.getString(3),
            row.getObject(4, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate()), row.getString(5))).list();
    return people.then(kept, one -> one.version.recordedBy(), Kept::called, (one, name) -> new Kept(one.version.by(name), name)).stream()
        .map(Kept::version).toList();
  }

  /** Kept as the newest version; whoever calls has checked it. */
  int add(String name, byte[] content, String user) {
    kind(name);
    jdbc.sql("select pg_advisory_xact_lock(hashtext('issuance.template'))").query((row, n) -> 1).single();
    return jdbc.sql("""
        insert into issuance_template (name, version, content, recorded_by, recorded_by_name, recorded_at)
        select :name, coalesce(max(version), 0) + 1, :content, :user, :called, :at from issuance_template where name = :name returning version""")
        .param("name", name).param("content", content).param("user", user).param("called", people.name(user)).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(Integer.class).single();
  }

  /** @throws Refusal where there is no template of that name */
  TemplateKind kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() -> new Refusal("Không có mẫu văn bản nào mang tên “" + name
        + "”; dùng một trong: " + kinds.stream().map(TemplateKind::name).collect(Collectors.joining(", ")) + "."));
  }

  /** The template as it comes with the application. */
  public static Template shipped(TemplateKind kind) {
    try (InputStream in = Templates.class.getResourceAsStream("/" + kind.room() + "/" + kind.name() + ".docx")) {
      return new Template(kind.name(), 0, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
