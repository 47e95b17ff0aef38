package vn.lotrinh.issuance;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letter that corrects an issued document, which every room's documents share. */
@Configuration(proxyBeanMethods = false)
class LetterKind {

  @Bean
  TextKind letterText() {
    return new TextKind("letter", Letter.class);
  }

  @Bean
  TemplateKind letterTemplate() {
    Office office = new Office("CQ", "Cơ quan thử", "Cơ quan cấp trên", "CQ", "Địa danh");
    return new TemplateKind("issuance", Letter.TEMPLATE, "Công văn đính chính", Set.of("noiDungDinhChinh"), Set.of(),
        new Letter(office, "Báo cáo số 01/BC-CQ", "một việc", "Nội dung"));
  }
}
