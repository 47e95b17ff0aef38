package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.browser.Browser;
import vn.lotrinh.browser.BrowserTest;
import vn.lotrinh.document.SampleFiles;
import vn.lotrinh.kit.Cases;
import vn.lotrinh.rehearsal.TestDate;

/**
 * From paper to figure: a coordinator uploads an annex, mends the doubtful cell and hands the plan out; the lead body's officer fills in the sheet of
 * the line's kind and hands the product in, the plan's owner accepts it, and the page of targets moves.
 */
@SystemTest
@BrowserTest
class PlanJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String LEARNERS = """
      Lớp Giám đốc\t10/01/2022\tRạch Giá\t16\tNgười học Một\t1980\t\tHTX Mẫu 12\tGiám đốc\tĐã cấp
      Lớp Giám đốc\t10/01/2022\tRạch Giá\t16\tNgười học Hai\t1985\t\tHTX Mẫu 11\tPhó Giám đốc\tĐã cấp
      Lớp Kế toán\t10/01/2022\tRạch Giá\t24\tNgười học Ba\t1990\t\tHTX Mẫu 10\tKế toán\tKhông cấp""";

  @LocalServerPort int port;
  @Autowired TestDate date;
  @Autowired TaskService tasks;
  @Autowired Cases cases;
  @TempDir Path folder;

  private String code;

  @AfterEach
  void end() {
    cases.end(code + "-");
    cases.end("KH-" + code);
  }

  @Test
  void fromTheAnnexToTheFigure() throws IOException {
    date.set(LocalDate.of(2022, 1, 10));
    int number = ThreadLocalRandom.current().nextInt(1_000, 999_999);
    code = "KG-" + number + "-2022";
    Path annex = Files.write(folder.resolve("phu-luc.docx"), AnnexSample.of("PHỤ LỤC\nPhân công nhiệm vụ năm 2022\n(Kèm theo Kế hoạch số " + number
        + "/KH-UBND ngày 05/01/2022 của UBND tỉnh Kiên Giang)", List.of("STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời gian | Sản phẩm",
        "1 | Tập huấn cán bộ quản lý hợp tác xã | Liên minh HTX tỉnh | Sở Tài chính | Theo kế hoạch | 02 lớp, ít nhất 03 học viên")).word());
    try (Browser browser = Browser.at(port)) {
      handOut(browser, annex);
      targets(browser, "Chưa có số liệu; cần 2", "ke-hoach-chi-tieu-truoc");
      browser.logout();
      doTheTask(browser);
      browser.logout();
      accept(browser);
      browser.logout();
      browser.login("dieuphoi", PASSWORD);
      targets(browser, "Đã xong 2/2", "ke-hoach-chi-tieu-sau");
      browser.see(".chip", "đã đạt");
      browser.go("/plans/" + code).see("main", "1/1 việc đã xong");
      browser.picture("ke-hoach-cay").go("/plans/" + code + "/results").see("td", "Liên minh Hợp tác xã");
      browser.picture("ke-hoach-ket-qua");
    }
  }

  private void handOut(Browser browser, Path annex) {
    browser.login("dieuphoi", PASSWORD).go("/plans").click("a", "Tải phụ lục lên");
    browser.type("input[name=file]", annex.toString());
    browser.click("button", "Đọc phụ lục");
    assertThat(browser.see("#annex-open").getText()).isEqualTo("1");
    browser.picture("ke-hoach-xem-lai");
    browser.type("#doubt-0 input[name=value-dueText]", "Quý I năm 2022");
    browser.click("#doubt-0 button", "Xác nhận");
    browser.see(".annex-tasks td", "01/01/2022 – 31/03/2022");
    browser.click("#annex-keep button", "Lưu kế hoạch");
    browser.see("#annex-kept", "bản 1");
    browser.click("#annex-kept a", "Giao việc");
    browser.see("#kinds-undecided", "1 dòng có loại việc gợi ý");
    browser.picture("ke-hoach-giao-viec-chua-co-loai").click("#kinds-undecided a");
    browser.see("select", "Lớp tập huấn");
    browser.picture("ke-hoach-loai-viec").click("button", "Lưu loại việc");
    browser.click("a", "Sang trang giao việc");
    assertThat(browser.driven().findElements(By.id("kinds-undecided"))).isEmpty();
    browser.picture("ke-hoach-giao-viec").click("button", "Giao việc (1 việc mở hôm nay)");
    await().atMost(Duration.ofSeconds(60)).until(() -> !cases.openTasks(code + "-").isEmpty());
    browser.see("main", "1 đã làm");
    browser.picture("ke-hoach-luot-giao").click("a", "Mở kế hoạch");
    browser.see("main", "0/1 việc đã xong");
    browser.picture("ke-hoach-da-giao");
  }

  private void targets(Browser browser, String figure, String picture) {
    browser.go("/plans/" + code + "/targets").see(".target-figures", figure);
    browser.picture(picture);
  }

  private void doTheTask(Browser browser) {
    browser.login("lmhtx.cv1", PASSWORD).go(task("UserTask_ReceiveTask"));
    browser.click(".claim", "Nhận việc");
    browser.see(".fjs-container", "02 lớp");
    choose(browser, "Chuyên viên 1");
    browser.picture("nhiem-vu-nhan");
    complete(browser);
    await().atMost(Duration.ofSeconds(60)).until(() -> cases.isOpen(key(), "UserTask_DoTask"));

    browser.go(task("UserTask_DoTask")).see(".fjs-container", "Bảng kết quả");
    browser.picture("nhiem-vu-lam");
    openTab(browser, "Bảng số liệu", "iframe.tables", "td[data-key=className] textarea");
    paste(browser, browser.see("td[data-key=className] textarea"), LEARNERS);
    browser.picture("nhiem-vu-bang-dan");
    browser.click(".sheet-save");
    browser.see(".sheet-state", "Đã lưu.");
    browser.until(driver -> driver.findElements(By.cssSelector("td[data-key=quantity] input")).stream().map(input -> input.getDomProperty("value")).toList().equals(List.of("2", "3")));
    assertThat(browser.see("td[data-key=birthYear] input").getDomProperty("value")).as("a year as people write it").isEqualTo("1980");
    browser.picture("nhiem-vu-bang-luu");
    browser.driven().switchTo().defaultContent();
    openTab(browser, "Giấy tờ", "iframe.papers:not(.tables)", "input[type=file]");
    for (int i = 0; i < 2; i++) {
      int done = i;
      Path paper = paper("Giấy tờ số " + (i + 1));
      browser.until(driver -> driver.findElements(By.cssSelector(".papers-missing input[type=file]")).stream().findFirst().orElse(null)).sendKeys(paper.toString());
      browser.until(driver -> driver.findElements(By.cssSelector(".papers-there")).size() > done);
    }
    browser.picture("nhiem-vu-giay-to");
    browser.driven().switchTo().defaultContent();
    browser.click(".nav-tabs a", "Biểu mẫu");
    browser.see(".fjs-form-field-textarea textarea").sendKeys("Đã mở hai lớp, ba học viên", Keys.TAB);
    browser.see(".fjs-form-field-textfield input").sendKeys("12/BC-LMHTX ngày 10/01/2022", Keys.TAB);
    browser.picture("nhiem-vu-nop");
    complete(browser);
    await().atMost(Duration.ofSeconds(60)).until(() -> cases.isOpen(key(), "UserTask_AcceptProduct"));
  }

  private Path paper(String name) {
    try {
      return Files.write(folder.resolve(name + ".pdf"), SampleFiles.pdf(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(Browser browser) {
    browser.login("ubnd.ld", PASSWORD).go(task("UserTask_AcceptProduct"));
    browser.click(".claim", "Nhận việc");
    browser.see(".fjs-container", "Đã mở hai lớp");
    choose(browser, "Chấp nhận");
    browser.picture("nhiem-vu-nghiem-thu");
    complete(browser);
    await().atMost(Duration.ofSeconds(60)).until(() -> !cases.isRunning(key()));
  }

  private static void complete(Browser browser) {
    browser.until(driver -> browser.see("button.btn-primary", "Hoàn thành").isEnabled());
    browser.click("button.btn-primary", "Hoàn thành");
  }

  private static void choose(Browser browser, String option) {
    browser.click(".fjs-form-field-select .fjs-input-group");
    browser.click(".fjs-dropdownlist-item", option);
  }

  /** Tasklist may draw the task anew while a tab of it is being opened: then the tab is opened once more. */
  private static void openTab(Browser browser, String tab, String frame, String css) {
    browser.until(driver -> {
      driver.switchTo().defaultContent();
      List<WebElement> frames = driver.findElements(By.cssSelector(frame));
      if (!frames.isEmpty()) return !driver.switchTo().frame(frames.get(0)).findElements(By.cssSelector(css)).isEmpty()
          && "complete".equals(browser.script("return document.readyState"));
      driver.findElements(By.cssSelector(".nav-tabs li:not(.active) a")).stream().filter(link -> link.getText().equals(tab)).findFirst().ifPresent(WebElement::click);
      return false;
    });
  }

  private static void paste(Browser browser, WebElement field, String text) {
    browser.script("const data = new DataTransfer(); data.setData('text/plain', arguments[1]); arguments[0].focus();"
        + "arguments[0].dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));", field, text);
  }

  /** The case of the one line, whatever step of it is open. */
  private String key() {
    return code + "-1-001";
  }

  private String task(String userTask) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(key()).taskDefinitionKey(userTask).list();
    assertThat(open).as(userTask + " of " + key() + "; open are " + cases.open(key())).hasSize(1);
    return "/camunda/app/tasklist/default/#/?task=" + open.get(0).getId();
  }
}
