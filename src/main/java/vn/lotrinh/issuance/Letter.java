package vn.lotrinh.issuance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A letter that corrects an error of form or technique in an issued document (NĐ 30/2020 Điều 18.3).
 *
 * @param corrected the document, e.g. "Báo cáo số 07/BC-LMHTX ngày 08 tháng 12 năm 2025"
 * @param subject what that document is about; @param text what is wrong and what it shall read, as it was typed
 */
public record Letter(Office issuer, String corrected, String subject, String text) implements DocumentText {

  static final String TEMPLATE = "correction-letter";

  @Override
  public String about() {
    return "đính chính " + corrected;
  }

  @Override
  public String template() {
    return TEMPLATE;
  }

  @Override
  public String answer(String field) {
    if (!field.equals("correction")) throw new IllegalArgumentException(field);
    return text;
  }

  @Override
  public Map<String, Object> tags(DocumentState state) {
    String body = Formal.writtenOut(issuer.name());
    Map<String, Object> tags = new LinkedHashMap<>(new FrameTags(issuer, state).all());
    tags.put("trichYeu", about());
    tags.put("moDau", body + " đã ban hành " + corrected + " về " + subject + ". Qua rà soát, văn bản có sai sót về thể thức, kỹ thuật trình bày; "
        + body + " đính chính như sau:");
    tags.put("noiDungDinhChinh", FrameTags.paragraphs(Formal.paragraphs(text)));
    tags.put("ket", "Các nội dung khác của " + corrected + " không thay đổi./.");
    return tags;
  }
}
