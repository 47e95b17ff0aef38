package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** The first case, as the README walks through it; its pictures are the README's. */
@SystemTest
@BrowserTest
class PilotJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String TEXT = "Kính trình UBND tỉnh dự thảo Kế hoạch thực hiện Đề án giai đoạn 2021 - 2025.";
  private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

  @LocalServerPort int port;
  @Autowired TestDate date;
  @TempDir Path folder;

  @Test
  void anOfficerHandsInAPaperCompletesTheFormAndTheNextBodySeesItsTask() throws Exception {
    date.set(LocalDate.of(2021, 4, 1));
    Path paper = Files.writeString(folder.resolve("Dự thảo Kế hoạch.pdf"), PDF);
    try (Browser browser = Browser.at(port)) {
      browser.login("skhdt.cv1", PASSWORD).go("/");
      browser.see("td", "KG-135-2021-1.1");
      browser.picture("trang-chu").click("a", "Dự thảo văn bản trình ký");

      browser.click(".claim", "Nhận việc");
      browser.complete();
      browser.see(".fjs-form-field-error", "Bắt buộc nhập.");
      browser.type(".fjs-container textarea", TEXT);
      browser.complete();
      browser.see("[notifications-panel]", "Chưa đủ giấy tờ, còn thiếu: Dự thảo: Kế hoạch của UBND tỉnh.");
      browser.picture("bieu-mau");

      browser.click(".nav-tabs a", "Giấy tờ");
      browser.driven().switchTo().frame(browser.see("iframe.papers"));
      browser.driven().findElement(By.cssSelector("input[type=file]")).sendKeys(paper.toString());
      browser.see("body", "Đã nhận tệp “Dự thảo Kế hoạch.pdf”.");
      browser.driven().switchTo().defaultContent();
      browser.picture("giay-to");

      browser.form();
      assertThat(browser.see(".fjs-container textarea").getDomProperty("value")).as("what was typed is still there").isEqualTo(TEXT);
      browser.complete().done();

      browser.logout();
      browser.login("ubnd.ld", PASSWORD).go("/");
      browser.see("td", "KG-135-2021-1.1");
      browser.click("a", "Ký ban hành văn bản");
      browser.see(".fjs-container", TEXT);
      browser.picture("ky-ban-hanh");
    }
  }

  @Test
  void aSupervisorSeesTheProgrammeAndItsCaseInCockpit() {
    try (Browser browser = Browser.at(port)) {
      browser.login("theodoi", PASSWORD).go("/programmes/KG-135-2021");
      browser.see("h1", "Kế hoạch thực hiện Đề án");
      assertThat(browser.see("svg")).isNotNull();
      browser.picture("chuong-trinh").go("/camunda/app/cockpit/default/#/processes");
      browser.click("a", "Chương trình thí điểm mô hình HTX kiểu mới");
      browser.see(".djs-container svg");
      browser.see("body", "KG-135-2021");
      assertThat(browser.text()).doesNotContain("PLUGIN_").doesNotContain("Process Instance");
      browser.picture("cockpit");
    }
  }
}
