package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.calendar.CalendarChange;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;

/** One letter to everybody who has work whose term a declared day moved. */
@Component
class MovedTermLetters {

  private static final int TOLD = 30;

  private final StaffDirectory people;
  private final MailService mails;
  private final LetterProcess process;
  private final String baseUrl;

  MovedTermLetters(StaffDirectory people, MailService mails, LetterProcess process, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.people = people;
    this.mails = mails;
    this.process = process;
    this.baseUrl = baseUrl;
  }

  void post(CalendarChange change, Map<TermMoves.OpenTerm, TermShift.Term> moved, LocalDate today) {
    List<DueTask> tasks = moved.keySet().stream().map(MovedTermLetters::task).toList();
    Staff staff = people.of(tasks.stream().map(DueTask::agency).filter(Objects::nonNull).collect(Collectors.toSet()), tasks);
    Map<String, List<String>> lines = new TreeMap<>();
    moved.forEach((old, now) -> staff.inCharge(task(old)).forEach(person -> lines.computeIfAbsent(person, any -> new ArrayList<>())
        .add("– " + old.title() + ", " + old.caseTitle() + " (" + old.caseKey() + "): hạn " + Written.day(old.due()) + " nay là " + Written.day(now.due()))));
    Map<String, User> accounts = people.accounts(lines.keySet());
    String kind = "doi-han:" + change.id();
    String subject = "Hạn xử lý thay đổi vì ngày " + Written.day(change.day()) + " " + change.kind().title();
    lines.forEach((person, told) -> {
      User user = accounts.get(person);
      mails.post(new Mail(person, user == null ? null : user.getEmail(), today, kind, subject, "deadline/notice",
          Map.of("subject", subject, "paragraphs", paragraphs(change, told), "link", baseUrl + "/holidays/" + change.id() + "/terms")));
    });
    if (mails.isWaiting(kind)) process.deliver(kind, "LICH-" + change.id());
  }

  private static List<String> paragraphs(CalendarChange change, List<String> told) {
    String more = told.size() > TOLD ? "… và " + (told.size() - TOLD) + " việc khác." : "";
    return Stream.of(Stream.of("Căn cứ: " + change.reason() + " – " + change.source() + "."), told.stream().limit(TOLD), Stream.of(more))
        .flatMap(part -> part).filter(line -> !line.isEmpty()).toList();
  }

  private static DueTask task(TermMoves.OpenTerm open) {
    return new DueTask(open.taskId(), open.caseKey(), open.title(), open.agency(), open.post(), open.assignee(), open.planDue(), open.due(), open.processKey());
  }
}
