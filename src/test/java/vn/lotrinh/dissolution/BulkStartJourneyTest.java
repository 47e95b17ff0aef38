package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.browser.Browser;
import vn.lotrinh.browser.BrowserTest;
import vn.lotrinh.plan.PlanService;

/** A coordinator takes a register in, looks at what could be started, starts it all, and the first task opens where an officer works. */
@SystemTest
@BrowserTest
class BulkStartJourneyTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired DissolutionOffices desk;
  @Autowired PlanService plans;
  @TempDir Path folder;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void fromTheRegisterToTheFirstTask() throws IOException {
    desk.on("2025-01-02");
    plans.load(new ClassPathResource("plans/ca-mau-2025.yaml"));
    String own = UUID.randomUUID().toString().substring(0, 6);
    Path register = register(own);
    try (Browser browser = Browser.at(port)) {
      browser.login("dieuphoi", PASSWORD).go("/cooperatives/import");
      browser.type("input[name=file]", register.toString());
      browser.click("button", "Xem trước");
      browser.see("button", "Xác nhận, ghi vào sổ").click();
      browser.see(".notice", "Đã ghi vào sổ");

      browser.go("/dissolutions").picture("dissolutions-empty").click("a", "Khởi động hàng loạt");
      browser.picture("start-choose").type("input[name=file]", register.toString());
      browser.click("button", "Đọc tệp và xem trước");
      browser.see("h1", "Xem trước khi khởi động");
      browser.click("summary", "Giải thể bắt buộc");
      browser.picture("start-preview");
      browser.click("summary", "Khởi động 8 thủ tục");
      browser.picture("start-sure").click(".sure button", "Khởi động");

      browser.see(".bulk-count", "đã xong lúc");
      String number = browser.see("td a", "GT-2025-").getText();
      browser.picture("bulk-run").go("/dissolutions").picture("dissolutions").go("/dissolutions/outlook").picture("outlook").go("/plans").picture("plans")
          .go("/plans/CM-2025/targets").picture("targets");
      browser.script("window.scrollTo(0, 700)");
      browser.picture("targets-below").go("/bulk").picture("bulk-runs");
      phone(browser);

      browser.go("/dissolutions");
      String task = browser.see("a[href*='tasklist/default/#/?task=']").getText();
      browser.click("a[href*='tasklist/default/#/?task=']");
      assertThat(browser.see(".task-details h2, [cam-tasklist-task] h2", task)).isNotNull();
      browser.picture("first-task");
      assertThat(number).startsWith("GT-2025-");
    }
  }

  private static void phone(Browser browser) {
    browser.driven().manage().window().setSize(new Dimension(390, 844));
    for (String page : new String[] {"/dissolutions", "/dissolutions/start", "/dissolutions/outlook", "/plans/CM-2025/targets", "/bulk"}) {
      browser.go(page).picture("phone" + page.replace('/', '-'));
      assertThat((String) browser.script("""
          return [...document.querySelectorAll('body *')].filter(one => document.documentElement.scrollWidth > window.innerWidth + 1
            && one.getBoundingClientRect().right > window.innerWidth + 1).map(one => one.tagName + '.' + one.className + ': ' + one.textContent.trim().slice(0, 40)).join('; ')"""))
          .as("what does not fit a phone on %s", page).isEmpty();
    }
    browser.driven().manage().window().setSize(new Dimension(1366, 768));
  }

  /** Four with debts, four without; they ceased two years ago. */
  private Path register(String own) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "thu", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sổ");
      String[] heading = {"Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên", "Số tháng ngừng hoạt động", "Nợ thuế (tr.đ)", "Tình trạng hoạt động"};
      for (int i = 0; i < heading.length; i++) sheet.value(0, i, heading[i]);
      for (int row = 1; row <= 8; row++) {
        sheet.value(row, 0, "J-" + own + "-" + row);
        sheet.value(row, 1, "HTX Mẫu %03d".formatted(row));
        sheet.value(row, 2, row % 2 == 0 ? "huyện An Biên" : "huyện Hòn Đất");
        sheet.value(row, 3, 12);
        sheet.value(row, 4, 24);
        if (row > 4) sheet.value(row, 5, 15);
        sheet.value(row, 6, "Ngừng hoạt động");
      }
    }
    return Files.write(folder.resolve("so.xlsx"), out.toByteArray());
  }
}
