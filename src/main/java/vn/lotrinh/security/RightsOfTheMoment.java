package vn.lotrinh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session says who somebody is, never what he may do: account, password and groups are looked up at each of its requests, so that it makes
 * no difference by which way, on which machine or by whom they were changed. A removed account and a new password end the session, new groups
 * replace the old ones, also those that Camunda's web applications have put by. Who changes the own password stays logged in where he did.
 */
class RightsOfTheMoment extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger("vn.lotrinh.access");
  /** Where Camunda's web applications keep what they know of a person; without it they ask {@link WebApplicationLogin} again. */
  private static final String PUT_BY_BY_CAMUNDA = "authenticatedUser";

  private final CamundaUsers users;
  private final Moves moves;

  RightsOfTheMoment(CamundaUsers users, Moves moves) {
    this.users = users;
    this.moves = moves;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().matches("/(css|js|actuator)/.*");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (session == null || login == null || !(login.getPrincipal() instanceof SignedIn person)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Authentication> now = users.now(person);
    if (now.isEmpty()) end(session, person);
    else if (!now.get().getAuthorities().equals(login.getAuthorities())) renew(session, now.get());
    chain.doFilter(request, response);
    if (now.isPresent() && response.getStatus() < 300 && isChangeOfPassword(request, person)) users.renewed(person.name()).ifPresent(login2 -> keep(session, login2));
  }

  private void renew(HttpSession session, Authentication now) {
    keep(session, now);
    moves.tell();
  }

  private void end(HttpSession session, SignedIn person) {
    LOG.info("Kết thúc phiên của {}: tài khoản đã bị xoá hoặc có mật khẩu mới", person.name());
    session.invalidate();
    SecurityContextHolder.clearContext();
    moves.tell();
  }

  private static void keep(HttpSession session, Authentication now) {
    SecurityContext context = new SecurityContextImpl(now);
    SecurityContextHolder.setContext(context);
    session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    session.removeAttribute(PUT_BY_BY_CAMUNDA);
  }

  private static boolean isChangeOfPassword(HttpServletRequest request, SignedIn person) {
    return request.getMethod().equals("PUT") && request.getRequestURI().endsWith("/user/" + person.name() + "/credentials");
  }
}
