package vn.lotrinh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** How fast one person may go, and how many large bodies of one person are in work at a time; before rights are looked at and anything is read. */
class PersonLimits extends OncePerRequestFilter {

  private static final long LARGE = 64 * 1024;

  private final Pace pace;
  private final int largeAtOnce;
  private final Map<String, Integer> large = new ConcurrentHashMap<>();

  PersonLimits(Limits limits) {
    this.pace = new Pace(limits.personPerSecond(), limits.personAtOnce());
    this.largeAtOnce = limits.largeAtOnce();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null || login instanceof AnonymousAuthenticationToken) {
      chain.doFilter(request, response);
    } else if (!pace.take(login.getName())) {
      Turned.tooFast().answer(request, response);
    } else if (isLarge(request)) {
      takeInLarge(login.getName(), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > LARGE || request.getHeader("Transfer-Encoding") != null;
  }

  private void takeInLarge(String person, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (large.merge(person, 1, Integer::sum) > largeAtOnce) {
      done(person);
      Turned.tooManyLarge().answer(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      done(person);
    }
  }

  private void done(String person) {
    large.computeIfPresent(person, (name, count) -> count == 1 ? null : count - 1);
  }
}
