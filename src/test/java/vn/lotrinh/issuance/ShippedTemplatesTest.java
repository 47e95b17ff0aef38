package vn.lotrinh.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** The templates that come with the application, of every room. */
@SystemTest
class ShippedTemplatesTest {

  @Autowired Templates templates;

  @Test
  void everyTemplateThatComesWithTheApplicationMayBeUsed() {
    assertThat(templates.kinds()).extracting(TemplateKind::name).doesNotHaveDuplicates()
        .contains("correction-letter", "annual-report", "province-report", "violation-notice", "revocation-decision", "restoration-decision", "dissolving-notice",
            "dissolved-notice", "meeting-invitation", "meeting-minutes");
    assertThat(templates.kinds()).allSatisfy(kind -> assertThatCode(() -> TemplateCheck.check(kind, Templates.shipped(kind).content())).as(kind.name()).doesNotThrowAnyException());
  }
}
