package vn.lotrinh.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.Steps;

/** What contributions answer about their one step: as the room says that asked. */
@Component
@Transactional
class ContributionRoom implements CaseRoom {

  private static final Steps<BiFunction<AskingRoom, Contribution, Asked>> STEPS =
      new Steps<BiFunction<AskingRoom, Contribution, Asked>>().with("UserTask_Contribute", AskingRoom::papers);

  private final ContributionService contributions;
  private final Map<String, AskingRoom> rooms;

  ContributionRoom(ContributionService contributions, List<AskingRoom> rooms) {
    this.contributions = contributions;
    this.rooms = rooms.stream().collect(Collectors.toMap(AskingRoom::asksAs, Function.identity()));
  }

  @Override
  public String work() {
    return "contribution";
  }

  @Override
  public String workTitle() {
    return "Phối hợp việc cơ quan khác chủ trì";
  }

  @Override
  public Set<String> models() {
    return Set.of(ContributionProcess.MODEL);
  }

  @Override
  public Set<String> formerModels() {
    return Set.of(ContributionProcess.OF_PILOTS, ContributionProcess.OF_TASKS);
  }

  @Override
  public Set<String> steps() {
    return STEPS.userTasks();
  }

  @Override
  public Asked asked(CaseStep step) {
    BiFunction<AskingRoom, Contribution, Asked> papers = STEPS.of(step.task());
    Contribution one = at(step);
    return papers.apply(room(one), one);
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    STEPS.of(step.task());
    Contribution one = at(step);
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, room(one).facts(one));
    return shown;
  }

  @Override
  public String parent(CaseStep step) {
    Contribution one = at(step);
    return room(one).whole(one);
  }

  @Override
  public String plan(String caseKey) {
    return contributions.in(caseKey).stream().findFirst().map(one -> room(one).plan(one)).orElse(null);
  }

  private Contribution at(CaseStep step) {
    return contributions.get(step.caseKey(), (String) step.variables().get("body"));
  }

  private AskingRoom room(Contribution one) {
    AskingRoom room = rooms.get(one.room());
    if (room == null) throw new IllegalStateException("no room asks as " + one.room());
    return room;
  }
}
