package vn.lotrinh.cooperative;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.WorkbookGuard;

/** Taking in a register file, for programs and for the page that people use; coordinators and administrators only. */
@RestController
@RequestMapping("/api/cooperatives/import")
class ImportController {

  private static final int LARGEST_PAGE = 5_000;

  private final ImportService imports;

  ImportController(ImportService imports) {
    this.imports = imports;
  }

  /** A preview with one page of its rows. */
  record Answer(long id, String fileName, String sheet, List<String> notes, Preview.Counts counts, int asked, int doubtful, boolean confirmed,
      List<FileColumn> columns, List<FileSheet> sheets, List<UnknownPlace> unknownPlaces, List<String> otherSheets, String state, int page, int pages,
      int size, List<ImportRow> rows) {}

  /** Looks at a file; nothing of the register changes. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Answer preview(@RequestParam(required = false) MultipartFile file, @RequestParam(required = false) String state,
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1000") int size, Who login) throws IOException {
    Keeper keeper = Keeper.of(login);
    if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) throw new Refusal("Chưa chọn tệp nào.");
    if (file.getSize() > WorkbookGuard.LARGEST_FILE) throw WorkbookGuard.tooLarge();
    return answer(imports.preview(file.getBytes(), name(file), keeper), state, page, size);
  }

  /** @param state {@code new}, {@code changed}, {@code unchanged}, {@code refused}, {@code asked} or {@code doubtful}; all where absent */
  @GetMapping("/{id:\\d{1,18}}")
  Answer rows(@PathVariable long id, @RequestParam(required = false) String state, @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1000") int size, Who login) {
    Keeper.of(login);
    return answer(imports.find(id).orElseThrow(ImportService::unknown), state, page, size);
  }

  /** Looks at the file again with what people said about it; nothing of the register changes. */
  @PostMapping("/{id:\\d{1,18}}/mend")
  Answer mend(@PathVariable long id, @RequestBody Said said, Who login) {
    return answer(imports.mend(id, said, Keeper.of(login)), null, 1, 1_000);
  }

  /** Writes the accepted rows; asking again answers the same and writes nothing. */
  @PostMapping("/{id:\\d{1,18}}/confirm")
  Preview confirm(@PathVariable long id, Who login) {
    return imports.confirm(id, Keeper.of(login));
  }

  /** The refused rows in their own columns, with the reason behind. */
  @GetMapping("/{id:\\d{1,18}}/refused.xlsx")
  void refused(@PathVariable long id, Who login, HttpServletResponse answer) throws IOException {
    Keeper.of(login);
    imports.find(id).orElseThrow(ImportService::unknown);
    List<ImportRow> rows = imports.rows(id, ImportRow.State.REFUSED, 0, Integer.MAX_VALUE);
    CooperativeController.asFile(answer, "dong-bi-tu-choi-" + id + ".xlsx");
    RegisterWorkbook.write(answer.getOutputStream(), imports.headingsBySheet(id), rows);
  }

  private Answer answer(Preview preview, String state, int page, int size) {
    RowFilter of = RowFilter.of(state);
    Mending mending = imports.mending(preview.id());
    int shown = Math.max(1, Math.min(size, LARGEST_PAGE));
    int count = of.count(preview);
    int pages = Math.max(1, (count + shown - 1) / shown);
    int at = Math.max(1, Math.min(page, pages));
    return new Answer(preview.id(), preview.fileName(), preview.sheet(), preview.notes(), preview.counts(), preview.asked(),
        preview.doubtful(), preview.isConfirmed(), mending.distinctColumns(), mending.sheets(),
        mending.unknownPlaces(), mending.otherSheets(), of.key(), at, pages, shown, imports.rows(preview.id(), of, false, (at - 1) * shown, shown));
  }

  private static String name(MultipartFile file) {
    String name = FileCell.tidy(file.getOriginalFilename().replaceAll(".*[/\\\\]", ""));
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  /** The servlet container's own limit, which lies a little above ours, has cut the upload off. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  Map<String, String> tooLarge(MaxUploadSizeExceededException tooLarge) {
    return Map.of("message", WorkbookGuard.tooLarge().getMessage());
  }

  @ExceptionHandler({MultipartException.class, IOException.class})
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> brokenOff() {
    return Map.of("message", "Tệp chưa được tải lên trọn vẹn nên chưa được đọc. Hãy tải lên lại.");
  }
}
