package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The submissions of the campaigns, and where each stands. */
@Repository
class Submissions {

  private static final String COLUMNS = "select key, campaign, agency, level, name, place, previous, state, opened_on, version, submitted_on, first_on, accepted_on"
      + " from report_submission ";

  /** @param code of the indicator */
  record Prefill(String submission, String code, BigDecimal value, BigDecimal halfYear) {}

  /** A figure that counts: of the newest version of a submission that was handed in and not sent back. */
  record Counted(String submission, String code, BigDecimal value) {}

  private final JdbcClient jdbc;

  Submissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param previous by agency, the submission of the year before */
  void add(String campaign, List<Body> bodies, Map<String, String> previous) {
    jdbc.sql("""
        insert into report_submission (key, campaign, agency, level, name, place, previous, state, version)
        select :campaign || '-' || agency, :campaign, agency, level, name, place, previous, 'PENDING', 0
        from unnest(:agencies::text[], :levels::text[], :names::text[], :places::text[], :previous::text[]) as body (agency, level, name, place, previous)""")
        .param("campaign", campaign).param("agencies", bodies.stream().map(Body::agency).toArray(String[]::new))
        .param("levels", bodies.stream().map(Body::level).toArray(String[]::new)).param("names", bodies.stream().map(Body::name).toArray(String[]::new))
        .param("places", bodies.stream().map(Body::place).toArray(String[]::new))
        .param("previous", bodies.stream().map(body -> previous.get(body.agency())).toArray(String[]::new)).update();
  }

  void prefill(List<Prefill> figures) {
    jdbc.sql("""
        insert into report_prefill (submission, code, value, half_year)
        select * from unnest(:submissions::text[], :codes::text[], :values::numeric[], :halfYears::numeric[])""").param("halfYears", figures.stream().map(Prefill::halfYear).toArray(BigDecimal[]::new))
        .param("submissions", figures.stream().map(Prefill::submission).toArray(String[]::new))
        .param("codes", figures.stream().map(Prefill::code).toArray(String[]::new))
        .param("values", figures.stream().map(Prefill::value).toArray(BigDecimal[]::new)).update();
  }

  Map<String, BigDecimal> prefilled(String submission) {
    return figures("select code, value from report_prefill where submission = :key and value is not null", Map.of("key", submission));
  }

  /** What the register said of a body's figures on 30 June. */
  Map<String, BigDecimal> prefilledHalfYear(String submission) {
    return figures("select code, half_year as value from report_prefill where submission = :key and half_year is not null", Map.of("key", submission));
  }

