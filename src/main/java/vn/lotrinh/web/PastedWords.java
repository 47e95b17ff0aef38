package vn.lotrinh.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lotrinh.Written;

/** Cleans every text that a page or a program hands to one of our controllers, as {@link Written} does everywhere; passwords stay as they are. */
@ControllerAdvice
class PastedWords implements WebMvcConfigurer {

  private static final String PASSWORD = "password";

  @InitBinder
  void cleanFieldsOfForms(WebDataBinder binder) {
    if (isPassword(binder.getObjectName())) return;
    binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
      @Override
      public void setAsText(String text) {
        setValue(text == null ? null : Written.text("Nội dung vừa gửi", text));
      }
    });
  }

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance).map(MappingJackson2HttpMessageConverter.class::cast)
        .forEach(converter -> converter.setObjectMapper(converter.getObjectMapper().copy()
            .registerModule(new SimpleModule("pasted words").addDeserializer(String.class, new Words()))));
  }

  private static boolean isPassword(String name) {
    return name != null && name.toLowerCase(Locale.ROOT).contains(PASSWORD);
  }

  /** The texts of a JSON body; the name under which one stands is what its sender knows it by. */
  private static final class Words extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String name = parser.currentName();
      String text = super.deserialize(parser, context);
      return text == null || isPassword(name) ? text : Written.text(Objects.requireNonNullElse(name, "Nội dung vừa gửi"), text);
    }
  }
}
