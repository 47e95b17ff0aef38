package vn.lotrinh.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lotrinh.StartRefusal;

/**
 * A real PostgreSQL inside the rehearsal, its data kept in one folder across restarts. One application holds the folder at a time; a server
 * left over from a killed application is stopped first.
 */
class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  static final String MAJOR_VERSION = "17";

  private final FileChannel lockFile;
  private final FileLock lock;
  private final EmbeddedPostgres server;

  /** @throws StartRefusal when the folder can't be written, is in use by another application or holds another version's data */
  EmbeddedDatabase(Path folder) {
    Path data = folder.toAbsolutePath().resolve("postgresql");
    try {
      Files.createDirectories(folder);
      lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = lock(folder);
      checkVersion(data);
      stopOrphan(data);
      boolean known = Files.exists(data.resolve("PG_VERSION"));
      LOG.info(known ? "Dùng lại dữ liệu diễn tập đã có trong {}" : "Tạo dữ liệu diễn tập mới trong {}", folder);
      server = EmbeddedPostgres.builder()
          .setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false)
          .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8")
          .setPGStartupWait(Duration.ofSeconds(60))
          .start();
    } catch (IOException e) {
      throw new StartRefusal("Không ghi được vào thư mục dữ liệu " + folder.toAbsolutePath() + " (" + e.getMessage() + ").",
          "Hãy cấp quyền ghi hoặc chọn thư mục khác bằng --rehearsal.data=THƯ-MỤC.");
    }
  }

  HikariDataSource dataSource() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    pool.setUsername("postgres");
    return pool;
  }

  private FileLock lock(Path folder) throws IOException {
    FileLock held = null;
    try {
      held = lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      LOG.debug("held in this very process", e);
    }
    if (held == null) {
      throw new StartRefusal("Thư mục dữ liệu " + folder.toAbsolutePath() + " đang được một lần chạy khác của Lộ trình HTX dùng.",
          "Hãy tắt lần chạy kia, hoặc chọn thư mục khác bằng --rehearsal.data=THƯ-MỤC.");
    }
    return held;
  }

  private static void checkVersion(Path data) throws IOException {
    Path file = data.resolve("PG_VERSION");
    if (!Files.exists(file)) return;
    String version = Files.readString(file).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new StartRefusal("Dữ liệu trong " + data + " là của PostgreSQL " + version + ", còn bản này chạy PostgreSQL " + MAJOR_VERSION + ".",
          "Hãy xoá thư mục đó để diễn tập lại từ đầu, hoặc chọn thư mục khác bằng --rehearsal.data=THƯ-MỤC.");
    }
  }

  /** A killed application leaves its database server running; as we hold the folder's lock, nobody else uses that server. */
  private static void stopOrphan(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) return;
    long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
    ProcessHandle orphan = ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").contains("postgres")).orElse(null);
    if (orphan == null) return;
    LOG.info("Dừng máy chủ cơ sở dữ liệu còn sót lại từ lần chạy trước");
    orphan.destroy();
    try {
      orphan.onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("bị ngắt khi chờ máy chủ cơ sở dữ liệu cũ dừng", e);
    } catch (Exception e) {
      throw new IOException("máy chủ cơ sở dữ liệu cũ (tiến trình " + pid + ") không dừng", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    lock.release();
    lockFile.close();
  }
}
