package vn.lotrinh.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door in front of our own pages and interface: {@code security/addresses.txt} names for each address who may use it at all. It is asked
 * before a parameter or a body is read, so whoever may not send something is told so, not what would be wrong with it. What a case or a document
 * adds to that is the rooms' to judge.
 */
@Configuration(proxyBeanMethods = false)
class AddressRules implements WebMvcConfigurer, HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(AddressRules.class);
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+):(?:[^{}]|\\{[^{}]*})*}");

  /** Who may use an address at all. */
  enum Rule {
    PUBLIC, EVERYBODY, PARTIES, WATCHERS, COORDINATORS, ADMINISTRATORS;

    /** @param reads the request changes nothing */
    boolean lets(Set<Role> roles, boolean reads) {
      return switch (this) {
        case PUBLIC, EVERYBODY -> true;
        case PARTIES -> reads || !roles.equals(Set.of(Role.SUPERVISOR));
        case WATCHERS -> roles.stream().anyMatch(Role::watches);
        case COORDINATORS -> roles.contains(Role.COORDINATOR) || roles.contains(Role.ADMINISTRATOR);
        case ADMINISTRATORS -> roles.contains(Role.ADMINISTRATOR);
      };
    }
  }

  private final Map<String, Rule> rules = new HashMap<>();

  AddressRules() throws IOException {
    for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:security/addresses.txt")) {
      file.getContentAsString(StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
        String[] words = line.split(" +");
        rules.put(words[1] + " " + words[2], Rule.valueOf(words[0].toUpperCase(Locale.ROOT)));
      });
    }
  }

  Map<String, Rule> all() {
    return Map.copyOf(rules);
  }

  /** An address as the list names it: path variables by name alone. */
  static String named(String method, String pattern) {
    return method + " " + VARIABLE.matcher(pattern).replaceAll("{$1}");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith("vn.lotrinh.")) return true;
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if ("/error".equals(pattern)) return true;
    String verb = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    Rule rule = rules.get(named(verb, String.valueOf(pattern)));
    if (rule == null) LOG.error("Địa chỉ không có quy tắc trong security/addresses.txt nên bị đóng: {} {}", verb, pattern);
    if (rule == Rule.PUBLIC) return true;
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (rule == null || login == null || !rule.lets(CamundaUsers.roles(login), verb.equals("GET"))) throw new AccessDeniedException("no rule lets " + verb + " " + pattern);
    return true;
  }
}
