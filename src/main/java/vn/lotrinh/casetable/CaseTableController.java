package vn.lotrinh.casetable;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** A case's tables for programs, and for the page that people use. */
@RestController
@RequestMapping("/api/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/tables")
class CaseTableController {

  private final TableDesk desk;

  CaseTableController(TableDesk desk) {
    this.desk = desk;
  }

  /** @param missing those in which something is missing that the task, or the case, asks for */
  record Listing(List<Description> missing, List<Description> tables) {

    static Listing of(List<TableContent> tables) {
      return new Listing(tables.stream().filter(table -> table.lack() != null).map(Description::of).toList(), tables.stream().map(Description::of).toList());
    }
  }

  /** A table without its rows. */
  record Description(String name, String title, String rowKey, List<Column> columns, String lack, boolean editable) {

    static Description of(TableContent table) {
      return new Description(table.name(), table.title(), table.rowKey(), table.columns(), table.lack(), table.editable());
    }
  }

  /** What a task asks for; without a task, every table of the case that the caller may see. */
  @GetMapping
  Listing list(@PathVariable String caseKey, @RequestParam(required = false) String task, Who who) {
    if (task == null) return Listing.of(desk.ofCase(who, caseKey));
    List<TableContent> asked = desk.ofTask(who, task);
    return Listing.of(caseKey.equals(desk.caseOf(task)) ? asked : List.of());
  }

  @GetMapping("/{name:[a-z][a-z0-9-]{0,79}}")
  TableContent one(@PathVariable String caseKey, @PathVariable String name, Who who) {
    return desk.one(who, caseKey, name);
  }

  /** Stores rows: a list of objects by column, or {@code {"rows": […], "version": "…"}}. */
  @PutMapping("/{name:[a-z][a-z0-9-]{0,79}}")
  TableContent save(@PathVariable String caseKey, @PathVariable String name, @RequestBody JsonNode body, Who who) {
    JsonNode rows = body.isArray() ? body : body.path("rows");
    if (!rows.isArray()) throw new Refusal("Thiếu các dòng của bảng (“rows”).");
    List<JsonNode> sent = new ArrayList<>();
    rows.forEach(sent::add);
    return desk.save(who, caseKey, name, sent, body.path("version").textValue());
  }

  /** Stores the rows of a file (.xlsx, .csv) whose headings are the table's. */
  @PostMapping(path = "/{name:[a-z][a-z0-9-]{0,79}}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  TableContent upload(@PathVariable String caseKey, @PathVariable String name, @RequestParam(required = false) MultipartFile file,
      @RequestParam(required = false) String version, Who who) throws IOException {
    if (file == null || file.isEmpty()) throw new Refusal("Chưa chọn tệp nào, hoặc tệp rỗng.");
    return desk.upload(who, caseKey, name, file.getBytes(), version);
  }

  /** The table as an Excel file that can be filled in and uploaded again. */
  @GetMapping("/{name:[a-z][a-z0-9-]{0,79}}.xlsx")
  void file(@PathVariable String caseKey, @PathVariable String name, Who who, HttpServletResponse answer) throws IOException {
    TableContent table = desk.one(who, caseKey, name);
    answer.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(caseKey + "-" + name + ".xlsx").build().toString());
    TableWorkbook.write(answer.getOutputStream(), table);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(RowsRefused refused) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(Map.of("message", refused.getMessage(), "faults", refused.faults()));
  }
}
