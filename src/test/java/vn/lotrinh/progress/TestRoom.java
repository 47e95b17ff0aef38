package vn.lotrinh.progress;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** Owns the cases of the tests of pages; a part names its whole in the variable {@code partOf}. */
@Component
class TestRoom implements CaseRoom {

  @Override
  public String work() {
    return "test-progress";
  }

  @Override
  public String workTitle() {
    return "Việc thử tiến độ";
  }

  @Override
  public Set<String> models() {
    return Set.of(ProgressPagesTest.PROCESS);
  }

  @Override
  public Set<String> steps() {
    return Set.of("UserTask_Check");
  }

  @Override
  public Asked asked(CaseStep step) {
    return Asked.NOTHING;
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    return Map.of(FACTS, "Điều cần biết về " + step.caseKey());
  }

  @Override
  public String parent(CaseStep step) {
    return (String) step.variables().get("partOf");
  }
}
