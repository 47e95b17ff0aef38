package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.mail.MailNotSent;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.mail.SmtpPost;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class DailyRoundTest {

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
      .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired OrganisationService organisation;
  @Autowired MailService mails;
  @Autowired SmtpPost post;
  @Autowired DeadlineTasks deadlineTasks;
  @Autowired Digests digests;
  @Autowired Handover handover;
  @Autowired StaffDirectory people;
  @Autowired Vacancies vacancies;
  @Autowired WorkingCalendar calendar;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestDate date;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(engine);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void sendsOneDigestWithEveryStage() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Sắp tới", "2021-12-20", "2021-12-20");
    office.open("Gần lắm", "2021-12-12", "2021-12-13");
    office.open("Hôm nay", "2021-12-09", "2021-12-09");
    String late = office.open("Muộn rồi", "2021-12-08", "2021-12-08");
    office.open("Còn lâu", "2021-12-21", "2021-12-21");

    office.round();

    SentMail digest = only(an);
    assertThat(digest.address()).isEqualTo(an + "@example.vn");
    assertThat(digest.subject()).isEqualTo("Nhắc việc ngày 09/12/2021: 1 quá hạn, 1 đến hạn hôm nay, 2 sắp đến hạn");
    assertThat(digest.text()).containsSubsequence("Kính gửi Chuyên viên " + an, "ĐÃ QUÁ HẠN", "Muộn rồi", "quá hạn 1 ngày làm việc",
        "ĐẾN HẠN HÔM NAY", "Hôm nay", "ĐẾN HẠN TRONG 3 NGÀY LÀM VIỆC", "Gần lắm",
        "Hạn xử lý: 13/12/2021 (còn 2 ngày làm việc); hạn theo kế hoạch: 12/12/2021", "ĐẾN HẠN TRONG 7 NGÀY LÀM VIỆC", "Sắp tới")
        .doesNotContain("Còn lâu");
    assertThat(digest.html()).contains("/camunda/app/tasklist/default/#/?task=" + late + "\"").contains("chưa có người nhận");
  }

  @Test
  void remindsOnceAPersonAndDayHoweverOftenTheRoundRuns() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Muộn rồi", "2021-12-08", "2021-12-08");

    office.round();
    office.round();

    assertThat(ofTheRound(an)).hasSize(1);
    date.set(LocalDate.parse("2021-12-10"));
    office.round();
    assertThat(ofTheRound(an)).as("late is told every morning").hasSize(2);
  }

  /** The first letter had left and the second was on its way when the machine went down. */
  @Test
  void goesOnWhereACrashStoppedIt() {
    String an = office.officer("an");
    String binh = office.officer("binh");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Hôm nay", "2021-12-09", "2021-12-09");
    String crashed = office.startRound();
    office.drawUp(crashed);
    DailyRound crashing = roundOver(post.downAfter(1, SMTP.getSmtp().getPort()));
    assertThatThrownBy(() -> crashing.sendAll(crashed)).isInstanceOf(AssertionError.class);

    office.round();
    assertThat(ofTheRound(binh)).as("claimed by the round that crashed").isEmpty();
    DailyRound upAgain = roundOver(post.at(SMTP.getSmtp().getPort()));
    upAgain.sendAll(crashed);
    assertThat(mails.state().lost()).filteredOn(one -> one.recipient().equals(binh)).singleElement()
        .satisfies(one -> assertThat(one.failure()).contains("Không rõ thư ngày 09/12/2021 gửi " + binh));

    assertThat(received(an)).isEqualTo(1);
    assertThat(received(binh)).isZero();
    assertThat(digests.recipients(crashed)).as("not told").containsExactly(binh);
  }

  /** SMTP had said yes, and the machine went down before the round wrote down that the person was told. */
  @Test
  void doesNotSendAgainWhatLeftBeforeACrash() {
    String an = office.officer("an");
    String binh = office.officer("binh");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Hôm nay", "2021-12-09", "2021-12-09");
    String crashed = office.startRound();
    office.drawUp(crashed);
    DailyRound round = roundOver(post.at(SMTP.getSmtp().getPort()));
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      round.send(an, crashed);
      throw new IllegalStateException("crash");
    })).hasMessage("crash");
    assertThat(digests.recipients(crashed)).contains(an, binh);

    round.sendAll(crashed);

    assertThat(received(an)).isEqualTo(1);
    assertThat(received(binh)).isEqualTo(1);
    assertThat(digests.recipients(crashed)).isEmpty();
    office.finish(crashed);
    assertThat(office.isOver(crashed)).isTrue();
  }

  @Test
  void sendsEverybodysLetterInOneJob() {
    List<String> officers = Stream.of("an", "binh", "chi", "dung").map(office::officer).toList();
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Hôm nay", "2021-12-09", "2021-12-09");
    String round = office.startRound();
    office.drawUp(round);

    management.executeJob(management.createJobQuery().processInstanceId(round).singleResult().getId());

    assertThat(officers).allSatisfy(officer -> assertThat(only(officer).text()).contains("Kính gửi Chuyên viên " + officer));
    assertThat(office.isOver(round)).isTrue();
  }

  @Test
  void tellsAStageOnceAndCatchesUpOnADayThatWasMissed() {
    String an = office.officer("an");
    office.open("Sắp tới", "2021-12-20", "2021-12-20");
    date.set(LocalDate.parse("2021-12-13"));
    office.round();
    assertThat(ofTheRound(an)).as("down on the 9th and 10th").singleElement().extracting(SentMail::text).asString()
        .contains("ĐẾN HẠN TRONG 7 NGÀY LÀM VIỆC", "còn 5 ngày làm việc");

    date.set(LocalDate.parse("2021-12-14"));
    office.round();
    assertThat(ofTheRound(an)).as("nothing new").hasSize(1);
    date.set(LocalDate.parse("2021-12-15"));
    office.round();
    assertThat(ofTheRound(an)).hasSize(2).first().extracting(SentMail::text).asString().contains("còn 3 ngày làm việc");
  }

  @Test
  void aRefusedAddressKeepsNobodyWaitingAndIsToldToTheAdministratorOnce() {
    String an = office.officer("an");
    String binh = office.officer("binh");
    String administrator = office.person("quan-tri", "camunda-admin");
    office.address(binh, "khong-hop-le");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Sắp tới", "2021-12-20", "2021-12-20");

    String round = office.round();

    assertThat(ofTheRound(an)).hasSize(1);
    assertThat(ofTheRound(binh)).isEmpty();
    assertThat(office.isOver(round)).as("no incident, nothing that waits").isTrue();
    assertThat(only(administrator).text()).contains("Địa chỉ thư cần sửa", binh + " (khong-hop-le)", "không hợp lệ", "/mails");
    assertThat(mails.state().refused()).filteredOn(one -> one.person().equals(binh)).singleElement()
        .satisfies(one -> assertThat(one.toldOn()).isEqualTo("2021-12-09"));

    date.set(LocalDate.parse("2021-12-10"));
    office.round();
    assertThat(mails.inbox(administrator, 10)).as("told once").hasSize(1);
    office.address(binh, "binh@example.vn");
    date.set(LocalDate.parse("2021-12-13"));
    office.round();
    assertThat(only(binh).text()).as("nothing was lost").contains("Sắp tới", "Thư nhắc việc ngày 10/12/2021 có thể chưa đến tay");
    assertThat(mails.state().refused()).filteredOn(one -> one.person().equals(binh)).isEmpty();
  }

  @Test
  void whileTheMailServerIsAwayLettersWaitAndGoOnceWithTheTruthOfTheDayWhenItIsBack() throws IOException {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Vẫn còn", "2021-12-09", "2021-12-09");
    String done = office.open("Làm xong trong lúc chờ", "2021-12-09", "2021-12-09");
    post.applicationAt(closedPort());
    try {
      String round = office.startRound();
      office.drawUp(round);
      for (int attempt = 0; attempt < 5; attempt++) {
        office.job(round).forEach(job -> management.executeJob(job.getId()));
        office.timer(round, "Event_TryAgain");
      }
      assertThat(mails.isAway()).isTrue();
      assertThat(runtime.createIncidentQuery().processInstanceId(round).count()).isZero();
      tasks.complete(done);
      post.applicationAt(SMTP.getSmtp().getPort());
      office.job(round).forEach(job -> management.executeJob(job.getId()));
      assertThat(office.isOver(round)).isTrue();
    } finally {
      post.backToTheInbox();
    }
    assertThat(received(an)).isEqualTo(1);
    assertThat(only(an).text()).contains("Vẫn còn").doesNotContain("Làm xong trong lúc chờ");
    assertThat(mails.isAway()).isFalse();
  }

  @Test
  void aLetterThatACrashInterruptsIsToldTheNextMorningAndSeenWithoutCockpit() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Sắp tới", "2021-12-20", "2021-12-20");
    String crashed = office.startRound();
    office.drawUp(crashed);
    assertThatThrownBy(() -> roundOver(post.downAfter(0, SMTP.getSmtp().getPort())).sendAll(crashed)).isInstanceOf(AssertionError.class);
    DailyRound again = roundOver(post.at(SMTP.getSmtp().getPort()));
    again.sendAll(crashed);
    assertThat(again.isWaiting(crashed)).isFalse();
    assertThat(received(an)).as("nobody knows, so not again that day").isZero();
    assertThat(mails.state().lost()).filteredOn(one -> one.recipient().equals(an)).singleElement()
        .satisfies(one -> assertThat(one.failure()).contains("Không rõ thư ngày 09/12/2021"));

    date.set(LocalDate.parse("2021-12-10"));
    office.round();
    assertThat(only(an).text()).contains("Sắp tới", "Thư nhắc việc ngày 09/12/2021 có thể chưa đến tay");
  }

  @Test
  void smtpDownLosesNothing() throws IOException {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Sắp tới", "2021-12-20", "2021-12-20");
    DailyRound unreachable = roundOver(post.at(closedPort()));
    unreachable.drawUp("smtp-down-" + office.mark);
    assertThatThrownBy(() -> unreachable.send(an, "smtp-down-" + office.mark)).isInstanceOf(MailNotSent.class);

    date.set(LocalDate.parse("2021-12-10"));
    DailyRound reachable = roundOver(post.at(SMTP.getSmtp().getPort()));
    reachable.drawUp("smtp-up-" + office.mark);
    assertThat(reachable.recipients("smtp-up-" + office.mark)).contains(an);
    reachable.send(an, "smtp-up-" + office.mark);
    reachable.send(an, "smtp-down-" + office.mark);
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    assertThat(only(an).text()).contains("Sắp tới");
  }

  @Test
  void tellsTheHeadOfWhatIsTwoDaysLate() {
    String an = office.officer("an");
    String head = office.head("truong");
    date.set(LocalDate.parse("2021-12-09"));
    String claimed = office.open("Muộn rồi", "2021-12-08", "2021-12-08");
    tasks.claim(claimed, an);
    office.round();
    assertThat(ofTheRound(head)).as("one day late").isEmpty();

    date.set(LocalDate.parse("2021-12-10"));
    office.round();
    assertThat(only(head).text()).contains("VIỆC CỦA CƠ QUAN QUÁ HẠN TỪ 2 NGÀY LÀM VIỆC", "Muộn rồi", "người nhận: Chuyên viên " + an);
    assertThat(ofTheRound(an)).hasSize(2);
  }

  @Test
  void remindsAllOfficersOfUnclaimedWorkAndOnlyItsOwnerOfClaimedWork() {
    String an = office.officer("an");
    String binh = office.officer("binh");
    date.set(LocalDate.parse("2021-12-09"));
    String task = office.open("Hôm nay", "2021-12-09", "2021-12-09");
    office.open("Của chung", "2021-12-09", "2021-12-09");
    tasks.claim(task, an);

    office.round();

    assertThat(only(an).text()).contains("Hôm nay", "Của chung");
    assertThat(only(binh).text()).contains("Của chung").doesNotContain("- Hôm nay");
  }

  @Test
  void tellsTheCoordinatorOnceAWeekOfABodyThatHasNobody() {
    String coordinator = office.person("dieuphoi", "coordinator");
    date.set(LocalDate.parse("2021-12-09"));
    office.open("Không người", "2021-12-08", "2021-12-08");
    for (String day : List.of("2021-12-09", "2021-12-10", "2021-12-13", "2021-12-14")) {
      date.set(LocalDate.parse(day));
      office.round();
      mails.deliver("thieu-nguoi:" + day);
    }
    List<SentMail> letters = mails.inbox(coordinator, 10).stream().filter(mail -> mail.text().contains("/agencies/" + office.agency)).toList();
    assertThat(letters).as("when it begins, and on the first morning of the next week").hasSize(2);
    assertThat(letters).allSatisfy(mail -> {
      assertThat(mail.subject()).startsWith("Cơ quan chưa có người làm việc: ");
      assertThat(mail.text()).contains("1 việc đang chờ", "mở tài khoản, hoặc ghi văn bản giao cơ quan khác làm thay");
    });
    assertThat(mails.inbox(coordinator, 10)).as("no list of late tasks").noneMatch(mail -> mail.text().contains("Không người"));
    office.officer("an");
    date.set(LocalDate.parse("2021-12-20"));
    office.round();
    mails.deliver("thieu-nguoi:2021-12-20");
    assertThat(mails.inbox(coordinator, 20)).as("somebody works there now").filteredOn(mail -> mail.text().contains("/agencies/" + office.agency)).hasSize(2);
  }

  @Test
  void sendsNothingAboutWorkThatIsDoneMeanwhile() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-09"));
    String task = office.open("Hôm nay", "2021-12-09", "2021-12-09");
    String round = office.startRound();
    office.drawUp(round);
    tasks.complete(task);
    office.finish(round);
    assertThat(ofTheRound(an)).isEmpty();
    assertThat(office.isOver(round)).isTrue();
  }

  @Test
  void doesNothingOnADayOff() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2021-12-11"));
    office.open("Muộn rồi", "2021-12-08", "2021-12-08");
    String round = office.startRound();
    assertThat(office.isOver(round)).isTrue();
    assertThat(office.passed(round, "EndEvent_DayOff")).isTrue();
    assertThat(ofTheRound(an)).isEmpty();
  }

  @Test
  void worksOnASwappedSaturday() {
    String an = office.officer("an");
    date.set(LocalDate.parse("2024-05-04"));
    office.open("Hôm nay", "2024-05-04", "2024-05-04");
    office.round();
    assertThat(ofTheRound(an)).hasSize(1);
  }

  /** What the morning's round sent; that somebody was given a task is another letter. */
  private List<SentMail> ofTheRound(String person) {
    return mails.inbox(person, 10).stream().filter(mail -> !mail.kind().startsWith("viec:")).toList();
  }

  private SentMail only(String person) {
    List<SentMail> sent = ofTheRound(person);
    assertThat(sent).hasSize(1);
    return sent.get(0);
  }

  private int received(String person) {
    return SMTP.getReceivedMessagesForDomain(person + "@example.vn").length;
  }

  private DailyRound roundOver(MailService smtp) {
    return new DailyRound(deadlineTasks, digests, handover, people, vacancies, organisation, calendar, smtp, new RefusedAddresses(people, smtp, "http://localhost"), event -> { }, clock, "http://localhost");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
