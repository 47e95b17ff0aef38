package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** Loading and asking on the real database; PostgreSQL itself refuses what the file check would have let through. */
@SystemTest
class OrganisationServiceTest {

  private static final String NAME = "thu-nghiem.yaml";
  private static final LocalDate BEGIN = LocalDate.parse("2021-01-01");
  private static final String FILE = """
      since: 2021-01-01
      roles:
        - { code: LMHTX, title: Liên minh }
      places:
        - { code: THU, name: tỉnh Thử, level: TINH }
      agencies:
        - { code: THU-A, name: Liên minh Thử, short: thu-a, level: LIEN_MINH, place: THU, roles: [LMHTX] }
        - { code: THU-B, name: Liên minh Thử mới, short: thu-b, level: LIEN_MINH, place: THU, from: 2025-07-01 }
      successions:
        - { day: 2025-07-01, kind: MERGED, from: THU-A, to: THU-B }
      aliases:
        - { texts: [Liên minh Thử nghiệm], roles: [LMHTX] }
      """;

  @Autowired OrganisationService organisation;
  @Autowired OrganisationStore store;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;

  @BeforeEach
  void province() {
    assertThat(organisation.load(new ClassPathResource("organisation/kien-giang.yaml")).text()).doesNotContain("lỗi");
  }

  @AfterEach
  void forget() {
    store.replace(NAME, Structure.EMPTY);
    organisation.reload();
  }

