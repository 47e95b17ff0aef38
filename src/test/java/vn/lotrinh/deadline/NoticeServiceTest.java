package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.mail.SmtpPost;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class NoticeServiceTest {

  @Autowired NoticeService notice;
  @Autowired MailService mails;
  @Autowired SmtpPost post;
  @Autowired ManagementService management;
  @Autowired TestDate date;

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
      .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

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
    assertThat(mails.inbox("lmhtx.cv1", Integer.MAX_VALUE)).filteredOn(mail -> mail.kind().contains("THU-THONG-BAO-3")).extracting(SentMail::subject)
        .containsExactlyInAnyOrder("Việc thứ nhất", "Việc thứ hai");
  }

  @Test
  void theLetterIsEscapedAndLeadsToTheCase() {
    notice.send("KG-LMHTX", "THU-THONG-BAO-2", "Kết quả", "Kính gửi <b>đơn vị</b>.\nĐoạn hai.");
    SentMail mail = mails.inbox("lmhtx.cv1", Integer.MAX_VALUE).stream().filter(m -> m.kind().endsWith("BAO-2")).findFirst().orElseThrow();
    assertThat(mail.html()).contains("&lt;b&gt;").contains("/cases/THU-THONG-BAO-2");
    assertThat(mail.text()).contains("Kính gửi <b>đơn vị</b>.").contains("Đoạn hai.");
  }

  /** The step that tells is done; the letters wait by themselves. */
  @Test
  void whileTheMailServerIsAwayTheLettersWaitAndGoOnceWhenItIsBack() {
    String kind = "thong-bao:THU-THONG-BAO-4";
    post.applicationAt(1);
    try {
      notice.send("KG-LMHTX", "THU-THONG-BAO-4", "Kết quả", "Nội dung.");
      Supplier<JobQuery> jobs = () -> management.createJobQuery().processDefinitionKey("letter-delivery");
      for (int attempt = 0; attempt < 5; attempt++) {
        management.executeJob(jobs.get().activityId("ServiceTask_Deliver").singleResult().getId());
        management.executeJob(jobs.get().activityId("Event_TryAgain").singleResult().getId());
      }
      assertThat(mails.state().waiting()).filteredOn(mail -> mail.kind().equals(kind) && mail.recipient().startsWith("lmhtx.cv")).hasSize(2);
      assertThat(mails.state().awaySince()).isNotNull();
      post.applicationAt(SMTP.getSmtp().getPort());
      management.executeJob(jobs.get().singleResult().getId());
      assertThat(jobs.get().count()).as("nothing waits").isZero();
    } finally {
      post.backToTheInbox();
    }
    assertThat(SMTP.getReceivedMessagesForDomain("lmhtx.cv1@dientap.example")).hasSize(1);
    assertThat(SMTP.getReceivedMessagesForDomain("lmhtx.cv2@dientap.example")).hasSize(1);
    assertThat(mails.inbox("lmhtx.cv1", Integer.MAX_VALUE)).filteredOn(mail -> mail.kind().equals(kind)).hasSize(1);
  }
}
