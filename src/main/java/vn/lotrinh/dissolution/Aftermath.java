package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was still open when six months of silence dissolved co-operatives; it is not lost with them (Luật Hợp tác xã 2023 Điều 97.2, 101.3). */
@Repository("dissolutionAftermathRows")
class Aftermath {

  /** What can be open. */
  enum Kind {
    STATE_ASSETS("Quỹ, tài sản chung không chia"), DEBTS("Nợ chưa thanh toán");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As people read it. */
    public String title() {
      return title;
    }
  }

  /**
   * One thing that was open.
   *
   * @param openWhat as people read it
   * @param liable who answers for it, by name and post; null before anybody found out
   * @param settledOn when the follow-up was done; null before
   */
  record Left(Kind kind, String openWhat, LocalDate toldOn, String liable, String outcome, String paper, LocalDate settledOn) {}

  private final JdbcClient jdbc;

  Aftermath(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void tell(String dissolution, Kind kind, String openWhat, LocalDate day) {
    jdbc.sql("""
        insert into dissolution_aftermath (dissolution, kind, open_what, told_on) values (:key, :kind, :what, :day)
        on conflict (dissolution, kind) do nothing""").param("key", dissolution).param("kind", kind.name()).param("what", openWhat).param("day", day).update();
  }

  void settle(String dissolution, Kind kind, String liable, String outcome, String paper, LocalDate day) {
    jdbc.sql("""
        update dissolution_aftermath set liable = :liable, outcome = :outcome, paper = :paper, settled_on = :day
        where dissolution = :key and kind = :kind""").param("key", dissolution).param("kind", kind.name()).param("liable", liable).param("outcome", outcome)
        .param("paper", paper).param("day", day).update();
  }

  List<Left> of(String dissolution) {
    return jdbc.sql("select kind, open_what, told_on, liable, outcome, paper, settled_on from dissolution_aftermath where dissolution = :key order by id")
        .param("key", dissolution).query(Left.class).list();
  }

  Optional<Left> of(String dissolution, Kind kind) {
    return of(dissolution).stream().filter(left -> left.kind == kind).findFirst();
  }
}
