package vn.lotrinh.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.NaturalOrder;
import vn.lotrinh.People;

/** The papers of all cases with their contents; rows are only ever added. */
@Repository
class Papers {

  private static final String SELECT = """
      select p.*, not exists (select from document_paper n where n.series = p.series and n.version > p.version) as current
        from document_paper p
      """;

  /** Who hands a paper in. @param agency for which; @param authority "làm thay …" or null */
  record Handed(String user, String agency, String authority) {}

  private final JdbcClient database;
  private final People people;

  Papers(JdbcClient database, People people) {
    this.database = database;
    this.people = people;
  }

  /**
   * Adds a paper with its content, both or nothing.
   *
   * @param replaced a version of the paper that gets a new version, or null; a kind other than "other" has one series in a case, which is
   *     continued without being named
   */
  @Transactional
  Paper add(Submission submission, PaperFile file, Paper replaced, String title, Handed by, Instant now) {
    lock(submission.caseKey());
    long id = database.sql("select nextval('document_paper_id')").query(Long.class).single();
    long series = replaced != null ? replaced.series() : series(submission).orElse(id);
    database.sql("""
        insert into document_paper (id, series, version, case_key, kind, title, name, media_type, size, sha256,
                                    uploaded_by, uploaded_by_name, agency, uploaded_at, task_id, authority)
        values (:id, :series, 1 + (select coalesce(max(version), 0) from document_paper where series = :series),
                :caseKey, :kind, :title, :name, :mediaType, :size, :sha256, :user, :called, :agency, :now, :taskId, :authority)
        """)
        .param("id", id).param("series", series).param("caseKey", submission.caseKey()).param("kind", submission.kind())
        .param("title", title).param("name", file.name()).param("mediaType", file.type().mediaType)
        .param("size", file.content().length).param("sha256", file.sha256()).param("user", by.user()).param("called", people.name(by.user()))
        .param("agency", by.agency()).param("authority", by.authority())
        .param("now", now.atOffset(ZoneOffset.UTC)).param("taskId", submission.taskId())
        .update();
    database.sql("insert into document_content (paper, content) values (?, ?)").param(id).param(file.content()).update();
    return find(submission.caseKey(), id).orElseThrow();
  }

  /** All versions, by title as people put them in order ("Phụ lục 2" before "Phụ lục 10"), "other" papers last, the newest version first. */
  List<Paper> of(String caseKey) {
    return called(database.sql(SELECT + " where p.case_key = ?").param(caseKey).query(Papers::paper).list()).stream()
        .sorted(Comparator.comparing(Paper::isOther).thenComparing(Paper::title, new NaturalOrder()).thenComparing(Paper::series)
            .thenComparing(Comparator.comparing(Paper::version).reversed())).toList();
  }

  Optional<Paper> find(String caseKey, long id) {
    return database.sql(SELECT + " where p.case_key = ? and p.id = ?").param(caseKey).param(id).query(Papers::paper).optional()
        .map(paper -> called(List.of(paper)).get(0));
  }

  /** Of papers from before names were kept, the uploader is called what he is called today. */
  private List<Paper> called(List<Paper> papers) {
    return people.then(papers, Paper::uploadedBy, Paper::uploader, Paper::called);
  }

  byte[] content(long id) {
    return database.sql("select content from document_content where paper = ?").param(id)
        .query((row, number) -> row.getBytes(1)).single();
  }

  /** Those of the kinds of which the case has a paper. */
  Set<String> present(String caseKey, Collection<String> kinds) {
    if (kinds.isEmpty()) {
      return Set.of();
    }
    return database.sql("select distinct kind from document_paper where case_key = :caseKey and kind in (:kinds)")
        .param("caseKey", caseKey).param("kinds", kinds).query(String.class).set();
  }

  /** Versions are numbered one after the other, so submissions to one case wait for each other until the transaction ends. */
  private void lock(String caseKey) {
    database.sql("select pg_advisory_xact_lock(hashtextextended('document ' || ?, 0))").param(caseKey)
        .query((row, number) -> number).single();
  }

  private Optional<Long> series(Submission submission) {
    return database.sql("select series from document_paper where case_key = ? and kind = ? and kind <> 'other' limit 1")
        .param(submission.caseKey()).param(submission.kind()).query(Long.class).optional();
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    return new Paper(row.getLong("id"), row.getLong("series"), row.getInt("version"), row.getBoolean("current"),
        row.getString("case_key"), row.getString("kind"), row.getString("title"), row.getString("name"), row.getString("media_type"),
        row.getLong("size"), row.getString("sha256"), row.getString("uploaded_by"), row.getString("uploaded_by_name"), row.getString("agency"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(), row.getString("task_id"), row.getString("authority"));
  }
}
