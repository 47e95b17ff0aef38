package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Somebody who wants the server to fall over: 36,000 requests of nobody with headers of 7 KB, and meanwhile four bodies of 200 MB of somebody who is
 * logged in, against the application with 512 MB. It has to stay up. Not part of the suite, for it takes minutes: {@code mvn test
 * -Dtest=FloodBenchmark}.
 */
class FloodBenchmark {

  private static final int REQUESTS = 36_000;
  private static final int LINES = 24;
  private static final long BODY = 200L * 1024 * 1024;
  private static final String PASSWORD = "Do-Tan-Cong#1";
  private static final List<String> PATHS = List.of("/login", "/", "/camunda/app/tasklist/default/", "/engine-rest/task", "/api/cases", "/khong-co");

  private final Map<String, Integer> answers = new ConcurrentHashMap<>();

  @Test
  void staysUp() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").start()) {
      Node node = new Node("tan-cong", postgres.getJdbcUrl("postgres", "postgres"), "-Xmx512m", Map.of("ADMIN_PASSWORD", PASSWORD));
      try {
        node.awaitStart();
        awaitUp(node);
        long began = System.nanoTime();
        attack(node);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%d yêu cầu không đăng nhập với tiêu đề 7 KB và 4 nội dung 200 MB trong %.0f giây; trả lời %s%n", REQUESTS, seconds, new TreeMap<>(answers));
        assertThat(node.isAlive()).isTrue();
        awaitUp(node);
        assertThat(node.said()).doesNotContain("OutOfMemoryError");
      } finally {
        node.stop();
      }
    }
  }

  private void attack(Node node) throws Exception {
    ExecutorService attackers = Executors.newFixedThreadPool(LINES + 4);
    List<Future<?>> attacks = new ArrayList<>();
    for (int line = 0; line < LINES; line++) attacks.add(attackers.submit(() -> ask(node.port(), REQUESTS / LINES)));
    for (int body = 0; body < 4; body++) attacks.add(attackers.submit(() -> pour(node.port())));
    for (Future<?> attack : attacks) attack.get(8, TimeUnit.MINUTES);
    attackers.shutdownNow();
  }

  private Void ask(int port, int times) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20)).build();
    for (int i = 0; i < times; i++) {
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATHS.get(i % PATHS.size()))).header("X-Dem", "x".repeat(7000) + i)
          .timeout(Duration.ofSeconds(60)).build();
      try {
        count(String.valueOf(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()));
      } catch (IOException refused) {
        count("ngắt");
      }
    }
    return null;
  }

  /** Sends as long as the server reads. */
  private Void pour(int port) throws IOException {
    byte[] part = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    try (Socket line = new Socket()) {
      line.connect(new InetSocketAddress("127.0.0.1", port));
      line.setSoTimeout(60_000);
      OutputStream out = line.getOutputStream();
      out.write(("POST /engine-rest/task HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + Base64.getEncoder().encodeToString(("quantri:" + PASSWORD).getBytes())
          + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY + "\r\n\r\n[").getBytes(StandardCharsets.US_ASCII));
      try {
        for (long sent = 1; sent < BODY; sent += part.length) out.write(part);
        InputStream in = line.getInputStream();
        count("200 MB: " + new String(in.readNBytes(12), StandardCharsets.US_ASCII).replace("HTTP/1.1 ", ""));
      } catch (IOException refused) {
        count("200 MB: ngắt");
      }
    }
    return null;
  }

  private void count(String answer) {
    answers.merge(answer, 1, Integer::sum);
  }

  private static String health(Node node) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/actuator/health")).header("Accept", "application/json").build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void awaitUp(Node node) throws Exception {
    String health = "";
    for (int i = 0; i < 240 && !health.contains("\"UP\"") && !health.contains("DEGRADED"); i++) {
      health = health(node);
      TimeUnit.MILLISECONDS.sleep(500);
    }
    assertThat(health).as("usable; no mail server is there").containsAnyOf("\"UP\"", "DEGRADED");
    assertThat(node.get("/login", "").statusCode()).isIn(200, 429);
  }
}
