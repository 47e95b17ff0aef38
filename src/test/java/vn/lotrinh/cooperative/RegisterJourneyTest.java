package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.browser.Browser;
import vn.lotrinh.browser.BrowserTest;
import vn.lotrinh.rehearsal.TestDate;

/** A coordinator takes a file in, and finds a co-operative of it. */
@SystemTest
@BrowserTest
class RegisterJourneyTest {

  @LocalServerPort int port;
  @Autowired TestDate date;
  @TempDir Path folder;

  @Test
  void fromTheFileToTheRegister() throws IOException {
    date.set(LocalDate.of(2025, 1, 2));
    String own = UUID.randomUUID().toString().substring(0, 8);
    Path file = Files.write(folder.resolve("so-htx.xlsx"), new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên", "Vốn điều lệ", "Ghi chú")
        .row("B-" + own + "-1", "HTX Mẫu 001 " + own, "huyện An Biên", 12, 500, "x").row("B-" + own + "-2", "HTX Mẫu 002 " + own, "huyện Không Có", 8, 300, null).bytes());
    try (Browser browser = Browser.at(port)) {
      browser.login("dieuphoi", "DienTap#2021").go("/cooperatives").picture("register").click("a", "Nhập từ Excel");
      browser.type("input[name=file]", Files.writeString(folder.resolve("so.csv"), "Tên HTX;MST").toString());
      browser.click("button", "Xem trước");
      assertThat(browser.see("#register-error", "không phải là tệp Excel")).isNotNull();
      browser.picture("register-upload");

      browser.type("input[name=file]", file.toString());
      browser.click("button", "Xem trước");
      assertThat(browser.see("td", "Không nhận ra địa bàn “huyện Không Có”").getText()).startsWith("C3:");
      browser.picture("register-preview").click("button", "Xác nhận, ghi vào sổ");
      assertThat(browser.see(".notice", "Đã ghi vào sổ").getText()).contains("1 mới, 0 thay đổi");

      browser.go("/cooperatives");
      browser.type("input[name=q]", "mau 001 " + own);
      browser.click("button", "Tìm");
      browser.picture("register-found").click("a", "HTX Mẫu 001 " + own);
      assertThat(browser.see("h1").getText()).isEqualTo("HTX Mẫu 001 " + own);
      browser.picture("register-one");
    }
  }

  @Test
  void anUnknownColumnIsAssignedAndADoubtIsConfirmed() throws IOException {
    date.set(LocalDate.of(2025, 1, 2));
    String own = UUID.randomUUID().toString().substring(0, 8);
    String code = "J-" + own;
    Path file = Files.write(folder.resolve("so-la.xlsx"), new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Nhân khẩu " + own, "Vốn điều lệ (tr.đ)")
        .row(code, "HTX Cột lạ " + own, "huyện An Biên", 0, 500).bytes());
    try (Browser browser = Browser.at(port)) {
      browser.login("dieuphoi", "DienTap#2021").go("/cooperatives/import");
      browser.type("input[name=file]", file.toString());
      browser.click("button", "Xem trước");
      new Select(browser.see("#columns select[name=column-3]")).selectByValue("members");
      browser.picture("register-columns").click("button", "Đọc lại với các cột đã chọn");
      assertThat(browser.see(".register-doubts li", "0 thành viên").getText()).startsWith("D2");
      browser.picture("register-doubts").click("button", "Xác nhận, ghi vào sổ");
      browser.see(".notice", "Đã ghi vào sổ");

      browser.go("/cooperatives/" + code).picture("register-open-doubts").click("button", "Đúng, giữ nguyên");
      browser.gone("#doubts");
      assertThat(browser.see("#history", "Ghi vào sổ").getText()).contains("Điều phối viên");

      browser.click("a", "Sửa");
      browser.type("input[name=field-members]", "9");
      browser.type("input[name=reason]", "Rà soát tháng 01/2025");
      browser.picture("register-edit").click("button", "Ghi vào sổ");
      assertThat(browser.see("#history", "Số thành viên: 0 → 9").getText()).contains("Rà soát tháng 01/2025");
      browser.picture("register-history");
    }
  }
}
