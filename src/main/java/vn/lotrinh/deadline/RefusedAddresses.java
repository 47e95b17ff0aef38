package vn.lotrinh.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.MailState;

/** Tells the administrators, once, of the addresses to which no letter gets. */
@Component
class RefusedAddresses {

  private static final String KIND = "dia-chi-hong";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StaffDirectory people;
  private final MailService mails;
  private final String baseUrl;

  RefusedAddresses(StaffDirectory people, MailService mails, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.people = people;
    this.mails = mails;
    this.baseUrl = baseUrl;
  }

  void tell(LocalDate day) {
    List<MailState.RefusedAddress> news = mails.state().refused().stream().filter(one -> one.toldOn() == null).toList();
    if (news.isEmpty() || mails.isAway()) {
      return;
    }
    Set<String> administrators = people.administrators();
    Map<String, User> accounts = people.accounts(administrators);
    String subject = "Địa chỉ thư cần sửa: " + news.size() + " người không nhận được thư";
    String lines = news.stream().map(one -> "– " + one.person() + " (" + (one.address().isEmpty() ? "chưa có địa chỉ" : one.address()) + "): " + one.reason())
        .collect(Collectors.joining("\n"));
    Map<String, Object> letter = Map.of("subject", subject, "paragraphs", lines.split("\n"), "link", baseUrl + "/mails");
    for (String person : administrators) {
      User user = accounts.get(person);
      mails.sendEach(List.of(new Mail(person, user == null ? null : user.getEmail(), day, KIND, subject, "deadline/notice", letter)), PATIENCE);
    }
    mails.toldOfRefused(day);
  }
}
