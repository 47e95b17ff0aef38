package vn.lotrinh.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Who came in, who was turned away, who left: name and address, never a password. */
@Component
class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("vn.lotrinh.access");

  @EventListener
  void cameIn(InteractiveAuthenticationSuccessEvent event) {
    LOG.info("Đăng nhập: {} từ {}", name(event.getAuthentication()), address(event.getAuthentication()));
  }

  @EventListener
  void turnedAway(AbstractAuthenticationFailureEvent event) {
    LOG.warn("Từ chối đăng nhập: {} từ {}", name(event.getAuthentication()), address(event.getAuthentication()));
  }

  @EventListener
  void left(LogoutSuccessEvent event) {
    LOG.info("Đăng xuất: {}", name(event.getAuthentication()));
  }

  /** What somebody typed as a name may be anything, also a password in the wrong field or a line break: only a plain name is written down. */
  private static String name(Authentication login) {
    return login.getName().matches("[A-Za-z0-9._-]{1,64}") ? login.getName() : "(tên không hợp lệ)";
  }

  private static String address(Authentication login) {
    return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "?";
  }
}
