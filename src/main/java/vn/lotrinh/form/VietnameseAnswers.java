package vn.lotrinh.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.support.WebApplicationContextUtils;
import vn.lotrinh.Refusal;

/**
 * What the engine's HTTP interface answers when something fails, in words for an office: our own refusal is 422 with its sentence alone,
 * however deep the engine has wrapped it; whoever comes too late to a task reads who has done it; anything else keeps its status, gets a Vietnamese sentence with a reference number, and is logged.
 */
class VietnameseAnswers implements ContainerResponseFilter, ApplicationEventListener {

  private static final Logger LOG = LoggerFactory.getLogger(VietnameseAnswers.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAILURE = VietnameseAnswers.class.getName() + ".failure";
  private static final int UNPROCESSABLE = 422;
  private static final Pattern TASK = Pattern.compile("(?:^|.*/)task/([A-Za-z0-9-]+)(?:/.*)?");

  @Context
  private ServletContext application;

  @Override
  public void onEvent(ApplicationEvent event) {
    // only the requests matter
  }

  @Override
  public RequestEventListener onRequest(RequestEvent start) {
    return event -> {
      if (event.getType() == RequestEvent.Type.ON_EXCEPTION) {
        event.getContainerRequest().setProperty(FAILURE, event.getException());
      }
    };
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Throwable failure = (Throwable) request.getProperty(FAILURE);
    Refusal refusal = cause(failure, Refusal.class);
    String ended = refusal == null && response.getStatus() >= 400 ? ended(request) : null;
    if (ended != null) {
      response.setStatus(request.getMethod().equals("GET") ? 404 : 409);
      response.setEntity(tooLate(ended), null, MediaType.APPLICATION_JSON_TYPE);
    } else if (refusal != null) {
      response.setStatus(UNPROCESSABLE);
      response.setEntity(body(refusal), null, MediaType.APPLICATION_JSON_TYPE);
    } else if (response.getStatus() >= 400 && engineAnswer(response, failure) != null) {
      ExceptionDto answer = engineAnswer(response, failure);
      response.setStatus(status(request, response.getStatus(), failure));
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log(reference, request, response.getStatus(), answer, failure);
      response.setEntity(body(answer, response.getStatus(), failure, reference), null, MediaType.APPLICATION_JSON_TYPE);
    }
  }

  /** What there is to say of the task in the address where it has ended; null otherwise. */
  private String ended(ContainerRequestContext request) {
    Matcher task = TASK.matcher(request.getUriInfo().getPath());
    return task.matches() ? WebApplicationContextUtils.getRequiredWebApplicationContext(application).getBean(TaskEnd.class).told(task.group(1)).orElse(null)
        : null;
  }

  private static Map<String, Object> tooLate(String sentence) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "InvalidRequestException");
    body.put("message", sentence);
    body.put("code", null);
    return body;
  }

  /** What the engine answers in its own shape; a body that is no JSON is sometimes answered by the JSON library instead, as bare text. */
  private static ExceptionDto engineAnswer(ContainerResponseContext response, Throwable failure) {
    if (response.getEntity() instanceof ExceptionDto answer) {
      return answer;
    }
    JsonProcessingException unreadable = cause(failure, JsonProcessingException.class);
    if (unreadable == null) {
      return null;
    }
    ExceptionDto answer = new ExceptionDto();
    answer.setType("InvalidRequestException");
    answer.setMessage(unreadable.getOriginalMessage());
    return answer;
  }

  private static Map<String, Object> body(Refusal refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "RestException");
    body.put("message", refusal.getMessage());
    body.put("code", null);
    List<FieldProblem> problems = refusal instanceof FormRefusal form ? form.problems() : List.of();
    body.put("fields", problems.stream()
        .map(problem -> Map.of("key", problem.key(), "label", problem.label(), "message", problem.sentence())).toList());
    return body;
  }

  private static Map<String, Object> body(ExceptionDto engineAnswer, int status, Throwable failure, String reference) {
    Map<String, Object> body = JSON.convertValue(engineAnswer, new TypeReference<LinkedHashMap<String, Object>>() {});
    body.put("message", sentence(status, failure) + " Mã tra cứu: " + reference + ".");
    body.put("reference", reference);
    if (status < 500) {
      body.put("detail", engineAnswer.getMessage());
    }
    return body;
  }

  /** The engine answers 500 to some mistakes of its caller: a task that is gone, one that another completes just now, an empty request. */
  private static int status(ContainerRequestContext request, int engineStatus, Throwable failure) {
    if (engineStatus < 500) return engineStatus;
    if (cause(failure, OptimisticLockingException.class) != null) return 409;
    if (cause(failure, NullValueException.class) != null) return 404;
    return request.getLength() <= 0 && cause(failure, NullPointerException.class) != null ? 400 : engineStatus;
  }

  private static String sentence(int status, Throwable failure) {
    if (cause(failure, OptimisticLockingException.class) != null) {
      return "Việc này vừa được người khác xử lý cùng lúc; hãy tải lại trang rồi làm tiếp.";
    }
    if (status == 404 || cause(failure, NullValueException.class) != null) {
      return "Không tìm thấy nội dung được yêu cầu; có thể việc này đã hoàn thành hoặc đã được xóa.";
    }
    return switch (status) {
      case 400 -> "Yêu cầu gửi lên không đúng quy cách nên chưa được thực hiện.";
      case 401 -> "Cần đăng nhập trước khi thực hiện việc này.";
      case 403 -> "Tài khoản này không có quyền thực hiện việc vừa yêu cầu.";
      default -> status < 500 ? "Yêu cầu này không thực hiện được." : "Hệ thống gặp lỗi nên chưa thực hiện được yêu cầu; dữ liệu chưa bị thay đổi.";
    };
  }

  private static void log(String reference, ContainerRequestContext request, int status, ExceptionDto answer, Throwable failure) {
    String call = request.getMethod() + " " + request.getUriInfo().getPath();
    if (status >= 500) {
      LOG.error("[{}] {} failed with {}: {}", reference, call, status, answer.getMessage(), failure);
    } else {
      LOG.info("[{}] {} refused with {}: {}", reference, call, status, answer.getMessage());
    }
  }

  private static <T extends Throwable> T cause(Throwable failure, Class<T> wanted) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (wanted.isInstance(each)) {
        return wanted.cast(each);
      }
    }
    return null;
  }
}
