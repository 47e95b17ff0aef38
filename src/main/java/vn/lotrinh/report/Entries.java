package vn.lotrinh.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;

/** What bodies entered, and the versions that they handed in; rows are added, never changed. */
@Repository
class Entries {

  /** @param value null: nothing, also where there had been a figure before; @param explanation why it departs from the register or from last year */
  record Entry(String code, BigDecimal value, String explanation, Beside beside) {

    Entry(String code, BigDecimal value, String explanation) {
      this(code, value, explanation, Beside.NOTHING);
    }

    private static Entry of(ResultSet row) throws SQLException {
      return new Entry(row.getString("code"), Submissions.plain(row.getBigDecimal("value")), row.getString("explanation"),
          new Beside(row.getBigDecimal("half_year"), row.getBigDecimal("estimate"), row.getBigDecimal("next_plan")));
    }
  }

  /**
   * @param submittedOn day on which it was prepared, by {@code submittedBy}
   * @param decision ACCEPTED or RETURNED; null while nobody has judged it
   * @param confirmedOn when the head of the body confirmed the figures; null where he has not, or was not asked
   * @param insideBody whether it never left the body: it lies with its head, or came back from him
   */
  record Version(int version, LocalDate submittedOn, String submittedBy, String obstacles, String remarks, String decision, String reason,
      LocalDate decidedOn, String decidedBy, LocalDate confirmedOn, String confirmedBy, boolean insideBody) {}

  /** What a body hands in at its campaign, as people call it. */
  static final String SUBJECT = "báo cáo năm của đơn vị";

  private record Told(int version, String obstacles, String remarks, boolean headAsked, LocalDate confirmedOn, String confirmedBy) {

    private boolean insideBody() {
      return headAsked && confirmedOn == null;
    }
  }

  record Words(String submission, String obstacles) {}

  private final JdbcClient jdbc;
  private final HandIns handIns;
  private final Clock clock;

  Entries(JdbcClient jdbc, HandIns handIns, Clock clock) {
    this.jdbc = jdbc;
    this.handIns = handIns;
    this.clock = clock;
  }

  void add(String submission, Collection<Entry> entries, String user) {
    jdbc.sql("""
        insert into report_entry (submission, code, value, explanation, half_year, estimate, next_plan, entered_by, entered_at)
        select :submission, code, value, explanation, half_year, estimate, next_plan, :user, :at
        from unnest(:codes::text[], :values::numeric[], :explanations::text[], :halfYears::numeric[], :estimates::numeric[], :nextPlans::numeric[])
          as entry (code, value, explanation, half_year, estimate, next_plan)""")
        .param("submission", submission).param("user", user).param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("codes", entries.stream().map(Entry::code).toArray(String[]::new)).param("values", entries.stream().map(Entry::value).toArray(BigDecimal[]::new))
        .param("explanations", entries.stream().map(Entry::explanation).toArray(String[]::new)).param("halfYears", column(entries, Beside::halfYear))
        .param("estimates", column(entries, Beside::estimate)).param("nextPlans", column(entries, Beside::nextPlan)).update();
  }

  /** The newest entry of each figure. */
  Map<String, Entry> of(String submission) {
    Map<String, Entry> entries = new HashMap<>();
    jdbc.sql("select distinct on (code) code, value, explanation, half_year, estimate, next_plan from report_entry where submission = :key order by code, id desc").param("key", submission)
        .query(row -> {
          entries.put(row.getString("code"), Entry.of(row));
        });
    return entries;
  }

  /** The next version of a submission, which the head of the body is asked to confirm. */
  void prepare(String submission, String obstacles, String remarks, Collection<Entry> figures, HandIn.Act act) {
    addVersion(submission, obstacles, remarks, figures, act);
    jdbc.sql("update report_version set head_asked = true where submission = :submission and version = (select max(version) from report_version where submission = :submission)")
        .param("submission", submission).update();
  }

  /** The head of the body answers for the newest version. */
  void confirm(String submission, HandIn.Act act) {
    jdbc.sql("""
        update report_version set confirmed_on = :day, confirmed_by = :user
        where submission = :submission and version = (select max(version) from report_version where submission = :submission)""")
        .param("day", act.day()).param("user", act.user()).param("submission", submission).update();
  }

  /** The next version of a submission, handed in. */
  void addVersion(String submission, String obstacles, String remarks, Collection<Entry> figures, HandIn.Act act) {
    int version = handIns.submit(submission, SUBJECT, null, act).round();
    jdbc.sql("insert into report_version (submission, version, obstacles, remarks) values (:submission, :version, :obstacles, :remarks)")
        .param("submission", submission).param("version", version).param("obstacles", obstacles).param("remarks", remarks).update();
    jdbc.sql("""
        insert into report_figure (submission, version, code, value, explanation, half_year, estimate, next_plan)
        select :submission, :version, * from unnest(:codes::text[], :values::numeric[], :explanations::text[], :halfYears::numeric[], :estimates::numeric[], :nextPlans::numeric[])""")
        .param("submission", submission).param("version", version).param("codes", figures.stream().map(Entry::code).toArray(String[]::new))
        .param("values", figures.stream().map(Entry::value).toArray(BigDecimal[]::new))
        .param("explanations", figures.stream().map(Entry::explanation).toArray(String[]::new)).param("halfYears", column(figures, Beside::halfYear))
        .param("estimates", column(figures, Beside::estimate)).param("nextPlans", column(figures, Beside::nextPlan)).update();
  }

  private static BigDecimal[] column(Collection<Entry> entries, Function<Beside, BigDecimal> column) {
    return entries.stream().map(entry -> column.apply(entry.beside())).toArray(BigDecimal[]::new);
  }

  void accept(String submission, String remark, HandIn.Act act) {
    handIns.accept(submission, SUBJECT, remark, act);
  }

  void giveBack(String submission, String reason, HandIn.Act act) {
    handIns.giveBack(submission, SUBJECT, reason, act);
  }

  /** Oldest first. */
  List<Version> versions(String submission) {
    Map<Integer, Told> told = jdbc.sql("select version, obstacles, remarks, head_asked, confirmed_on, confirmed_by from report_version where submission = :key")
        .param("key", submission).query(Told.class).list().stream().collect(Collectors.toMap(Told::version, Function.identity()));
    return handIns.rounds(submission, SUBJECT).stream().map(round -> version(round, told.get(round.round()))).toList();
  }

  private static Version version(HandIn round, Told told) {
    return new Version(round.round(), round.submittedOn(), round.submittedBy(), told.obstacles(), told.remarks(),
        round.decision() == null ? null : round.decision().name(), round.reason(), round.decidedOn(), round.decidedBy(), told.confirmedOn(), told.confirmedBy(),
        told.insideBody());
  }

  Map<String, Entry> figures(String submission, int version) {
    Map<String, Entry> figures = new HashMap<>();
    jdbc.sql("select code, value, explanation, half_year, estimate, next_plan from report_figure where submission = :key and version = :version").param("key", submission)
        .param("version", version).query(row -> {
          figures.put(row.getString("code"), Entry.of(row));
        });
    return figures;
  }

  /** The difficulties that bodies told in the versions that count. */
  List<Words> obstacles(String campaign) {
    return jdbc.sql("""
        select s.key as submission, v.obstacles from report_submission s join report_version v on v.submission = s.key and v.version = s.version
        where s.campaign = :campaign and s.state in ('ACCEPTED', 'SUBMITTED') and v.obstacles is not null order by s.key""").param("campaign", campaign)
        .query(Words.class).list();
  }
}
