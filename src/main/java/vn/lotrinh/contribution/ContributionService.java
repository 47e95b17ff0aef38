package vn.lotrinh.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Markdown;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.OrganisationService;

/** Asks coordinating bodies and takes in what they bring; models call it as {@code contribution}. */
@Service("contribution")
@Transactional
public class ContributionService {

  private final Contributions contributions;
  private final ContributionProcess process;
  private final OrganisationService organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContributionService(Contributions contributions, ContributionProcess process, OrganisationService organisation, ApplicationEventPublisher events,
      Clock clock) {
    this.contributions = contributions;
    this.process = process;
    this.organisation = organisation;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks a body; its step opens now.
   *
   * @param title of its case
   * @param known what the engine is to know of the case beside the body, e.g. the place by which work is handed over
   * @throws Refusal where the body was asked in this case already
   */
  public void ask(Contribution asked, String title, Map<String, Object> known) {
    contributions.add(asked);
    process.ask(asked, title, known);
  }

  /** The body that was asked, or who took over from it. */
  @Transactional(readOnly = true)
  public String group(String body) {
    return organisation.inCharge(body, today());
  }

  /** Last day to answer. */
  @Transactional(readOnly = true)
  public LocalDate due(String caseKey, String body) {
    return get(caseKey, body).due();
  }

  /** An opinion, a part of the work, or nothing to add. The room that asked hears of it by the {@link Contribution} as an event. */
  public void answer(String caseKey, String body, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Contribution.Kind kind = Contribution.Kind.valueOf(
        answers.choice("kind", "Trả lời", "opinion", "contribution", "nothing").toUpperCase(Locale.ROOT));
    String answer = kind == Contribution.Kind.NOTHING ? null : answers.required("answer", "Nội dung");
    contributions.answer(get(caseKey, body), kind, answer, today(), ContributionProcess.user());
    events.publishEvent(get(caseKey, body));
  }

  /** Nobody, since bodies are asked when a task is received; tasks that an earlier version began come here with a step that asked those of the plan. */
  public List<String> toAsk(String caseKey) {
    return List.of();
  }

  /** The lead has done the work: who has not answered need not any more. */
  public void notNeeded(Collection<Contribution> some) {
    List<Contribution> waiting = some.stream().filter(Contribution::isWaitedFor).toList();
    waiting.forEach(one -> contributions.answer(one, Contribution.Kind.NOT_NEEDED, null, today(), null));
    waiting.stream().map(Contribution::caseKey).distinct().forEach(process::notNeeded);
  }

  /** All that a room asked to an owner's work, in the order in which it was asked. */
  @Transactional(readOnly = true)
  public List<Contribution> of(String room, String owner) {
    return contributions.of(room, owner);
  }

  @Transactional(readOnly = true)
  public List<Contribution> of(Contribution.Work work) {
    return of(work.room(), work.owner()).stream().filter(one -> one.step().equals(work.step()) && one.period().equals(work.period())).toList();
  }

  /** Those that run under the key of a case; empty where nobody was asked under it. */
  @Transactional(readOnly = true)
  public List<Contribution> in(String caseKey) {
    return contributions.in(caseKey);
  }

  /** What the bodies brought, for the lead, as Markdown; null where none was asked. */
  @Transactional(readOnly = true)
  public String told(List<Contribution> all) {
    return all.isEmpty() ? null : "**Cơ quan phối hợp:**\n\n" + all.stream().map(this::told).collect(Collectors.joining("\n"));
  }

  private String told(Contribution one) {
    String body = "- " + Markdown.plain(organisation.name(one.agency())) + ": ";
    if (one.isWaitedFor()) return body + "chưa trả lời, hạn " + Written.day(one.due());
    String said = body + one.kind().title().toLowerCase(Locale.ROOT);
    return one.answer() == null ? said : said + " ngày " + Written.day(one.answeredOn()) + " ([giấy tờ](/cases/" + one.caseKey() + "/documents)): "
        + Markdown.plain(one.answer());
  }

  /** @param body null: the only one that was asked under this key */
  Contribution get(String caseKey, String body) {
    Optional<Contribution> found = body == null ? in(caseKey).stream().findFirst() : contributions.find(caseKey, body);
    return found.orElseThrow(() -> new Refusal("Hồ sơ " + caseKey + " không đề nghị cơ quan này phối hợp."));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
