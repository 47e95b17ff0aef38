package vn.lotrinh.issuance;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** The letter that corrects an issued document, as it comes with the application. */
class LetterTemplateTest {

  @Test
  void theTemplateThatComesWithTheApplicationMayBeUsed() {
    TemplateKind letter = new LetterKind().letterTemplate();
    assertThatCode(() -> TemplateCheck.check(letter, Templates.shipped(letter).content())).doesNotThrowAnyException();
  }
}
