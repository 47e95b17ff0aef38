package vn.lotrinh.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The rows of {@code briefing_paper} and what belongs to them. */
@Repository
class BriefingPapers {

  private static final String ROW = "select key, kind, issuer, body, opened_on, opened_by, meeting_on, chair, dropped, number, issued_on from briefing_paper ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  BriefingPapers(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void add(BriefingPaper one) {
    jdbc.sql("""
        insert into briefing_paper (key, kind, issuer, body, opened_on, opened_by, meeting_on, chair)
        values (:key, :kind, :issuer, :body, :openedOn, :openedBy, :meetingOn, :chair)""")
        .param("key", one.key()).param("kind", one.kind().name()).param("issuer", one.issuer()).param("body", one.body()).param("openedOn",
            one.openedOn())
        .param("openedBy", one.openedBy()).param("meetingOn", one.meetingOn()).param("chair", one.chair()).update();
  }

  Optional<BriefingPaper> find(String key) {
    return jdbc.sql(ROW + "where key = :key").param("key", key).query(BriefingPaper.class).optional();
  }

  BriefingPaper get(String key) {
    return find(key).orElseThrow(() -> new Refusal("Không có văn bản nào mang mã “" + key + "”."));
  }

  /** The newest first. @param kind null: both; @param issuers null: of all bodies */
  List<BriefingPaper> latest(BriefingPaper.Kind kind, List<String> issuers, int most) {
    return jdbc.sql(ROW
        + "where (:kind::text is null or kind = :kind) and (:all or issuer = any(:issuers) or body = any(:issuers)) order by opened_on desc, key desc limit :most")
        .param("kind", kind == null ? null : kind.name()).param("all", issuers == null).param("issuers", issuers == null ? new String[0]
            : issuers.toArray(String[]::new))
        .param("most", most).query(BriefingPaper.class).list();
  }

  /** The last issued letter to a body, whoever issued it. */
  Optional<BriefingPaper> lastLetter(String body) {
    return jdbc.sql(ROW + "where kind = 'LETTER' and body = :body and issued_on is not null order by issued_on desc, key desc limit 1")
        .param("body", body)
        .query(BriefingPaper.class).optional();
  }

  /** The last issued letter to each body. */
  Map<String, BriefingPaper> lastLetters() {
    return byBody(jdbc.sql("select distinct on (body) * from (" + ROW
        + "where kind = 'LETTER' and issued_on is not null) l order by body, issued_on desc, key desc"));
  }

  /** To each body the first letter that is still on its way to be issued. */
  Map<String, BriefingPaper> onTheirWay() {
    return byBody(jdbc.sql("select distinct on (body) * from (" + ROW
        + "where kind = 'LETTER' and issued_on is null and dropped is null) l order by body, key"));
  }

  private static Map<String, BriefingPaper> byBody(JdbcClient.StatementSpec letters) {
    return letters.query(BriefingPaper.class).list().stream().collect(Collectors.toMap(BriefingPaper::body, one -> one));
  }

  /** A letter to a body that is still on its way to be issued. */
  Optional<BriefingPaper> onItsWay(String issuer, String body) {
    return jdbc.sql(ROW
        + "where kind = 'LETTER' and issuer = :issuer and body = :body and issued_on is null and dropped is null order by key limit 1")
        .param("issuer", issuer).param("body", body).query(BriefingPaper.class).optional();
  }

  /** Codes of the bodies that have issued any, or are about to. */
  Set<String> issuers() {
    return jdbc.sql("select distinct issuer from briefing_paper").query(String.class).set();
  }

  /** The tasks of which an issued letter told: case → how many. */
  Map<String, Long> toldOf(String key) {
    return jdbc.sql("select case_key, count(*) as some from briefing_paper_task where paper = :key group by case_key order by case_key")
        .param("key", key)
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void issued(String key, String number, LocalDate day) {
    jdbc.sql("update briefing_paper set number = :number, issued_on = :day where key = :key").param("key", key).param("number", number)
        .param("day", day).update();
  }

  void dropped(String key, String reason) {
    jdbc.sql("update briefing_paper set dropped = :reason where key = :key").param("key", key).param("reason", reason).update();
  }

  void told(String key, List<UrgingLetter.Overdue> tasks) {
    batches.batchUpdate("insert into briefing_paper_task (paper, task_id, case_key) values (?, ?, ?) on conflict do nothing",
        tasks.stream().map(task -> new Object[] {key, task.taskId(), task.caseKey()}).toList());
  }

  void conclude(String key, List<MeetingNotice.Conclusion> conclusions) {
    for (int i = 0; i < conclusions.size(); i++) {
      MeetingNotice.Conclusion one = conclusions.get(i);
      jdbc.sql("insert into briefing_conclusion (paper, position, text, agency, due) values (:paper, :position, :text, :agency, :due)")
          .param("paper", key)
          .param("position", i + 1).param("text", one.text()).param("agency", one.agency()).param("due", one.due()).update();
    }
  }

  /** @param agencyName left to whoever asks */
  List<MeetingNotice.Conclusion> conclusions(String key) {
    return jdbc.sql("select text, agency, agency as agency_name, due from briefing_conclusion where paper = :key order by position")
        .param("key", key)
        .query(MeetingNotice.Conclusion.class).list();
  }
}
