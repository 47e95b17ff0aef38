package vn.lotrinh.issuance;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room's documents share: the letter that corrects an issued one, papers filled from a case. */
@Configuration(proxyBeanMethods = false)
class LetterKind {

  @Bean
  TextKind letterText() {
    return new TextKind("letter", Letter.class);
  }

  @Bean
  TextKind paperText() {
    return new TextKind("paper", FilledPaper.class);
  }

  @Bean
  TemplateKind letterTemplate() {
    Office office = new Office("CQ", "Cơ quan thử", "Cơ quan cấp trên", "CQ", "Địa danh");
    return new TemplateKind("issuance", Letter.TEMPLATE, "Công văn đính chính", Set.of("trichYeu", "kinhGui", "moDau", "ket", "noiDungDinhChinh"), Set.of(),
        new Letter(office, "Báo cáo số 01/BC-CQ", "một việc", "Nội dung"));
  }
}
