package vn.lotrinh.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Stands behind the login before all that we and Camunda answer, and writes down what is watched once it was answered. */
@Component
class AuditFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
  private static final int MOST_READ = 16_384;
  private static final int LONGEST = 1_000;
  private static final Pattern SECRET = Pattern.compile("(?i).*(passw|credential|secret|token|csrf|mat-?khau).*");

  private final AuditLog log;
  private final ObjectMapper json;

  AuditFilter(AuditLog log, ObjectMapper json) {
    this.log = log;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<Watched.Found> found = Watched.of(request.getMethod(), request.getRequestURI().replaceAll(";[^/]*", ""));
    String person = found.isEmpty() ? null : person();
    if (person == null) {
      chain.doFilter(request, response);
      return;
    }
    boolean isJson = request.getContentType() != null && request.getContentType().startsWith(MediaType.APPLICATION_JSON_VALUE);
    HttpServletRequest read = isJson ? new ContentCachingRequestWrapper(request, MOST_READ) : request;
    boolean answered = false;
    try {
      chain.doFilter(read, response);
      answered = true;
    } finally {
      write(person, found.get(), read, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  /** The act stands whether it can be written down or not; that it could not is an error of the system's log. */
  private void write(String person, Watched.Found found, HttpServletRequest request, int status) {
    try {
      log.add(person, found, details(request), request.getRemoteAddr(), status);
    } catch (RuntimeException e) {
      LOG.error("Không ghi được nhật ký hệ thống: {} {} {}", person, found.what(), found.subject(), e);
    }
  }

  private static String person() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken ? null : login.getName();
  }

  private String details(HttpServletRequest request) {
    List<String> told = new ArrayList<>();
    if (request instanceof ContentCachingRequestWrapper cached) {
      try {
        tell("", json.readTree(cached.getContentAsByteArray()), told);
      } catch (IOException unreadable) {
        return null;
      }
    } else if (request.getContentType() == null || !request.getContentType().startsWith("multipart/")) {
      for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
        if (!SECRET.matcher(one.getKey()).matches()) told.add(one.getKey() + "=" + String.join(",", Arrays.asList(one.getValue())));
      }
    }
    String all = String.join("; ", told).replaceAll("\\p{Cntrl}", " ");
    return all.isBlank() ? null : all.substring(0, Math.min(LONGEST, all.length()));
  }

  private static void tell(String name, JsonNode node, List<String> told) {
    if (node == null || SECRET.matcher(name).matches()) return;
    if (node.isObject()) node.fields().forEachRemaining(field -> tell(name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), told));
    else if (node.isArray()) node.forEach(one -> tell(name, one, told));
    else if (!node.isNull() && !node.isMissingNode()) told.add(name + "=" + node.asText());
  }
}
