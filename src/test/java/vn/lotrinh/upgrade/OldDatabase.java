package vn.lotrinh.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** A rehearsal's folder that holds what an earlier version of the application has left there. */
final class OldDatabase {

  private OldDatabase() {}

  /** @param dump plain SQL, packed, as {@code pg_dump --inserts} writes it; @return for {@code rehearsal.data} */
  static Path restored(String dump) throws IOException, SQLException {
    Path folder = Path.of("target/upgrade-" + UUID.randomUUID()).toAbsolutePath();
    Path data = folder.resolve("kien-giang/postgresql");
    Files.createDirectories(data);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8").setPGStartupWait(Duration.ofSeconds(60)).start();
        Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres") + "&preferQueryMode=simple");
        Statement statement = connection.createStatement();
        InputStream packed = OldDatabase.class.getResourceAsStream(dump)) {
      statement.execute(new String(new GZIPInputStream(packed).readAllBytes(), StandardCharsets.UTF_8));
    }
    return folder;
  }
}
