package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.lotrinh.People;
import vn.lotrinh.Written;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.organisation.OrganisationService;

/** The wording of what happened to somebody's tasks. */
@Component
class TaskNewsLetters {

  /** What happened, and to which tasks. @param more "… và 12 việc khác", or empty */
  record Section(String title, List<Item> items, String more) {}

  /**
   * @param by who did it, with "bởi" or "sang"; empty where nobody did
   * @param link where it is opened; empty for a task that is another's now
   */
  record Item(String title, String caseTitle, String caseKey, String due, String by, String link) {}

  private static final int SHOWN = 30;

  private final StaffDirectory people;
  private final People names;
  private final OrganisationService organisation;
  private final MailService mails;
  private final LetterProcess process;
  private final Clock clock;
  private final String baseUrl;

  TaskNewsLetters(StaffDirectory people, People names, OrganisationService organisation, MailService mails, LetterProcess process,
      Clock clock,
      @Value("${lo-trinh.base-url}") String baseUrl) {
    this.people = people;
    this.names = names;
    this.organisation = organisation;
    this.mails = mails;
    this.process = process;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** @param number names the letter */
  void post(Map<String, List<TaskNews.Line>> news, long number) {
    Map<String, User> accounts = people.accounts(news.keySet());
    Map<String, String> actors = names.names(news.values().stream().flatMap(List::stream).map(TaskNews.Line::actor).filter(Objects::nonNull)
        .toList());
    String kind = "viec:" + number;
    LocalDate today = LocalDate.now(clock);
    news.forEach((person, lines) -> {
      User user = accounts.get(person);
      if (user == null) return;
      List<Section> sections = sections(lines, actors);
      String subject = subject(lines);
      mails.post(new Mail(person, user.getEmail(), today, kind, subject, "deadline/news",
          Map.of("subject", subject, "name", DailyRound.name(user), "sections", sections, "choices", baseUrl + "/my-mail")));
    });
    if (mails.isWaiting(kind)) process.deliver(kind, "VIEC-" + number);
  }

  /** "2 việc được giao, 1 việc trả lại". */
  static String subject(List<TaskNews.Line> lines) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Stream.of(TaskNews.What.values()).forEach(what -> lines.stream().filter(line -> line.what() == what)
        .forEach(line -> counts.merge(inSubject(line), 1, Integer::sum)));
    List<String> parts = new ArrayList<>();
    counts.forEach((words, count) -> parts.add(count + " " + words));
    return String.join(", ", parts);
  }

  private static String inSubject(TaskNews.Line line) {
    return switch (line.what()) {
      case GIVEN -> "việc được giao";
      case RETURNED -> "việc trả lại để làm lại";
      case TAKEN -> line.handedTo() == null ? "việc đã chuyển đi" : "việc đã bàn giao";
    };
  }

  private List<Section> sections(List<TaskNews.Line> lines, Map<String, String> actors) {
    Map<String, List<Item>> items = new LinkedHashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (TaskNews.What what : TaskNews.What.values()) {
      lines.stream().filter(line -> line.what() == what).forEach(line -> {
        String title = title(line);
        if (all.merge(title, 1, Integer::sum) <= SHOWN) items.computeIfAbsent(title, any -> new ArrayList<>()).add(item(line, actors));
      });
    }
    return items.entrySet().stream().map(entry -> new Section(entry.getKey(), entry.getValue(),
        all.get(entry.getKey()) > SHOWN ? "… và " + (all.get(entry.getKey()) - SHOWN) + " việc khác." : "")).toList();
  }

  private static String title(TaskNews.Line line) {
    return switch (line.what()) {
      case GIVEN -> "Việc được giao cho Ông/Bà";
      case RETURNED -> "Việc bị trả lại để làm lại";
      case TAKEN -> line.handedTo() == null ? "Việc không còn của Ông/Bà" : "Việc đã bàn giao cho cơ quan khác";
    };
  }

  private Item item(TaskNews.Line line, Map<String, String> actors) {
    String by = line.handedTo() != null ? "sang " + organisation.name(line.handedTo()) : line.actor() == null ? "" : "bởi "
        + actors.get(line.actor());
    return new Item(line.title(), line.caseTitle(), line.caseKey(), line.due() == null ? "" : Written.day(line.due()), by,
        line.what() == TaskNews.What.TAKEN ? "" : baseUrl + "/camunda/app/tasklist/default/#/?task=" + line.taskId());
  }
}
