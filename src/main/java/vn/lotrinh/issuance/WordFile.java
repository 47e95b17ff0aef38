package vn.lotrinh.issuance;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.policy.RenderPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Writes a document from the office's template: fills its tags, tables and charts, and draws the lines below names. */
public final class WordFile {

  public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private WordFile() {}

  /** The configuration under which a template's tags are read and filled; a tag's text is a name, never an expression. */
  static Configure configure(Map<String, RenderPolicy> tables) {
    ConfigureBuilder builder = Configure.builder();
    tables.forEach((tag, policy) -> builder.bind(policy, tag));
    return builder.build();
  }

  /** @param template the .docx that the office keeps */
  public static byte[] write(DocumentText text, DocumentState state, byte[] template) {
    try (XWPFTemplate filled = XWPFTemplate.compile(new ByteArrayInputStream(template), configure(text.tables())).render(text.tags(state))) {
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
      document.getCharts().forEach(WordFile::dropEmptyTitle);
      return bytes(document::write);
    }
  }

  /** A title without text is shown as "Chart Title"; our titles stand below the charts, as documents have them. */
  private static void dropEmptyTitle(XWPFChart chart) {
    CTChart drawing = chart.getCTChart();
    if (drawing.isSetTitle() && !drawing.getTitle().isSetTx()) drawing.unsetTitle();
  }

  /** Prepares an answer that carries a Word file, to be saved under the name. */
  public static void asDownload(HttpServletResponse answer, String name) {
    answer.setContentType(TYPE);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
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
