package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** A co-operative fills in its points beside the form, as in a spreadsheet; the Liên minh corrects one and confirms; the rank is seen. */
@SystemTest
@BrowserTest
class ScoringJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String KEY = "PL-2024-HTX-KG-12";
  private static final List<Integer> ENTERED = List.of(8, 8, 8, 6, 6, 4);

  @LocalServerPort int port;
  @Autowired TestDate date;
  @Autowired TestRestTemplate http;
  @Autowired TaskService tasks;

  @Test
  void pointsArePastedMendedSentCorrectedAndRanked() {
    date.set(LocalDate.of(2025, 1, 2));
    open();
    try (Browser browser = Browser.at(port)) {
      browser.login("htx12.cv1", PASSWORD).go(task("UserTask_ScoreOwn"));
      browser.click(".claim", "Nhận việc");
      browser.see(".fjs-container", "HTX Mẫu 12");
      browser.picture("tu-cham-bieu-mau");
      browser.complete();
      browser.see("[notifications-panel]", "mục chưa có điểm");

      browser.click(".nav-tabs a", "Bảng số liệu");
      browser.driven().switchTo().frame(browser.see("iframe.tables"));
      List<WebElement> points = browser.driven().findElements(By.cssSelector("td[data-key=points] input"));
      paste(browser, points.get(0), "5,5\t vốn tăng\n1\n9\n1");
      assertThat(points.get(3).getDomProperty("value")).isEqualTo("1");
      browser.click(".sheet-save");
      browser.see(".sheet-fault", "Điểm phải từ 0 đến 5.");
      browser.picture("bang-diem-sai");
      points.get(2).sendKeys(Keys.chord(Keys.CONTROL, "a"), "4", Keys.ENTER);
      assertThat(browser.driven().switchTo().activeElement()).as("Enter leads one row down").isEqualTo(points.get(3));
      for (WebElement field : points.subList(4, points.size())) field.sendKeys(half(field), Keys.ARROW_DOWN);
      points.get(4).sendKeys(Keys.chord(Keys.CONTROL, "s"));
      browser.see(".sheet-state", "Đã lưu.");
      assertThat(browser.see(".sheet-lack").getText()).isEqualTo("Bảng đã đủ.");
      browser.picture("bang-diem");
      browser.form();
      browser.complete().done();

      browser.logout();
      browser.login("lmhtx.cv1", PASSWORD).go(task("UserTask_CheckScore"));
      browser.click(".claim", "Nhận việc");
      browser.see(".fjs-container", "HTX tự chấm");
      browser.picture("kiem-tra-bieu-mau");
      browser.click(".nav-tabs a", "Bảng số liệu");
      browser.driven().switchTo().frame(browser.see("iframe.tables"));
      browser.see("td[data-key=points] input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "5");
      browser.click(".sheet-save");
      browser.see(".sheet-fault", "sửa thì phải ghi lý do");
      browser.see("td[data-key=reason] textarea").sendKeys("Theo báo cáo tài chính");
      browser.click(".sheet-save");
      browser.see(".sheet-state", "Đã lưu.");
      browser.picture("bang-kiem-tra");
      browser.see("td[data-key=reason] textarea").sendKeys(" năm 2024");
      browser.driven().switchTo().defaultContent();
      browser.click(".nav-tabs a", "Biểu mẫu");
      browser.driven().switchTo().frame(browser.see("iframe.tables"));
      browser.see(".sheet-state", "Bảng có thay đổi chưa lưu.");
      browser.click(".sheet-save");
      browser.see(".sheet-state", "Đã lưu.");
      browser.form();
      browser.click(".fjs-form-field-select .fjs-input-group");
      browser.click(".fjs-dropdownlist-item", "Xác nhận điểm");
      browser.complete().done();

      browser.go("/classifications/2024/HTX-KG-12");
      browser.see("main", "Theo báo cáo tài chính năm 2024");
      browser.picture("xep-loai-htx").go("/classifications/2024");
      browser.see("td", "HTX Mẫu 12");
      browser.picture("xep-loai-nam").go("/classifications").picture("xep-loai").go("/classifications/criteria?year=2024").picture("tieu-chi");
      browser.logout();
      browser.login("quantri", PASSWORD).go("/classifications/criteria?year=2026").picture("tieu-chi-nhap");
    }
  }

  /** Half of the highest points, so that they need not be known. */
  private static String half(WebElement field) {
    String most = field.findElement(By.xpath("ancestor::tr/td[@data-key='most']")).getText().replace(',', '.');
    return String.valueOf(Math.floor(Double.parseDouble(most) * 5) / 10).replace('.', ',');
  }

  private static void paste(Browser browser, WebElement field, String text) {
    browser.script("const data = new DataTransfer(); data.setData('text/plain', arguments[1]); arguments[0].focus();"
        + "arguments[0].dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));", field, text);
  }

  private void open() {
    List<Map<String, Object>> criteria = new ArrayList<>();
    for (int i = 0; i < ENTERED.size(); i++) criteria.add(Map.of("code", String.valueOf(10 + i), "max", ENTERED.get(i)));
    http.withBasicAuth("quantri", PASSWORD).exchange("/api/classifications/criteria/2024", HttpMethod.PUT, new HttpEntity<>(Map.of("criteria", criteria)), JsonNode.class);
    JsonNode opened = http.withBasicAuth("dieuphoi", PASSWORD)
        .postForObject("/api/classifications", Map.of("year", 2024, "cooperatives", List.of("HTX-KG-12")), JsonNode.class);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> http.withBasicAuth("dieuphoi", PASSWORD)
        .getForObject(opened.at("/address").asText(), JsonNode.class).at("/state").asText().equals("FINISHED"));
  }

  private String task(String userTask) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(KEY).taskDefinitionKey(userTask).singleResult();
    return "/camunda/app/tasklist/default/#/?task=" + open.getId();
  }
}
