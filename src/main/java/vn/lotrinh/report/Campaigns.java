package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The campaigns of all years. */
@Repository
class Campaigns {

  private final JdbcClient jdbc;
  private final Map<String, IndicatorSet> sets = new ConcurrentHashMap<>();
  private final Map<String, Campaign> frozen = new ConcurrentHashMap<>();

  Campaigns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever opens campaigns waits for another who does. */
  void oneOpenerAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('report.open'))").query((row, n) -> 1).single();
  }

  /** Opened by nobody: the timer. */
  void add(Campaign c) {
    add(c, null);
  }

  /** @param user who opened it; null: the timer */
  void add(Campaign c, String user) {
    jdbc.sql("""
        insert into report_campaign (key, province, year, opened_on, as_of, plan_due, due, closes_on, outer_due, ends_on, indicators, unassigned, financial_year, opened_by)
        values (:key, :province, :year, :openedOn, :asOf, :planDue, :due, :closesOn, :outerDue, :endsOn, :indicators, :unassigned, :financial, :by)""")
        .param("financial", c.financialYear()).param("by", user)
        .param("key", c.key()).param("province", c.province()).param("year", c.year()).param("openedOn", c.openedOn()).param("asOf", c.asOf())
        .param("planDue", c.planDue()).param("due", c.due()).param("closesOn", c.closesOn()).param("outerDue", c.outerDue()).param("endsOn", c.endsOn())
        .param("indicators", c.indicators()).param("unassigned", c.unassigned()).update();
  }

  Optional<Campaign> find(String key) {
    return jdbc.sql("select * from report_campaign where key = :key").param("key", key).query(Campaign.class).optional();
  }

  Campaign get(String key) {
    return find(key).orElseThrow(() -> new Refusal("Không có đợt báo cáo nào mang mã “" + key + "”."));
  }

  /** What never changes of a campaign, its province and days, read once; closing and end are left open here. */
  Campaign frozen(String key) {
    Campaign known = frozen.get(key);
    if (known != null) return known;
    Campaign c = get(key);
    Campaign opened = new Campaign(c.key(), c.province(), c.year(), c.openedOn(), c.asOf(), c.planDue(), c.due(), c.closesOn(), c.outerDue(), c.endsOn(), c.indicators(),
        c.unassigned(), null, null, c.financialYear(), null, null, null);
    frozen.put(key, opened);
    return opened;
  }

  /** To decide something of the whole campaign; another transaction that wants the same waits. */
  Campaign lock(String key) {
    return jdbc.sql("select * from report_campaign where key = :key for update").param("key", key).query(Campaign.class).optional()
        .orElseThrow(() -> new Refusal("Không có đợt báo cáo nào mang mã “" + key + "”."));
  }

  /** The newest year first; also those that were taken back. */
  List<Campaign> all() {
    return jdbc.sql("select * from report_campaign order by year desc, opened_on desc, key").query(Campaign.class).list();
  }

  /** Those of a year that were not taken back. */
  List<Campaign> of(int year) {
    return jdbc.sql("select * from report_campaign where year = :year and withdrawn_on is null order by opened_on desc, key").param("year", year).query(Campaign.class).list();
  }

  /** Those that have not ended, the newest year first, with how many bodies are asked and how many have handed in what counts. */
  List<ReportService.Progress> running() {
    return jdbc.sql("""
        select c.key, c.year, c.closed_on, count(s.key) as bodies, count(s.key) filter (where s.state in ('SUBMITTED', 'ACCEPTED')) as reported, c.due
        from report_campaign c left join report_submission s on s.campaign = c.key where c.ended_on is null and c.withdrawn_on is null group by c.key order by c.year desc, c.key""")
        .query(ReportService.Progress.class).list();
  }

  /** How many campaigns of the year the province has had, those that were taken back too. */
  int count(String province, int year) {
    return jdbc.sql("select count(*) from report_campaign where province = :province and year = :year").param("province", province).param("year", year)
        .query(Integer.class).single();
  }

  /** Who opened it; empty where the timer did. */
  Optional<String> opener(String key) {
    return jdbc.sql("select opened_by from report_campaign where key = :key and opened_by is not null").param("key", key).query(String.class).optional();
  }

  void withdrawn(String key, LocalDate day, String user, String reason) {
    jdbc.sql("update report_campaign set withdrawn_on = :day, withdrawn_by = :user, withdrawn_reason = :reason where key = :key").param("day", day)
        .param("user", user).param("reason", reason).param("key", key).update();
  }

  /** Of the year before, as the register knows it; kept for the first campaign of a province. */
  void addPrevious(String campaign, Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> known = new TreeMap<>();
    figures.forEach((code, value) -> {
      if (value != null) known.put(code, value);
    });
    jdbc.sql("insert into report_previous (campaign, code, value) select :campaign, * from unnest(:codes::text[], :values::numeric[])").param("campaign", campaign)
        .param("codes", known.keySet().toArray(String[]::new)).param("values", known.values().toArray(BigDecimal[]::new)).update();
  }

  Map<String, BigDecimal> previous(String campaign) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    jdbc.sql("select code, value from report_previous where campaign = :campaign").param("campaign", campaign).query(row -> {
      figures.put(row.getString("code"), Submissions.plain(row.getBigDecimal("value")));
    });
    return figures;
  }

  void closed(String key, LocalDate day) {
    jdbc.sql("update report_campaign set closed_on = :day where key = :key and closed_on is null").param("day", day).param("key", key).update();
  }

  void ended(String key, LocalDate day) {
    jdbc.sql("update report_campaign set ended_on = :day where key = :key").param("day", day).param("key", key).update();
  }

  /** The set with which a campaign opened; it never changes, so it is read once. */
  IndicatorSet indicators(Campaign campaign) {
    return sets.computeIfAbsent(campaign.key(), key -> IndicatorSets.read(campaign.indicators()).of(campaign.year()).marked(campaign.financialYear()));
  }
}
