package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.MailState;

/** How the letters stand, for the administrator: what waits, what is uncertain, which addresses need mending; for programs too. */
@Controller
class MailPages {

  /** One letter as it is shown. */
  record Line(String person, String address, String subject, String day, String since, String state, String reason) {}

  private final MailService mails;
  private final LetterProcess process;
  private final Digests digests;
  private final Clock clock;

  MailPages(MailService mails, LetterProcess process, Digests digests, Clock clock) {
    this.mails = mails;
    this.process = process;
    this.digests = digests;
    this.clock = clock;
  }

  @GetMapping("/mails")
  String show(Who who, Model model) {
    demand(who);
    MailState state = mails.state();
    Set<String> digestsOfToday = digests.waitingOn(LocalDate.now(clock));
    List<Line> waiting = Stream.concat(digestsOfToday.stream().map(person -> new Line(person, "", "Thư nhắc việc hôm nay", Written.day(LocalDate.now(clock)), "", "đang chờ", "")),
        state.waiting().stream().filter(one -> !one.kind().equals(DailyRound.KIND)).map(this::line)).toList();
    model.addAllAttributes(Map.of("leaves", state.leaves(), "awaySince", state.awaySince() == null ? "" : at(state.awaySince()),
        "reason", state.reason() == null ? "" : state.reason(), "triedAt", state.triedAt() == null ? "" : at(state.triedAt()), "waiting", waiting,
        "lost", state.lost().stream().map(this::line).toList(), "refused", state.refused().stream().map(this::line).toList()));
    return "deadline/mails";
  }

  /** Knocks at the mail server and lets everything that waits try at once. */
  @PostMapping("/mails/try")
  String tryNow(Who who) {
    demand(who);
    mails.knock();
    process.tryNow();
    return "redirect:/mails";
  }

  @GetMapping("/api/mails")
  @ResponseBody
  MailState all(Who who) {
    demand(who);
    return mails.state();
  }

  private Line line(MailState.Unsent one) {
    return new Line(one.recipient(), one.address(), one.subject(), Written.day(one.day()), at(one.changedAt()), state(one.state()),
        one.failure() == null ? "" : one.failure());
  }

  private Line line(MailState.RefusedAddress one) {
    return new Line(one.person(), one.address().isEmpty() ? "chưa có địa chỉ" : one.address(), "", "", at(one.since()),
        one.toldOn() == null ? "chưa báo" : "đã báo quản trị ngày " + Written.day(one.toldOn()), one.reason());
  }

  private static String state(String state) {
    return switch (state) {
      case "UNCERTAIN" -> "không rõ đã đi hay chưa";
      case "REFUSED" -> "bị từ chối";
      default -> "đang chờ";
    };
  }

  private String at(Instant instant) {
    return Written.moment(instant.atZone(clock.getZone()));
  }

  private static void demand(Who who) {
    if (!who.administers()) throw new AccessDeniedException("mails");
  }
}
