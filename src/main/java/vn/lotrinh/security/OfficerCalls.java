package vn.lotrinh.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Narrows what the engine lets a person do with a task. Its permission to work on a task also covers writing variables past the form, adding
 * files past the paper checks, and raising BPMN errors; ours covers taking the task, giving it back, completing it and commenting. The
 * right over one's own account likewise does not cover deleting it. Administrators are not narrowed.
 */
class OfficerCalls extends OncePerRequestFilter {

  private static final Pattern ENGINE_CALL = Pattern.compile("/engine-rest(?:/engine/[^/]+)?/(.*)|/camunda/api/engine/engine/[^/]+/(.*)|/camunda/api/engine/(.*)");
  private static final Pattern TASK_WORK = Pattern.compile("task/[^/]+/(claim|unclaim|complete|submit-form|comment/create)");
  private static final Pattern TASK_CHANGE = Pattern.compile("task/[^/]+(/.*)?");
  private static final Pattern TASK_QUERY = Pattern.compile("task(/count)?");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (allowed(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write("{\"type\":\"AuthorizationException\",\"message\":\"Bạn không có quyền thực hiện thao tác này với công việc.\"}");
  }

  private static boolean allowed(HttpServletRequest request) {
    String method = request.getMethod();
    if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) return true;
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login != null && login.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(Role.ADMINISTRATOR.authority()))) return true;
    Matcher call = ENGINE_CALL.matcher(request.getRequestURI().substring(request.getContextPath().length()).replaceAll("/{2,}", "/"));
    if (!call.matches()) return true;
    String path = call.group(1) != null ? call.group(1) : call.group(2) != null ? call.group(2) : call.group(3);
    if (path.startsWith("user/")) return method.equals("PUT") && path.endsWith("/credentials") || path.endsWith("/profile") && method.equals("PUT");
    if (method.equals("POST") && (TASK_QUERY.matcher(path).matches() || TASK_WORK.matcher(path).matches())) return true;
    return !TASK_CHANGE.matcher(path).matches();
  }
}
