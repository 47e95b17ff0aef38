package vn.lotrinh;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Machines that start on one database do so one after the other: the engine's tables, our migrations, the models and the first data are made
 * by the first and found by the next. The turn is a lock that the database itself holds; a machine that dies gives it back.
 */
@Component
class StartTurn implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
  /** Any number that no other program locks in this database. */
  private static final long LOCK = 4_711_202_135L;

  private Connection turn;

  /** Whatever needs the database gets it only from here on. */
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DataSource database && turn == null) turn = take(database);
    return bean;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent started) {
    giveBack();
  }

  @Override
  public void destroy() {
    giveBack();
  }

  private static Connection take(DataSource database) {
    try {
      Connection connection = database.getConnection();
      try (Statement statement = connection.createStatement()) {
        if (!isFree(statement)) {
          LOG.info("Một máy chủ khác đang khởi động trên cùng cơ sở dữ liệu; đợi đến lượt.");
          statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
      }
      return connection;
    } catch (SQLException e) {
      throw new StartRefusal("Không kết nối được cơ sở dữ liệu: " + e.getMessage(), "Hãy kiểm tra DB_URL, DB_USER, DB_PASSWORD và máy chủ PostgreSQL.");
    }
  }

  private static boolean isFree(Statement statement) throws SQLException {
    try (ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
      return taken.next() && taken.getBoolean(1);
    }
  }

  private synchronized void giveBack() {
    if (turn == null) return;
    try (Connection connection = turn; Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock(" + LOCK + ")");
    } catch (SQLException e) {
      LOG.warn("Cơ sở dữ liệu đã mất khi trả lượt khởi động: {}", e.getMessage());
    }
    turn = null;
  }
}
