package vn.lotrinh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost door: before sessions, rights and any reading it turns away who comes too fast from one address, who has typed too many
 * wrong passwords there, and what is too large; until the application is ready it lets in nobody but those who ask for its health. It remembers nobody, so that no number of callers can fill it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Gate extends OncePerRequestFilter {

  private static final String FEEDS = "/feeds/";

  private final Limits limits;
  private final Pace addresses;
  private final Pace feeds;
  private final WrongLogins wrongLogins;
  private final ApplicationAvailability availability;

  Gate(Limits limits, WrongLogins wrongLogins, ApplicationAvailability availability) {
    this.availability = availability;
    this.limits = limits;
    this.addresses = new Pace(limits.addressPerSecond(), limits.addressAtOnce());
    this.feeds = new Pace(limits.feedsPerSecond(), limits.feedsAtOnce());
    this.wrongLogins = wrongLogins;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Turned turned = turned(request);
    if (turned != null) turned.answer(request, response);
    else if (request.getContentLengthLong() >= 0) chain.doFilter(request, response);
    else letReadSoMuch(new LimitedBody(request, response, limit(request)), response, chain);
  }

  private Turned turned(HttpServletRequest request) {
    String address = Network.of(request.getRemoteAddr());
    if (!addresses.take(address) || request.getRequestURI().startsWith(FEEDS) && !feeds.take(address)) return Turned.tooFast();
    if (wrongLogins.areTooMany(address) && isLogin(request)) return Turned.tooManyWrongLogins();
    if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC && !request.getRequestURI().startsWith("/actuator/")) return Turned.notReady();
    return request.getContentLengthLong() > limit(request) ? Turned.tooLarge(limit(request)) : null;
  }

  private void letReadSoMuch(LimitedBody request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!request.isExceeded()) throw e;                    // else it has been answered, and there is nothing more to say
    }
  }

  private static boolean isLogin(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
  }

  /** Files come as a form of parts or as they are; everything else is text that somebody will take apart in memory. */
  private long limit(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    boolean file = type.startsWith("multipart/") || type.startsWith("application/octet-stream") || type.startsWith("application/vnd.");
    return (file ? limits.file() : limits.body()).toBytes();
  }
}
