package vn.lotrinh.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Application;
import vn.lotrinh.Written;
import vn.lotrinh.mail.Attachment;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;

/** The rehearsal for people: its date and how to move it, its accounts, and the mails that would have gone out. */
@Controller
@Profile("rehearsal")
class RehearsalPages {

  private static final int SHOWN = 10;
  private static final int MAILS = 300;
  private static final ZoneId ZONE = ZoneId.of(Application.TIME_ZONE);

  /** A mail in the list. */
  record Letter(SentMail mail, String sentAt, boolean shown) {}

  private final Rehearsal rehearsal;
  private final ComingUp comingUp;
  private final MailService mails;
  private final AccountList accounts;

  RehearsalPages(Rehearsal rehearsal, ComingUp comingUp, MailService mails, AccountList accounts) {
    this.rehearsal = rehearsal;
    this.comingUp = comingUp;
    this.mails = mails;
    this.accounts = accounts;
  }

  @GetMapping("/rehearsal")
  String date(Authentication login, Model model) {
    LocalDate today = rehearsal.today();
    model.addAttribute("scenario", rehearsal.scenario().title());
    model.addAttribute("today", today);
    model.addAttribute("next", comingUp.next(today).orElse(null));
    model.addAttribute("mayMove", RehearsalController.mayMove(login));
    model.addAttribute("tasks", comingUp.tasks(today, SHOWN));
    model.addAttribute("cases", comingUp.cases(today, SHOWN));
    model.addAttribute("password", DemoAccounts.PASSWORD);
    model.addAttribute("groups", accounts.groups(today));
    return "rehearsal/date";
  }

  /** @param recipient whose mails to list, all when empty; @param day, kind with {@code to}: which mail to show, the newest when not given */
  @GetMapping("/rehearsal/inbox")
  String inbox(@RequestParam(defaultValue = "") String recipient, @RequestParam(required = false) String to,
      @RequestParam(required = false) LocalDate day, @RequestParam(required = false) String kind, Model model) {
    List<SentMail> found = recipient.isBlank() ? mails.inbox(MAILS) : mails.inbox(recipient.strip(), MAILS);
    Optional<SentMail> asked = found.stream().filter(mail -> mail.recipient().equals(to) && mail.day().equals(day) && mail.kind().equals(kind)).findFirst();
    SentMail shown = asked.or(() -> found.stream().findFirst()).orElse(null);
    model.addAttribute("recipient", recipient.strip());
    model.addAttribute("letters", found.stream().map(mail -> new Letter(mail, Written.moment(mail.sentAt().atZone(ZONE)), mail == shown)).toList());
    model.addAttribute("shown", shown);
    model.addAttribute("body", shown == null ? null : openingLinksOutside(shown.html()));
    model.addAttribute("files", shown == null ? List.of() : mails.attachments(shown.recipient(), shown.day(), shown.kind()).stream().map(Attachment::name).toList());
    return "rehearsal/inbox";
  }

  /** A file that a mail brought. @param number from 0, in the order of the mail */
  @GetMapping("/rehearsal/inbox/file")
  ResponseEntity<byte[]> file(@RequestParam String to, @RequestParam LocalDate day, @RequestParam String kind, @RequestParam int number) {
    List<Attachment> files = mails.attachments(to, day, kind);
    if (number < 0 || number >= files.size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    Attachment file = files.get(number);
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.type())).header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()).body(file.content());
  }

  /** A mail is shown in a frame without rights: its links open in the whole window instead. */
  private static String openingLinksOutside(String html) {
    return html.replaceFirst("(?i)<head>", "<head><base target=\"_top\">");
  }
}
