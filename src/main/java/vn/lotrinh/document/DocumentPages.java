package vn.lotrinh.document;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.WrittenPapers;
import vn.lotrinh.organisation.OrganisationService;

/** The page of a case's papers: beside the form of a task, or for the whole case. */
@Controller
class DocumentPages {

  private final PaperDesk desk;
  private final List<WrittenPapers> written;
  private final OrganisationService organisation;
  private final Clock clock;

  DocumentPages(PaperDesk desk, List<WrittenPapers> written, OrganisationService organisation, Clock clock) {
    this.desk = desk;
    this.written = written;
    this.organisation = organisation;
    this.clock = clock;
  }

  @GetMapping("/cases/task/{taskId:[A-Za-z0-9-]{1,64}}/documents")
  String ofTask(@PathVariable String taskId, Who caller, Model model) {
    return show(desk.ofTask(caller, taskId), caller, model);
  }

  @GetMapping("/cases/{caseKey:[A-Za-z0-9.-]{1,80}}/documents")
  String ofCase(@PathVariable String caseKey, Who caller, Model model) {
    return show(desk.list(caller, caseKey, null), caller, model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String unknown(CaseUnknown unknown, Model model) {
    model.addAttribute("message", unknown.getMessage());
    return "document/unknown";
  }

  private String show(CasePapers found, Who caller, Model model) {
    model.addAttribute("sheet", PaperSheet.of(found, caller, organisation::name, desk.largest(), clock.getZone()));
    model.addAttribute("written", written.stream().flatMap(room -> room.of(caller, found.caseKey(), found.taskId()).stream()).toList());
    return "document/papers";
  }
}
