package vn.lotrinh.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.lotrinh.MailAddress;

/** Sends a mail once, lets it wait while the mail server is away, and shows what was sent. */
@Service("mail")
public class MailService {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SHOWN = 200;

  private final MailMessages messages;
  private final MailTemplates templates;
  private final MailTroubles troubles;
  private final Transport transport;
  private final Sending sending;
  private final Clock clock;

  MailService(MailMessages messages, MailTemplates templates, MailTroubles troubles, Transport transport, Sending sending, Clock clock) {
    this.messages = messages;
    this.templates = templates;
    this.troubles = troubles;
    this.transport = transport;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Sends a mail unless it was sent before. Safe to call again after any failure: what was sent stays sent, what certainly was not is tried
   * again, and where nobody knows it is told.
   *
   * @throws MailNotSent when the address is no address, SMTP refuses or is not there, or it is uncertain whether the mail left
   */
  public void send(Mail mail) {
    Sending.Outcome outcome = transport.smtp().map(smtp -> sending.attempt(smtp, mail, templates.body(mail))).orElseGet(() -> keep(mail));
    if (outcome.result() != Sending.Result.SENT) {
      throw new MailNotSent(outcome.sentence(), outcome.cause());
    }
  }

  /**
   * Sends mails as {@link #send} does, one after the other; one that fails keeps none of the others. Begins no other once {@code patience}
   * is over, or when the server is found away.
   */
  public Delivery sendEach(List<Mail> mails, Duration patience) {
    return transport.smtp().map(smtp -> each(mails, patience, mail -> sending.attempt(smtp, mail, templates.body(mail))))
        .orElseGet(() -> keepAll(mails));
  }

  /**
   * Takes a mail over, in the caller's transaction: from now on it waits to be delivered ({@link #deliver}). In a rehearsal it is delivered
   * with that. An address that is none is told to the administrators and keeps nobody waiting.
   */
  public void post(Mail mail) {
    if (!MailAddress.isMailbox(mail.address())) {
      sending.refuse(mail, Sending.noMailbox(mail));
    } else if (transport.smtp().isPresent()) {
      messages.wait(mail, templates.body(mail), clock.instant());
    } else {
      keep(mail);
    }
  }

  /** Sends the mails of a kind that wait, one after the other, for a minute at most. */
  public void deliver(String kind) {
    Map<String, MailTemplates.Body> bodies = new LinkedHashMap<>();
    List<Mail> mails = new ArrayList<>();
    for (MailMessages.Waiting one : messages.waiting(kind)) {
      mails.add(one.mail());
      bodies.put(one.recipient(), new MailTemplates.Body(one.text(), one.html()));
    }
    transport.smtp().ifPresent(smtp -> each(mails, PATIENCE, mail -> sending.attempt(smtp, mail, bodies.get(mail.recipient()))));
  }

  /** Whether mails of a kind wait. */
  public boolean isWaiting(String kind) {
    return !messages.waiting(kind).isEmpty();
  }

  /** Whether the mail server was found away when it was last tried. */
  public boolean isAway() {
    return transport.smtp().isPresent() && troubles.server().map(MailTroubles.Server::awaySince).isPresent();
  }

  /** Knocks at the mail server and keeps what was found. */
  public void knock() {
    transport.smtp().ifPresent(smtp -> {
      try {
        smtp.knock();
        troubles.found(null, clock.instant());
      } catch (MessagingException e) {
        troubles.found(Sending.reason(e), clock.instant());
      }
    });
  }

  /** How the mail stands. */
  public MailState state() {
    MailTroubles.Server server = troubles.server().orElse(new MailTroubles.Server(null, null, null));
    return new MailState(transport.smtp().isPresent(), server.awaySince(), server.reason(), server.triedAt(), messages.in(SHOWN, "PENDING", "SENDING"),
        messages.in(SHOWN, "UNCERTAIN", "REFUSED"), troubles.refused());
  }

  /** The administrators have been told, on a day, of all refused addresses. */
  public void toldOfRefused(LocalDate day) {
    troubles.told(day);
  }

  /** The day under which a mail of this kind to this person was first taken in hand, whether it left or not. */
  public Optional<LocalDate> firstTaken(String recipient, String kind) {
    return messages.firstDay(recipient, kind);
  }

  /** What a mail brought with it, in its order. */
  public List<Attachment> attachments(String recipient, LocalDate day, String kind) {
    return messages.attachments(recipient, day, kind);
  }

  /** The latest mails of all people, newest first. */
  public List<SentMail> inbox(int limit) {
    return messages.latest(null, limit);
  }

  /** The latest mails of one user, newest first. */
  public List<SentMail> inbox(String recipient, int limit) {
    return messages.latest(recipient, limit);
  }

  private Delivery each(Collection<Mail> mails, Duration patience, Function<Mail, Sending.Outcome> attempt) {
    List<Mail> sent = new ArrayList<>();
    Map<Mail, String> lost = new LinkedHashMap<>();
    Instant end = clock.instant().plus(patience);
    boolean away = false;
    for (Mail mail : mails) {
      if (away || !clock.instant().isBefore(end)) break;
      Sending.Outcome outcome = attempt.apply(mail);
      switch (outcome.result()) {
        case SENT -> sent.add(mail);
        case REFUSED, UNCERTAIN -> lost.put(mail, outcome.sentence());
        case AWAY -> away = true;
        case LATER -> { /* it waits, the others need not */ }
      }
    }
    troubles.reached(sent.stream().map(Mail::recipient).toList());
    return new Delivery(sent, lost);
  }

  private Delivery keepAll(List<Mail> mails) {
    List<Mail> kept = mails.stream().filter(mail -> MailAddress.isMailbox(mail.address())).toList();
    messages.keep(kept, kept.stream().map(templates::body).toList(), clock.instant());
    troubles.reached(kept.stream().map(Mail::recipient).toList());
    Map<Mail, String> lost = new LinkedHashMap<>();
    mails.stream().filter(mail -> !MailAddress.isMailbox(mail.address())).forEach(mail -> lost.put(mail, sending.refuse(mail, Sending.noMailbox(mail)).sentence()));
    return new Delivery(kept, lost);
  }

  private Sending.Outcome keep(Mail mail) {
    if (!MailAddress.isMailbox(mail.address())) {
      return sending.refuse(mail, Sending.noMailbox(mail));
    }
    messages.claim(mail, templates.body(mail), "SENT", clock.instant());
    return Sending.Outcome.SENT;
  }
}
