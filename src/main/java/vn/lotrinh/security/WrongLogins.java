package vn.lotrinh.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Failed logins from each address: who guesses passwords is slowed down wherever he guesses, without locking anybody out. */
@Component
class WrongLogins {

  private static final double SECONDS = 60;

  private final Pace pace;

  WrongLogins(Limits limits) {
    this.pace = new Pace(limits.wrongLoginsPerMinute() / SECONDS, limits.wrongLoginsAtOnce());
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) pace.take(Network.of(details.getRemoteAddress()));
  }

  /** @param network as {@link Network#of} names it */
  boolean areTooMany(String network) {
    return pace.isSpent(network);
  }
}
