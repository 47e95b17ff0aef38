package vn.lotrinh.reassignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Post;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.StandIns;

/** Puts one batch of tasks into other hands, each as it was looked at, and writes it into the chronicles of their cases. */
@Component
class Passing {

  /** Which way: onwards or back. @param what the chronicle calls it */
  record Way(String what, Function<Item, String> from, Function<Item, String> to) {}

  private final Reassignments reassignments;
  private final TasksInHand tasks;
  private final ReassignmentProcess process;
  private final Chronicle chronicle;
  private final StandIns standIns;
  private final DutyService duties;
  private final People people;
  private final Clock clock;

  Passing(Reassignments reassignments, TasksInHand tasks, ReassignmentProcess process, Chronicle chronicle, StandIns standIns, DutyService duties, People people,
      Clock clock) {
    this.reassignments = reassignments;
    this.tasks = tasks;
    this.process = process;
    this.chronicle = chronicle;
    this.standIns = standIns;
    this.duties = duties;
    this.people = people;
    this.clock = clock;
  }

  /** @param keys of items; @param back whether they go back to where they were */
  List<BulkOutcome> batch(List<String> keys, Way way, String reason, boolean back) {
    Map<String, Item> items = reassignments.items(keys).stream().collect(Collectors.toMap(Item::key, Function.identity()));
    Map<String, OpenTask> now = tasks.of(items.values().stream().map(Item::taskId).toList()).stream().collect(Collectors.toMap(OpenTask::taskId, Function.identity()));
    Map<String, Set<String>> fitting = fitting(items.values().stream().map(Item::post).collect(Collectors.toSet()));
    UnaryOperator<String> named = names(Stream.concat(items.values().stream().map(way.from), items.values().stream().map(way.to)).toList());
    List<Item> moving = new ArrayList<>();
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (String key : keys) {
      Item item = items.get(key);
      String why = item == null ? "không có việc ấy" : whyNot(item, now.get(item.taskId()), way, fitting, named);
      outcomes.add(why == null ? BulkOutcome.done(key, key) : BulkOutcome.refused(key, item == null ? why : item.title() + " (" + item.caseKey() + "): " + why + "."));
      if (why == null) moving.add(item);
    }
    pass(moving, now, way, reason, named);
    if (back) reassignments.undone(moving, clock.instant());
    else reassignments.done(moving, clock.instant());
    return outcomes;
  }

  /** Post → login names of whoever may do its steps: its members that have an account role which works. */
  Map<String, Set<String>> fitting(Collection<String> posts) {
    Set<String> working = new HashSet<>();
    List.of("officer", "head", "clerk").forEach(role -> working.addAll(people.members(role).keySet()));
    Map<String, Set<String>> fitting = new HashMap<>();
    for (String post : posts) {
      Set<String> members = new HashSet<>(people.members(post).keySet());
      members.retainAll(working);
      fitting.put(post, members);
    }
    return fitting;
  }

  /** "Liên minh HTX – văn thư" of a post. */
  String title(String post) {
    return duties.title(Post.of(post));
  }

  private String whyNot(Item item, OpenTask now, Way way, Map<String, Set<String>> fitting, UnaryOperator<String> named) {
    String to = way.to.apply(item);
    if (now == null) return "việc đã xong hoặc không còn phải làm";
    if (!now.post().equals(item.post())) return "việc đã chuyển sang " + title(now.post());
    if (!Objects.equals(now.holder(), way.from.apply(item))) return "việc đã đổi người giữ từ lúc xem trước";
    if (to != null && !fitting.getOrDefault(item.post(), Set.of()).contains(to)) return named.apply(to) + " không còn là " + title(item.post());
    return null;
  }

  private void pass(List<Item> moving, Map<String, OpenTask> now, Way way, String reason, UnaryOperator<String> named) {
    process.pass(moving.stream().map(one -> new ReassignmentProcess.Hand(one.taskId(), way.from.apply(one), way.to.apply(one))).toList());
    standIns.returned(moving.stream().map(Item::taskId).toList());
    String by = SecurityContextHolder.getContext().getAuthentication().getName();
    chronicle.passedOn(moving.stream().map(one -> new Chronicle.PassedOn(one.caseKey(), one.taskId(), way.what, now.get(one.taskId()).agency(),
        "“" + one.title() + "”: từ " + hands(way.from.apply(one), named) + " sang " + hands(way.to.apply(one), named) + ".")).toList(), by, reason);
  }

  private static String hands(String person, UnaryOperator<String> named) {
    return person == null ? "cơ quan (chưa ai nhận)" : named.apply(person);
  }

  private UnaryOperator<String> names(Collection<String> users) {
    Map<String, String> names = people.names(users.stream().filter(Objects::nonNull).distinct().toList());
    return user -> names.getOrDefault(user, user);
  }
}
