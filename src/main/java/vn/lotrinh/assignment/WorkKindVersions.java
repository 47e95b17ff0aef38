package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.YamlText;

/**
 * Every text that a kind's file ever had: a sheet stays as its file was when the sheet was opened, and the page tells what changed when.
 */
@Repository
class WorkKindVersions implements SmartInitializingSingleton {

  /** A text of a file. @param number counted from 1 for each code */
  record Version(String code, int number, String content, Instant at) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final WorkKindFiles files;
  private final Clock clock;
  private final Map<String, WorkKind> read = new ConcurrentHashMap<>();
  private final Map<String, Integer> newest = new HashMap<>();

  WorkKindVersions(JdbcClient jdbc, TransactionTemplate transaction, WorkKindFiles files, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.files = files;
    this.clock = clock;
  }

  /** What a file says now becomes its newest version where it is not so already; of two servers that start at once one does it. */
  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(started -> {
      jdbc.sql("lock table assignment_kind in share row exclusive mode").update();
      Map<String, Version> known = new HashMap<>();
      all().forEach(version -> known.merge(version.code(), version, (one, other) -> one.number() > other.number() ? one : other));
      files.byCode().forEach((code, file) -> newest.put(code, recorded(code, file.content(), known.get(code))));
    });
  }

  private int recorded(String code, String content, Version known) {
    if (known != null && known.content().equals(content)) return known.number();
    int number = known == null ? 1 : known.number() + 1;
    jdbc.sql("insert into assignment_kind (code, version, content, recorded_at) values (:code, :number, :content, :at)").param("code", code)
        .param("number", number).param("content", content).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    return number;
  }

  /** Number of the version that a new sheet of the kind gets. */
  int newest(String code) {
    return newest.get(code);
  }

  /** The kind as its file was; empty where there never was such a version. */
  Optional<WorkKind> find(String code, int number) {
    WorkKind known = read.get(code + "/" + number);
    if (known != null) return Optional.of(known);
    Optional<WorkKind> found = jdbc.sql("select content from assignment_kind where code = :code and version = :number").param("code", code)
        .param("number", number)
        .query(String.class).optional().map(content -> WorkKind.accepted(new YamlText(code + ".yaml", content)));
    found.ifPresent(kind -> read.put(code + "/" + number, kind));
    return found;
  }

  /** All versions of all kinds, the newest first. */
  List<Version> all() {
    return jdbc.sql("select code, version, content, recorded_at from assignment_kind")
        .query((row, n) -> new Version(row.getString(1), row.getInt(2),
        row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant())).list().stream()
        .sorted(Comparator.comparing(Version::at).reversed().thenComparing(Version::code)
            .thenComparing(Version::number, Comparator.reverseOrder())).toList();
  }
}
