package vn.lotrinh.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.Refusal;

/** Tells every "no" and every failure of a page or an interface in one sentence. A room may tell its own more precisely. */
@ControllerAdvice
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletRequest request) {
    return answer(Answer.of(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage()), request);
  }

  @ExceptionHandler
  ModelAndView forbidden(AccessDeniedException denied, HttpServletRequest request) {
    return answer(Answer.of(HttpStatus.FORBIDDEN), request);
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return answer(Answer.of(HttpStatus.PAYLOAD_TOO_LARGE), request);
  }

  @ExceptionHandler
  ModelAndView missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
    return answer(Answer.of(HttpStatus.BAD_REQUEST, "Thiếu thông tin “" + missing.getParameterName() + "”."), request);
  }

  @ExceptionHandler
  ModelAndView missing(MissingServletRequestPartException missing, HttpServletRequest request) {
    return answer(Answer.of(HttpStatus.BAD_REQUEST, "Thiếu tệp hoặc thông tin “" + missing.getRequestPartName() + "”."), request);
  }

  @ExceptionHandler
  ModelAndView mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    return answer(Answer.of(HttpStatus.BAD_REQUEST, "Giá trị của “" + mismatch.getName() + "” không đúng."), request);
  }

  @ExceptionHandler({TypeMismatchException.class, HttpMessageNotReadableException.class})
  ModelAndView unreadable(Exception unreadable, HttpServletRequest request) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) return refused(refusal, request);
    }
    return answer(Answer.of(HttpStatus.BAD_REQUEST, "Dữ liệu gửi lên không đọc được."), request);
  }

  /** Whoever asked is gone: nobody is left to be told. */
  @ExceptionHandler
  ModelAndView gone(AsyncRequestNotUsableException gone) {
    return null;
  }

  @ExceptionHandler
  ModelAndView failed(Exception failure, HttpServletRequest request) {
    HttpStatus status = failure instanceof ErrorResponse known ? HttpStatus.resolve(known.getStatusCode().value()) : null;
    if (status != null && status.is4xxClientError()) return answer(Answer.of(status), request);
    return answer(unexpected(failure, request.getRequestURI()), request);
  }

  /** Writes a failure down under a number that the person who met it can read out. */
  static Answer unexpected(Throwable failure, String address) {
    String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    LOG.error("Lỗi {} tại {}", number, address.replaceAll("\\p{Cntrl}", "?"), failure);
    Answer told = Answer.of(HttpStatus.INTERNAL_SERVER_ERROR);
    return new Answer(told.status(), told.sentence(), number);
  }

  private static ModelAndView answer(Answer answer, HttpServletRequest request) {
    return answer.to(request, request.getRequestURI());
  }
}