  private static Resource file(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return NAME;
      }
    };
  }

  @Test
  void anotherServerSeesAChangeOfTheStructureAtOnce() {
    OrganisationService other = new OrganisationService(store, jdbc, Clock.systemUTC(), event -> { });
    assertThat(other.agency("THU-A")).isEmpty();
    organisation.load(file(FILE));
    await().atMost(Duration.ofSeconds(1)).until(() -> other.agency("THU-A").isPresent());
    assertThat(other.holder("LMHTX", "THU", BEGIN)).isEqualTo("THU-A");
  }

  @Test
  void loadingAgainChangesNothing() {
    LoadReport first = organisation.load(file(FILE));
    Structure stored = store.all();
    assertThat(first).extracting(LoadReport::accepted, LoadReport::added, LoadReport::unchanged).containsExactly(true, 7, 0);
    assertThat(organisation.load(file(FILE))).isEqualTo(new LoadReport(NAME, 0, 0, 0, 7, List.of()));
    assertThat(organisation.load(new ClassPathResource("organisation/kien-giang.yaml")))
        .extracting(LoadReport::added, LoadReport::changed, LoadReport::removed).containsExactly(0, 0, 0);
    assertThat(store.all()).isEqualTo(stored);
  }

  @Test
  void theStoredStructureIsWhatTheFileSays() {
    organisation.load(file(FILE));
    assertThat(store.of(NAME)).isEqualTo(OrganisationFile.read(FILE.getBytes(StandardCharsets.UTF_8)).structure());
    assertThat(store.of("kien-giang.yaml").byKey()).isEqualTo(KienGiangTest.file().structure().byKey());
  }

  @Test
  void aChangedFileUpdates() {
    organisation.load(file(FILE));
    LoadReport report = organisation.load(file(FILE.replace("name: Liên minh Thử mới", "name: Liên minh HTX Thử")
        .replace("Liên minh Thử nghiệm]", "Liên minh Thử nghiệm, LM Thử]")));
    assertThat(report).isEqualTo(new LoadReport(NAME, 1, 1, 0, 6, List.of()));
    assertThat(organisation.agency("THU-B")).map(Agency::name).contains("Liên minh HTX Thử");
    assertThat(organisation.resolve("lm thử", BEGIN)).contains(new Resolved("LMHTX", "THU-A"));
  }

  @Test
  void aWrongFileLeavesEverythingAsItWas() {
    organisation.load(file(FILE));
    Structure before = store.all();
    LoadReport report = organisation.load(file(FILE.replace("name: tỉnh Thử", "name: tỉnh Khác")
        .replace("place: THU, from", "place: XX, from")));
    assertThat(report.accepted()).isFalse();
    assertThat(report.text()).isEqualTo("""
        Tệp thu-nghiem.yaml không được nạp vì 1 lỗi:
        thu-nghiem.yaml, dòng 8: Không có địa bàn “XX” trong tệp.""");
    assertThat(store.all()).isEqualTo(before);
    assertThat(organisation.place("THU")).map(Place::name).contains("tỉnh Thử");
  }

  @Test
  void postgresRefusesTwoHoldersOfARoleAtATimeAndKeepsTheOldState() {
    organisation.load(file(FILE));
    Structure before = store.of(NAME);
    Structure two = before.with(new Structure(List.of(), List.of(),
        List.of(new Agency("THU-C", "C", "thu-c", AgencyLevel.SO, "THU", false, new Period(BEGIN, null))),
        List.of(new Holding("THU-C", "LMHTX", "THU", new Period(LocalDate.parse("2025-06-30"), null))), List.of(), List.of()));
    assertThatThrownBy(() -> store.replace(NAME, two)).isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("organisation_holding_one_holder_a_day");
    assertThat(store.of(NAME)).isEqualTo(before);
  }

  @Test
  void postgresRefusesOverlappingVersionsOfAnAgency() {
    organisation.load(file(FILE));
    assertThatThrownBy(() -> jdbc.sql("""
        insert into organisation_agency (code, source, name, handle, level, place, acts, valid_from, valid_until)
        values ('THU-A', 'thu-nghiem.yaml', 'A', 'thu-a', 'SO', 'THU', false, '2025-06-30', null)""").update())
        .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("organisation_agency_one_version_a_day");
  }

  @Test
  void postgresRefusesASuccessionThatDoesNotCloseItsPredecessor() {
    organisation.load(file(FILE));
    assertThatThrownBy(() -> jdbc.sql("update organisation_agency set valid_until = '2026-01-01' where code = 'THU-A'").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void askedForTodayTheClockAnswers() {
    date.set(LocalDate.parse("2021-04-01"));
    assertThat(organisation.holder("SKHDT", "KG")).isEqualTo("KG-SKHDT");
    date.set(LocalDate.parse("2025-03-01"));
    assertThat(organisation.holder("SKHDT", "KG")).isEqualTo("KG-STC");
    date.set(LocalDate.parse("2025-07-02"));
    assertThat(organisation.holder("LMHTX", "KG")).isEqualTo("AG-LMHTX");
  }

  @Test
  void whatNobodyAnswersIsSaidInVietnamese() {
    LocalDate merged = LocalDate.parse("2025-07-01");
    assertThatThrownBy(() -> organisation.holder("UBND_CS", "KG-RG", merged)).isInstanceOf(Refusal.class).hasMessage(
        "Ngày 01/07/2025 có nhiều cơ quan đảm nhiệm vai trò “Ủy ban nhân dân nơi hợp tác xã đặt trụ sở” (UBND_CS) tại thành phố Rạch Giá"
            + " (KG-RG): Ủy ban nhân dân phường Rạch Giá, Ủy ban nhân dân phường Vĩnh Thông. Cần chỉ rõ xã, phường hoặc đặc khu.");
    assertThatThrownBy(() -> organisation.holder("LMHTX", "KG", LocalDate.parse("2020-12-31"))).isInstanceOf(Refusal.class)
        .hasMessage("Ngày 31/12/2020 không có cơ quan nào đảm nhiệm vai trò “Liên minh Hợp tác xã tỉnh” (LMHTX) tại tỉnh Kiên Giang (KG).");
    assertThatThrownBy(() -> organisation.holder("LMHTX", "HN", merged)).isInstanceOf(Refusal.class)
        .hasMessage("Không có địa bàn nào mang mã “HN” trong cơ cấu tổ chức.");
    assertThatThrownBy(() -> organisation.holder("BO_Y_TE", "KG", merged)).isInstanceOf(Refusal.class)
        .hasMessage("Không có vai trò nào mang mã “BO_Y_TE” trong cơ cấu tổ chức.");
  }

  @Test
  void openWorkGoesToTheSuccessor() {
    LocalDate merged = LocalDate.parse("2025-07-01");
    assertThat(organisation.successor("KG-LMHTX", merged.minusDays(1))).isEmpty();
    assertThat(organisation.successor("KG-LMHTX", merged)).contains("AG-LMHTX");
    assertThat(organisation.successor("KG-RG-UBND", merged)).isEmpty();
    assertThat(organisation.successor("KG-RG-UBND", merged, "HTX-KG-06")).contains("AG-RACH-GIA-UBND");
    assertThat(organisation.successors("KG-RG-UBND", merged)).containsExactlyInAnyOrder("AG-RACH-GIA-UBND", "AG-VINH-THONG-UBND");
    assertThat(organisation.holders("UBND_CS", "KG", merged)).hasSize(48);
    assertThat(organisation.holders("UBND_HUYEN", "KG", merged.minusDays(1))).hasSize(15);
  }

  @Test
  void whoHasTheWorkOfABodyIsItselfThenItsHeirOrTheHeirWhereTheWorkBelongs() {
    LocalDate merged = LocalDate.parse("2025-07-01");
    assertThat(organisation.inCharge("KG-LMHTX", merged.minusDays(1))).isEqualTo("KG-LMHTX");
    assertThat(organisation.inCharge("KG-LMHTX", merged)).isEqualTo("AG-LMHTX");
    assertThat(organisation.inCharge("KG-RG-UBND", merged, "HTX-KG-06")).isEqualTo("AG-RACH-GIA-UBND");
    assertThat(organisation.inCharge("KG-RG-UBND", merged, null, "no-such-place", "HTX-KG-06")).as("what tells nothing is passed over")
        .isEqualTo("AG-RACH-GIA-UBND");
  }

  @Test
  void workThatSeveralShareBeginsAtTheFirstOfThemAndWaitsWhereItIsOpen() {
    LocalDate merged = LocalDate.parse("2025-07-01");
    assertThat(organisation.successor("KG-RG-UBND", merged, "KG-RG")).as("the district says no more").isEmpty();
    assertThat(organisation.inCharge("KG-RG-UBND", merged)).isEqualTo(organisation.successors("KG-RG-UBND", merged).get(0));
    assertThat(organisation.inCharge("NO-AGENCY", merged, "HTX-KG-06")).as("a group that is no agency").isEqualTo("NO-AGENCY");
  }

  @Test
  void theBodyNamedFirstComesFirst() {
    assertThat(organisation.resolve("Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội", LocalDate.of(2021, 9, 1)))
        .first().extracting(Resolved::agency).isEqualTo("KG-MTTQ");
  }
}
