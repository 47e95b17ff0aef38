package vn.lotrinh.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import vn.lotrinh.Refusal;

/**
 * Accounts and memberships as they pass through the engine's two interfaces, the one of programs and the one of the Admin application: what is
 * typed is cleaned and checked before the engine keeps it, and who was moved or removed is told to the rooms that gave him work.
 */
class AccountCalls extends OncePerRequestFilter {

  private static final Pattern CALL =
      Pattern.compile("/engine-rest/(?:engine/[^/]+/)?(.*)|/camunda/api/engine/(?:engine/[^/]+/)?(.*)|/camunda/api/admin/setup/[^/]+/(.*)");
  private static final Pattern WRITING =
      Pattern.compile("(user/create|user/[^/]+/profile|user/[^/]+/credentials|identity/verify|identity/password-policy)/?");
  private static final Pattern MOVING = Pattern.compile("(?:group/[^/]+/members/[^/]+|user/[^/]+|group/[^/]+)/?");
  /** Groups of roles inside a body: see {@link vn.lotrinh.Post}. */
  private static final Pattern DERIVED = Pattern.compile("group/[^/]+\\.(?:leader|head|format|clerk)(?:/members/[^/]+)?/?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Accounts accounts;
  private final Moves moves;

  AccountCalls(Accounts accounts, Moves moves) {
    this.accounts = accounts;
    this.moves = moves;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<String> call = call(request);
    if (call.filter(path -> DERIVED.matcher(path).matches()).isPresent() && request.getMethod().matches("PUT|DELETE")) {
      new Turned(HttpStatus.UNPROCESSABLE_ENTITY, "Nhóm này là một vai trò trong cơ quan, thành viên suy ra từ tài khoản và phân công; hãy ghi ở trang của cơ quan.")
          .answer(request, response);
      return;
    }
    boolean writing = call.filter(path -> WRITING.matcher(path).matches()).isPresent() && request.getMethod().matches("POST|PUT");
    try {
      chain.doFilter(writing ? cleaned(request, call.get()) : request, response);
    } catch (Refusal refusal) {
      new Turned(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage()).answer(request, response);
      return;
    }
    boolean moving = call.filter(path -> MOVING.matcher(path).matches()).isPresent() && request.getMethod().matches("DELETE|PUT");
    if (moving && response.getStatus() < 300) moves.tell();
  }

  private static Optional<String> call(HttpServletRequest request) {
    Matcher call = CALL.matcher(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));   // the door before has let only plain addresses in
    if (!call.matches()) return Optional.empty();
    return Optional.of(call.group(1) != null ? call.group(1) : call.group(2) != null ? call.group(2) : call.group(3));
  }

  /** A body that is no JSON object is the engine's to refuse. */
  private HttpServletRequest cleaned(HttpServletRequest request, String path) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    JsonNode content = json(body);
    if (!(content instanceof ObjectNode account)) return new ReadAgain(request, body);
    if (path.startsWith("user/create")) open(account);
    else if (path.contains("/profile")) AccountForm.profile(account);
    else AccountForm.passwords(account);
    return new ReadAgain(request, JSON.writeValueAsBytes(account));
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void open(ObjectNode account) {
    if (account.get("credentials") instanceof ObjectNode credentials) AccountForm.passwords(credentials);
    if (!(account.get("profile") instanceof ObjectNode profile)) return;
    if (profile.path("id").isTextual()) profile.put("id", accounts.free(profile.get("id").textValue()));
    AccountForm.profile(profile);
  }
}
