package vn.lotrinh.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** Who wishes which letters, within what the office allows. Nothing is overwritten: the newest choice counts. */
@Component
@Transactional
public class MailChoices {

  /** A topic as one person finds it. @param mayChoose whether the office leaves it to people */
  record Line(String name, String title, String words, MailTopic.Rule rule, boolean wanted, boolean mayChoose) {}

  /** What the office decided of a topic. @param by as the person was called then; null: as the application proposes */
  record Allowed(String name, String title, String words, MailTopic.Rule rule, String by, Instant at) {}

  private record Decided(String topic, MailTopic.Rule rule, String by, Instant at) {}

  private final List<MailTopic> topics;
  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  MailChoices(List<MailTopic> topics, JdbcClient jdbc, People people, Clock clock) {
    this.topics = topics.stream().sorted(Comparator.comparing(MailTopic::order)).toList();
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  /** Those of some people who get letters of a topic. */
  @Transactional(readOnly = true)
  public Set<String> wanting(String topic, Collection<String> persons) {
    MailTopic.Rule rule = rule(topic(topic));
    if (persons.isEmpty() || rule == MailTopic.Rule.NEVER) return Set.of();
    if (rule == MailTopic.Rule.ALWAYS) return Set.copyOf(persons);
    Map<String, Boolean> chosen = new HashMap<>();
    jdbc.sql("select distinct on (person) person, wanted from mail_choice where topic = :topic and person = any(:persons) order by person, id desc")
        .param("topic", topic).param("persons", persons.toArray(String[]::new)).query(row ->
            { chosen.put(row.getString(1), row.getBoolean(2)); });
    return persons.stream().filter(person -> chosen.getOrDefault(person, rule == MailTopic.Rule.ON))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Transactional(readOnly = true)
  public boolean wants(String person, String topic) {
    return wanting(topic, Set.of(person)).contains(person);
  }

  /** Whether anybody at all may get letters of a topic today: where nobody has to choose, or somebody did. */
  @Transactional(readOnly = true)
  public boolean isAsked(String topic) {
    return switch (rule(topic(topic))) {
      case NEVER -> false;
      case ALWAYS, ON -> true;
      case OFF -> jdbc.sql("select exists (select 1 from mail_choice where topic = :topic and wanted)").param("topic", topic)
          .query(Boolean.class).single();
    };
  }

  /** The topics of which a person may get letters. */
  @Transactional(readOnly = true)
  List<Line> of(Who who) {
    return topics.stream().filter(topic -> topic.audience().test(who)).map(topic -> {
      MailTopic.Rule rule = rule(topic);
      return new Line(topic.name(), topic.title(), topic.words(), rule, wants(who.user(), topic.name()), rule.isFree());
    }).toList();
  }

  /** @throws Refusal where there is no such topic for the person, or the office does not leave it to people */
  void choose(Who who, String name, boolean wanted) {
    MailTopic topic = topic(name);
    if (!topic.audience().test(who)) throw new Refusal("“" + topic.title() + "” không gửi cho vai trò của Ông/Bà.");
    if (!rule(topic).isFree()) throw new Refusal("Cơ quan quy định với “" + topic.title() + "”: " + rule(topic).title()
        .toLowerCase(java.util.Locale.ROOT) + ".");
    if (wants(who.user(), name) == wanted) return;
    jdbc.sql("insert into mail_choice (person, topic, wanted, chosen_at) values (:person, :topic, :wanted, :at)").param("person",
        who.user())
        .param("topic", name).param("wanted", wanted).param("at", Timestamp.from(clock.instant())).update();
  }

  /** What the office allows of each topic. */
  @Transactional(readOnly = true)
  List<Allowed> allowed() {
    Map<String, Decided> decided = decided();
    return topics.stream().map(topic -> {
      Decided one = decided.getOrDefault(topic.name(), new Decided(topic.name(), topic.usual(), null, null));
      return new Allowed(topic.name(), topic.title(), topic.words(), one.rule, one.by, one.at);
    }).toList();
  }

  /** @throws AccessDeniedException for whoever does not administer */
  void allow(Who who, String name, String rule) {
    if (!who.administers()) throw new AccessDeniedException("mail topics");
    MailTopic topic = topic(name);
    MailTopic.Rule asked = java.util.Arrays.stream(MailTopic.Rule.values()).filter(one -> one.name().equals(rule)).findFirst()
        .orElseThrow(() -> new Refusal("Chưa chọn cơ quan cho phép thế nào với “" + topic.title() + "”."));
    if (rule(topic) == asked) return;
    jdbc.sql("insert into mail_topic_rule (topic, rule, set_by, set_by_name, set_at) values (:topic, :rule, :by, :name, :at)")
        .param("topic", name)
        .param("rule", asked.name()).param("by", who.user()).param("name", people.name(who.user())).param("at",
            Timestamp.from(clock.instant())).update();
  }

  private MailTopic.Rule rule(MailTopic topic) {
    Decided one = decided().get(topic.name());
    return one == null ? topic.usual() : one.rule;
  }

  private Map<String, Decided> decided() {
    return jdbc.sql("select distinct on (topic) topic, rule, set_by_name as by, set_at as at from mail_topic_rule order by topic, id desc")
        .query((row, n) -> new Decided(row.getString(1), MailTopic.Rule.valueOf(row.getString(2)), row.getString(3), row.getTimestamp(4)
            .toInstant())).list().stream()
        .collect(Collectors.toMap(Decided::topic, one -> one));
  }

  private MailTopic topic(String name) {
    return topics.stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow(() ->
        new Refusal("Không có loại thư nào mang mã “" + name + "”."));
  }
}
