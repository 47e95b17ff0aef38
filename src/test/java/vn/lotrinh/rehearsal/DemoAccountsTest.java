package vn.lotrinh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;

/** Whoever takes over work in a rehearsal can log in and do it. */
@SystemTest
class DemoAccountsTest {

  @Autowired DemoAccounts accounts;
  @Autowired OrganisationService organisation;
  @Autowired IdentityService identity;

  @Test
  void everyCommuneAfterTheDistrictsHasItsPeople() {
    List<Agency> communes = organisation.agencies(LocalDate.of(2025, 7, 1)).stream().filter(one -> one.level() == AgencyLevel.XA).toList();
    assertThat(communes).hasSizeGreaterThan(40);
    for (Agency commune : communes) {
      assertThat(identity.createUserQuery().memberOfGroup(commune.code()).list()).as(commune.name()).extracting(user -> user.getId())
          .contains(commune.handle() + ".cv1", commune.handle() + ".cv2", commune.handle() + ".ld", commune.handle() + ".vt");
    }
    assertThat(accounts.list()).extracting(DemoAccounts.DemoAccount::user).contains("ag-ubnd-vinhthong.cv1", "ag-kt-vinhthong.ld").doesNotHaveDuplicates();
  }
}
