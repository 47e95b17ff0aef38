package vn.lotrinh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is calling its REST interface, so that its own authorizations apply; forgets it afterwards. What is done is also read by
 * whoever took over the work of those who did it; to open work the engine is told the caller's own groups only.
 */
class EngineUser extends OncePerRequestFilter {

  private static final String DONE = "/engine-rest/history/";
  private static final String DONE_BY_NAME = "/engine-rest/engine/default/history/";

  private final IdentityService identity;
  private final Whos whos;

  EngineUser(IdentityService identity, Whos whos) {
    this.identity = identity;
    this.whos = whos;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    try {
      String path = request.getRequestURI().substring(request.getContextPath().length());
      boolean done = path.startsWith(DONE) || path.startsWith(DONE_BY_NAME);
      identity.setAuthentication(login.getName(), done ? whos.readers(login) : CamundaUsers.groups(login));
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
