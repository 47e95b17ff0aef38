package vn.lotrinh.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.WordFile;

/** The documents of the yearly report for programs: versions, Word, Excel, corrections. */
@RestController
@RequestMapping("/api/reports")
class ReportDocumentController {

  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** @param kind {@code replace} where the content is wrong, {@code letter} where only form or technique is */
  record Correction(String kind, String error) {}

  private final DocumentDesk desk;

  ReportDocumentController(DocumentDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{year:\\d{4}}/documents")
  DocumentsView documents(@PathVariable int year, @RequestParam(required = false) String province, Who who) {
    return desk.view(who, year, province);
  }

  /** @param document e.g. {@code VB1}; absent: the province's where it is written, else the Liên minh's; @param version absent: the newest */
  @GetMapping("/{year:\\d{4}}/report.docx")
  void word(@PathVariable int year, @RequestParam(required = false) String province, @RequestParam(required = false) String document,
      @RequestParam(required = false) Integer version, @RequestParam(defaultValue = "false") boolean preview, Who who, HttpServletResponse answer)
      throws IOException {
    DocumentDesk.File file = desk.file(who, year, province, name(document), version, preview);
    WordFile.asDownload(answer, fileName(file) + ".docx");
    answer.getOutputStream().write(file.docx());
  }

  /** The figures from which the same version of the Word file was written. */
  @GetMapping("/{year:\\d{4}}/figures.xlsx")
  void figures(@PathVariable int year, @RequestParam(required = false) String province, @RequestParam(required = false) String document,
      @RequestParam(required = false) Integer version, @RequestParam(defaultValue = "false") boolean preview, Who who, HttpServletResponse answer)
      throws IOException {
    DocumentDesk.File file = desk.file(who, year, province, name(document), version, preview);
    if (!(file.content().text() instanceof YearReport report)) throw new Refusal("Công văn đính chính không có phụ lục số liệu.");
    answer.setContentType(EXCEL);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName(file) + "-phu-luc.xlsx", StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    FiguresWorkbook.write(report, answer.getOutputStream());
  }

  /** An error was found in an issued document; the case that mends it begins. */
  @PostMapping("/{year:\\d{4}}/documents/{name:" + DocumentKey.NAME + "}/corrections")
  ResponseEntity<Map<String, String>> correct(@PathVariable int year, @PathVariable String name, @RequestParam(required = false) String province,
      @RequestBody Correction correction, Who who) {
    String key = desk.key(who, year, province, name);
    return ResponseEntity.status(201).body(Map.of("key", desk.correct(who, key, correction.kind, correction.error)));
  }

  private static String name(String document) {
    if (document != null && !document.matches(DocumentKey.NAME)) throw new Refusal("“" + document + "” không phải là mã văn bản, ví dụ VB1, VB2, VB1-TT1.");
    return document;
  }

  /** "07-BC-LMHTX-2025" once issued, else the document with its version. */
  private static String fileName(DocumentDesk.File file) {
    DocumentState state = file.content().state();
    if (state.number() != null) return state.paperNumber().replace('/', '-') + "-" + state.day().getYear();
    return file.document().key() + (file.version() == 0 ? "-xem-truoc" : "-lan-" + file.version());
  }
}
