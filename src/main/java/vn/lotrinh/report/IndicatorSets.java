package vn.lotrinh.report;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;

/** The indicator set of each year: the newest that was handed in for it, else that of the newest year before, else the one shipped. */
@Repository
class IndicatorSets {

  private static final int LARGEST = 500_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final YamlText shipped = YamlText.of(new ClassPathResource("report/indicators.yaml"));

  IndicatorSets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    IndicatorSet.read(shipped);
  }

  /**
   * A set that was handed in.
   *
   * @param reason null for one that was handed in by a program
   */
  record Version(int year, int version, String content, String by, Instant at, String reason) {}

  /** All sets that were ever handed in: the newest year first, of a year the newest version. */
  @Transactional(readOnly = true)
  List<Version> versions() {
    return jdbc.sql("select year, version, content, recorded_by, recorded_at, reason from report_indicator_set order by year desc, version desc")
        .query((row, n) -> new Version(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6)))
        .list();
  }

  /** The text that came with the software. */
  String shipped() {
    return shipped.text();
  }

  /** The campaign that has opened on the year's set, so that it stays as it is. */
  @Transactional(readOnly = true)
  Optional<String> lockedBy(int year) {
    return jdbc.sql("select min(key) from report_campaign where year = :year and withdrawn_on is null having min(key) is not null").param("year", year)
        .query(String.class).optional();
  }

  /** The set as text. */
  @Transactional(readOnly = true)
  String text(int year) {
    return stored(year).orElse(shipped.text());
  }

  IndicatorSet of(int year) {
    return read(text(year)).of(year);
  }

  /** A text that was accepted before. */
  static IndicatorSet read(String text) {
    return IndicatorSet.read(new YamlText("bộ chỉ tiêu", text));
  }

  /**
   * Takes in another set for a year.
   *
   * @throws Refusal naming the line of whatever may not stand; also once a campaign of the year has opened
   */
  @Transactional
  IndicatorSet replace(int year, String text, String user) {
    return replace(year, text, null, user);
  }

  /** @param reason why, for the change log; null where a program does not say */
  @Transactional
  IndicatorSet replace(int year, String text, String reason, String user) {
    if (text.length() > LARGEST) throw new Refusal("Bộ chỉ tiêu lớn hơn " + LARGEST / 1000 + " nghìn ký tự.");
    lockedBy(year).ifPresent(opened -> {
      throw new Refusal("Bộ chỉ tiêu năm " + year + " đã khóa vì đợt báo cáo " + opened + " đã mở.");
    });
    IndicatorSet set = IndicatorSet.read(new YamlText("chi-tieu-" + year, text));
    if (set.year() != null && set.year() != year) throw new Refusal("Bộ chỉ tiêu gửi lên ghi năm " + set.year() + ", không phải năm " + year + ".");
    jdbc.sql("""
        insert into report_indicator_set (year, version, content, reason, recorded_by, recorded_at)
        values (:year, (select coalesce(max(version), 0) + 1 from report_indicator_set where year = :year), :content, :reason, :user, :at)""")
        .param("year", year).param("content", text).param("reason", reason).param("user", user).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    return set.of(year);
  }

  private Optional<String> stored(int year) {
    return jdbc.sql("select content from report_indicator_set where year <= :year order by year desc, version desc limit 1").param("year", year)
        .query(String.class).optional();
  }
}
