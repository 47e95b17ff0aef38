package vn.lotrinh.briefing;

import com.deepoove.poi.policy.RenderPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.Written;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentText;
import vn.lotrinh.issuance.Formal;
import vn.lotrinh.issuance.FrameTags;
import vn.lotrinh.issuance.HeadedRows;
import vn.lotrinh.issuance.Office;

/**
 * The notice of what a meeting concluded: what is to be done, by whom, until when.
 *
 * @param chair who led the meeting, as it stands in the text; @param text what was said, paragraph by paragraph
 */
record MeetingNotice(Office issuer, LocalDate meetingOn, String chair, List<Conclusion> conclusions, String text) implements DocumentText {

  static final String TEMPLATE = "meeting-conclusion";

  /** @param agency code of the body that does it; @param due the last day */
  record Conclusion(String text, String agency, String agencyName, LocalDate due) {}

  MeetingNotice {
    conclusions = List.copyOf(conclusions);
  }

  @Override
  public String about() {
    return "kết luận của " + chair + " tại cuộc họp giao ban ngày " + Written.day(meetingOn);
  }

  @Override
  public String template() {
    return TEMPLATE;
  }

  @Override
  public Map<String, Object> tags(DocumentState state) {
    Map<String, Object> tags = new LinkedHashMap<>(new FrameTags(issuer, state).all());
    String about = about();
    tags.put("trichYeu", Character.toUpperCase(about.charAt(0)) + about.substring(1));
    tags.put("moDau", "Ngày " + Written.day(meetingOn) + ", " + chair
        + " chủ trì cuộc họp giao ban. Sau khi nghe các cơ quan báo cáo và ý kiến thảo luận, " + chair
        + " kết luận như sau:");
    tags.put("yKien", FrameTags.paragraphs(Formal.paragraphs(text)));
    tags.put("bangKetLuan", rows());
    tags.put("ket", Formal.writtenOut(issuer.name()) + " thông báo để các cơ quan, đơn vị biết, thực hiện./.");
    return tags;
  }

  private List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Conclusion one : conclusions) {
      rows.add(Map.of("tt", String.valueOf(rows.size() + 1), "ten", one.text(), "coQuan", one.agencyName(), "han", Written.day(one.due())));
    }
    return rows;
  }

  @Override
  public Map<String, RenderPolicy> tables() {
    return Map.of("bangKetLuan", new HeadedRows());
  }

  @Override
  public String answer(String field) {
    if (field.equals("answerBy")) return null;
    if (!field.equals("text")) throw new IllegalArgumentException(field);
    return text;
  }
}
