package vn.lotrinh.issuance;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** All documents, and how far each is. */
@Repository("issuedDocuments")
public class Documents {

  private static final String COLUMNS = "select key, parent, series, kind, corrects, error, step, opened_on, version, return_reason, signed_on, issued_on, paper_number"
      + " from issuance_document ";

  private final JdbcClient jdbc;

  Documents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Document d) {
    jdbc.sql("""
        insert into issuance_document (key, parent, series, kind, corrects, error, step, opened_on, version)
        values (:key, :parent, :series, :kind, :corrects, :error, :step, :openedOn, 0)""")
        .param("key", d.key()).param("parent", d.parent()).param("series", d.series()).param("kind", d.kind())
        .param("corrects", d.corrects()).param("error", d.error())
        .param("step", d.step().name()).param("openedOn", d.openedOn()).update();
  }

  /** A paper that is written and issued in one step. */
  void addIssued(Document d) {
    jdbc.sql("""
        insert into issuance_document (key, parent, series, kind, corrects, error, step, opened_on, version, signed_on, issued_on, paper_number)
        values (:key, :parent, :series, :kind, :corrects, :error, :step, :openedOn, :version, :signedOn, :issuedOn, :number)""")
        .param("corrects", d.corrects()).param("error", d.error())
        .param("key", d.key()).param("parent", d.parent()).param("series", d.series()).param("kind", d.kind()).param("step", d.step().name())
        .param("openedOn", d.openedOn()).param("version", d.version()).param("signedOn", d.signedOn()).param("issuedOn", d.issuedOn())
        .param("number", d.paperNumber()).update();
  }

  void save(Document d) {
    jdbc.sql("""
        update issuance_document set step = :step, version = :version, return_reason = :reason, signed_on = :signedOn, issued_on = :issuedOn, paper_number = :number
        where key = :key""")
        .param("step", d.step().name()).param("version", d.version()).param("reason", d.returnReason()).param("signedOn", d.signedOn())
        .param("issuedOn", d.issuedOn()).param("number", d.paperNumber()).param("key", d.key()).update();
  }

  public Optional<Document> find(String key) {
    return jdbc.sql(COLUMNS + "where key = :key").param("key", key).query(Document.class).optional();
  }

  public Document get(String key) {
    return find(key).orElseThrow(() -> unknown(key));
  }

  /** To change it; another transaction that wants the same waits. */
  Document lock(String key) {
    return jdbc.sql(COLUMNS + "where key = :key for update").param("key", key).query(Document.class).optional().orElseThrow(() -> unknown(key));
  }

  /** The documents written for a case, in the order in which they came to be. */
  public List<Document> of(String parent) {
    return jdbc.sql(COLUMNS + "where parent = :parent order by opened_on, key").param("parent", parent).query(Document.class).list();
  }

  /** What replaces or corrects a document, the oldest first. */
  public List<Document> correctionsOf(String key) {
    return jdbc.sql(COLUMNS + "where corrects = :key order by opened_on, key").param("key", key).query(Document.class).list();
  }

  /** The grounds in force on a day, for a document to begin with. */
  public List<String> grounds(java.time.LocalDate day) {
    return jdbc.sql("select text from issuance_ground where since <= :day and (until is null or until > :day) order by position").param("day", day)
        .query(String.class).list();
  }

  private static Refusal unknown(String key) {
    return new Refusal("Không có văn bản nào mang mã “" + key + "”.");
  }
}
