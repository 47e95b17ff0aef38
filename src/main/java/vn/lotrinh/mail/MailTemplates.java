package vn.lotrinh.mail;

import java.util.Locale;
import org.springframework.stereotype.Component;
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
    Context context = new Context(VIETNAMESE, mail.model());
    return new Body(engine.process(mail.template() + ".txt", context), engine.process(mail.template() + ".html", context));
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
