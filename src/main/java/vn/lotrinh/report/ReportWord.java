package vn.lotrinh.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;

/** Writes the Word report from the office's template: fills its tags, tables and charts, and draws the lines below names. */
final class ReportWord {

  private static final String[] TABLES = {"bangChiTieu", "bangKeHoach", "bangNopMuon"};
  private static final String[] GRIDS = {"bangDiaBan", "bangLinhVuc"};

  private ReportWord() {}

  /** The configuration under which a template's tags are read and filled; a tag's text is a name, never an expression. */
  static Configure configure() {
    return Configure.builder().bind(new HeadedRows(), TABLES).bind(new FigureGrid(), GRIDS).build();
  }

  /** @param template the .docx that the office keeps */
  static byte[] write(YearReport report, DocumentState state, byte[] template) {
    return fill(template, new ReportTags(report, state).all());
  }

  static byte[] fill(byte[] template, Map<String, Object> tags) {
    try (XWPFTemplate filled = XWPFTemplate.compile(new ByteArrayInputStream(template), configure()).render(tags)) {
      return ruled(bytes(filled::write));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opened anew: what the tables were filled with is not seen otherwise. */
  private static byte[] ruled(byte[] filled) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
      ColumnFit.fit(document);
      RuleLines.draw(document);
      document.getCharts().forEach(ReportWord::dropEmptyTitle);
      return bytes(document::write);
    }
  }

  /** A title without text is shown as "Chart Title"; our titles stand below the charts, as documents have them. */
  private static void dropEmptyTitle(XWPFChart chart) {
    CTChart drawing = chart.getCTChart();
    if (drawing.isSetTitle() && !drawing.getTitle().isSetTx()) drawing.unsetTitle();
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.to(out);
    return out.toByteArray();
  }
}
