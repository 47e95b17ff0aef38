package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How branches of co-operatives in dissolution are closed (Luật Hợp tác xã 2023 Điều 104; NĐ 92/2024/NĐ-CP Điều 54). */
@Repository("dissolutionBranchFilings")
class BranchFilings {

  /** What is closed: branches and offices need a decision with its minutes and the tax office's word, business places a notice only. */
  enum Scope {
    BRANCHES("chi nhánh, văn phòng đại diện"), PLACES("địa điểm kinh doanh");

    private final String title;

    Scope(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** @param filedOn null before, as the other days */
  record Filed(long id, Scope scope, String taxPaper, LocalDate decidedOn, LocalDate filedOn, LocalDate objectedOn, LocalDate closedOn) {}

  private final JdbcClient jdbc;

  BranchFilings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void decide(String dissolution, Scope scope, String taxPaper, LocalDate day) {
    jdbc.sql("insert into dissolution_branch_filing (dissolution, scope, tax_paper, decided_on) values (:key, :scope, :paper, :day)")
        .param("key", dissolution).param("scope", scope.name()).param("paper", taxPaper).param("day", day).update();
  }

  void file(long id, LocalDate day) {
    jdbc.sql("update dissolution_branch_filing set filed_on = :day where id = :id").param("day", day).param("id", id).update();
  }

  void close(long id, LocalDate day) {
    jdbc.sql("update dissolution_branch_filing set closed_on = :day where id = :id").param("day", day).param("id", id).update();
  }

  /** The tax office objects: it is to be filed once more, by the same decision. */
  void object(Filed filed, String dissolution, LocalDate day) {
    jdbc.sql("update dissolution_branch_filing set objected_on = :day where id = :id").param("day", day).param("id", filed.id).update();
    decide(dissolution, filed.scope, filed.taxPaper, filed.decidedOn);
  }

  Optional<Filed> newest(String dissolution) {
    return jdbc.sql("""
        select id, scope, tax_paper, decided_on, filed_on, objected_on, closed_on from dissolution_branch_filing
        where dissolution = :key order by id desc limit 1""").param("key", dissolution).query(Filed.class).optional();
  }
}
