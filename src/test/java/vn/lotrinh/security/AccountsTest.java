package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.Visitor;

/** What people type as names, passwords and addresses of accounts. */
@SystemTest
class AccountsTest {

  private static final String PASSWORD = "Mật-khẩu-2021!";

  @Autowired Accounts accounts;
  @Autowired AccountNames names;
  @Autowired IdentityService identity;
  @Autowired TestRestTemplate http;
  @Autowired TestDate date;
  @LocalServerPort int port;

  private String user;

  @BeforeEach
  void open() {
    user = "ten." + UUID.randomUUID().toString().substring(0, 8);
    accounts.open(user, "Chuyên viên", "a@b.vn", PASSWORD, null, List.of(Role.OFFICER));
  }

  @AfterEach
  void remove() {
    identity.deleteUser(user);
  }

  @Test
  void aPasswordTypedDecomposedIsTheSame() throws Exception {
    assertThat(in(user, Normalizer.normalize(PASSWORD, Normalizer.Form.NFD))).isTrue();
    assertThat(in(user, PASSWORD)).isTrue();
  }

  @Test
  void aPasswordSetDecomposedIsTheSame() throws Exception {
    String decomposed = Normalizer.normalize("Đổi-mật-khẩu-2022!", Normalizer.Form.NFD);
    assertThat(administrator(HttpMethod.PUT, "/user/" + user + "/credentials", Map.of("password", decomposed, "authenticatedUserPassword", "DienTap#2021"))
        .getStatusCode().value()).isEqualTo(204);
    assertThat(in(user, "Đổi-mật-khẩu-2022!")).isTrue();
    assertThat(in(user, decomposed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nguyễn.văn.an", "an@tinh.gov.vn", "a b", "x/../y", "tên", "%", "'", "\u200B", "${1}", "a\"b", "a\\b", "<b>x</b>"})
  void aNameThatCanBeNoAccountIsRefusedInWordsEverywhere(String name) throws Exception {
    assertThat(in(name, PASSWORD)).isFalse();
    ResponseEntity<String> refused = create(name, "c@d.vn");
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody()).contains("Tên tài khoản").contains("chữ cái không dấu");
    assertThat(new ObjectMapper().readTree(refused.getBody()).get("message").isTextual()).isTrue();
    assertThat(new Visitor(port).login(name, PASSWORD).uri()).hasPath("/login").hasQuery("error");
  }

  @Test
  void noTwoAccountsDifferByCapitalsOnly() throws Exception {
    ResponseEntity<String> refused = create(user.toUpperCase(), "c@d.vn");
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody()).contains("đã có tài khoản “" + user + "”");
    assertThatThrownBy(() -> accounts.open(user.toUpperCase(), "x", null, PASSWORD, null, List.of())).isInstanceOf(Refusal.class);
  }

  @Test
  void capitalsInTheNameDoNotMatterWhenLoggingIn() throws Exception {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.login(" " + user.toUpperCase() + " ", PASSWORD).uri()).hasPath("/");
    assertThat(visitor.get("/").body()).contains("Chuyên viên");
    assertThat(in(user.toUpperCase(), PASSWORD)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"An, Xin-an-lac-2021!", "Ly, Ly-do-khac-2021!", "Hoa, Mua-hoa-2021-A!"})
  void aShortGivenNameMayStandInAPassword(String name, String password) {
    assertThat(identity.checkPasswordAgainstPolicy(password, person(name)).isValid()).isTrue();
  }

  @Test
  void aNameOfSomeLengthTheAccountAndTheMailboxMayNot() {
    assertThat(identity.checkPasswordAgainstPolicy("Xin-NGUYỄN-2021!", person("Nguyễn")).isValid()).isFalse();
    assertThat(identity.checkPasswordAgainstPolicy("Ab#2021-" + user, person("An")).isValid()).isFalse();
    assertThat(identity.checkPasswordAgainstPolicy("Hop-thu-2021!", person("An")).isValid()).isFalse();
    assertThat(identity.checkPasswordAgainstPolicy("Ngan-2021", person("An")).isValid()).as("nine characters").isFalse();
  }

