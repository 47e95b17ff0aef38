package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** What each door lets through, tried from outside. */
@SystemTest
@ExtendWith(OutputCaptureExtension.class)
class DoorsTest {

  private static final String PASSWORD = "DienTap#2021";

  @Autowired TestRestTemplate http;
  @Autowired Accounts accounts;
  @Autowired IdentityService identity;

  private ResponseEntity<String> as(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange(path, method, new HttpEntity<>(body, headers), String.class);
  }

  @ParameterizedTest
  @CsvSource({"GET,/engine-rest/task", "GET,/engine-rest/user", "POST,/engine-rest/deployment/create", "POST,/engine-rest/process-definition/key/pilot/start",
      "GET,/api/rehearsal/date", "PUT,/api/rehearsal/date", "GET,/camunda/api/engine/engine/default/task", "GET,/engine-rest/engine/default/task"})
  void nothingOpensWithoutALogin(String method, String path) {
    assertThat(http.exchange(path, HttpMethod.valueOf(method), HttpEntity.EMPTY, String.class).getStatusCode())
        .as("403: no CSRF token either").isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({"POST,/engine-rest/filter/create", "POST,/engine-rest/user/create", "POST,/engine-rest/group/create", "POST,/engine-rest/authorization/create",
      "POST,/engine-rest/process-definition/key/daily-round/start", "POST,/engine-rest/message", "DELETE,/engine-rest/user/lmhtx.cv1"})
  void anOfficerChangesNothingButOwnTasks(String method, String path) {
    Map<String, Object> body = path.contains("filter") ? Map.of("name", "x", "resourceType", "Task", "query", Map.of("taskAssigneeExpression", "${1}"), "properties", Map.of())
        : path.contains("authorization") ? Map.of("type", 1, "permissions", List.of("ALL"), "userId", "lmhtx.cv1", "resourceType", 0, "resourceId", "*")
        : path.contains("message") ? Map.of("messageName", "pilot.memberChangeProposed")
        : path.contains("user/create") ? Map.of("profile", Map.of("id", "x", "firstName", "x", "lastName", "x"), "credentials", Map.of("password", PASSWORD))
        : path.contains("group") ? Map.of("id", "x", "name", "x", "type", "x") : Map.of();
    assertThat(as("lmhtx.cv1", HttpMethod.valueOf(method), path, body).getStatusCode()).isIn(HttpStatus.FORBIDDEN, HttpStatus.BAD_REQUEST, HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(identity.createUserQuery().userId("lmhtx.cv1").count()).isOne();
  }

  @Test
  void anOfficerMayNotMoveTheRehearsalsDate() {
    assertThat(as("lmhtx.cv1", HttpMethod.PUT, "/api/rehearsal/date", Map.of("date", "2030-01-01")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void theEngineTakesFormLoginNeitherByCookieNorWithoutPassword() {
    ResponseEntity<String> wrong = http.withBasicAuth("lmhtx.cv2", "sai").getForEntity("/engine-rest/task", String.class);
    assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void wrongPasswordsLockTheAccountAndNoPasswordIsLogged(CapturedOutput log) {
    accounts.open("khoa.thu", "Tài khoản thử khoá", null, PASSWORD, null, List.of(Role.OFFICER));
    for (int i = 0; i < 3; i++) http.withBasicAuth("khoa.thu", "MatKhauSai#99").getForEntity("/engine-rest/task", String.class);
    assertThat(as("khoa.thu", HttpMethod.GET, "/engine-rest/task", null).getStatusCode())
        .as("the right password right after wrong ones").isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(log).contains("Từ chối đăng nhập: khoa.thu").doesNotContain("MatKhauSai#99");
  }

  @Test
  void weakPasswordsAreRefused() {
    assertThat(identity.checkPasswordAgainstPolicy("matkhau").isValid()).isFalse();
    assertThat(identity.checkPasswordAgainstPolicy(PASSWORD).isValid()).isTrue();
  }

  @Test
  void pagesAreGuarded() {
    ResponseEntity<String> login = http.getForEntity("/login", String.class);
    HttpHeaders headers = login.getHeaders();
    assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(headers.get(HttpHeaders.SET_COOKIE)).as("no session before a login").singleElement().asString()
        .contains("lo-trinh-csrf").contains("HttpOnly").contains("SameSite=Lax");
    assertThat(logIn(login)).anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID").contains("HttpOnly").contains("SameSite=Lax"));
    assertThat(http.postForEntity("/logout", null, String.class).getStatusCode()).as("no CSRF token").isEqualTo(HttpStatus.FORBIDDEN);
  }

  private List<String> logIn(ResponseEntity<String> page) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
    headers.add(HttpHeaders.COOKIE, page.getHeaders().getFirst(HttpHeaders.SET_COOKIE).replaceAll(";.*", ""));
    String form = "username=lmhtx.cv1&password=" + Visitor.encoded(PASSWORD) + "&_csrf=" + Visitor.encoded(Visitor.token(page.getBody()));
    ResponseEntity<String> answer = http.withRedirects(ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW).postForEntity("/login", new HttpEntity<>(form, headers), String.class);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
    return answer.getHeaders().get(HttpHeaders.SET_COOKIE);
  }
}
