package vn.lotrinh.organisation;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The way in for a province's structure file; administrators only. */
@RestController
class OrganisationController {

  private final OrganisationService organisation;

  OrganisationController(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /**
   * Loads a structure file; what it says replaces what the file of the same name said before.
   *
   * @return 200 with what changed, or 422 with the refused lines: then nothing is loaded
   */
  @PutMapping("/api/organisation/{file}")
  ResponseEntity<LoadReport> load(@PathVariable String file, @RequestBody byte[] content, Who who) {
    if (!who.administers()) {
      throw new AccessDeniedException("loading a structure");
    }
    if (!file.matches("[A-Za-z0-9._-]{1,80}")) throw new Refusal("Tên tệp chỉ gồm chữ cái không dấu, chữ số, dấu chấm và gạch nối.");
    LoadReport report = organisation.load(new Named(content, file));
    return ResponseEntity.status(report.accepted() ? 200 : 422).body(report);
  }

  private static final class Named extends ByteArrayResource {

    private final String name;

    Named(byte[] content, String name) {
      super(content);
      this.name = name;
    }

    @Override
    public String getFilename() {
      return name;
    }
  }
}
