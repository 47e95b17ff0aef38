package vn.lotrinh.security;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What a password must be: ten characters with a small and a capital letter, a digit and a sign, and nothing of the person. Names as short as
 * "An" or "Ly" stand in too many words to count as something of the person.
 */
@Component
class PasswordRules implements PasswordPolicy, BeanPostProcessor {

  private static final int LENGTH = 10;
  private static final int SHORTEST_NAME = 4;

  /** The names are those under which the web applications show a rule. */
  private record Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, User> holds) implements PasswordPolicyRule {

    @Override
    public String getPlaceholder() {
      return placeholder;
    }

    @Override
    public Map<String, String> getParameters() {
      return parameters;
    }

    @Override
    public boolean execute(String password) {
      return holds.test(password, null);
    }

    @Override
    public boolean execute(String password, User person) {
      return holds.test(password, person);
    }
  }

  private static final List<PasswordPolicyRule> RULES = List.of(
      new Rule("PASSWORD_POLICY_USER_DATA", Map.of(), (password, person) -> person == null || !tells(password, person)),
      new Rule("PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(LENGTH)), (password, person) -> password.codePointCount(0, password.length()) >= LENGTH),
      new Rule("PASSWORD_POLICY_LOWERCASE", Map.of("minLowerCase", "1"), (password, person) -> password.codePoints().anyMatch(Character::isLowerCase)),
      new Rule("PASSWORD_POLICY_UPPERCASE", Map.of("minUpperCase", "1"), (password, person) -> password.codePoints().anyMatch(Character::isUpperCase)),
      new Rule("PASSWORD_POLICY_DIGIT", Map.of("minDigit", "1"), (password, person) -> password.codePoints().anyMatch(Character::isDigit)),
      new Rule("PASSWORD_POLICY_SPECIAL", Map.of("minSpecial", "1"),
          (password, person) -> password.codePoints().anyMatch(sign -> !Character.isLetterOrDigit(sign) && Character.getType(sign) != Character.NON_SPACING_MARK)));

  @Override
  public List<PasswordPolicyRule> getRules() {
    return RULES;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof ProcessEngineConfiguration engine) engine.setPasswordPolicy(this);
    return bean;
  }

  /** The same password, typed composed or decomposed (as some keyboards and systems do), is the same. */
  static String composed(String password) {
    return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static boolean tells(String password, User person) {
    String plain = plain(password);
    String mailbox = person.getEmail() == null ? null : person.getEmail().replaceAll("@.*", "");
    return Stream.of(person.getId(), person.getFirstName(), person.getLastName(), mailbox, person.getEmail())
        .filter(told -> told != null && told.strip().length() >= SHORTEST_NAME).anyMatch(told -> plain.contains(plain(told.strip())));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
