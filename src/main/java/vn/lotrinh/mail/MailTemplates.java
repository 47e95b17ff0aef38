package vn.lotrinh.mail;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the two parts of a mail. An engine of its own, because the one of the pages knows no plain text. */
@Component
class MailTemplates {

  /** The two parts of a mail. */
  record Body(String text, String html) {}

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  MailTemplates() {
    engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
  }

  Body body(Mail mail) {
    Context context = new Context(VIETNAMESE);
    mail.model().forEach((name, value) -> context.setVariable(name, quickToRead(value)));
    return new Body(engine.process(mail.template() + ".txt", context), engine.process(mail.template() + ".html", context));
  }

  /** Records as maps: a key is found at once, a record's component by searching its methods each time, which took most of a letter's time. */
  private static Object quickToRead(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(MailTemplates::quickToRead).toList();
    }
    return value instanceof Record values ? components(values) : value;
  }

  private static Map<String, Object> components(Record values) {
    Map<String, Object> components = new HashMap<>();
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      components.put(component.getName(), quickToRead(ReflectionUtils.invokeMethod(accessor, values)));
    }
    return components;
  }

  private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.getResolvablePatternSpec().addPattern("*" + ending);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }
}
