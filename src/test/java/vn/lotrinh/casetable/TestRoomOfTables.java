package vn.lotrinh.casetable;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** Owns the cases at whose step a table of creditors is filled in. */
@Component
class TestRoomOfTables implements CaseRoom {

  static final String MODEL = "casetable-test";

  @Override
  public String work() {
    return "casetable-test";
  }

  @Override
  public String workTitle() {
    return "Việc thử bảng số liệu";
  }

  @Override
  public Set<String> models() {
    return Set.of(MODEL);
  }

  @Override
  public Set<String> steps() {
    return Set.of("UserTask_Fill");
  }

  @Override
  public Asked asked(CaseStep step) {
    return Asked.requiredTable("creditors");
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    return Map.of();
  }
}
