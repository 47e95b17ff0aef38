package vn.lotrinh.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** The frame, the door and the error pages, as somebody with a browser meets them. */
@SystemTest
class FrameTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestDate date;

  @Test
  void theLoginPageStandsBeforeEveryPageAndLeadsOnToIt() throws Exception {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> door = visitor.get("/cases?q=abc");
    assertThat(door.uri().getPath()).isEqualTo("/login");
    assertThat(door.body()).contains("Mật khẩu", "DienTap#2021", "/js/login.js").doesNotContain("Đăng xuất");
    HttpResponse<String> inside = visitor.post("/login", "username=stc.cv1&password=" + Visitor.encoded(PASSWORD) + "&_csrf=" + Visitor.encoded(Visitor.token(door.body())));
    assertThat(inside.uri().getPath() + "?" + inside.uri().getQuery()).startsWith("/cases?q=abc");
    assertThat(visitor.get("/login").uri().getPath()).as("already inside").isEqualTo("/");
  }

  @Test
  void aWrongPasswordIsToldWithoutSayingWhichHalfWasWrong() throws Exception {
    HttpResponse<String> told = new Visitor(port).login("nobody.here", "x");
    assertThat(told.body()).contains("Sai tên đăng nhập hoặc mật khẩu. Mỗi lần sai, tài khoản phải đợi lâu hơn").doesNotContain("nobody.here");
  }

  @Test
  void everyRoleSeesItsOwnPlaces() throws Exception {
    assertThat(startPage("stc.cv2")).contains("Danh sách việc", "Chương trình", "Diễn tập").doesNotContain("/camunda/app/cockpit/", "/camunda/app/admin/");
    assertThat(startPage("theodoi")).contains("/camunda/app/cockpit/").doesNotContain("/camunda/app/admin/");
    assertThat(startPage("quantri")).contains("/camunda/app/cockpit/", "/camunda/app/admin/");
  }

  @Test
  void theBandTellsTheRehearsalsDay() throws Exception {
    date.set(LocalDate.of(2021, 4, 4));
    assertThat(new Visitor(port).get("/login").body()).contains("DIỄN TẬP").contains("Chủ nhật, 04/04/2021");
  }

  @Test
  void pagesLoadNothingFromElsewhereAndRunNoInlineScript() throws Exception {
    HttpResponse<String> page = new Visitor(port).login("theodoi", PASSWORD);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'").doesNotContain("script-src");
    assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern(" on(click|load|submit)=");
  }

  @Test
  void nothingIsChangedWithoutATokenOfThePage() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("stc.cv1", PASSWORD);
    HttpResponse<String> told = visitor.post("/logout", "");
    assertThat(told.statusCode()).isEqualTo(403);
    assertThat(told.body()).contains("Phiên làm việc đã hết hoặc trang đã mở quá lâu.");
    assertThat(visitor.get("/").body()).as("still inside").contains("Đăng xuất");
    visitor.post("/logout", "_csrf=" + Visitor.encoded(Visitor.token(visitor.get("/").body())));
    assertThat(visitor.get("/").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void peopleAreToldOnAPageWhatWentWrong() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("stc.cv1", PASSWORD);
    assertPage(visitor.get("/nowhere"), 404, "Không tìm thấy trang hoặc hồ sơ này");
    assertPage(visitor.get("/failing/refused"), 422, "Hồ sơ &lt;b&gt;KG-1&lt;/b&gt; chưa đủ giấy tờ.");
    assertPage(visitor.get("/failing/forbidden"), 403, "Bạn không có quyền");
    assertPage(visitor.get("/failing/refused?count=x"), 400, "Giá trị của “count” không đúng.");
    assertPage(visitor.get("/failing/unexpected"), 500, "Hệ thống gặp lỗi ngoài dự kiến.");
  }

  private static void assertPage(HttpResponse<String> page, int status, String sentence) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains(sentence, "Về trang chủ", "Đăng xuất").doesNotContain("secret", "Exception");
  }

  private String startPage(String user) throws Exception {
    return new Visitor(port).login(user, PASSWORD).body();
  }
}
