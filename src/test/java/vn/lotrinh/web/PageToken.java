package vn.lotrinh.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token that a form of our pages carries, taken from a page as a browser takes it. Spring's own test token would exchange the store of tokens
 * for every test that comes after.
 */
public final class PageToken {

  private PageToken() {}

  public static RequestPostProcessor of(MockMvc web) throws Exception {
    MockHttpServletResponse page = web.perform(get("/login").accept("text/html")).andReturn().getResponse();
    Cookie cookie = page.getCookie("lo-trinh-csrf");
    String token = Visitor.token(page.getContentAsString());
    return request -> {
      Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
      request.setCookies(Stream.concat(Arrays.stream(others), Stream.of(cookie)).toArray(Cookie[]::new));
      request.setParameter("_csrf", token);
      return request;
    };
  }
}
