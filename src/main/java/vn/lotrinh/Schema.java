package vn.lotrinh;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The order of the database's making: the engine first creates or checks its own tables, then our migrations run, because one of them adds
 * two indexes to the engine's tables.
 */
@Configuration(proxyBeanMethods = false)
class Schema {

  @Bean
  FlywayMigrationInitializer flywayInitializer(Flyway flyway, ProcessEngine engineFirst) {
    return new FlywayMigrationInitializer(flyway, Schema::migrate);
  }

  private static void migrate(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new StartRefusal("Cơ sở dữ liệu thuộc một phiên bản khác của Lộ trình HTX (" + firstLine(e) + ").",
          "Hãy chạy đúng phiên bản đã tạo ra nó, hoặc (khi diễn tập) xoá thư mục dữ liệu để bắt đầu lại.");
    }
  }

  private static String firstLine(Exception e) {
    return e.getMessage().lines().filter(line -> !line.isBlank()).skip(1).findFirst().orElse(e.getMessage()).strip();
  }
}
