package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.browser.Browser;
import vn.lotrinh.browser.BrowserTest;
import vn.lotrinh.organisation.OrganisationService;

/** An officer opens the pre-filled submission, corrects a figure, is asked why, and hands in; the coordinator sees it. */
@SystemTest
@BrowserTest
@Order(1)      // the commune of 2031 has no work yet but this
class CampaignJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String CAMPAIGN = "BC-AG-2031";
  private static final String SUBMISSION = CAMPAIGN + "-AG-HON-DAT-UBND";
  private static final Map<String, String> OWN = Map.of("workers", "60", "managers", "9", "managersVocational", "4", "managersCollege", "3", "groups", "12");

  @LocalServerPort int port;
  @Autowired ReportOffices desk;
  @Autowired Submissions submissions;
  @Autowired Entries entries;
  @Autowired OrganisationService organisation;

  @AfterEach
  void end() {
    desk.end(CAMPAIGN);
  }

  @Test
  void anOfficerCorrectsAPrefilledFigureIsAskedWhyAndHandsIn() {
    desk.on("2031-11-03");
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    desk.open("AG", 2031);
    BigDecimal members = submissions.prefilled(SUBMISSION).get("members");
    try (Browser browser = Browser.at(port)) {
      browser.login("ag-ubnd-hondat.cv1", PASSWORD).go("/");
      browser.click("a", "Lập báo cáo năm");
      browser.click(".claim", "Nhận việc");
      browser.see(".fjs-container", "Đã điền sẵn từ sổ HTX");
      openTable(browser);
      assertThat(cell(browser, "members", "value").getDomProperty("value")).isEqualTo(Figures.text(members));
      OWN.forEach((code, value) -> fill(browser, code, "value", value));
      fill(browser, "members", "value", members.add(BigDecimal.ONE).toPlainString());
      browser.click(".sheet-save");
      browser.see("tr[data-row=members] .sheet-text", "Khác số trong sổ (" + Figures.text(members) + "): cần ghi lý do.");
      browser.picture("bao-cao-nam-bang-so-lieu");

      browser.form();
      browser.click(".fjs-form-field-checkbox input");
      browser.complete();
      browser.see("[notifications-panel]", "cần ghi lý do");

      openTable(browser);
      fill(browser, "members", "explanation", "Kết nạp thêm một thành viên, sổ chưa ghi");
      browser.click(".sheet-save");
      browser.see(".sheet-lack", "Bảng đã đủ.");
      browser.form();
      browser.until(driver -> browser.see(".fjs-form-field-checkbox input").isSelected());
      browser.complete().done();
      browser.until(driver -> entries.figures(SUBMISSION, 1).containsKey("members"));
      assertThat(entries.figures(SUBMISSION, 1).get("members").explanation()).startsWith("Kết nạp thêm");

      browser.logout();
      browser.login("dieuphoi", PASSWORD).go("/reports/2031");
      browser.see("td", "Ủy ban nhân dân xã Hòn Đất");
      browser.picture("bao-cao-nam");
      browser.click("a", "Ủy ban nhân dân xã Hòn Đất");
      browser.see("td", "Kết nạp thêm một thành viên");
      browser.picture("bao-cao-nam-don-vi");
    }
  }

  /** Tasklist may draw the tab anew while it is being opened: the frame that counts is the one that shows the table. */
  private static void openTable(Browser browser) {
    browser.click(".nav-tabs a", "Bảng số liệu");
    browser.until(driver -> {
      driver.switchTo().defaultContent();
      List<WebElement> frames = driver.findElements(By.cssSelector("iframe[title='Bảng số liệu']"));
      return !frames.isEmpty() && !driver.switchTo().frame(frames.get(0)).findElements(By.cssSelector("tr[data-row=members]")).isEmpty();
    });
  }

  private static WebElement cell(Browser browser, String code, String column) {
    return browser.until(driver -> driver.findElements(By.cssSelector("tr[data-row=" + code + "] td[data-key=" + column + "] :is(input, textarea)")).stream().findFirst().orElse(null));
  }

  private static void fill(Browser browser, String code, String column, String text) {
    WebElement input = cell(browser, code, column);
    input.clear();
    input.sendKeys(text);
  }
}
