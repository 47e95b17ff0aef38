package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class NoticeServiceTest {

  @Autowired NoticeService notice;
  @Autowired MailService mails;
  @Autowired TestDate date;

  @Test
  void everyOfficerOfTheBodyIsToldOnceAlsoOnALaterDay() {
    date.set(LocalDate.of(2021, 8, 2));
    notice.send("KG-LMHTX", "THU-THONG-BAO-1", "Kết quả hồ sơ", "Kính gửi <b>đơn vị</b>.\n\nHồ sơ chưa đủ điều kiện.");
    date.set(LocalDate.of(2021, 8, 3));
    notice.send("KG-LMHTX", "THU-THONG-BAO-1", "Kết quả hồ sơ", "Kính gửi đơn vị.");
    assertThat(mails.inbox(Integer.MAX_VALUE)).filteredOn(mail -> mail.kind().endsWith("THU-THONG-BAO-1"))
        .extracting(SentMail::recipient).contains("lmhtx.cv1", "lmhtx.cv2").doesNotHaveDuplicates();
  }

  @Test
  void aCaseMayHaveMoreThanOneMatter() {
    notice.send("KG-LMHTX", "THU-THONG-BAO-3", "41", "Việc thứ nhất", "Nội dung.");
    notice.send("KG-LMHTX", "THU-THONG-BAO-3", "42", "Việc thứ hai", "Nội dung.");
    notice.send("KG-LMHTX", "THU-THONG-BAO-3", "42", "Việc thứ hai", "Nội dung.");
    assertThat(mails.inbox("lmhtx.cv1", 100)).filteredOn(mail -> mail.kind().contains("THU-THONG-BAO-3")).extracting(SentMail::subject)
        .containsExactlyInAnyOrder("Việc thứ nhất", "Việc thứ hai");
  }

  @Test
  void theLetterIsEscapedAndLeadsToTheCase() {
    notice.send("KG-LMHTX", "THU-THONG-BAO-2", "Kết quả", "Kính gửi <b>đơn vị</b>.\nĐoạn hai.");
    SentMail mail = mails.inbox("lmhtx.cv1", 10).stream().filter(m -> m.kind().endsWith("BAO-2")).findFirst().orElseThrow();
    assertThat(mail.html()).contains("&lt;b&gt;").contains("/cases/THU-THONG-BAO-2");
    assertThat(mail.text()).contains("Kính gửi <b>đơn vị</b>.").contains("Đoạn hai.");
  }
}
