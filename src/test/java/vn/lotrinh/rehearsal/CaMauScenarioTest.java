package vn.lotrinh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lotrinh.CaMau;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.pilot.PilotService;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** What the rehearsal of Cà Mau opens with. */
@CaMau
class CaMauScenarioTest {

  @Autowired TestDate date;
  @Autowired PlanService plans;
  @Autowired PilotService pilot;
  @Autowired RuntimeService runtime;
  @Autowired AccountList accounts;
  @Autowired OrganisationService organisation;
  @Autowired BulkService bulk;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void setDate() {
    date.set(LocalDate.of(2025, 1, 2));
  }

  @Test
  void thePlanIsThereAndNoPilotIsBegun() {
    assertThat(plans.codes()).containsExactly("CM-2025");
    assertThat(plans.plan("CM-2025").scheme()).isEmpty();
    assertThat(pilot.isStarted("CM-2025")).isFalse();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("pilot").processInstanceBusinessKeyLike("CM-%").count()).isZero();
  }

  @Test
  void thePlanIsHandedOutOnTheFirstDayWithEveryLineConfirmed() {
    assertThat(plans.plan("CM-2025").tasks()).noneMatch(PlanTask::isToConfirm);
    await().atMost(Duration.ofSeconds(60)).until(() -> !bulk.isRunning("plan-hand-out", "plan", "CM-2025"));
    List<String> keys = jdbc.queryForList("select key from assignment_task where plan = 'CM-2025' and opened_on = date '2025-01-02'", String.class);
    assertThat(keys).as("each line of each of the nine districts, and those of the departments").hasSizeGreaterThan(30);
    assertThat(keys).allMatch(key -> runtime.createProcessInstanceQuery().processDefinitionKey("plan-task").processInstanceBusinessKey(key).count() == 1
        || jdbc.queryForObject("select ended_on is not null from assignment_task where key = ?", Boolean.class, key));
    assertThat(jdbc.queryForList("select distinct step from assignment_task where plan = 'CM-2025' and step like '1.%'", String.class))
        .as("what dissolutions do by cases of their own is nobody's task").isEmpty();
  }

  @Test
  void binhPhuocToo() {
    assertThat(Scenario.named("binh-phuoc").handsOut()).isTrue();
    assertThat(Scenario.named("kien-giang").handsOut()).as("its pilot has begun instead").isFalse();
  }

  @Test
  void everyBodyThatActsHasItsFourAccountsUnderReadableNames() {
    assertThat(accounts.search("cm-tvt-tckh")).extracting(DemoAccounts.DemoAccount::user)
        .containsExactly("cm-tvt-tckh.cv1", "cm-tvt-tckh.cv2", "cm-tvt-tckh.ld", "cm-tvt-tckh.vt");
    assertThat(accounts.search("phong kinh te xa da bac lanh dao")).extracting(DemoAccounts.DemoAccount::user).containsExactly("cmm-da-bac-kt.ld");
    assertThat(accounts.search("")).filteredOn(account -> account.agency() != null)
        .hasSize(4 * (int) organisation.agencies().stream().filter(agency -> agency.acts()).map(agency -> agency.code()).distinct().count());
  }

  @Test
  void cooperativesAsARuleHaveNoOfficers() {
    assertThat(accounts.groups(LocalDate.of(2025, 1, 2))).filteredOn(group -> group.title().equals("Hợp tác xã")).singleElement()
        .satisfies(group -> assertThat(group.offices()).hasSize(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kien-giang", "ca-mau", "binh-phuoc", "nam-dinh", "thap-muoi"})
  void everyScenarioNamesFilesThatAreThere(String name) {
    Scenario scenario = Scenario.named(name);
    assertThat(scenario.name()).as("also the name of its data folder").isEqualTo(name);
    List<String> files = Stream.concat(Stream.of(scenario.organisation(), scenario.cooperatives()), scenario.plans().stream()).toList();
    assertThat(files).hasSizeGreaterThan(2).allMatch(file -> new ClassPathResource(file).exists());
  }
}
