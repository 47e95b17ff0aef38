package vn.lotrinh.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import vn.lotrinh.Refusal;

/**
 * The door in front of the engine's two HTTP interfaces, {@code /engine-rest} and the web applications' {@code /camunda/api}. The engine checks
 * rights late: a refused call can already have changed something, its permission to work on a task covers more than an office means by it, and
 * queries evaluate expressions. So only what {@link EngineCalls} lists gets through, no expression from outside reaches a query from anybody,
 * and a task changes hands by our rules ({@link TaskHands}).
 */
class EngineDoor extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger("vn.lotrinh.access");
  private static final Pattern ENGINE = Pattern.compile("/engine-rest/(?:engine/default/)?(.+)|/camunda/api/engine/(?:engine/default/)?(.+)");
  private static final Pattern APPLICATION = Pattern.compile("/camunda/api/(admin|cockpit|tasklist|welcome)/(.+)");
  private static final Pattern HANDS = Pattern.compile("task/([^/]+)/(claim|unclaim|assignee|complete|submit-form)");
  private static final String WEB_APPLICATIONS = "/camunda/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int LARGEST = 2 * 1024 * 1024;

  private final TaskHands hands;
  private final ObjectMapper json;

  EngineDoor(TaskHands hands, ObjectMapper json) {
    this.hands = hands;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String path = path(request);
    if (path == null) {
      refuse(response, HttpStatus.BAD_REQUEST, "Địa chỉ gọi lên không đúng.");
    } else if (path.equals("/engine-rest") || path.startsWith("/engine-rest/") || path.startsWith(WEB_APPLICATIONS)) {
      engine(path, request, response, chain);
    } else if (path.startsWith("/camunda/") && !Set.of("GET", "HEAD").contains(request.getMethod())) {
      refuse(response, HttpStatus.METHOD_NOT_ALLOWED, "Địa chỉ này không nhận thao tác đó.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private void engine(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    String address = address(path);
    Optional<EngineCalls.Call> call = address == null || login == null ? Optional.empty()
        : EngineCalls.allowing(CamundaUsers.roles(login), login.getName(), request.getMethod(), address);
    if (call.isEmpty()) {
      LOG.info("Từ chối: {} {} của {}", request.getMethod(), path.replaceAll("[^A-Za-z0-9._:@/-]", "?"), login == null ? "?" : login.getName());
      refuse(response, HttpStatus.FORBIDDEN, "Bạn không có quyền thực hiện thao tác này.");
    } else if (path.startsWith(WEB_APPLICATIONS) && !READING.contains(request.getMethod()) && !comesFromItsPage(request)) {
      refuse(response, HttpStatus.FORBIDDEN, "Mã của phiên làm việc thiếu hoặc đã cũ; hãy tải lại trang.");
    } else if (evaluates(request.getQueryString())) {
      refuse(response, HttpStatus.FORBIDDEN, "Truy vấn không nhận biểu thức; hãy gửi giá trị cần tìm.");
    } else {
      body(call.get(), address, request, response, chain, login);
    }
  }

  private void body(EngineCalls.Call call, String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain,
      Authentication login) throws ServletException, IOException {
    byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "Nội dung gửi lên quá lớn.");
      return;
    }
    EngineBody body = new EngineBody(Set.of(), List.of(), false);
    if (bytes.length > 0) {
      if (!isJson(request)) {
        refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Chỉ nhận nội dung JSON.");
        return;
      }
      try {
        body = EngineBody.read(bytes);
      } catch (IOException unreadable) {
        refuse(response, HttpStatus.BAD_REQUEST, "Yêu cầu gửi lên không đúng quy cách nên chưa được thực hiện.");
        return;
      }
    }
    if (body.expressions()) {
      refuse(response, HttpStatus.FORBIDDEN, "Truy vấn không nhận biểu thức; hãy gửi giá trị cần tìm.");
    } else if (call.fields() != null && !call.fields().containsAll(body.fields())) {
      refuse(response, HttpStatus.FORBIDDEN, "Thao tác này chỉ nhận: " + (call.fields().isEmpty() ? "nội dung trống" : String.join(", ", call.fields())) + ".");
    } else {
      Matcher hand = HANDS.matcher(address);
      if (hand.matches()) changeHands(hand.group(1), hand.group(2), body, new ReadAgain(request, bytes), response, chain, login);
      else chain.doFilter(new ReadAgain(request, bytes), response);
    }
  }

  /** One takes a task for oneself, and does what is of one's role; giving back and assigning are ours to judge. */
  private void changeHands(String task, String act, EngineBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain,
      Authentication login) throws ServletException, IOException {
    try {
      if (act.equals("complete") || act.equals("submit-form")) {
        hands.mayComplete(task, login);
        chain.doFilter(request, response);
        return;
      }
      if (act.equals("claim")) {
        if (!body.userIds().stream().allMatch(login.getName()::equals) || body.userIds().isEmpty()) {
          refuse(response, HttpStatus.FORBIDDEN, "Mỗi người chỉ nhận việc cho mình; giao việc cho đồng nghiệp thì dùng “Giao việc”.");
          return;
        }
        if (!hands.takenInstead(task, login)) {
          hands.mayClaim(task, login);
          chain.doFilter(request, response);
          return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
      String to = body.userIds().isEmpty() ? null : body.userIds().get(body.userIds().size() - 1);
      if (act.equals("unclaim") || to == null) hands.giveBack(task, login, null);
      else hands.assign(task, to, login, null);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (Refusal refusal) {
      refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
    } catch (TaskHands.NotYours hidden) {
      refuse(response, HttpStatus.NOT_FOUND, hidden.getMessage());
    }
  }

  /** Whether the call carries the token that the web applications' own guard gave to this session; that guard comes after this door. */
  private static boolean comesFromItsPage(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String sent = request.getHeader("X-XSRF-TOKEN");
    return session != null && sent != null && session.getAttribute("CAMUNDA_CSRF_TOKEN") instanceof String token
        && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  /** The address as the engine will understand it: decoded once, without the slash at its end; null when it can't be read. */
  private static String path(HttpServletRequest request) {
    try {
      String decoded = UriUtils.decode(request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
      return decoded.length() > 1 && decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static String address(String path) {
    Matcher application = APPLICATION.matcher(path);
    if (application.matches()) return "@" + application.group(1) + "/" + application.group(2);
    Matcher engine = ENGINE.matcher(path);
    return !engine.matches() ? null : engine.group(1) != null ? engine.group(1) : engine.group(2);
  }

  private static boolean evaluates(String query) {
    return query != null && Arrays.stream(query.split("[&;]")).map(parameter -> parameter.split("=", 2)[0]).anyMatch(EngineDoor::evaluatedName);
  }

  private static boolean evaluatedName(String encoded) {
    try {
      return EngineBody.evaluated(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException unreadable) {
      return true;
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    try {
      return request.getContentType() != null && request.getHeader("Content-Encoding") == null
          && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(request.getContentType()));
    } catch (InvalidMediaTypeException unknown) {
      return false;
    }
  }

  private void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    String type = status == HttpStatus.FORBIDDEN ? "AuthorizationException" : "RestException";
    response.getWriter().write(json.writeValueAsString(Map.of("type", type, "message", sentence)));
  }
}