  @Test
  void anAddressIsCleanedWhoeverSavesIt() {
    assertThat(profile(" cv1@so.gov.vn\u00A0").getStatusCode().value()).isEqualTo(204);
    assertThat(address()).isEqualTo("cv1@so.gov.vn");
    assertThat(profile("  ").getStatusCode().value()).isEqualTo(204);
    assertThat(address()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cv1", "cv1@", "a@b.vn, c@d.vn", "Nguyễn An <a@b.vn>", "á@b.vn", "a@b\r\nBcc: x@y.vn"})
  void whatIsNoAddressIsRefusedInWordsAndNothingIsChanged(String address) {
    assertThat(profile(address)).satisfies(answer -> {
      assertThat(answer.getStatusCode().value()).isEqualTo(422);
      assertThat(answer.getBody()).contains("Địa chỉ thư").contains("không hợp lệ");
    });
    assertThat(address()).isEqualTo("a@b.vn");
    assertThat(create("moi." + user, address).getStatusCode().value()).isEqualTo(422);
    assertThat(identity.createUserQuery().userId("moi." + user).count()).isZero();
  }

  @Test
  void tenWrongPasswordsAndManyMoreLockNobodyForGood() throws Exception {
    for (int i = 0; i < 14; i++) {
      date.set(LocalDate.of(2024, 5, 1).plusDays(i));
      assertThat(identity.checkPassword(user, "sai")).isFalse();
    }
    assertThat(in(user, PASSWORD)).as("at once").isFalse();
    date.set(LocalDate.of(2024, 5, 20));
    assertThat(in(user, PASSWORD)).as("later").isTrue();
  }

  @Test
  void whoHoldsTheMachineLetsTheAdministratorInAgain() throws Exception {
    for (int i = 0; i < 3; i++) identity.checkPassword(user, "sai");
    assertThat(in(user, PASSWORD)).isFalse();
    new Unlock(identity, names, user, "").unlock();
    assertThat(in(user, PASSWORD)).isTrue();
    new Unlock(identity, names, user.toUpperCase(), "Mat-khau-moi-2022!").unlock();
    assertThat(in(user, "Mat-khau-moi-2022!")).isTrue();
  }

  @Test
  void nobodyChangesHisOwnNameOrAddressButHisPassword() {
    assertThat(own("/profile", Map.of("id", user, "firstName", "Chủ tịch", "lastName", "x", "email", "khac@b.vn"), PASSWORD)).isEqualTo(403);
    assertThat(identity.createUserQuery().userId(user).singleResult().getFirstName()).isEqualTo("Chuyên viên");
    assertThat(own("/credentials", Map.of("password", "Mat-khau-moi-2022!", "authenticatedUserPassword", PASSWORD), PASSWORD)).isEqualTo(204);
    assertThat(in(user, "Mat-khau-moi-2022!")).isTrue();
  }

  private int own(String what, Object body, String password) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setBasicAuth(user, password, java.nio.charset.StandardCharsets.UTF_8);
    return http.exchange("/engine-rest/user/" + user + what, HttpMethod.PUT, new HttpEntity<>(body, headers), String.class).getStatusCode().value();
  }

  private User person(String firstName) {
    User person = identity.newUser(user);
    person.setFirstName(firstName);
    person.setLastName("Lê");
    person.setEmail("hop-thu@tinh.gov.vn");
    return person;
  }

  private boolean in(String name, String password) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.AUTHORIZATION, "Basic " + java.util.Base64.getEncoder().encodeToString((name + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    int status = http.exchange("/engine-rest/task/count", HttpMethod.GET, new HttpEntity<>(headers), String.class).getStatusCode().value();
    assertThat(status).isIn(200, 401);
    return status == 200;
  }

  private ResponseEntity<String> create(String name, String address) {
    return administrator(HttpMethod.POST, "/user/create", Map.of("profile", Map.of("id", name, "firstName", "An", "lastName", "Lê", "email", address),
        "credentials", Map.of("password", "DienTap#2021")));
  }

  private ResponseEntity<String> profile(String address) {
    return administrator(HttpMethod.PUT, "/user/" + user + "/profile", Map.of("id", user, "firstName", "An", "lastName", "Lê", "email", address));
  }

  private String address() {
    return identity.createUserQuery().userId(user).singleResult().getEmail();
  }

  private ResponseEntity<String> administrator(HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth("quantri", "DienTap#2021").exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), String.class);
  }
}
