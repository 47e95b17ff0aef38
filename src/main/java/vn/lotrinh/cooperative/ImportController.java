package vn.lotrinh.cooperative;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.ImportRow.State;

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
  record Answer(long id, String fileName, String sheet, List<String> notes, Preview.Counts counts, boolean confirmed, String state, int page, int pages,
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

  /** @param state {@code new}, {@code changed}, {@code unchanged} or {@code refused}; all where absent */
  @GetMapping("/{id:\\d{1,18}}")
  Answer rows(@PathVariable long id, @RequestParam(required = false) String state, @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1000") int size, Who login) {
    Keeper.of(login);
    return answer(imports.find(id).orElseThrow(ImportService::unknown), state, page, size);
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
    List<ImportRow> rows = imports.rows(id, State.REFUSED, 0, Integer.MAX_VALUE);
    CooperativeController.asFile(answer, "dong-bi-tu-choi-" + id + ".xlsx");
    RegisterWorkbook.write(answer.getOutputStream(), imports.headings(id), rows);
  }

  private Answer answer(Preview preview, String state, int page, int size) {
    State of = state(state);
    int shown = Math.max(1, Math.min(size, LARGEST_PAGE));
    int count = count(preview.counts(), of);
    int pages = Math.max(1, (count + shown - 1) / shown);
    int at = Math.max(1, Math.min(page, pages));
    return new Answer(preview.id(), preview.fileName(), preview.sheet(), preview.notes(), preview.counts(), preview.isConfirmed(),
        of == null ? null : of.key(), at, pages, shown, imports.rows(preview.id(), of, (at - 1) * shown, shown));
  }

  static int count(Preview.Counts counts, State state) {
    if (state == null) return counts.total();
    return switch (state) {
      case NEW -> counts.added();
      case CHANGED -> counts.changed();
      case UNCHANGED -> counts.unchanged();
      case REFUSED -> counts.refused();
    };
  }

  /** @throws Refusal for a state that does not exist */
  static State state(String text) {
    if (text == null || text.isBlank()) return null;
    return Arrays.stream(State.values()).filter(state -> state.key().equalsIgnoreCase(text)).findFirst()
        .orElseThrow(() -> new Refusal("“" + text + "” không phải là kết quả xem trước; dùng new, changed, unchanged hoặc refused."));
  }

  private static String name(MultipartFile file) {
    String name = Plain.tidy(file.getOriginalFilename().replaceAll(".*[/\\\\]", ""));
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
