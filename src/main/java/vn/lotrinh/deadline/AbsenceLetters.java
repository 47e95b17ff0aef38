package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.organisation.Absence;
import vn.lotrinh.organisation.AbsenceChanged;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.StandIns;

/** Tells the substitute, the absent person and the heads of the body that somebody stands in, or no longer; not whoever has just said so. */
@Component
class AbsenceLetters {

  private static final String KIND = "vang-mat:";

  private final StaffDirectory people;
  private final People names;
  private final StandIns standIns;
  private final OrganisationService organisation;
  private final MailService mails;
  private final LetterProcess process;
  private final Clock clock;
  private final String baseUrl;

  AbsenceLetters(StaffDirectory people, People names, StandIns standIns, OrganisationService organisation, MailService mails, LetterProcess process, Clock clock,
      @Value("${lo-trinh.base-url}") String baseUrl) {
    this.people = people;
    this.names = names;
    this.standIns = standIns;
    this.organisation = organisation;
    this.mails = mails;
    this.process = process;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  @EventListener
  void on(AbsenceChanged change) {
    Absence absence = change.absence();
    String person = names.name(absence.person());
    String substitute = names.name(absence.substitute());
    String subject = change.ended() ? substitute + " thôi làm thay " + person : substitute + " làm thay " + person;
    List<String> lines = new ArrayList<>();
    lines.add(person + " vắng " + absence.days() + "; làm thay: " + substitute + ", tại " + organisation.name(absence.agency()) + ".");
    List<String> kinds = standIns.titles(absence);
    lines.add(kinds.isEmpty() ? "Làm thay mọi loại việc." : "Loại việc được làm thay: " + String.join(", ", kinds) + ".");
    lines.add("Ký, quyết định vẫn của người giữ vai trò hoặc người được ủy quyền ký. Thư nhắc việc gửi " + absence.letters().title() + ".");
    lines.add(names.name(change.by()) + (change.ended() ? " ghi kết thúc." : " ghi."));
    post(recipients(change), KIND + absence.id() + (change.ended() ? ":het" : ""), subject, lines);
  }

  private Set<String> recipients(AbsenceChanged change) {
    Set<String> heads = new TreeSet<>(people.membersOf(change.absence().agency()));
    heads.retainAll(people.membersOf("head"));
    Set<String> all = new TreeSet<>(heads);
    all.addAll(List.of(change.absence().person(), change.absence().substitute()));
    all.remove(change.by());
    return all;
  }

  private void post(Set<String> recipients, String kind, String subject, List<String> lines) {
    LocalDate today = LocalDate.now(clock);
    Map<String, User> accounts = people.accounts(recipients);
    for (String person : recipients) {
      User user = accounts.get(person);
      mails.post(new Mail(person, user == null ? null : user.getEmail(), today, kind, subject, "deadline/notice",
          Map.of("subject", subject, "paragraphs", lines.toArray(String[]::new), "link", baseUrl + "/absences")));
    }
    if (mails.isWaiting(kind)) process.deliver(kind, kind);
  }
}
