package vn.lotrinh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The .docx templates from which documents are written: those that come with the application, and what the office made of them since. */
@Repository
class Templates {

  static final String REPORT = "annual-report";
  /** Of the province's committee, which reports to the ministry. */
  static final String PROVINCE = "province-report";
  static final String LETTER = "correction-letter";
  static final List<String> NAMES = List.of(REPORT, PROVINCE, LETTER);

  /** @param version 0: the one that comes with the application */
  record Template(String name, int version, byte[] content) {}

  /** @param recordedBy null for the one that comes with the application */
  record Version(String name, int version, String recordedBy, LocalDate day) {}

  /** @param template the version of the template from which the file was written */
  record Written(byte[] docx, int template) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Templates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Written write(Content content) {
    Template template = newest(content.report() == null ? LETTER : content.report().isOfProvince() ? PROVINCE : REPORT);
    return new Written(content.report() == null ? LetterWord.write(content.letter(), content.state(), template.content())
        : ReportWord.write(content.report(), content.state(), template.content()), template.version());
  }

  Template newest(String name) {
    known(name);
    return jdbc.sql("select name, version, content from report_template where name = :name order by version desc limit 1").param("name", name)
        .query((row, n) -> new Template(row.getString(1), row.getInt(2), row.getBytes(3))).optional().orElseGet(() -> shipped(name));
  }

  /** @throws Refusal where there is no such version */
  Template version(String name, int version) {
    known(name);
    if (version == 0) return shipped(name);
    Optional<Template> found = jdbc.sql("select name, version, content from report_template where name = :name and version = :version").param("name", name)
        .param("version", version).query((row, n) -> new Template(row.getString(1), row.getInt(2), row.getBytes(3))).optional();
    return found.orElseThrow(() -> new Refusal("Mẫu “" + name + "” không có phiên bản " + version + "."));
  }

  /** Those that the office handed in, the newest first. */
  List<Version> versions() {
    return jdbc.sql("select name, version, recorded_by, recorded_at from report_template order by name, version desc")
        .query((row, n) -> new Version(row.getString(1), row.getInt(2), row.getString(3),
            row.getObject(4, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate())).list();
  }

  /** Kept as the newest version; whoever calls has checked it. */
  int add(String name, byte[] content, String user) {
    known(name);
    jdbc.sql("select pg_advisory_xact_lock(hashtext('report.template'))").query((row, n) -> 1).single();
    return jdbc.sql("""
        insert into report_template (name, version, content, recorded_by, recorded_at)
        select :name, coalesce(max(version), 0) + 1, :content, :user, :at from report_template where name = :name returning version""")
        .param("name", name).param("content", content).param("user", user).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(Integer.class).single();
  }

  private static void known(String name) {
    if (!NAMES.contains(name)) throw new Refusal("Không có mẫu văn bản nào mang tên “" + name + "”; dùng một trong: " + String.join(", ", NAMES) + ".");
  }

  static Template shipped(String name) {
    try (InputStream in = Templates.class.getResourceAsStream("/report/" + name + ".docx")) {
      return new Template(name, 0, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
