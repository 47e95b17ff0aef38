package vn.lotrinh.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/**
 * How a request that led to nothing is answered.
 *
 * @param sentence what happened, in Vietnamese
 * @param number   under which the log tells more; null where the sentence says all
 */
record Answer(HttpStatus status, String sentence, String number) {

  static Answer of(HttpStatus status, String sentence) {
    return new Answer(status, sentence, null);
  }

  /** What there is to say about a status alone. */
  static Answer of(HttpStatus status) {
    return of(status, switch (status) {
      case BAD_REQUEST -> "Yêu cầu gửi lên không đúng. Hãy kiểm tra lại rồi thử lại.";
      case UNAUTHORIZED -> "Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.";
      case FORBIDDEN -> "Bạn không có quyền xem hoặc làm việc này.";
      case NOT_FOUND -> "Không tìm thấy trang hoặc hồ sơ này, hoặc cơ quan của bạn không tham gia hồ sơ.";
      case METHOD_NOT_ALLOWED -> "Địa chỉ này không nhận thao tác đó.";
      case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "Dạng dữ liệu này không được hỗ trợ.";
      case PAYLOAD_TOO_LARGE -> "Tệp gửi lên quá lớn.";
      default -> status.is4xxClientError() ? "Yêu cầu này không thực hiện được." : "Hệ thống gặp lỗi ngoài dự kiến. Dữ liệu chưa bị thay đổi.";
    });
  }

  /** As JSON for programs, as a page for people. */
  ModelAndView to(HttpServletRequest request, String address) {
    ModelAndView answer = forPrograms(request, address) ? new ModelAndView(new MappingJackson2JsonView(), json()) : new ModelAndView("web/error", page());
    answer.setStatus(status);
    return answer;
  }

  private Map<String, Object> json() {
    return number == null ? Map.of("message", sentence) : Map.of("message", sentence, "number", number);
  }

  /** Named unlike any part of an address: a page's own address may have a "number", and the view is given it as well. */
  private Map<String, Object> page() {
    return number == null ? Map.of("sentence", sentence, "heading", heading()) : Map.of("sentence", sentence, "heading", heading(), "failureNumber", number);
  }

  private String heading() {
    return switch (status) {
      case FORBIDDEN, UNAUTHORIZED -> "Không có quyền";
      case NOT_FOUND -> "Không tìm thấy";
      case UNPROCESSABLE_ENTITY -> "Chưa thực hiện được";
      default -> status.is4xxClientError() ? "Yêu cầu chưa đúng" : "Có lỗi xảy ra";
    };
  }

  private static boolean forPrograms(HttpServletRequest request, String address) {
    if (address.startsWith("/api/") || address.startsWith("/engine-rest") || address.startsWith("/camunda/api/")) return true;
    String accept = request.getHeader("Accept");
    return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }
}
