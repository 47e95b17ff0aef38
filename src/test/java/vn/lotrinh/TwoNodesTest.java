package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lotrinh.web.Visitor;

/** Two machines in production, started at the same moment on one empty database. */
class TwoNodesTest {

  private static final String PASSWORD = "Hai-May-Chu#1";

  private static EmbeddedPostgres postgres;
  private static Node one;
  private static Node two;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").start();
    one = node("mot");
    two = node("hai");
    one.awaitStart();
    two.awaitStart();
  }

  @AfterAll
  static void stop() throws IOException {
    for (Node node : new Node[] {one, two}) if (node != null) node.stop();
    postgres.close();
  }

  private static Node node(String name, String... arguments) throws IOException {
    return new Node(name, postgres.getJdbcUrl("postgres", "postgres"), "-Xmx400m", Map.of("ADMIN_PASSWORD", PASSWORD, "NEW_PASSWORD", "Mat-khau-moi-2022!"), arguments);
  }

  @Test
  void whoeverHoldsTheMachineUnlocksAnAccountWithOneCommand() throws Exception {
    administrator(two, "POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"khoa\",\"firstName\":\"Khoa\",\"lastName\":\"Trần\"},\"credentials\":{\"password\":\"" + PASSWORD + "\"}}");
    assertThat(basic(one, "khoa", PASSWORD)).as("known, of no body").isEqualTo(403);
    for (int wrong = 0; wrong < 12; wrong++) basic(one, "khoa", "Sai-mat-khau#9");
    assertThat(basic(one, "khoa", PASSWORD)).as("has to wait").isIn(401, 429);

    Node command = node("mo-khoa", "--lo-trinh.unlock=KHOA");
    assertThat(command.exit()).as(command.said()).isZero();

    assertThat(command.said()).contains("Đã mở khoá tài khoản khoa và đặt mật khẩu mới").doesNotContain("Mat-khau-moi-2022!");
    assertThat(basic(one, "khoa", "Mat-khau-moi-2022!")).isEqualTo(403);
    assertThat(basic(one, "khoa", PASSWORD)).isEqualTo(401);
    Node unknown = node("mo-khoa-la", "--lo-trinh.unlock=khong-co-ai");
    assertThat(unknown.exit()).isNotZero();
    assertThat(unknown.said()).contains("Không có tài khoản “khong-co-ai”");
  }

  private static int basic(Node node, String user, String password) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(node.base() + "/engine-rest/task/count"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8))).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void bothStartAndTheFirstDataIsThereOnce() throws Exception {
    assertThat(one.said() + two.said()).containsOnlyOnce("Đã mở tài khoản quản trị đầu tiên").doesNotContain("Exception", "\tat ");
    try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*), count(distinct name_) from act_re_deployment")) {
      found.next();
      assertThat(found.getInt(1)).isEqualTo(found.getInt(2));
    }
  }

  @Test
  void aSessionOfOneIsASessionOfTheOther() throws Exception {
    String session = logIn(one);
    assertThat(two.get("/", session).statusCode()).isEqualTo(200);
    assertThat(one.get("/", session).statusCode()).isEqualTo(200);
    assertThat(two.get("/", "JSESSIONID=" + Base64.getEncoder().encodeToString("khong-co".getBytes())).statusCode()).isEqualTo(302);
  }

  @Test
  void whoIsRemovedOnOneIsOutOnTheOtherAtOnce() throws Exception {
    administrator(two, "POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"tam\",\"firstName\":\"Tám\",\"lastName\":\"Lê\"},\"credentials\":{\"password\":\"" + PASSWORD + "\"}}");
    String session = logIn(one, "tam");
    assertThat(one.get("/", session).statusCode()).isEqualTo(200);
    administrator(two, "DELETE", "/engine-rest/user/tam", "");
    assertThat(one.get("/", session).statusCode()).isEqualTo(302);
  }

  @Test
  void linesOfTheLogCarryDateAndTime() {
    assertThat(one.said().lines().filter(line -> line.contains("INFO"))).isNotEmpty().allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} .*"));
  }

  @Test
  void whatAProxySaysIsBelievedOfTheConfiguredOneOnly() throws Exception {
    assertThat(forwarded("127.0.0.1")).as("our proxy").startsWith("https://htx.tinh.gov.vn/");
    assertThat(forwarded("127.0.0.9")).as("anybody").startsWith("http://127.0.0.1:" + one.port());
    assertThat(one.said()).contains("khong.ai từ 203.0.113.7").contains("khong.ai từ 127.0.0.9");
  }

  /** Where somebody is sent who is not logged in, and a failed login so that the address is written down. */
  private static String forwarded(String from) throws IOException {
    String head = "Host: 127.0.0.1:" + one.port() + "\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: htx.tinh.gov.vn\r\nX-Forwarded-Port: 443\r\n"
        + "Connection: close\r\n";
    exchange(from, "GET /engine-rest/task HTTP/1.1\r\nAuthorization: Basic " + Base64.getEncoder().encodeToString("khong.ai:sai".getBytes()) + "\r\n" + head + "\r\n");
    Matcher location = Pattern.compile("Location: (\\S+)").matcher(exchange(from, "GET /logout HTTP/1.1\r\n" + head + "\r\n"));
    assertThat(location.find()).isTrue();
    return location.group(1);
  }

  private static String exchange(String from, String request) throws IOException {
    try (java.net.Socket socket = new java.net.Socket()) {
      socket.bind(new java.net.InetSocketAddress(from, 0));
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", one.port()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void administrator(Node node, String method, String path, String body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(node.base() + path)).header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("quantri:" + PASSWORD).getBytes()))
        .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
    assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(HttpURLConnection.HTTP_NO_CONTENT);
  }

  private static String logIn(Node node) throws Exception {
    return logIn(node, "quantri");
  }

  /** The cookies are for HTTPS only, hence carried by hand. */
  private static String logIn(Node node, String user) throws Exception {
    HttpResponse<String> page = node.get("/login", "");
    HttpRequest request = HttpRequest.newBuilder(URI.create(node.base() + "/login")).header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", cookies(page))
        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + Visitor.encoded(PASSWORD) + "&_csrf=" + Visitor.encoded(Visitor.token(page.body())))).build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(there -> assertThat(there).doesNotContain("error"));
    assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("Secure"));
    return cookies(answer);
  }

  private static String cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.replaceAll(";.*", "")).collect(Collectors.joining("; "));
  }
}
