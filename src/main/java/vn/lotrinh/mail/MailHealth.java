package vn.lotrinh.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Tells whoever watches over the machine that letters wait. The application itself is usable: the status is DEGRADED, not DOWN. */
@Component("mailServerHealthIndicator")
class MailHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED", "Máy chủ thư không nhận thư; thư đang chờ.");
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final MailService mails;
  private final MailTroubles troubles;
  private final Clock clock;

  MailHealth(MailService mails, MailTroubles troubles, Clock clock) {
    this.mails = mails;
    this.troubles = troubles;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Instant stale = clock.instant().minus(FRESH);
    if (troubles.server().map(MailTroubles.Server::triedAt).filter(tried -> tried.isAfter(stale)).isEmpty()) mails.knock();
    return mails.isAway() ? Health.status(DEGRADED).build() : Health.up().build();
  }
}
