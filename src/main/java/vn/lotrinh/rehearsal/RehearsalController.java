package vn.lotrinh.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.security.Role;

/** The rehearsal for programs: its date, its accounts. Not there in production. */
@RestController
@Profile("rehearsal")
@RequestMapping("/api/rehearsal")
class RehearsalController {

  private final Rehearsal rehearsal;
  private final AccountList accounts;
  private final MailService mails;

  RehearsalController(Rehearsal rehearsal, AccountList accounts, MailService mails) {
    this.rehearsal = rehearsal;
    this.accounts = accounts;
    this.mails = mails;
  }

  /** The date moved to, as {@code yyyy-MM-dd}. */
  record NewDate(String date) {}

  @GetMapping("/date")
  Map<String, Object> date() {
    return Map.of("date", rehearsal.today(), "scenario", rehearsal.scenario().name());
  }

  /** What falls due on the way has run when this answers. Coordinator or administrator only. */
  @PutMapping("/date")
  Map<String, Object> move(@RequestBody NewDate wanted, Authentication login) {
    if (!mayMove(login)) throw new AccessDeniedException("moving the rehearsal's date");
    rehearsal.moveTo(parse(wanted.date()));
    return date();
  }

  /** @param q words of the user name, the agency (code or name) or the role; all accounts where none are asked for */
  @GetMapping("/accounts")
  List<DemoAccounts.DemoAccount> accounts(@RequestParam(defaultValue = "") String q) {
    return accounts.search(q);
  }

  /** All mails that would have gone out, newest first; those of one user, or the newest so many, where that is asked for. */
  @GetMapping("/inbox")
  List<SentMail> inbox(@RequestParam(required = false) String recipient, @RequestParam(required = false) Integer limit) {
    int atMost = limit == null ? Integer.MAX_VALUE : Math.max(1, limit);
    return recipient == null ? mails.inbox(atMost) : mails.inbox(recipient, atMost);
  }

  static boolean mayMove(Authentication login) {
    return login.getAuthorities().stream().map(a -> a.getAuthority())
        .anyMatch(a -> a.equals(Role.COORDINATOR.authority()) || a.equals(Role.ADMINISTRATOR.authority()));
  }

  private static LocalDate parse(String date) {
    try {
      return LocalDate.parse(date == null ? "" : date);
    } catch (DateTimeException e) {
      throw new Refusal("Ngày phải viết dạng năm-tháng-ngày, ví dụ 2021-12-09.");
    }
  }
}
