package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A machine of its own: another virtual machine with the production profile. */
class Node {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path log;
  private int port;

  /** @param memory as the virtual machine is told, e.g. {@code -Xmx512m}; @param more variables of its environment */
  Node(String name, String database, String memory, Map<String, String> more, String... arguments) throws IOException {
    log = Path.of("target", "may-" + name + ".log");
    String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError", "-cp", classes, "vn.lotrinh.Application", "--server.port=0", "--logging.level.org.springframework.boot.web.embedded.tomcat=INFO"));
    Collections.addAll(command, arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(Map.of("SPRING_PROFILES_ACTIVE", "production", "DB_URL", database, "DB_USER", "postgres", "DB_PASSWORD", "khong-dung-den",
        "SMTP_HOST", "localhost", "MAIL_FROM", "a@b.example", "BASE_URL", "http://localhost"));
    builder.environment().putAll(more);
    process = builder.start();
  }

  void awaitStart() throws InterruptedException {
    Pattern started = Pattern.compile("Tomcat started on port (\\d+)");
    Instant end = Instant.now().plus(PATIENCE);
    for (Matcher found = started.matcher(said()); ; found = started.matcher(said())) {
      if (found.find()) {
        port = Integer.parseInt(found.group(1));
        return;
      }
      assertThat(process.isAlive() && Instant.now().isBefore(end)).as(said()).isTrue();
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  /** Waits until it has ended by itself; the code with which it did. */
  int exit() throws InterruptedException {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(said()).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String base() {
    return "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String path, String cookies) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path)).header("Accept", "text/html");
    if (!cookies.isEmpty()) request.header("Cookie", cookies);
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
