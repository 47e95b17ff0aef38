package vn.lotrinh.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.OrganisationService;

/** What people and agencies are called, for a task list that knows login names and codes only. */
@RestController
class NamesController {

  private static final int MOST = 200;

  /** @param people login name to name; @param agencies code of an agency, or of a role inside it, to the latest name; who is asked for and unknown is missing */
  record Names(Map<String, String> people, Map<String, String> agencies) {}

  private final People people;
  private final OrganisationService organisation;
  private final DutyService duties;

  NamesController(People people, OrganisationService organisation, DutyService duties) {
    this.people = people;
    this.organisation = organisation;
    this.duties = duties;
  }

  /** @param user login names; @param agency codes; 200 at most together */
  @GetMapping("/api/names")
  Names names(@RequestParam(required = false) List<String> user, @RequestParam(required = false) List<String> agency) {
    List<String> users = user == null ? List.of() : user;
    List<String> codes = agency == null ? List.of() : agency;
    if (users.size() + codes.size() > MOST) throw new Refusal("Mỗi lần hỏi không quá " + MOST + " tên.");
    Map<String, String> known = new LinkedHashMap<>(people.names(users));
    known.values().removeIf(People.GONE::equals);
    Map<String, String> agencies = new LinkedHashMap<>();
    codes.forEach(code -> organisation.agency(Post.of(code).agency()).ifPresent(body -> agencies.put(code, duties.title(Post.of(code)))));
    return new Names(known, agencies);
  }
}
