package vn.lotrinh.obstacle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** Owns the cases at whose steps the tests raise difficulties; a case names its plan in the variable {@code ofPlan}, a step that came back {@code cameBack}. */
@Component
class TestRoomOfDifficulties implements CaseRoom {

  @Override
  public String work() {
    return "test-difficulties";
  }

  @Override
  public String workTitle() {
    return "Việc thử vướng mắc";
  }

  @Override
  public Set<String> models() {
    return Set.of(RaisingBody.MODEL);
  }

  @Override
  public Set<String> steps() {
    return Set.of("UserTask_Work", "UserTask_Look");
  }

  @Override
  public Asked asked(CaseStep step) {
    return Asked.NOTHING;
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Map<String, String> shown = new HashMap<>(Map.of(FACTS, "Điều cần biết về " + step.caseKey()));
    shown.put(RETURN_REASON, (String) step.variables().get("cameBack"));
    return shown;
  }

  @Override
  public String plan(String caseKey) {
    return caseKey.startsWith("KG-135-2021") ? "KG-135-2021" : null;
  }
}
