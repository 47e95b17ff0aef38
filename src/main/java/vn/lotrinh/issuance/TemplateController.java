package vn.lotrinh.issuance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** The Word templates for programs: look, take away, put a new one in (administrators). */
@RestController
@RequestMapping({"/api/templates", "/api/reports/templates"})
class TemplateController {

  private static final String NAME = "/{name:[a-z-]{1,40}}";

  private final TemplateDesk desk;

  TemplateController(TemplateDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<Templates.Version> list(Who who) {
    return desk.versions(who);
  }

  /** @param version absent: the one in use; 0: the one that comes with the application */
  @GetMapping(NAME)
  void download(@PathVariable String name, @RequestParam(required = false) Integer version, Who who, HttpServletResponse answer) throws IOException {
    Templates.Template template = desk.template(who, name, version);
    WordFile.asDownload(answer, name + ".docx");
    answer.getOutputStream().write(template.content());
  }

  /** The request's body is the .docx itself; refused with a reason where it is none that can be filled. */
  @PutMapping(NAME)
  Map<String, Object> replace(@PathVariable String name, Who who, HttpServletRequest request) throws IOException {
    byte[] file = request.getInputStream().readNBytes(TemplateCheck.LARGEST + 1);
    return Map.of("name", name, "version", desk.replace(who, name, file));
  }
}
