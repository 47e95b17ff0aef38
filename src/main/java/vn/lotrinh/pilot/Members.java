package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of pilot co-operatives by day. */
@Repository
class Members {

  private final JdbcClient jdbc;

  Members(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everybody who is or was on the list, in the order of joining. */
  List<Member> all(String programme) {
    return jdbc.sql("select cooperative, from_day, until_day, basis from pilot_member where programme = :programme order by id")
        .param("programme", programme).query(Member.class).list();
  }

  /** Who is on the list now. */
  List<String> present(String programme) {
    return all(programme).stream().filter(member -> member.untilDay() == null).map(Member::cooperative).toList();
  }

  void join(String programme, String cooperative, LocalDate day, String basis) {
    jdbc.sql("insert into pilot_member (programme, cooperative, from_day, basis) values (:programme, :cooperative, :day, :basis)")
        .param("programme", programme).param("cooperative", cooperative).param("day", day).param("basis", basis).update();
  }

  void leave(String programme, String cooperative, LocalDate day) {
    jdbc.sql("update pilot_member set until_day = :day where programme = :programme and cooperative = :cooperative and until_day is null")
        .param("programme", programme).param("cooperative", cooperative).param("day", day).update();
  }
}
