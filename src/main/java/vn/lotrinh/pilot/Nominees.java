package vn.lotrinh.pilot;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations and persons who are proposed for commendation at the end of a pilot. */
@Repository
class Nominees {

  enum Kind {
    ORGANISATION("Tổ chức"), PERSON("Cá nhân");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * One line of the list.
   *
   * @param body where a person works, where an organisation sits; null where it is not told
   * @param award form of commendation that is proposed
   */
  record Nominee(Kind kind, String name, String body, String merit, String award) {}

  private final JdbcClient jdbc;

  Nominees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the list. */
  List<Nominee> of(String caseKey) {
    return jdbc.sql("select kind, name, body, merit, award from pilot_nominee where case_key = :key order by position").param("key", caseKey)
        .query(Nominee.class).list();
  }

  void replace(String caseKey, List<Nominee> nominees) {
    jdbc.sql("delete from pilot_nominee where case_key = :key").param("key", caseKey).update();
    for (int i = 0; i < nominees.size(); i++) {
      Nominee one = nominees.get(i);
      jdbc.sql("""
          insert into pilot_nominee (case_key, position, kind, name, body, merit, award) values (:key, :position, :kind, :name, :body, :merit, :award)""")
          .param("key", caseKey).param("position", i + 1).param("kind", one.kind().name()).param("name", one.name()).param("body", one.body())
          .param("merit", one.merit()).param("award", one.award()).update();
    }
  }
}
