package vn.lotrinh.security;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** What a request is told that is turned away at the door, before any page or session is made for it: one sentence. */
record Turned(HttpStatus status, String sentence) {

  private static final int TRY_AGAIN_SECONDS = 10;

  static Turned tooLarge(long limit) {
    return new Turned(HttpStatus.PAYLOAD_TOO_LARGE, "Nội dung gửi lên quá lớn; tối đa " + limit / 1024 / 1024 + " MB một lần.");
  }

  static Turned tooFast() {
    return new Turned(HttpStatus.TOO_MANY_REQUESTS, "Có quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi ít giây rồi thử lại.");
  }

  static Turned tooManyWrongLogins() {
    return new Turned(HttpStatus.TOO_MANY_REQUESTS,
        "Từ địa chỉ này đã đăng nhập sai quá nhiều lần. Hãy đợi khoảng một phút rồi thử lại; không tài khoản nào bị khoá hẳn.");
  }

  static Turned tooManyLarge() {
    return new Turned(HttpStatus.TOO_MANY_REQUESTS, "Bạn đang gửi nhiều nội dung lớn cùng lúc. Hãy đợi lần trước xong rồi gửi tiếp.");
  }

  /** While a start still sets up bodies, accounts and the scene nobody could log in: a right password would be called wrong. */
  static Turned notReady() {
    return new Turned(HttpStatus.SERVICE_UNAVAILABLE, "Hệ thống đang khởi động, chưa nhận yêu cầu. Trang tự mở lại khi xong, thường trong vòng một phút.");
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(status.value());
    if (status == HttpStatus.TOO_MANY_REQUESTS) response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_SECONDS));
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_SECONDS));
      response.setHeader("Refresh", "3");
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentType(forPeople(request) ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
    String text = forPeople(request)
        ? "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Lộ trình HTX</title><p>" + HtmlUtils.htmlEscape(sentence, StandardCharsets.UTF_8.name()) + "</p></html>"
        : "{\"type\":\"RestException\",\"message\":\"" + new String(JsonStringEncoder.getInstance().quoteAsString(sentence)) + "\"}";
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.getOutputStream().close();                       // whatever is still written by those behind goes nowhere
  }

  private static boolean forPeople(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !request.getRequestURI().matches("/(api|engine-rest|camunda/api)/.*");
  }
}
