package vn.lotrinh.reassignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rule by which tasks change hands: each goes to the one of the chosen people who may do it and has got fewest so far.
 *
 * @param targets login names; empty: back to the body
 * @param fitting post → who may do its steps
 * @param away    of the chosen people, those who are away today
 * @param allowed bodies whose tasks may be given on; null: all
 * @param names   login name to name; bodies and roles by their code to title
 */
record Dealing(List<String> targets, Map<String, Set<String>> fitting, Set<String> away, Set<String> allowed, Map<String, String> names) {

  /** What becomes of a task. @param refusal null: it goes to the target */
  record Verdict(OpenTask task, String target, String refusal) {}

  List<Verdict> of(List<OpenTask> tasks) {
    Map<String, Integer> given = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (OpenTask task : tasks) {
      Verdict verdict = verdict(task, given);
      if (verdict.refusal == null && verdict.target != null) given.merge(verdict.target, 1, Integer::sum);
      verdicts.add(verdict);
    }
    return verdicts;
  }

  private Verdict verdict(OpenTask task, Map<String, Integer> given) {
    if (allowed != null && !allowed.contains(task.agency())) return refused(task, "Việc này của cơ quan khác; bạn không giao lại được.");
    if (targets.isEmpty()) {
      return task.holder() == null ? refused(task, "Chưa ai nhận việc này nên không có gì để trả về cơ quan.") : new Verdict(task, null, null);
    }
    Set<String> able = fitting.getOrDefault(task.post(), Set.of());
    List<String> may = targets.stream().filter(able::contains).toList();
    if (may.isEmpty()) return refused(task, "Không ai được chọn là " + named(task.post()) + ".");
    List<String> here = may.stream().filter(person -> !away.contains(person)).toList();
    if (here.isEmpty()) return refused(task, named(may.get(0)) + " đang vắng mặt.");
    List<String> others = here.stream().filter(person -> !Objects.equals(person, task.holder())).toList();
    if (others.isEmpty()) return refused(task, named(task.holder()) + " đang giữ việc này.");
    return new Verdict(task, others.stream().min(Comparator.comparing(person -> given.getOrDefault(person, 0))).orElseThrow(), null);
  }

  private String named(String code) {
    return names.getOrDefault(code, code);
  }

  private static Verdict refused(OpenTask task, String why) {
    return new Verdict(task, null, why);
  }
}
