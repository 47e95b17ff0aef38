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
 * The letter that urges a body to do what is overdue.
 *
 * @param asOf the day on which the list was drawn up; @param last the letter before to the same body, e.g. "Công văn số 12/LMHTX ngày …";
 *      null: the first
 * @param text what is asked, paragraph by paragraph; @param answerBy by when the body shall report; null: no day is named
 */
record UrgingLetter(Office issuer, String body, LocalDate asOf, List<Overdue> tasks, String last, String text,
    LocalDate answerBy) implements DocumentText {

  static final String TEMPLATE = "urging-letter";

  /** @param basis line of a plan or article; @param days working days by which it is late */
  record Overdue(String taskId, String caseKey, String title, String caseTitle, String basis, LocalDate due, int days) {}

  UrgingLetter {
    tasks = List.copyOf(tasks);
  }

  @Override
  public String about() {
    return "đôn đốc thực hiện nhiệm vụ quá hạn (" + body + ")";
  }

  @Override
  public String template() {
    return TEMPLATE;
  }

  @Override
  public Map<String, Object> tags(DocumentState state) {
    Map<String, Object> tags = new LinkedHashMap<>(new FrameTags(issuer, state).all());
    String receiver = Formal.writtenOut(body);
    tags.put("trichYeu", "đôn đốc thực hiện nhiệm vụ quá hạn");
    tags.put("ngayTinh", Written.day(asOf));
    tags.put("moDau", "Qua theo dõi, tính đến ngày " + Written.day(asOf) + ", " + receiver + " còn " + Written.number(tasks.size())
        + " nhiệm vụ đã quá thời hạn mà chưa hoàn thành. " + Formal.writtenOut(issuer.name()) + " đề nghị " + receiver
            + " khẩn trương thực hiện các nhiệm vụ nêu trong danh mục dưới đây.");
    tags.put("nhacLai", last == null ? List.of() : FrameTags.paragraphs(List.of("Việc này đã được đôn đốc tại " + last + ".")));
    tags.put("bangViec", rows());
    tags.put("yeuCau", FrameTags.paragraphs(Formal.paragraphs(text)));
    tags.put("ket", answerBy == null ? "Trân trọng./." : "Đề nghị " + receiver + " báo cáo kết quả trước ngày " + Written.day(answerBy)
        + "./.");
    return tags;
  }

  private List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Overdue task : tasks) {
      rows.add(Map.of("tt", String.valueOf(rows.size() + 1), "ten", task.title() + (task.caseTitle().equals(task.caseKey()) ? "" : " ("
          + task.caseTitle() + ")"),
          "canCuViec", task.basis(), "han", Written.day(task.due()), "soNgay", String.valueOf(task.days())));
    }
    return rows;
  }

  @Override
  public Map<String, RenderPolicy> tables() {
    return Map.of("bangViec", new HeadedRows());
  }

  @Override
  public String answer(String field) {
    return switch (field) {
      case "text" -> text;
      case "answerBy" -> answerBy == null ? null : answerBy.toString();
      default -> throw new IllegalArgumentException(field);
    };
  }
}
