package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;

@SystemTest
class OrganisationControllerTest {

  private static final String PASSWORD = "DienTap#2021";

  @Autowired TestRestTemplate http;
  @Autowired IdentityService identity;

  private ResponseEntity<String> load(String user, String file, String content) {
    return http.withBasicAuth(user, PASSWORD).exchange("/api/organisation/" + file, HttpMethod.PUT, new HttpEntity<>(content.getBytes()), String.class);
  }

  @Test
  void everyAgencyIsAGroupUnderItsName() {
    assertThat(identity.createGroupQuery().groupId("KG-LMHTX").singleResult().getName()).startsWith("Liên minh Hợp tác xã");
  }

  @Test
  void theSameFileAgainChangesNothing() throws Exception {
    String yaml = Files.readString(Path.of("src/main/resources/organisation/kien-giang.yaml"));
    ResponseEntity<String> answer = load("quantri", "kien-giang.yaml", yaml);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(answer.getBody()).contains("\"added\":0").contains("\"changed\":0");
  }

  @Test
  void refusedLinesAreToldWithTheirNumber() {
    ResponseEntity<String> answer = load("quantri", "tinh-khac.yaml", "since: '2021-01-01'\nplaces:\n- {code: XX, name: Tỉnh X, level: KHONG-CO}\n");
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody()).contains("\"line\":3");
  }

  @Test
  void onlyAnAdministratorMayLoad() {
    assertThat(load("dieuphoi", "kien-giang.yaml", "since: '2021-01-01'").getStatusCode().value()).isEqualTo(403);
  }
}
