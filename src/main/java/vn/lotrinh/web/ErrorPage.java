package vn.lotrinh.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown where no room had an answer: an address that leads nowhere, a closed door, a failure before or after the room's own work. */
@Controller
class ErrorPage implements ErrorController {

  /** Rooms tell themselves who may not do what; what is stopped before a room is reached lacks the token of a fresh page. */
  private static final String NO_TOKEN = "Phiên làm việc đã hết hoặc trang đã mở quá lâu. Hãy tải lại trang rồi làm lại.";

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request) {
    String address = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).map(Object::toString).orElse("/");
    return answer(request, address).to(request, address);
  }

  private static Answer answer(HttpServletRequest request, String address) {
    HttpStatus status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).map(HttpStatus::resolve)
        .orElse(HttpStatus.NOT_FOUND);
    Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (status.is5xxServerError() && failure != null) return Refusals.unexpected(failure, address);
    return status == HttpStatus.FORBIDDEN && !request.getMethod().equals("GET") ? Answer.of(status, NO_TOKEN) : Answer.of(status);
  }
}
