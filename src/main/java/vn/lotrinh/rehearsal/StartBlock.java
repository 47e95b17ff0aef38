package vn.lotrinh.rehearsal;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;

/** The block that closes a rehearsal's start: where to go, as whom, and what day it is there. */
@Component
@Profile("rehearsal")
class StartBlock {

  private final Rehearsal rehearsal;

  StartBlock(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    int port = ((ServletWebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
    System.out.printf("""

        ──────────────────────────────────────────────────────────────────────
         LỘ TRÌNH HTX đang chạy ở chế độ diễn tập
         Địa chỉ        http://localhost:%d
         Kịch bản       %s
         Ngày diễn tập  %s (điều phối viên chuyển ngày ở trang Diễn tập)
         Tài khoản      mật khẩu chung %s
           lmhtx.cv1    chuyên viên Liên minh HTX tỉnh
           skhdt.cv1    chuyên viên Sở Kế hoạch và Đầu tư
           dieuphoi     điều phối        theodoi  lãnh đạo theo dõi toàn tỉnh
           quantri      quản trị         (đủ danh sách ở trang Diễn tập)
         Dừng           Ctrl+C; dữ liệu được giữ lại cho lần chạy sau
        ──────────────────────────────────────────────────────────────────────
        %n""", port, rehearsal.scenario().title(), Written.day(rehearsal.today()), DemoAccounts.PASSWORD);
  }
}
