package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class HandoverTest {

  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService rights;
  @Autowired OrganisationService organisation;
  @Autowired MailService mails;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;
  @Autowired StaffDirectory people;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(engine);
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Sở KH&ĐT becomes part of Sở Tài chính on Saturday 1 March 2025; the round of Monday passes its work on. */
  @Test
  void handsOverTheWorkOfAnAgencyThatEnded() {
    String leaving = office.person("cu", "officer", "KG-SKHDT");
    String staying = office.person("moi", "officer", "KG-STC");
    date.set(LocalDate.parse("2025-02-28"));
    String claimed = office.open("Việc dở dang", "2025-03-12", "2025-03-12", "KG-SKHDT");
    String kept = office.open("Việc của người chuyển sang", "2025-03-12", "2025-03-12", "KG-SKHDT");
    tasks.claim(claimed, leaving);
    tasks.claim(kept, staying);
    office.round();
    assertThat(granted(claimed)).contains("KG-SKHDT", leaving);
    assertThat(office.candidates(claimed)).as("still there on 28/2").containsExactly("KG-SKHDT");

    date.set(LocalDate.parse("2025-03-03"));
    office.round();

    assertThat(office.candidates(claimed)).containsExactly("KG-STC");
    assertThat(office.task(claimed).getAssignee()).isNull();
    assertThat(office.task(kept).getAssignee()).isEqualTo(staying);
    assertThat(row(claimed)).containsEntry("agency", "KG-STC").containsEntry("assignee", null);
    assertThat(jdbc.sql("select from_agency || '>' || to_agency || ' ' || day || ' ' || coalesce(released, '-') from deadline_handover"
        + " where task_id in (?, ?) order by released nulls last").params(claimed, kept).query(String.class).list())
        .containsExactly("KG-SKHDT>KG-STC 2025-03-03 " + leaving, "KG-SKHDT>KG-STC 2025-03-03 -");
    assertThat(mails.inbox(staying, 1)).singleElement().extracting(SentMail::text).asString()
        .contains("Việc dở dang", "Sở Tài chính tỉnh Kiên Giang", "Nhận bàn giao từ Sở Kế hoạch và Đầu tư tỉnh Kiên Giang ngày 03/03/2025");
    assertThat(jdbc.sql("select agency || ' từ ' || content from casefile_entry where what = 'HANDED_OVER' and task_id in (?, ?)").params(claimed, kept).query(String.class).list())
        .as("the case's chronicle").containsExactly("KG-STC từ KG-SKHDT", "KG-STC từ KG-SKHDT");
    assertThat(granted(claimed)).as("the right goes with the task").containsOnly("KG-STC");
    assertThat(granted(kept)).containsOnly("KG-STC", staying);

    office.round();
    assertThat(jdbc.sql("select count(*) from deadline_handover where task_id = ?").param(claimed).query(Integer.class).single())
        .as("handed over once").isOne();
  }

  @Test
  void handsOverAtTheMergerOfTheProvinces() {
    date.set(LocalDate.parse("2025-06-30"));
    String ofTheUnion = office.open("Việc của Liên minh", "2025-12-09", "2025-12-09", "KG-LMHTX");
    String forgotten = office.open("Việc cũ", "2025-12-09", "2025-12-09", "KG-SKHDT");
    String ofItsLeader = office.open("Việc của lãnh đạo", "2025-12-09", "2025-12-09", "KG-LMHTX.leader");
    date.set(LocalDate.parse("2025-07-01"));
    office.round();
    assertThat(office.candidates(ofItsLeader)).as("a role goes to the same role").containsExactly("AG-LMHTX.leader");
    assertThat(row(ofItsLeader)).containsEntry("agency", "AG-LMHTX");
    assertThat(people.membersOf("AG-LMHTX.leader")).contains("ag-lmhtx.ld").doesNotContain("ag-lmhtx.cv1");
    assertThat(office.candidates(ofTheUnion)).containsExactly("AG-LMHTX");
    assertThat(office.candidates(forgotten)).as("two successions at once").containsExactly("AG-STC");
    assertThat(row(ofTheUnion)).containsEntry("agency", "AG-LMHTX");
    assertThat(row(forgotten)).containsEntry("agency", "AG-STC");
  }

  /** Rạch Giá is split between two wards: the co-operative of the case tells which one goes on. */
  @Test
  void asksTheCooperativeWhereADistrictWasSplit() {
    String coordinator = office.person("dieuphoi", "coordinator");
    date.set(LocalDate.parse("2025-06-30"));
    String ofAWard = office.openAbout("HTX-KG-06", "2025-07-01", "KG-RG-UBND");
    String ofNobody = office.open("Việc chung của thành phố", "2025-07-01", "2025-07-01", "KG-RG-UBND");
    date.set(LocalDate.parse("2025-07-01"));

    office.round();

    assertThat(office.candidates(ofAWard)).containsExactly("AG-RACH-GIA-UBND");
    assertThat(office.candidates(ofNobody)).as("nobody says whose it is").containsExactly("KG-RG-UBND");
    assertThat(mails.inbox(coordinator, 1)).singleElement().extracting(SentMail::text).asString()
        .contains("Việc chung của thành phố").doesNotContain("Việc về HTX-KG-06");
  }

  private List<String> granted(String task) {
    return Stream.of(Resources.TASK, Resources.HISTORIC_TASK)
        .flatMap(resource -> rights.createAuthorizationQuery().resourceType(resource).resourceId(task).list().stream())
        .map(grant -> grant.getGroupId() != null ? grant.getGroupId() : grant.getUserId()).toList();
  }

  private Map<String, Object> row(String task) {
    return jdbc.sql("select agency, assignee from deadline_task where task_id = ?").param(task).query().singleRow();
  }
}
