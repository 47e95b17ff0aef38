package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Entry;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.document.TestPapers;
import vn.lotrinh.rehearsal.TestDate;

/** A finished case is found by everything that happened in it, and goes to the archive whole. */
@SystemTest
class HistoryPagesTest {

  private static final String PROCESS = "history-pages-test";
  private static final String FIRST = "KG-SKHCN";

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired DocumentService documents;
  @Autowired TestPapers papers;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;

  private final String word = "H" + UUID.randomUUID().toString().substring(0, 8);
  private final String ended = "KG-" + word + "-1";
  private final String running = "KG-" + word + "-2";
  private MockMvc pages;
  private String deployment;

  @BeforeEach
  void oneFinishedCaseAndOneThatRuns() {
    date.set(LocalDate.of(2021, 5, 4));
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    deployment = repository.createDeployment().addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS).name("Quy trình tra cứu")
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Check").name("Kiểm tra hồ sơ").camundaCandidateGroups(FIRST).endEvent().done()).deploy().getId();
    start(ended, "Hồ sơ đã xong " + word);
    start(running, "Hồ sơ đang làm " + word);
    String task = tasks.createTaskQuery().processInstanceBusinessKey(ended).singleResult().getId();
    documents.require(task, ended, List.of(new PaperKind("decision", "Quyết định thành lập")));
    papers.handIn(ended, task);
    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("theodoi", "x", AuthorityUtils.NO_AUTHORITIES));
    try {
      tasks.complete(task);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  private void start(String key, String title) {
    runtime.startProcessInstanceByKey(PROCESS, key, Map.of("caseTitle", title));
  }

  @Test
  void finishedAndRunningCasesAreToldApart() throws Exception {
    assertThat(page("/history?q=" + word, "supervisor")).contains(ended, "1 hồ sơ khớp").doesNotContain(running);
    assertThat(page("/history?state=running&q=" + word, "supervisor")).contains(running).doesNotContain(ended);
    assertThat(page("/history?state=all&q=" + word, "supervisor")).contains(running, ended);
  }

  @Test
  void aCaseIsFoundByWhoActedAndByItsPapers() throws Exception {
    String name = jdbc.sql("select person_name from casefile_entry where case_key = ? and what = 'COMPLETED'").param(ended).query(String.class).single();
    assertThat(page("/history?q=" + word + "&person=" + name.toUpperCase(), "supervisor")).contains(ended);
    assertThat(page("/history?q=" + word + "&person=khong co ai nhu the", "supervisor")).contains("Không có hồ sơ nào khớp");
    assertThat(page("/history?q=" + word + "&paper=giay-to.pdf", "supervisor")).contains(ended);
    assertThat(page("/history?q=" + word + "&paper=khong co giay nay", "supervisor")).doesNotContain(ended);
    assertThat(page("/history?q=" + word + "&paper=%_%", "supervisor")).as("a sign means itself").doesNotContain(ended);
  }

  @Test
  void aCaseIsFoundByTheNumberOfADecision() throws Exception {
    String number = word.substring(1) + "/QĐ-UBND";
    jdbc.sql("insert into issuance_number_series (body, kind, year, last) values (:body, 'QĐ', 2021, 0)").param("body", word).update();
    jdbc.sql("""
        insert into issuance_number (body, kind, year, number, paper_number, case_key, subject, day, actor, recorded_at, given)
        values (:body, 'QĐ', 2021, null, :number, :key, 'Phê duyệt', date '2021-05-04', 'theodoi', timestamptz '2021-05-04 08:00+07', :number)""")
        .param("body", word).param("number", number).param("key", ended).update();
    try {
      assertThat(page("/history?paper=" + number.toLowerCase(), "supervisor")).contains(ended);
      assertThat(page("/cases/" + ended, "supervisor")).contains("Văn bản số " + number, "Cấp số");
    } finally {
      jdbc.sql("delete from issuance_number where body = ?").param(word).update();
      jdbc.sql("delete from issuance_number_series where body = ?").param(word).update();
    }
  }

  @Test
  void thePeriodIsThatInWhichSomethingHappened() throws Exception {
    assertThat(page("/history?q=" + word + "&from=2021-05-04&until=2021-05-04", "supervisor")).contains(ended);
    assertThat(page("/history?q=" + word + "&from=2021-05-05", "supervisor")).doesNotContain(ended);
    assertThat(page("/history?q=" + word + "&until=2021-05-03", "supervisor")).doesNotContain(ended);
    for (String wrong : List.of("from=abc", "until=2021-02-30", "state=xyz", "from=99999-01-01")) assertThat(answer("/history?" + wrong, "supervisor").getStatus()).isEqualTo(422);
  }

  @Test
  void mailsStandInTheChronicle() throws Exception {
    String task = jdbc.sql("select task_id from deadline_task where case_key = ?").param(ended).query(String.class).single();
    jdbc.sql("insert into deadline_digest (person, day, round, sent_at) values ('theodoi', date '2021-05-04', :round, timestamptz '2021-05-04 07:30+07') on conflict do nothing")
        .param("round", word).update();
    jdbc.sql("insert into deadline_reminder (person, day, task_id, stage, due) values ('theodoi', date '2021-05-04', :task, 'TODAY', date '2021-05-04')").param("task", task)
        .update();
    try {
      assertThat(page("/cases/" + ended, "supervisor")).contains("Nhắc việc: Kiểm tra hồ sơ", "Đến hạn hôm nay; gửi ");
      assertThat(page("/api/cases/" + ended + "/chronicle", "supervisor")).contains("\"MAILED\"");
    } finally {
      jdbc.sql("delete from deadline_reminder where task_id = ?").param(task).update();
      jdbc.sql("delete from deadline_digest where round = ?").param(word).update();
    }
  }

  @Test
  void onlyWhoMaySeeTheCaseFindsItOrTakesItOut() throws Exception {
    for (String address : List.of("/cases/" + ended + "/archive.zip", "/cases/" + ended)) {
      assertThat(answer(address, FIRST, "officer").getStatus()).as("took part").isEqualTo(200);
      assertThat(answer(address, "KG-MTTQ", "head").getStatus()).isEqualTo(404);
      for (String watcher : List.of("supervisor", "coordinator", "camunda-admin")) assertThat(answer(address, watcher).getStatus()).isEqualTo(200);
    }
    assertThat(page("/history?q=" + word, FIRST, "officer")).contains(ended);
    assertThat(page("/history?q=" + word, "KG-MTTQ", "head")).doesNotContain(ended);
  }

  @Test
  void theArchiveHoldsAllPapersTheIndexAndTheChronicle() throws Exception {
    MockHttpServletResponse answer = answer("/cases/" + ended + "/archive.zip", "supervisor");
    assertThat(answer.getContentType()).isEqualTo("application/zip");
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
    }
    assertThat(files).containsOnlyKeys("muc-luc-ho-so.xlsx", "giay-to/01-giay-to.pdf");
    assertThat(files.get("giay-to/01-giay-to.pdf")).isEqualTo(documents.content(documents.papers(ended).get(0)));
    try (ReadableWorkbook index = new ReadableWorkbook(new ByteArrayInputStream(files.get("muc-luc-ho-so.xlsx")))) {
      List<Row> rows = index.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("MỤC LỤC VĂN BẢN, TÀI LIỆU");
      Row first = rows.get(rows.size() - 1);
      assertThat(first.getCellText(3)).isEqualTo("Quyết định thành lập");
      assertThat(first.getCellText(7)).isEqualTo("giay-to/01-giay-to.pdf");
      List<Row> chronicle = index.getSheet(1).orElseThrow().read();
      assertThat(chronicle).anyMatch(row -> row.getCellText(2).equals(Entry.What.COMPLETED.title()) && row.getCellText(3).equals("Kiểm tra hồ sơ"));
    }
  }

  private String page(String address, String... groups) throws Exception {
    MockHttpServletResponse answer = answer(address, groups);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String address, String... groups) throws Exception {
    URI uri = UriComponentsBuilder.fromUriString(address).encode().build().toUri();
    String[] authorities = Arrays.stream(groups).map(group -> "GROUP_" + group).toArray(String[]::new);
    return pages.perform(get(uri).with(user("history.tester").authorities(AuthorityUtils.createAuthorityList(authorities)))).andReturn().getResponse();
  }
}
