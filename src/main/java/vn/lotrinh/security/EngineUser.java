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

/** Tells the engine who is calling its REST interface, so that its own authorizations apply; forgets it afterwards. */
class EngineUser extends OncePerRequestFilter {

  private final IdentityService identity;

  EngineUser(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    try {
      identity.setAuthentication(login.getName(), CamundaUsers.groups(login));
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
