package vn.lotrinh.report;

import java.util.Map;

/** Writes the letter that corrects an issued document. */
final class LetterWord {

  private LetterWord() {}

  static byte[] write(Letter letter, DocumentState state, byte[] template) {
    return ReportWord.fill(template, tags(letter, state));
  }

  static Map<String, Object> tags(Letter letter, DocumentState state) {
    String issuer = Printed.writtenOut(letter.issuer().name());
    Map<String, Object> tags = new FrameTags(letter.issuer(), state).all();
    tags.put("trichYeu", "đính chính " + letter.corrected());
    tags.put("moDau", issuer + " đã ban hành " + letter.corrected() + " về " + letter.subject() + ". Qua rà soát, văn bản có sai sót về thể thức, kỹ thuật trình bày; "
        + issuer + " đính chính như sau:");
    tags.put("noiDungDinhChinh", ReportTags.paragraphs(Sentences.paragraphs(letter.text())));
    tags.put("ket", "Các nội dung khác của " + letter.corrected() + " không thay đổi./.");
    return tags;
  }
}
