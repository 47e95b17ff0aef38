package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.lotrinh.Post;
import vn.lotrinh.mail.Attachment;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.organisation.Duty;

/** Letters to named people that bring files; they wait while the mail server is away. */
@Component
public class FileLetters {

  private final StaffDirectory people;
  private final NoticeService notices;
  private final MailService mails;
  private final LetterProcess process;
  private final Clock clock;

  FileLetters(StaffDirectory people, NoticeService notices, MailService mails, LetterProcess process, Clock clock) {
    this.people = people;
    this.notices = notices;
    this.mails = mails;
    this.process = process;
    this.clock = clock;
  }

  /** As {@link #post}, to everybody who reads what is written to a body: its officers, and whoever decides for it. */
  public void postTo(String agency, String kind, String caseKey, String subject, Map<String, Object> words, List<Attachment> files) {
    Set<String> persons = new TreeSet<>(notices.recipients(agency));
    persons.addAll(people.membersOf(new Post(agency, Duty.LEADER.code()).group()));
    post(persons, kind, caseKey, subject, words, files);
  }

  /**
   * Posts one letter to each person, once per person and kind, also when the step is run again on a later day.
   *
   * @param persons login names; @param kind names the letter; @param caseKey of the case, or of what the letter is about
   * @param words {@code paragraphs} and {@code link}
   */
  public void post(Collection<String> persons, String kind, String caseKey, String subject, Map<String, Object> words,
      List<Attachment> files) {
    Map<String, Object> model = new HashMap<>(words);
    model.put("subject", subject);
    Map<String, User> accounts = people.accounts(persons);
    for (String person : persons) {
      User user = accounts.get(person);
      LocalDate day = mails.firstTaken(person, kind).orElseGet(() -> LocalDate.now(clock));
      mails.post(new Mail(person, user == null ? null : user.getEmail(), day, kind, subject, "deadline/notice", model, files));
    }
    if (mails.isWaiting(kind)) process.deliver(kind, caseKey);
  }
}
