package vn.lotrinh.assignment;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The kinds of work for programs: everybody reads them; they change with their files. */
@RestController
@RequestMapping("/api/kinds")
class WorkKindController {

  private final WorkKinds kinds;

  WorkKindController(WorkKinds kinds) {
    this.kinds = kinds;
  }

  /** A kind in one line. */
  record Listed(String code, String title) {}

  /**
   * All kinds, or those that the words of a plan line suggest.
   *
   * @param words title and product of the line; null for all kinds
   * @param unit units of its targets
   */
  @GetMapping
  List<Listed> list(@RequestParam(required = false) String words, @RequestParam(defaultValue = "") List<String> unit) {
    List<WorkKind> found = words == null && unit.isEmpty() ? kinds.all() : kinds.suggested(words == null ? "" : words, unit);
    return found.stream().map(kind -> new Listed(kind.code(), kind.title())).toList();
  }

  @GetMapping("/{code:[a-z][a-z0-9-]{1,39}}")
  WorkKind one(@PathVariable String code) {
    return kinds.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
