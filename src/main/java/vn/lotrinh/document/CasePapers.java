package vn.lotrinh.document;

import java.util.List;
import java.util.Set;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.PaperKind;

/**
 * A case's papers as one user sees them, at a task or as a whole.
 *
 * @param taskId null: the whole case
 * @param requirements what the task, or the open tasks of the case, ask for
 * @param papers all versions of all papers
 * @param wanted the kinds that this user may hand in here
 * @param agency for which this user takes part in the case, or null
 * @param open whether this user may hand in "other" papers here
 */
record CasePapers(String caseKey, String taskId, List<Requirement> requirements, List<Paper> papers, Set<String> wanted,
    String agency, boolean open) {

  List<PaperKind> missing() {
    return requirements.stream().filter(requirement -> !requirement.met()).map(Requirement::paperKind).toList();
  }

  /** The newest first. */
  List<Paper> versions(String kind) {
    return papers.stream().filter(paper -> paper.kind().equals(kind)).toList();
  }

  boolean mayReplace(Paper paper, Who caller) {
    return paper.isOther() ? open && paper.mayBeReplacedBy(caller) : wanted.contains(paper.kind());
  }
}