  /** What stands beside the figures that count: submission → code → half year, estimate, next year's plan. */
  Map<String, Map<String, Beside>> beside(String campaign) {
    Map<String, Map<String, Beside>> beside = new HashMap<>();
    jdbc.sql("""
        select f.submission, f.code, f.half_year, f.estimate, f.next_plan from report_submission s join report_figure f on f.submission = s.key and f.version = s.version
        where s.campaign = :campaign and s.state in ('ACCEPTED', 'SUBMITTED') and f.value is not null""").param("campaign", campaign).query(row -> {
          beside.computeIfAbsent(row.getString(1), any -> new HashMap<>()).put(row.getString(2), new Beside(row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5)));
        });
    return beside;
  }

  Optional<Submission> find(String key) {
    return jdbc.sql(COLUMNS + "where key = :key").param("key", key).query(Submission.class).optional();
  }

  Submission get(String key) {
    return find(key).orElseThrow(() -> new Refusal("Không có báo cáo nào mang mã “" + key + "”."));
  }

  /** To change it; another transaction that wants the same waits. */
  Submission lock(String key) {
    return jdbc.sql(COLUMNS + "where key = :key for update").param("key", key).query(Submission.class).optional()
        .orElseThrow(() -> new Refusal("Không có báo cáo nào mang mã “" + key + "”."));
  }

  List<Submission> of(String campaign) {
    return jdbc.sql(COLUMNS + "where campaign = :campaign order by array_position(array['tinh', 'so', 'huyen', 'xa', 'htx-pilot'], level), key")
        .param("campaign", campaign).query(Submission.class).list();
  }

  /** The next ones to open, in the order of their keys. */
  List<Submission> pending(String campaign, int limit) {
    return jdbc.sql(COLUMNS + "where campaign = :campaign and state = 'PENDING' order by key limit :limit").param("campaign", campaign).param("limit", limit)
        .query(Submission.class).list();
  }

  int count(String campaign, Submission.State... states) {
    String[] names = Arrays.stream(states).map(Enum::name).toArray(String[]::new);
    return jdbc.sql("select count(*) from report_submission where campaign = :campaign and state = any(:states)").param("campaign", campaign)
        .param("states", names).query(Integer.class).single();
  }

  void opened(List<String> keys, LocalDate day) {
    jdbc.sql("update report_submission set state = 'OPEN', opened_on = :day where key = any(:keys)").param("day", day)
        .param("keys", keys.toArray(String[]::new)).update();
  }

  /** The next version lies with the head of the body. */
  void prepared(String key) {
    jdbc.sql("update report_submission set state = 'PREPARED', version = version + 1 where key = :key").param("key", key).update();
  }

  /** The version that lay with the head of the body has left it. */
  void confirmed(String key, LocalDate day) {
    jdbc.sql("update report_submission set state = 'SUBMITTED', submitted_on = :day, first_on = coalesce(first_on, :day) where key = :key")
        .param("day", day).param("key", key).update();
  }

  /** The next version, in a case of the former model: it left the body at once. */
  void submitted(String key, LocalDate day) {
    jdbc.sql("update report_submission set state = 'SUBMITTED', version = version + 1, submitted_on = :day, first_on = coalesce(first_on, :day) where key = :key")
        .param("day", day).param("key", key).update();
  }

  void decided(String key, Submission.State state, LocalDate acceptedOn) {
    jdbc.sql("update report_submission set state = :state, accepted_on = :day where key = :key").param("state", state.name()).param("day", acceptedOn)
        .param("key", key).update();
  }

  /** Whether anything of a campaign is outstanding. */
  boolean isOutstanding(String campaign) {
    return jdbc.sql("select exists (select 1 from report_submission where campaign = :campaign and state in ('PENDING', 'OPEN', 'PREPARED', 'SUBMITTED', 'RETURNED'))")
        .param("campaign", campaign).query(Boolean.class).single();
  }

  /** Takes back all of which nothing was prepared; whoever hands in meanwhile is waited for and stays. @return how many */
  int withdraw(String campaign) {
    return jdbc.sql("update report_submission set state = 'WITHDRAWN' where campaign = :campaign and version = 0").param("campaign", campaign).update();
  }

  List<Counted> counted(String campaign) {
    return jdbc.sql("""
        select f.submission, f.code, f.value from report_submission s join report_figure f on f.submission = s.key and f.version = s.version
        where s.campaign = :campaign and s.state in ('ACCEPTED', 'SUBMITTED') and f.value is not null""").param("campaign", campaign).query(Counted.class).list();
  }

  /** A figure that counts, with the body's explanation; null where it gave none. */
  record Explained(String submission, String code, BigDecimal value, String explanation) {}

  List<Explained> explained(String campaign) {
    return jdbc.sql("""
        select f.submission, f.code, f.value, f.explanation from report_submission s join report_figure f on f.submission = s.key and f.version = s.version
        where s.campaign = :campaign and s.state in ('ACCEPTED', 'SUBMITTED') and f.value is not null""").param("campaign", campaign).query(Explained.class).list();
  }

  /** The figures of the year before of those that a campaign compares with. */
  List<Counted> countedBefore(String campaign) {
    return jdbc.sql("""
        select f.submission, f.code, f.value from report_submission now join report_submission s on s.key = now.previous
        join report_figure f on f.submission = s.key and f.version = s.version
        where now.campaign = :campaign and s.state in ('ACCEPTED', 'SUBMITTED') and f.value is not null""").param("campaign", campaign).query(Counted.class).list();
  }

  /** The figures of a submission that was accepted. */
  Map<String, BigDecimal> accepted(String submission) {
    return figures("""
        select f.code, f.value from report_submission s join report_figure f on f.submission = s.key and f.version = s.version
        where s.key = :key and s.state = 'ACCEPTED'""", Map.of("key", submission));
  }

  private Map<String, BigDecimal> figures(String sql, Map<String, Object> values) {
    Map<String, BigDecimal> figures = new HashMap<>();
    jdbc.sql(sql).params(values).query(row -> {
      figures.put(row.getString("code"), plain(row.getBigDecimal("value")));
    });
    return figures;
  }

  /** Without the zeros that the column's scale adds. */
  static BigDecimal plain(BigDecimal value) {
    return value == null ? null : value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
