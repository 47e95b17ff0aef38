package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

/** What leaves the screen on paper, and what fits into a hand. */
@SystemTest
@BrowserTest
class PaperAndPhoneTest {

  private static final String PROCESS = "paper-and-phone-test";
  private static final int CASES = 48;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired OrganisationService organisation;
  @Autowired TestDate date;

  private final String word = "W" + UUID.randomUUID().toString().substring(0, 8);
  private String deployment;
  private String officer;

  @BeforeEach
  void aLongListOfWork() {
    date.set(LocalDate.of(2021, 4, 1));        // other tests may have passed the merger of the province
    String agency = organisation.holder("MTTQ", "KG");
    officer = organisation.agency(agency).orElseThrow().handle() + ".cv1";
    deployment = repository.createDeployment().addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS)
        .name("Thủ tục giải thể tự nguyện").camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Check")
        .name("Kiểm tra hồ sơ, đối chiếu với các điều kiện của kế hoạch và trình ký").camundaCandidateGroups(agency).camundaDueDate("${due}").endEvent()
        .done()).deploy().getId();
    Date due = Date.from(LocalDate.of(2021, 3, 1).atTime(23, 59).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    for (int n = 1; n <= CASES; n++) {
      runtime.startProcessInstanceByKey(PROCESS, "KG-" + word + "-" + n,
          Map.of("caseTitle", "Hợp tác xã Dịch vụ nông nghiệp tổng hợp Thạnh Đông A số " + n, "due", due));
    }
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aLongListPrintsOnFewSheetsWithItsHeadingsAgainOnEachAndNothingToClick() throws Exception {
    try (Browser browser = Browser.at(port)) {
      browser.login(officer, "DienTap#2021").go("/");
      List<String> sheets = sheets(browser.printed());
      assertThat(sheets.size()).as("some fifty rows, and what other tests have left").isBetween(2, 6);
      assertThat(sheets.get(0)).contains("Việc đang chờ").doesNotContain("Đăng xuất", "Sổ HTX", "Tìm việc");
      assertThat(sheets.subList(0, 2)).allSatisfy(sheet -> assertThat(sheet).contains("Hạn xử lý"));
      assertThat(String.join("", sheets)).as("words stay whole").contains("Hợp tác xã Dịch vụ nông nghiệp");

      browser.go("/cases/KG-" + word + "-1");
      assertThat(String.join("", sheets(browser.printed()))).contains("Giấy tờ", "Hồ sơ chưa có giấy tờ nào.");
    }
  }

  @Test
  void onATelephoneNothingRunsOutOfThePageAndNoColumnIsOneSyllableWide() {
    try (Browser browser = Browser.at(port)) {
      browser.login(officer, "DienTap#2021").wide(390);
      for (String page : new String[] {"/", "/?q=" + word, "/cases?q=" + word, "/cases/KG-" + word + "-1", "/cooperatives", "/programmes", "/reports", "/classifications"}) {
        browser.go(page);
        browser.see("h1");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth")).as("width of " + page).isLessThanOrEqualTo(390);
        assertThat((Long) browser.script("return Math.round(document.querySelector('.top').getBoundingClientRect().height)")).as("header of " + page)
            .isLessThan(844 / 6);
        assertThat((Long) browser.script("""
            return Math.round(Math.min(1000, ...[...document.querySelectorAll('.table td')].filter(cell => cell.offsetParent && cell.innerText.length > 20)
              .map(cell => cell.getBoundingClientRect().width)))""")).as("narrowest cell of " + page).isGreaterThan(250);
        browser.picture("dien-thoai" + page.replaceAll("[^a-z]+", "-"));
      }
    }
  }

  @Test
  void onATelephoneAnOpenedTaskStandsInThePlaceOfTheList() {
    try (Browser browser = Browser.at(port)) {
      browser.login(officer, "DienTap#2021").wide(390).go("/camunda/app/tasklist/default/");
      browser.click(".tasks-list .task h4 a");
      browser.see(".claim", "Nhận việc");
      assertThat((Long) browser.script("return Math.round(document.querySelector('.claim').getBoundingClientRect().top)")).isLessThan(600);
      assertThat((Long) browser.script("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
      browser.picture("dien-thoai-viec").click(".back-to-list", "Danh sách việc");
      browser.see(".tasks-list .task");
    }
  }

  private static List<String> sheets(byte[] file) throws Exception {
    try (PDDocument paper = Loader.loadPDF(file)) {
      List<String> sheets = new ArrayList<>();
      for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(sheet);
        text.setEndPage(sheet);
        sheets.add(text.getText(paper).replaceAll("\\s+", " "));
      }
      return sheets;
    }
  }
}
