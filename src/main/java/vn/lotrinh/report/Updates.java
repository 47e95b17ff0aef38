package vn.lotrinh.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** Who has to update the national information system on co-operatives at the end of a year, by when, and who has. */
@Repository
class Updates {

  /** Who updates what (TT 09/2024/TT-BKHĐT Điều 6, 7). */
  enum Duty {
    COOPERATIVE(15, "Hợp tác xã cập nhật thông tin về tổ chức, hoạt động của mình"),
    REGISTRY(18, "Cơ quan đăng ký kinh doanh rà soát, cập nhật thông tin hợp tác xã, tổ hợp tác trên địa bàn"),
    PROVINCE(21, "Cơ quan quản lý nhà nước cấp tỉnh tổng hợp, xác nhận thông tin toàn tỉnh");

    private final int dayOfDecember;
    private final String title;

    Duty(int dayOfDecember, String title) {
      this.dayOfDecember = dayOfDecember;
      this.title = title;
    }

    int dayOfDecember() {
      return dayOfDecember;
    }

    String title() {
      return title;
    }
  }

  /** @param openedOn null while its task has not been opened; @param doneOn null while nobody has confirmed it */
  record Update(String key, String campaign, String agency, Duty duty, String place, LocalDate planDue, LocalDate due, LocalDate openedOn, LocalDate doneOn) {}

  private static final String COLUMNS = "select key, campaign, agency, duty, place, plan_due, due, opened_on, done_on from report_update ";

  private final JdbcClient jdbc;

  Updates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<Update> updates) {
    jdbc.sql("""
        insert into report_update (key, campaign, agency, duty, place, plan_due, due)
        select * from unnest(:keys::text[], :campaigns::text[], :agencies::text[], :duties::text[], :places::text[], :planned::date[], :due::date[])""")
        .param("keys", updates.stream().map(Update::key).toArray(String[]::new)).param("campaigns", updates.stream().map(Update::campaign).toArray(String[]::new))
        .param("agencies", updates.stream().map(Update::agency).toArray(String[]::new))
        .param("duties", updates.stream().map(update -> update.duty().name()).toArray(String[]::new))
        .param("places", updates.stream().map(Update::place).toArray(String[]::new))
        .param("planned", updates.stream().map(update -> update.planDue().toString()).toArray(String[]::new))
        .param("due", updates.stream().map(update -> update.due().toString()).toArray(String[]::new)).update();
  }

  Update get(String key) {
    return jdbc.sql(COLUMNS + "where key = :key").param("key", key).query(Update.class).optional()
        .orElseThrow(() -> new Refusal("Không có việc cập nhật nào mang mã “" + key + "”."));
  }

  List<Update> of(String campaign) {
    return jdbc.sql(COLUMNS + "where campaign = :campaign order by due, key").param("campaign", campaign).query(Update.class).list();
  }

  List<Update> pending(String campaign, int limit) {
    return jdbc.sql(COLUMNS + "where campaign = :campaign and opened_on is null order by key limit :limit").param("campaign", campaign).param("limit", limit)
        .query(Update.class).list();
  }

  int pending(String campaign) {
    return jdbc.sql("select count(*) from report_update where campaign = :campaign and opened_on is null").param("campaign", campaign).query(Integer.class).single();
  }

  void opened(List<String> keys, LocalDate day) {
    jdbc.sql("update report_update set opened_on = :day where key = any(:keys)").param("day", day).param("keys", keys.toArray(String[]::new)).update();
  }

  void done(String key, LocalDate day, String note) {
    jdbc.sql("update report_update set done_on = :day, note = :note where key = :key").param("day", day).param("note", note).param("key", key).update();
  }
}
