package vn.lotrinh.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.StepNews;

/** What a person is told of a difficulty: at its own steps, and at the steps of the case at which it was raised. */
@Component("obstacleFacts")
class Facts implements StepNews {

  private final Obstacles obstacles;
  private final Bodies bodies;
  private final Choices choices;
  private final CaseFiles cases;

  Facts(Obstacles obstacles, Bodies bodies, Choices choices, CaseFiles cases) {
    this.obstacles = obstacles;
    this.bodies = bodies;
    this.choices = choices;
    this.cases = cases;
  }

  /** @param term name of the term within which the step is to be done */
  String of(Obstacle one, String term) {
    List<String> parts = new ArrayList<>();
    parts.add("**" + Markdown.plain(bodies.name(one.agency())) + "** nêu ngày " + Written.day(one.raisedOn()) + " (" + Markdown.plain(one.raiserName()) + "):");
    parts.add(Markdown.lines(one.text()));
    String title = cases.get(one.raisedAt()).map(CaseFile::title).orElse(one.raisedAt());
    parts.add("Ở bước “" + Markdown.plain(one.step()) + "” của hồ sơ [" + Markdown.plain(title) + "](/cases/" + one.raisedAt() + ").");
    if (one.kind() != null) parts.add("Loại: " + Markdown.plain(choices.kind(one.kind()).title()) + ".");
    if (one.note() != null) parts.add("**Ý kiến kèm theo:** " + Markdown.lines(one.note()));
    obstacles.mergedInto(one.key()).forEach(merged -> parts.add("**Ý được gộp, " + Markdown.plain(bodies.name(merged.agency())) + "** (" + merged.key() + "): "
        + Markdown.lines(merged.text())));
    obstacles.answers(one.key()).forEach(reply -> parts.add(told(reply)));
    if (choices.isOpen(term)) parts.add("Thời hạn " + choices.term(term) + " ngày làm việc là số đặt sẵn, cần xác nhận ở trang Thời hạn.");
    return String.join("\n\n", parts);
  }

  /** The difficulties raised at a case, with what was answered; those that were taken back are left out. */
  @Override
  public String at(CaseStep step) {
    if (step.model().equals(ObstacleProcess.MODEL)) return null;
    List<Obstacle> raised = obstacles.raisedAt(step.caseKey()).stream().filter(one -> one.userTask().equals(step.task()))
        .filter(one -> one.state().isOpen() || one.state() == State.RESOLVED).toList();
    if (raised.isEmpty()) return null;
    Map<String, List<Reply>> answers = obstacles.answers(raised.stream().map(Obstacle::key).toList());
    return "**Vướng mắc đã nêu ở bước này**\n\n" + raised.stream().map(one -> line(one, answers.getOrDefault(one.key(), List.of()))).collect(Collectors.joining("\n\n"));
  }

  private String line(Obstacle one, List<Reply> replies) {
    String told = "[" + one.key() + "](/obstacles/" + one.key() + "), " + one.state().title().toLowerCase() + ": " + Markdown.plain(one.brief());
    return replies.isEmpty() ? told : told + "\n\n" + told(replies.get(replies.size() - 1));
  }

  private String told(Reply reply) {
    String paper = reply.number() == null ? "" : ", " + Markdown.plain(reply.number());
    String rejected = reply.rejectedOn() == null ? "" : "\n\n**Bên nêu cho là chưa giải quyết** (" + Written.day(reply.rejectedOn()) + "): " + Markdown.lines(reply.reason());
    return "**" + Markdown.plain(bodies.name(reply.agency())) + " trả lời** ngày " + Written.day(reply.answeredOn()) + paper + ": " + Markdown.lines(reply.text()) + rejected;
  }
}
