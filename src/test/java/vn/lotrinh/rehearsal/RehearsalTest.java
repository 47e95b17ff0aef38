package vn.lotrinh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;

@SystemTest
class RehearsalTest {

  private static final BpmnModelInstance LATE_THEN_EARLY = Bpmn.createExecutableProcess("dien-tap-thu").camundaHistoryTimeToLiveString("P1D")
      .startEvent().parallelGateway("fork")
      .intermediateCatchEvent("late").timerWithDate("2027-03-20T00:00:00").endEvent("lateEnd")
      .moveToNode("fork").intermediateCatchEvent("early").timerWithDate("2027-03-10T00:00:00").intermediateCatchEvent("afterwards").timerWithDuration("P2D").endEvent("earlyEnd")
      .moveToNode("fork").intermediateCatchEvent("beyond").timerWithDate("2027-04-01T00:00:00").endEvent("beyondEnd")
      .done();

  @Autowired Rehearsal rehearsal;
  @Autowired TestDate date;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired TestRestTemplate http;

  private Deployment deployment;

  @BeforeEach
  void deploy() {
    date.set(LocalDate.of(2027, 3, 1));
    deployment = repository.createDeployment().addModelInstance("dien-tap-thu.bpmn", LATE_THEN_EARLY).deploy();
  }

  @AfterEach
  void remove() {
    repository.deleteDeployment(deployment.getId(), true);
  }

  @Test
  void whatFallsDueOnTheWayHasRunInOrderAndAtItsTime() {
    String instance = runtime.startProcessInstanceByKey("dien-tap-thu").getId();
    rehearsal.moveTo(LocalDate.of(2027, 3, 31));

    List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent")
        .orderByHistoricActivityInstanceEndTime().asc().list();
    assertThat(passed).extracting(HistoricActivityInstance::getActivityId).containsExactly("earlyEnd", "lateEnd");
    assertThat(passed).extracting(end -> day(end.getEndTime())).containsExactly(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 20));
    assertThat(runtime.getActiveActivityIds(instance)).containsExactly("beyond");
    assertThat(rehearsal.today()).isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void backwardsIsRefusedAndNothingMoves() {
    assertThatThrownBy(() -> rehearsal.moveTo(LocalDate.of(2027, 2, 28))).isInstanceOf(Refusal.class).hasMessageContaining("không lùi về 28/02/2027");
    assertThat(rehearsal.today()).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  void aSlipOfTheKeyboardIsRefused() {
    assertThatThrownBy(() -> rehearsal.moveTo(LocalDate.of(20270, 3, 1))).isInstanceOf(Refusal.class);
  }

  @Test
  void programsMoveTheDateAsTheirRightsAllow() {
    assertThat(move("dieuphoi", "2027-03-02").getBody()).contains("\"date\":\"2027-03-02\"");
    assertThat(move("dieuphoi", "2027-03-01").getStatusCode().value()).isEqualTo(422);
    assertThat(move("dieuphoi", "02/03/2027").getBody()).contains("năm-tháng-ngày");
    assertThat(move("lmhtx.cv1", "2027-03-03").getStatusCode().value()).isEqualTo(403);
    assertThat(move("quantri", "2027-03-03").getStatusCode().value()).isEqualTo(200);
  }

  private ResponseEntity<String> move(String user, String day) {
    return http.withBasicAuth(user, "DienTap#2021").exchange("/api/rehearsal/date", HttpMethod.PUT, new HttpEntity<>(Map.of("date", day)), String.class);
  }

  private static LocalDate day(Date instant) {
    return LocalDate.ofInstant(instant.toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
