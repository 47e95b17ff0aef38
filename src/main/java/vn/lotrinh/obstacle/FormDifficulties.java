package vn.lotrinh.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseOwners;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.casefile.StepAnswered;
import vn.lotrinh.obstacle.Obstacle.Origin;

/**
 * What officers write under "vướng mắc" in the form of a step, whichever room's, becomes a difficulty. Done again because it came back, the step words
 * the same difficulty otherwise or takes it back; it raises no second one.
 */
@Component
class FormDifficulties {

  /** Field in which forms ask for difficulties. */
  private static final String FIELD = "obstacles";

  /** "Không", "Không có khó khăn, vướng mắc gì.", "Chưa phát sinh", "Không có ý kiến" … */
  private static final Pattern NONE = Pattern.compile(
      "(cac don vi |don vi |htx )?(khong|chua|ko|k)( co| phat sinh| gap)*( gi| kho khan| vuong mac| kien nghi| de xuat| y kien| va| hay| hoac| nao| them| ca|[,;/ -])*");

  private final Obstacles obstacles;
  private final Raising raising;
  private final ObstacleService service;
  private final CaseOwners owners;
  private final Chronicle chronicle;
  private final Clock clock;

  FormDifficulties(Obstacles obstacles, Raising raising, ObstacleService service, CaseOwners owners, Chronicle chronicle, Clock clock) {
    this.obstacles = obstacles;
    this.raising = raising;
    this.service = service;
    this.owners = owners;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  @EventListener
  void on(StepAnswered done) {
    if (done.person() == null || done.agency() == null || !done.step().variables().containsKey(FIELD)) return;
    String told = done.answer(FIELD).filter(text -> !saysNone(text)).orElse(null);
    Optional<Obstacle> before = owners.cameBack(done.step()) ? lastOf(done) : Optional.empty();
    if (before.isPresent()) again(before.get(), told, done);
    else if (told != null) first(told, done);
  }

  /** Whether nothing stands in the way, in so many words. */
  static boolean saysNone(String text) {
    String folded = CaseFiles.folded(text).replaceAll("[.!…*–_]+", " ").replaceAll("\\s+", " ").strip();
    return folded.replaceAll("[^a-z0-9]", "").isEmpty() || NONE.matcher(folded).matches();
  }

  private Optional<Obstacle> lastOf(StepAnswered done) {
    return obstacles.raisedAt(done.step().caseKey()).stream().filter(one -> one.origin() == Origin.FORM && one.userTask().equals(done.step().task()))
        .filter(one -> one.state().isOpen()).max(Comparator.comparing(Obstacle::key));
  }

  private void first(String text, StepAnswered done) {
    if (raising.same(done.step().caseKey(), text).isEmpty()) raise(text, done);
  }

  private void again(Obstacle before, String text, StepAnswered done) {
    if (text == null) service.withdraw(before.key(), State.WITHDRAWN, "Không còn ghi trong biểu mẫu khi làm lại bước “" + done.title() + "”.", done.person());
    else if (!CaseFiles.folded(before.text()).equals(CaseFiles.folded(text))) reword(before, text, done);
  }

  /** An answer to the old words would be none to the new ones: what was answered is confirmed, and the new words are a difficulty of their own. */
  private void reword(Obstacle before, String text, StepAnswered done) {
    if (!before.state().waitsForAnswer()) {
      first(text, done);
      return;
    }
    obstacles.reword(before, text, done.person(), LocalDate.now(clock));
    chronicle.noted(before.key(), null, "Sửa nội dung vướng mắc", done.person(), done.agency(), text);
  }

  private void raise(String text, StepAnswered done) {
    raising.raise(new Raising.Raised(done.step().caseKey(), done.taskId(), done.step().task(), done.title(), done.agency(), done.person(), text, null, null), Origin.FORM);
  }
}
