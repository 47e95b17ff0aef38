package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.lotrinh.Post;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;

/** Tells a body how a case of its ended, by mail; models call it as {@code notice}. The letters wait while the mail server is away. */
@Service("notice")
public class NoticeService {

  private static final String KIND = "thong-bao:";

  private final StaffDirectory people;
  private final MailService mails;
  private final LetterProcess process;
  private final Clock clock;
  private final String baseUrl;

  NoticeService(StaffDirectory people, MailService mails, LetterProcess process, Clock clock, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.people = people;
    this.mails = mails;
    this.process = process;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /**
   * Posts one letter about a case to every officer of an agency; to its head or the coordinators where there is no officer. Once per person
   * and case, also when the step is run again on a later day. What leaves the machine is carried by the model {@code letter-delivery}.
   *
   * @param agency code of the agency, or a role inside it; @param caseKey the case; @param subject and {@code text} the letter, in Vietnamese   */
  public void send(String agency, String caseKey, String subject, String text) {
    post(agency, caseKey, KIND + caseKey, subject, text);
  }

  /**
   * The same for a case of which more than one thing is told: once per person, case and matter.
   *
   * @param matter tells the letters of a case apart, e.g. the number of what is reported
   */
  public void send(String agency, String caseKey, String matter, String subject, String text) {
    post(agency, caseKey, KIND + caseKey + ":" + matter, subject, text);
  }

  /**
   * Posts one letter about a case to a person; to the officers of an agency once that person works there no longer. Once per person, case and matter.
   *
   * @param person login name; @param agency code of the agency for which the person acted; @param letter its first line is the subject
   */
  public void tell(String person, String agency, String caseKey, String matter, String letter) {
    String[] parts = letter.split("\\n", 2);
    Set<String> to = people.membersOf(agency).contains(person) ? people.substitutes().of(agency, "", Set.of(person)) : recipients(agency);
    post(to, caseKey, KIND + caseKey + ":" + matter, parts[0], parts.length > 1 ? parts[1] : parts[0]);
  }

  /** Sends letters of a kind that wait: what the model {@code letter-delivery} calls. */
  public void deliver(String kind) {
    mails.deliver(kind);
  }

  private void post(String agency, String caseKey, String kind, String subject, String text) {
    post(recipients(agency), caseKey, kind, subject, text);
  }

  private void post(Set<String> recipients, String caseKey, String kind, String subject, String text) {
    Map<String, Object> letter = Map.of("subject", subject, "paragraphs", text.split("\\n+"), "link", baseUrl + "/cases/" + caseKey);
    Map<String, User> accounts = people.accounts(recipients);
    for (String person : recipients) {
      User user = accounts.get(person);
      LocalDate day = mails.firstTaken(person, kind).orElseGet(() -> LocalDate.now(clock));
      mails.post(new Mail(person, user == null ? null : user.getEmail(), day, kind, subject, "deadline/notice", letter));
    }
    if (mails.isWaiting(kind)) process.deliver(kind, caseKey);
  }

  /** Whoever reads what is written to a body, or to a role inside it. */
  Set<String> recipients(String group) {
    return people.substitutes().of(Post.of(group).agency(), "", themselves(group));
  }

  private Set<String> themselves(String agency) {
    Set<String> there = people.membersOf(agency);
    if (Post.of(agency).namesDuty() && !there.isEmpty()) return new TreeSet<>(there);
    return Stream.of("officer", "head").map(role -> both(there, people.membersOf(role)))
        .filter(Predicate.not(Set::isEmpty)).findFirst().orElseGet(() -> people.membersOf("coordinator"));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }
}
