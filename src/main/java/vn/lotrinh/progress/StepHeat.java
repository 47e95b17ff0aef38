package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lotrinh.Written;

/**
 * A step of a model with its times and how it stands to its term.
 *
 * @param desk  whether people do it; else a timer, a message or a called process, of which only the number waiting is known
 * @param drawn whether the model of today has it
 */
record StepHeat(StepTime time, Heat heat, boolean desk, boolean drawn) {

  /** The worst first. @param names id of each node of the model → name; @param elsewhere how many wait at other places than desks */
  static List<StepHeat> of(List<StepTime> times, Map<String, String> names, Map<String, Long> elsewhere) {
    Stream<StepHeat> desks = times.stream().map(time -> new StepHeat(time.called(names.getOrDefault(time.step(), time.title())), Heat.of(time), true,
        names.containsKey(time.step())));
    List<StepHeat> all = new ArrayList<>(desks.sorted(Comparator.comparing(StepHeat::heat).thenComparing(step -> step.time.lateOpen())
        .thenComparing(step -> step.time.waiting()).reversed()).toList());
    elsewhere.forEach((id, waiting) -> {
      if (names.containsKey(id)) all.add(new StepHeat(new StepTime(id, names.get(id), waiting, 0, null, 0, 0, null, null, null), Heat.FREE, false, true));
    });
    return all;
  }

  /** At the shape: "3 chờ (1 trễ)" and "12–30 ngày !!". */
  Mark mark() {
    List<String> words = new ArrayList<>();
    if (time.waiting() > 0) words.add(time.waiting() + " chờ" + (time.lateOpen() > 0 ? " (" + time.lateOpen() + " trễ)" : ""));
    if (time.median() != null) words.add(days(time.median()) + "–" + days(time.ninth()) + " ngày");
    if (!heat.sign().isEmpty()) words.add(heat.sign());
    return new Mark(time.step(), heat.look(), words, time.title() + ": " + (words.isEmpty() ? heat.title() : String.join(", ", words) + ", " + heat.title()));
  }

  /** Days as people read them, halves at most: 12 or 4,5; empty where they are not known. */
  static String days(Double days) {
    return days == null ? "" : Written.number(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP));
  }

  public String median() {
    return days(time.median());
  }

  public String ninth() {
    return days(time.ninth());
  }

  public String term() {
    return days(time.term());
  }
}
