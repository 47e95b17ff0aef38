package vn.lotrinh.document;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.organisation.OrganisationService;

/** A case's papers for programs, and for the page that people use. */
@RestController
@RequestMapping("/api/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/documents")
class DocumentController {

  private final PaperDesk desk;
  private final OrganisationService organisation;

  DocumentController(PaperDesk desk, OrganisationService organisation) {
    this.desk = desk;
    this.organisation = organisation;
  }

  @GetMapping
  Listing list(@PathVariable String caseKey, @RequestParam(required = false) String task, Who caller) {
    CasePapers found = desk.list(caller, caseKey, task);
    return new Listing(found.papers().stream().map(this::document).toList(), found.missing());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Document> submit(@PathVariable String caseKey, @RequestParam(required = false) String task,
      @RequestParam(required = false) String kind, @RequestParam(required = false) String title,
      @RequestParam(required = false) Long replaces, @RequestParam(required = false) MultipartFile file, Who caller)
      throws IOException {
    if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
      throw new Refusal("Chưa chọn tệp nào.");
    }
    try (var content = file.getInputStream()) {
      Submission submission = new Submission(caseKey, task, kind, title, replaces);
      Paper paper = desk.submit(caller, submission, file.getOriginalFilename(), content);
      URI address = URI.create("/api/cases/" + caseKey + "/documents/" + paper.id() + "/content");
      return ResponseEntity.created(address).body(document(paper));
    }
  }

  /** @param inline given: a type that browsers show by themselves is shown instead of saved */
  @GetMapping("/{id:\\d{1,18}}/content")
  ResponseEntity<byte[]> content(@PathVariable String caseKey, @PathVariable long id, @RequestParam(required = false) String inline,
      Who caller) {
    Paper paper = desk.find(caller, caseKey, id);
    boolean shown = inline != null && FileType.opensInBrowser(paper.mediaType());
    var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(paper.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(paper.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(desk.content(paper));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  Map<String, String> refused(Refusal refusal) {
    return message(refusal.getMessage());
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  Map<String, String> unknown(CaseUnknown unknown) {
    return message(unknown.getMessage());
  }

  /** The servlet container's own limit, which lies a little above ours, has cut the upload off. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
  Map<String, String> tooLarge(MaxUploadSizeExceededException tooLarge) {
    return message(PaperFile.tooLarge("Tệp", desk.largest()).getMessage());
  }

  @ExceptionHandler({MultipartException.class, IOException.class})
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  Map<String, String> brokenOff() {
    return message("Tệp chưa được tải lên trọn vẹn nên chưa được lưu. Hãy tải lên lại.");
  }

  private static Map<String, String> message(String sentence) {
    return Map.of("message", sentence);
  }

  /** The answer to a list. */
  record Listing(List<Document> documents, List<PaperKind> missing) {
  }

  private Document document(Paper paper) {
    return new Document(paper.id(), paper.kind(), paper.title(), paper.name(), paper.mediaType(), paper.size(), paper.version(), paper.uploader(),
        paper.agency() == null ? null : organisation.name(paper.agency()), paper.uploadedAt(), paper.current(), paper.authority());
  }

  /** A paper as programs see it; people and agencies by name. */
  record Document(long id, String kind, String title, String name, String mediaType, long size, int version, String uploadedBy, String agency,
      Instant uploadedAt, boolean current, String authority) {}
}
