package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.browser.Browser;
import vn.lotrinh.browser.BrowserTest;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;

/** A coordinator uploads an annex, mends what is doubtful, confirms it and keeps the plan. */
@SystemTest
@BrowserTest
class AnnexJourneyTest {

  @LocalServerPort int port;
  @Autowired TestDate date;
  @Autowired PlanService plans;
  @TempDir Path folder;

  @Test
  void fromTheAnnexToThePlan() throws IOException {
    date.set(LocalDate.of(2025, 1, 2));
    int number = ThreadLocalRandom.current().nextInt(1_000, 999_999);
    String code = "KG-" + number + "-2031";
    Path file = Files.write(folder.resolve("phu-luc.docx"), AnnexSample.of("PHỤ LỤC\nPhân công nhiệm vụ năm 2031\n(Kèm theo Kế hoạch số "
        + number
        + "/KH-UBND ngày 15/01/2031 của UBND tỉnh Kiên Giang)", List.of(
        "STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời gian | Sản phẩm",
        "1 | Tập huấn cán bộ quản lý | Liên minh HTX tỉnh | Các đơn vị liên quan | Quý II | 02 lớp",
        "2 | Hội chợ nông sản | Sở Tài chính | Các đơn vị liên quan | Theo kế hoạch | 01 hội chợ")).word());
    try (Browser browser = Browser.at(port)) {
      browser.login("dieuphoi", "DienTap#2021").go("/plans").click("a", "Tải phụ lục lên");
      browser.type("input[name=file]", file.toString());
      browser.picture("annex-upload").click("button", "Đọc phụ lục");

      assertThat(browser.see("#annex-open").getText()).isEqualTo("3");
      assertThat(browser.see("#doubt-1 blockquote").getText()).isEqualTo("Theo kế hoạch");
      assertThat(browser.see("#doubt-1 .annex-why").getText()).contains("Chưa hiểu");
      browser.picture("annex-review");
      browser.type("#doubt-1 input[name=value-dueText]", "Tháng 9/2031");
      browser.click("#doubt-1 button", "Xác nhận");

      browser.see("#annex-open", "2");
      browser.see(".annex-tasks td", "01/09/2031 – 30/09/2031");
      assertThat(plans.codes()).doesNotContain(code);
      browser.click("#doubt-0 button", "Xác nhận 2 ô");
      browser.see("#annex-keep", "Mọi ô đã được xác nhận.");
      browser.click("#annex-keep button", "Lưu kế hoạch");

      browser.see("#annex-kept", "bản 1");
      browser.picture("annex-kept");
      assertThat(plans.plan(code).task("2").due()).isEqualTo(LocalDate.of(2031, 9, 30));
    }
  }
}
