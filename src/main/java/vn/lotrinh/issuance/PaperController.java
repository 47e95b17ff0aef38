package vn.lotrinh.issuance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Answers;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.WrittenPapers;

/** The papers that the system writes for a case, for programs. */
@RestController
@RequestMapping("/api/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/papers")
class PaperController {

  static final String NAME = "/{name:[a-z-]{1,40}}";

  private final CasePapers papers;
  private final CaseFiles cases;

  PaperController(CasePapers papers, CaseFiles cases) {
    this.papers = papers;
    this.cases = cases;
  }

  /** Those that the open steps of the case offer, and those that have a number. */
  @GetMapping
  List<WrittenPapers.Shown> list(@PathVariable String caseKey, Who who) {
    if (!cases.maySee(who, caseKey)) throw new UnknownPaper();
    return papers.of(who, caseKey, null);
  }

  /** @param version absent: the draft as it would be written now */
  @GetMapping(NAME + ".docx")
  void file(@PathVariable String caseKey, @PathVariable String name, @RequestParam(required = false) Integer version, Who who, HttpServletResponse answer)
      throws IOException {
    CasePapers.One paper = papers.one(who, caseKey, name);
    byte[] docx = version == null ? papers.draft(paper) : papers.file(paper, version);
    String number = version == null ? "du-thao" : paper.numbered().get(version - 1).paperNumber().replace('/', '-');
    WordFile.asDownload(answer, caseKey + "-" + name + "-" + number + ".docx");
    answer.getOutputStream().write(docx);
  }

  /**
   * Draws the number of a corrected paper; the old one stays.
   *
   * @param answers those of {@link #issue} and {@code reason}
   */
  @PostMapping(NAME + "/replacements")
  ResponseEntity<Map<String, Object>> replace(@PathVariable String caseKey, @PathVariable String name, @RequestBody Map<String, Object> answers, Who who) {
    CasePapers.One paper = papers.one(who, caseKey, name);
    Document issued = papers.replace(who, paper, new Answers(new HashMap<>(answers)));
    return ResponseEntity.status(201).body(Map.of("number", issued.paperNumber(), "day", issued.issuedOn(), "version", paper.numbered().size() + 1,
        "replaces", paper.number()));
  }

  /**
   * Draws the number.
   *
   * @param answers {@code issuedOn}, {@code capacity}, {@code collective}, {@code headTitle}, {@code signerTitle}, {@code signerName}
   */
  @PostMapping(NAME)
  ResponseEntity<Map<String, Object>> issue(@PathVariable String caseKey, @PathVariable String name, @RequestBody Map<String, Object> answers, Who who) {
    Document issued = papers.issue(who, papers.one(who, caseKey, name), new Answers(new HashMap<>(answers)));
    return ResponseEntity.status(201).body(Map.of("number", issued.paperNumber(), "day", issued.issuedOn(), "version", issued.version()));
  }
}
