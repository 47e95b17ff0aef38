package vn.lotrinh;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** One call {@code bean.method(arguments)} in an expression of a model. */
record ModelCall(String bean, String method, int arguments) {

  private static final Pattern CALL = Pattern.compile("(?<![\\w.)])([A-Za-z_]\\w*)\\.([A-Za-z_]\\w*)\\(");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task");
  private static final Map<String, Class<?>> SERVICES = services();

  static List<ModelCall> in(String expression) {
    String text = QUOTED.matcher(expression).replaceAll(quoted -> "q".repeat(quoted.group().length()));
    List<ModelCall> calls = new ArrayList<>();
    for (Matcher matcher = CALL.matcher(text); matcher.find(); ) {
      if (!OF_THE_ENGINE.contains(matcher.group(1))) calls.add(new ModelCall(matcher.group(1), matcher.group(2), countArguments(text, matcher.end())));
    }
    return calls;
  }

  /** What is wrong with the call, if anything. */
  Optional<String> fault() {
    Class<?> service = SERVICES.get(bean);
    if (service == null) return Optional.of("no service is named '" + bean + "' (it should have " + method + " with " + arguments + " parameters)");
    boolean found = Stream.of(service.getMethods()).filter(candidate -> candidate.getName().equals(method)).filter(ModelCall::isCallable)
        .anyMatch(candidate -> candidate.getParameterCount() == arguments);
    return found ? Optional.empty() : Optional.of(service.getName() + " has no public method " + method + " with " + arguments + " parameters");
  }

  private static boolean isCallable(Method method) {
    return Modifier.isPublic(method.getModifiers()) && Modifier.isPublic(method.getDeclaringClass().getModifiers());
  }

  private static int countArguments(String text, int start) {
    int depth = 0;
    int commas = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') depth++;
      else if ((c == ')' || c == ']') && depth-- == 0) return text.substring(start, i).isBlank() ? 0 : commas + 1;
      else if (c == ',' && depth == 0) commas++;
    }
    throw new IllegalArgumentException("parenthesis left open: " + text);
  }

  private static Map<String, Class<?>> services() {
    ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
    Map<String, Class<?>> services = new HashMap<>();
    for (BeanDefinition definition : scanner.findCandidateComponents("vn.lotrinh")) {
      services.put(AnnotationBeanNameGenerator.INSTANCE.generateBeanName(definition, null), ClassUtils.resolveClassName(definition.getBeanClassName(), null));
    }
    return services;
  }
}
