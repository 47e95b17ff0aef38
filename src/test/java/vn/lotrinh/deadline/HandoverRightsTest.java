package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

/** With a task that is handed over goes every right to it, through every door. */
@SystemTest
class HandoverRightsTest {

  private static final String PASSWORD = "Mat-khau-2021!";

  @Autowired ProcessEngine engine;
  @Autowired OrganisationService organisation;
  @Autowired TestRestTemplate http;
  @Autowired TestDate date;

  private Office office;
  private String old;
  private String claimant;
  private String heir;
  private String task;

  @BeforeEach
  void handOver() {
    office = new Office(engine);
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    old = office.person("cu", "officer", "KG-LMHTX");
    claimant = office.person("da-nhan", "officer", "KG-LMHTX");
    heir = office.person("moi", "officer", "AG-LMHTX");
    date.set(LocalDate.parse("2025-06-30"));
    task = office.open("Việc của Liên minh", "2025-12-09", "2025-12-09", "KG-LMHTX");
    assertThat(call(claimant, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", claimant))).isEqualTo(204);
    date.set(LocalDate.parse("2025-07-01"));
    office.round();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theOldAgencyHasNoRightLeft() {
    for (String user : new String[] {old, claimant}) {
      assertThat(as(user, HttpMethod.GET, "/engine-rest/task", null).getBody()).doesNotContain(task);
      assertThat(as(user, HttpMethod.GET, "/engine-rest/history/task?taskId=" + task, null).getBody()).isEqualTo("[]");
      assertThat(call(user, HttpMethod.GET, "/engine-rest/task/" + task, null)).isIn(403, 404);
      assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", user))).isIn(403, 404);
      assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of())).isIn(403, 404);
      assertThat(call(user, HttpMethod.GET, papers(), null)).as("still reads the case").isEqualTo(200);
      assertThat(handIn(user, papers() + "?task=" + task)).extracting(ResponseEntity::getBody).asString().contains("đã kết thúc hoạt động");
      assertThat(handIn(user, papers()).getStatusCode().value()).isEqualTo(422);
    }
  }

  @Test
  void theNewAgencyDoesTheWork() {
    assertThat(as(heir, HttpMethod.GET, "/engine-rest/task", null).getBody()).contains(task);
    assertThat(call(heir, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", heir))).isEqualTo(204);
    assertThat(handIn(heir, papers() + "?task=" + task).getStatusCode().value()).isEqualTo(201);
    assertThat(call(heir, HttpMethod.POST, "/engine-rest/task/" + task + "/complete", Map.of())).isEqualTo(204);
  }

  private String papers() {
    return "/api/cases/HS-" + office.mark + "/documents";
  }

  private int call(String user, HttpMethod method, String path, Object body) {
    return as(user, method, path, body).getStatusCode().value();
  }

  private ResponseEntity<String> as(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange(path, method, new HttpEntity<>(body, headers), String.class);
  }

  private ResponseEntity<String> handIn(String user, String path) {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("kind", "other");
    parts.add("file", new ByteArrayResource("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes()) {
      @Override
      public String getFilename() {
        return "bien-ban.pdf";
      }
    });
    return http.withBasicAuth(user, PASSWORD).postForEntity(path, parts, String.class);
  }
}
