package vn.lotrinh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.lotrinh.CaMau;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.pilot.PilotService;
import vn.lotrinh.plan.PlanService;

/** What the rehearsal of Cà Mau opens with. */
@CaMau
class CaMauScenarioTest {

  @Autowired TestDate date;
  @Autowired PlanService plans;
  @Autowired PilotService pilot;
  @Autowired RuntimeService runtime;
  @Autowired AccountList accounts;
  @Autowired OrganisationService organisation;

  @BeforeEach
  void setDate() {
    date.set(LocalDate.of(2025, 1, 2));
  }

  @Test
  void thePlanIsThereAndNoPilotIsBegun() {
    assertThat(plans.codes()).containsExactly("CM-2025");
    assertThat(plans.plan("CM-2025").scheme()).isEmpty();
    assertThat(pilot.isStarted("CM-2025")).isFalse();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike("CM-%").count()).isZero();
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
