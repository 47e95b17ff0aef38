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

/** The documents of the yearly report for programs: versions, Word, Excel, corrections, the register of numbers. */
@RestController
@RequestMapping("/api/reports")
class ReportDocumentController {

  static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FARTHEST = 99_999;

  /** @param kind {@code replace} where the content is wrong, {@code letter} where only form or technique is */
  record Correction(String kind, String error) {}

  /** @param kind {@code BC} reports or {@code CV} letters; @param last the last number used on paper */
  record Stand(String body, String kind, Integer year, Integer last) {}

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
    asFile(answer, WORD, fileName(file) + ".docx");
    answer.getOutputStream().write(file.docx());
  }

  /** The figures from which the same version of the Word file was written. */
  @GetMapping("/{year:\\d{4}}/figures.xlsx")
  void figures(@PathVariable int year, @RequestParam(required = false) String province, @RequestParam(required = false) String document,
      @RequestParam(required = false) Integer version, @RequestParam(defaultValue = "false") boolean preview, Who who, HttpServletResponse answer)
      throws IOException {
    DocumentDesk.File file = desk.file(who, year, province, name(document), version, preview);
    if (file.content().report() == null) throw new Refusal("Công văn đính chính không có phụ lục số liệu.");
    asFile(answer, EXCEL, fileName(file) + "-phu-luc.xlsx");
    FiguresWorkbook.write(file.content().report(), answer.getOutputStream());
  }

  /** An error was found in an issued document; the case that mends it begins. */
  @PostMapping("/{year:\\d{4}}/documents/{name:" + DocumentKey.NAME + "}/corrections")
  ResponseEntity<Map<String, String>> correct(@PathVariable int year, @PathVariable String name, @RequestParam(required = false) String province,
      @RequestBody Correction correction, Who who) {
    String key = desk.key(who, year, province, name);
    return ResponseEntity.status(201).body(Map.of("key", desk.correct(who, key, correction.kind, correction.error)));
  }

  @GetMapping("/numbers")
  NumbersView numbers(@RequestParam(required = false) Integer year, Who who) {
    return desk.numbers(who, year == null ? desk.thisYear() : year);
  }

  /** The paper register stands at a number already. Clerks of the body, administrators. */
  @PostMapping("/numbers")
  NumbersView takeNumber(@RequestBody Stand stand, Who who) {
    int year = stand.year == null ? desk.thisYear() : stand.year;
    desk.takeNumber(who, series(stand.body, stand.kind, year, stand.last));
    return desk.numbers(who, year);
  }

  static Numbers.Series series(String body, String kind, int year, Integer last) {
    if (body == null || body.isBlank()) throw new Refusal("Thiếu mã cơ quan (“body”).");
    if (!"BC".equals(kind) && !"CV".equals(kind)) throw new Refusal("Loại văn bản phải là BC (báo cáo) hoặc CV (công văn).");
    if (year < 2000 || year > 2200) throw new Refusal("Năm " + year + " không hợp lệ.");
    if (last == null || last < 1 || last > FARTHEST) throw new Refusal("Số cuối cùng đã dùng phải từ 1 đến 99.999.");
    return new Numbers.Series(body, kind, year, last);
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

  static void asFile(HttpServletResponse answer, String type, String name) {
    answer.setContentType(type);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
  }
}
