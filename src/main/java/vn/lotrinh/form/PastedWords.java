package vn.lotrinh.form;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Objects;
import org.camunda.bpm.engine.rest.dto.identity.GroupDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.dto.task.CommentDto;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/**
 * Cleans what people type into the platform's own pages beside the forms: opinions at a task, names and mail addresses of accounts, names of
 * groups. What is too long for the platform's tables is refused instead of failing there.
 */
class PastedWords implements ReaderInterceptor {

  private static final int LONGEST_NAME = 255;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
    Object sent = reading.proceed();
    if (sent instanceof CommentDto opinion) clean(opinion);
    if (sent instanceof UserProfileDto person) clean(person);
    if (sent instanceof UserDto account && account.getProfile() != null) clean(account.getProfile());
    if (sent instanceof GroupDto group) group.setName(name("Tên nhóm", group.getName()));
    return sent;
  }

  private static void clean(CommentDto opinion) {
    String message = Written.text("Ý kiến", Objects.requireNonNullElse(opinion.getMessage(), ""));
    if (message.isEmpty()) throw new Refusal("Ý kiến chưa có nội dung.");
    if (Written.length(message) > TextRule.LONGEST) throw new Refusal("Ý kiến dài quá 4.000 ký tự.");
    opinion.setMessage(message);
  }

  private static void clean(UserProfileDto person) {
    person.setFirstName(name("Tên", person.getFirstName()));
    person.setLastName(name("Họ và tên đệm", person.getLastName()));
    person.setEmail(name("Địa chỉ thư", person.getEmail()));
  }

  private static String name(String label, String typed) {
    if (typed == null) return null;
    String name = Written.line(label, typed);
    if (Written.length(name) > LONGEST_NAME) throw new Refusal("“" + label + "” dài quá " + LONGEST_NAME + " ký tự.");
    return name;
  }
}
