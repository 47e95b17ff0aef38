package vn.lotrinh.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody wanted to go who had to log in first. The browser remembers it, because before a login the server keeps nothing; only a page
 * of ours is ever gone to.
 */
class Destination implements AuthenticationEntryPoint, AuthenticationSuccessHandler {

  private static final String COOKIE = "lo-trinh-den";
  private static final int LONGEST = 1000;
  private static final int SECONDS = 1800;
  /** A path on this server: neither another host nor anything a browser takes for one. */
  private static final String OURS = "/(?![/\\\\])[^\\p{Cntrl}\\\\]*";

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
    String wanted = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean page = request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    if (page && wanted.length() <= LONGEST && wanted.matches(OURS)) remember(request, response, URLEncoder.encode(wanted, StandardCharsets.UTF_8), SECONDS);
    response.sendRedirect("/login");
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login) throws IOException {
    Cookie wanted = WebUtils.getCookie(request, COOKIE);
    if (wanted != null) remember(request, response, "", 0);
    response.sendRedirect(wanted == null ? "/" : path(wanted.getValue()));
  }

  private static String path(String value) {
    try {
      String path = URLDecoder.decode(value, StandardCharsets.UTF_8);
      return path.length() <= LONGEST && path.matches(OURS) ? path : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  private static void remember(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax")
        .maxAge(seconds).build().toString());
  }
}
