package vn.lotrinh.form;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.springframework.web.context.support.WebApplicationContextUtils;
import vn.lotrinh.Refusal;

/**
 * Stands where the engine's HTTP interface reads the body of submit-form, complete and resolve, under every address that leads there: what is
 * checked is what the engine has understood, so no spelling of the address or of the JSON gets around it.
 */
class SubmissionReader implements ReaderInterceptor {

  private static final int LARGEST = 1024 * 1024;

  @Context
  private UriInfo address;

  @Context
  private ServletContext application;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
    if (!CompleteTaskDto.class.isAssignableFrom(reading.getType())) {
      return reading.proceed();
    }
    byte[] body = reading.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refusal("Nội dung biểu mẫu vượt quá 1 MB; hãy đính kèm phần dài dưới dạng giấy tờ của hồ sơ.");
    }
    reading.setInputStream(new ByteArrayInputStream(body));
    CompleteTaskDto submission = (CompleteTaskDto) reading.proceed();
    if (submission != null) {
      submission.setVariables(accept(submission));
    }
    return submission;
  }

  private Map<String, VariableValueDto> accept(CompleteTaskDto submission) {
    Map<String, VariableValueDto> sent = submission.getVariables() == null ? Map.of() : submission.getVariables();
    boolean completes = !address.getPath().endsWith("/resolve");
    return WebApplicationContextUtils.getRequiredWebApplicationContext(application).getBean(SubmissionCheck.class)
        .accept(address.getPathParameters().getFirst("id"), sent, completes);
  }
}
