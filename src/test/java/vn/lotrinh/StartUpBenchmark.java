package vn.lotrinh;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures our start against a bare starter's, in fresh virtual machines taking turns on one PostgreSQL, schemas made beforehand. Not part of
 * the suite, for it judges nothing: {@code mvn test -Dtest=StartUpBenchmark}.
 */
class StartUpBenchmark {

  private static final int ROUNDS = 5;
  private static final Pattern STARTED = Pattern.compile("Started \\w+ in ([0-9.]+) seconds");

  @Test
  void ratio() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
        connection.createStatement().execute("create database bare");
        connection.createStatement().execute("create database ours");
      }
      bare(postgres);
      ours(postgres);
      List<Double> bare = new ArrayList<>();
      List<Double> ours = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        bare.add(bare(postgres));
        ours.add(ours(postgres));
      }
      System.out.printf("Khởi động, giây: bộ khởi đầu trần %s, Lộ trình HTX %s; tỷ lệ của trung vị %.2f%n", bare, ours, median(ours) / median(bare));
    }
  }

  private static double bare(EmbeddedPostgres postgres) throws IOException {
    return start(System.getProperty("java.class.path"), "bare.BareStarter", Map.of(), "--spring.config.name=bare", "--server.port=0", "--camunda.bpm.auto-deployment-enabled=false",
        "--spring.flyway.enabled=false", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "bare"), "--spring.datasource.username=postgres");
  }

  private static double ours(EmbeddedPostgres postgres) throws IOException {
    String withoutTests = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
    return start(withoutTests, "vn.lotrinh.Application", Map.of("SPRING_PROFILES_ACTIVE", "production", "DB_URL", postgres.getJdbcUrl("postgres", "ours"),
            "DB_USER", "postgres", "DB_PASSWORD", "khong-dung-den", "SMTP_HOST", "localhost", "MAIL_FROM", "a@b.example", "BASE_URL", "http://localhost",
            "ADMIN_PASSWORD", "Do-Khoi-Dong#1"),
        "--server.port=0", "--spring.main.log-startup-info=true");
  }

  private static double start(String classPath, String main, Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath, main));
    Collections.addAll(command, arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        Matcher started = STARTED.matcher(line);
        if (started.find()) return Double.parseDouble(started.group(1));
      }
    } finally {
      process.destroy();
      process.onExit().join();
    }
    throw new IllegalStateException(main + " did not start:\n" + said);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
