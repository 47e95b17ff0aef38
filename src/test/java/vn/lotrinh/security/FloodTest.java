package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;

/** Somebody who only wants the server to fall over, in small. Each attack comes from an address of its own, as each is remembered for a while. */
@SystemTest
@EnabledOnOs(OS.LINUX)
class FloodTest {

  private static final String OFFICER = "Authorization: Basic " + Base64.getEncoder().encodeToString("lmhtx.cv1:DienTap#2021".getBytes()) + "\r\n";

  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"GET,/login", "GET,/", "GET,/camunda/app/tasklist/default/", "GET,/camunda/api/engine/engine/default/task", "GET,/engine-rest/task", "GET,/api/cases",
      "POST,/login", "POST,/api/cases", "POST,/engine-rest/task", "POST,/camunda/api/admin/auth/user/default/login/tasklist", "GET,/khong-co", "POST,/logout"})
  void whoIsNotLoggedInLeavesNothingBehind(String method, String path) throws Exception {
    int before = sessions();
    try (Line line = new Line("127.0.0.11")) {
      for (int i = 0; i < 50; i++) {
        String answer = line.ask(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nX-Dem: " + "x".repeat(7000) + i + "\r\n\r\n");
        assertThat(answer).doesNotContain("JSESSIONID");
      }
    }
    assertThat(sessions()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"/engine-rest/task", "/engine-rest/task/x/submit-form", "/camunda/api/engine/engine/default/task", "/api/dissolutions", "/api/organisation/x", "/login"})
  void aBodyOfTwoHundredMegabytesIsRefusedUnread(String path) throws Exception {
    try (Line line = new Line("127.0.0.12")) {
      String answer = line.ask("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + OFFICER + "Content-Type: application/json\r\nContent-Length: 209715200\r\n\r\n[");
      assertThat(answer).startsWith("HTTP/1.1 413").contains("Nội dung gửi lên quá lớn; tối đa 2 MB một lần.");
    }
  }

  @ParameterizedTest
  @CsvSource({"/engine-rest/task", "/api/tasks/x/assign"})
  void aBodyThatNeverSaysHowLongItIsIsReadToTheLimitOnly(String path) throws Exception {
    try (Line line = new Line("127.0.0.13")) {
      line.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + OFFICER + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
      String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
      for (int i = 0; i < 40; i++) line.send(chunk);
      assertThat(line.ask("0\r\n\r\n")).startsWith("HTTP/1.1 413").contains("tối đa 2 MB");
    }
  }

  @Test
  void filesMayBeLargerThanText() throws Exception {
    try (Line line = new Line("127.0.0.14")) {
      assertThat(line.ask("POST /api/cases/x/documents HTTP/1.1\r\nHost: localhost\r\n" + OFFICER
          + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 70000000\r\n\r\n")).startsWith("HTTP/1.1 413").contains("tối đa 64 MB");
    }
  }

  @Test
  void whoGuessesPasswordsIsSlowedDownWhereHeGuesses() throws Exception {
    String attempt = Base64.getEncoder().encodeToString("khong.co:MatKhauSai#99".getBytes());
    try (Line line = new Line("127.0.0.16")) {
      String answer = "";
      for (int i = 0; i < 200 && !answer.startsWith("HTTP/1.1 429"); i++) {
        answer = line.ask("GET /engine-rest/task/count HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + attempt + "\r\n\r\n");
      }
      assertThat(answer).startsWith("HTTP/1.1 429").contains("đã đăng nhập sai quá nhiều lần");
      assertThat(line.ask("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n")).as("other pages are not closed").startsWith("HTTP/1.1 200");
    }
    assertThat(http.withBasicAuth("lmhtx.cv1", "DienTap#2021").getForEntity("/engine-rest/task/count", String.class).getStatusCode())
        .as("another address").isEqualTo(HttpStatus.OK);
  }

  private int sessions() {
    return jdbc.sql("select count(*) from login_session").query(Integer.class).single();
  }

  /** One connection from an address of this machine. */
  private class Line implements AutoCloseable {

    private final Socket socket = new Socket();

    Line(String from) throws IOException {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.setSoTimeout(10_000);
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress("127.0.0.1", port));
    }

    void send(String text) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    String ask(String text) throws IOException {
      send(text);
      return answer();
    }

    private String answer() throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int one = in.read();
        if (one < 0) throw new IOException("closed after: " + head);
        head.append((char) one);
      }
      return head + body(in, head.toString());
    }

    private String body(InputStream in, String head) throws IOException {
      if (head.contains("Content-Length: ")) return text(in.readNBytes(Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"))));
      StringBuilder body = new StringBuilder();
      while (head.contains("Transfer-Encoding: chunked")) {
        int length = Integer.parseInt(line(in), 16);
        body.append(text(in.readNBytes(length)));
        line(in);
        if (length == 0) break;
      }
      return body.toString();
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int one = in.read(); one != '\n' && one >= 0; one = in.read()) if (one != '\r') line.append((char) one);
      return line.toString();
    }

    private static String text(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
