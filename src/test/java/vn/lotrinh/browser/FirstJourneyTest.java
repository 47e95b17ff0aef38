package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;

@SystemTest
@BrowserTest
class FirstJourneyTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;

  @Test
  void oneLoginOpensOurPagesAndTasklistAndOneLogoutLeavesBoth() {
    try (Browser browser = Browser.at(port)) {
      browser.go("/").picture("login").login("lmhtx.cv1", PASSWORD);
      assertThat(browser.see("h1").getText()).isEqualTo("Việc đang chờ");
      assertThat(browser.see(".who-name").getText()).startsWith("Chuyên viên 1");
      browser.picture("start-officer");

      browser.click(".places a", "Danh sách việc");
      browser.see("body", "Việc của cơ quan");
      assertThat(browser.address()).contains("/camunda/app/tasklist/");
      browser.picture("tasklist");

      browser.logout();
      browser.go("/camunda/app/tasklist/default/");
      assertThat(browser.see("#login")).isNotNull();
      assertThat(browser.address()).contains("/login");
    }
  }

  @Test
  void aLinkFromAMailLeadsToItsTaskAfterTheLogin() {
    try (Browser browser = Browser.at(port)) {
      browser.go("/camunda/app/tasklist/default/#/?task=from-a-mail");
      browser.login("tckh.khong.co", "sai mật khẩu");        // nobody: an account of the offices would stay locked for tests of earlier days
      assertThat(browser.see(".notice-error").getText())
          .startsWith("Sai tên đăng nhập hoặc mật khẩu.").contains("phải đợi lâu hơn").contains("nhiều nhất 5 phút, rồi tự mở");
      assertThat(browser.address()).endsWith("#/?task=from-a-mail");
      browser.login("mttq.cv2", PASSWORD);
      browser.until(driver -> driver.getCurrentUrl().contains("/camunda/app/tasklist/"));
      assertThat(browser.address()).contains("#/?task=from-a-mail");
    }
  }
}
