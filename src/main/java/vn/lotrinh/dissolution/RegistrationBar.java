package vn.lotrinh.dissolution;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.BarredRegistrations;
import vn.lotrinh.cooperative.RegistrationChange;

/**
 * From the notice of violation on the registration office refuses other registrations until the violation is remedied, but for what
 * dissolving needs (NĐ 92/2024/NĐ-CP Điều 33.1.a, 33.2).
 */
@Component
class RegistrationBar {

  private final Dissolutions dissolutions;

  RegistrationBar(Dissolutions dissolutions) {
    this.dissolutions = dissolutions;
  }

  /** @throws Refusal naming the case and the notice */
  @EventListener
  void on(RegistrationChange change) {
    if (change.forDissolving()) return;
    dissolutions.newest(change.cooperative()).filter(RevocableCase::barsRegistrations).ifPresent(d -> {
      throw new Refusal(noticed(d) + " nên không đăng ký thay đổi " + String.join(", ", change.contents())
          + " cho đến khi khắc phục (Điều 33.1.a NĐ 92/2024/NĐ-CP)."
          + " Thay đổi cần cho việc giải thể thì đánh dấu và giải trình ở lý do (Điều 33.2).");
    });
  }

  /** Of a file, which cannot say that dissolving needs a change. */
  @EventListener
  void on(BarredRegistrations asked) {
    dissolutions.newestNoticed().stream().filter(RevocableCase::barsRegistrations).forEach(d -> asked.bar(d.cooperative(),
        noticed(d) + " nên đăng ký nội dung khác bị từ chối cho đến khi khắc phục (Điều 33.1.a NĐ 92/2024/NĐ-CP)."
            + " Thay đổi cần cho việc giải thể (Điều 33.2) thì ghi ở trang sửa của hợp tác xã, đánh dấu và giải trình ở lý do."));
  }

  private static String noticed(Dissolution d) {
    return "Hợp tác xã đã có thông báo về hành vi vi phạm ngày " + Wording.day(d.revocation().noticeOn()) + " (hồ sơ " + d.number() + ")";
  }
}
