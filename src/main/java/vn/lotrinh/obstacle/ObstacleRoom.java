package vn.lotrinh.obstacle;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.Steps;

/** What the room answers about the cases of difficulties. */
@Component
@Transactional
class ObstacleRoom implements CaseRoom {

  /** Each with the name of the term within which it is done. */
  private static final Steps<String> STEPS = new Steps<String>().with("UserTask_Consolidate", "consolidation").with("UserTask_Answer", "answer")
      .with("UserTask_AnswerAsHead", "head").with("UserTask_AnswerAsCommittee", "committee").with("UserTask_ConfirmAnswer", "confirmation");

  private final Obstacles obstacles;
  private final Facts facts;

  ObstacleRoom(Obstacles obstacles, Facts facts) {
    this.obstacles = obstacles;
    this.facts = facts;
  }

  @Override
  public String work() {
    return "obstacle";
  }

  @Override
  public String workTitle() {
    return "Vướng mắc";
  }

  @Override
  public Set<String> models() {
    return Set.of(ObstacleProcess.MODEL);
  }

  @Override
  public Set<String> steps() {
    return STEPS.userTasks();
  }

  @Override
  public Asked asked(CaseStep step) {
    STEPS.of(step.task());
    return Asked.NOTHING;
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    String term = STEPS.of(step.task());
    return Map.of(FACTS, facts.of(obstacles.get(step.caseKey()), term));
  }

  @Override
  public String parent(CaseStep step) {
    return obstacles.get(step.caseKey()).raisedAt();
  }

  @Override
  public String plan(String caseKey) {
    return obstacles.find(caseKey).map(Obstacle::plan).orElse(null);
  }
}
