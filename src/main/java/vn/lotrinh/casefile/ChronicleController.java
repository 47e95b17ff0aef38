package vn.lotrinh.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseChronicle.Line;

/** A case's chronicle for programs. */
@RestController
class ChronicleController {

  /** One line as a program reads it; {@code at} is missing where only the day is known. */
  record Row(LocalDate day, Instant at, String what, String title, String step, String person, String agency, String authority, String decision, String reason, String text,
      LocalDate due, Boolean late, List<Entry.Answer> answers) {

    static Row of(Line line) {
      return new Row(line.entry().day(), line.entry().at(), line.entry().what().name(), line.entry().what().title(), line.entry().title(), line.person(),
          line.agency(), line.entry().authority(), line.entry().decision(), line.entry().reason(), line.text(), line.entry().due(), line.late(), line.entry().answers());
    }
  }

  private final CaseFiles cases;
  private final CaseChronicle chronicle;

  ChronicleController(CaseFiles cases, CaseChronicle chronicle) {
    this.cases = cases;
    this.chronicle = chronicle;
  }

  /** The oldest first; 404 where the case is none that the caller may see. */
  @GetMapping("/api/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/chronicle")
  List<Row> of(@PathVariable String caseKey, Who who) {
    if (!cases.maySee(who, caseKey)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return chronicle.of(caseKey).stream().map(Row::of).toList();
  }
}
