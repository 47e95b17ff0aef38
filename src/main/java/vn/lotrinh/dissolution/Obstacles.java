package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the way of dissolutions from outside: written objections, court cases, orders not to register, forbidden acts. */
@Repository
class Obstacles {

  enum Kind {
    OBJECTION("Phản đối bằng văn bản"),
    COURT_CASE("Vụ việc tại tòa án, trọng tài"),
    /** Of a court or the police: nothing is registered until they agree in writing (NĐ 92 Điều 33.3). */
    ORDER("Yêu cầu không đăng ký"),
    /** Luật Hợp tác xã 2023 Điều 100. */
    FORBIDDEN_ACT("Hành vi bị cấm khi giải thể");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * One obstacle.
   *
   * @param party who objects, or the court
   * @param taxOffice whether it is the tax office that objects
   * @param acceptedOn when the registration office took the objection as one by law; null before, and for a court case
   * @param endedOn when it was dismissed, withdrawn or settled; null while it stands
   */
  record Obstacle(long id, String dissolution, Kind kind, String party, boolean taxOffice, String paper, String content, LocalDate raisedOn,
      LocalDate acceptedOn, LocalDate endedOn, String endedBy) {

    boolean stands() {
      return endedOn == null;
    }
  }

  private final JdbcClient jdbc;

  Obstacles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(Obstacle one) {
    return jdbc.sql("""
        insert into dissolution_obstacle (dissolution, kind, party, tax_office, paper, content, raised_on)
        values (:dissolution, :kind, :party, :tax, :paper, :content, :day) returning id""")
        .param("dissolution", one.dissolution).param("kind", one.kind.name()).param("party", one.party).param("tax", one.taxOffice)
        .param("paper", one.paper).param("content", one.content).param("day", one.raisedOn).query(Long.class).single();
  }

  void accept(long id, LocalDate day) {
    jdbc.sql("update dissolution_obstacle set accepted_on = :day where id = :id").param("day", day).param("id", id).update();
  }

  void end(long id, LocalDate day, String paper) {
    jdbc.sql("update dissolution_obstacle set ended_on = :day, ended_by = :paper where id = :id").param("day", day).param("paper", paper)
        .param("id", id).update();
  }

  List<Obstacle> of(String dissolution) {
    return jdbc.sql("""
        select id, dissolution, kind, party, tax_office, paper, content, raised_on, accepted_on, ended_on, ended_by
        from dissolution_obstacle where dissolution = :key order by id""").param("key", dissolution).query(Obstacle.class).list();
  }

  Optional<Obstacle> find(String dissolution, long id) {
    return of(dissolution).stream().filter(one -> one.id == id).findFirst();
  }

  /** What still stands of ended cases and keeps new ones from starting: co-operative → what it is. */
  Map<String, String> left(Collection<String> cooperatives) {
    return jdbc.sql("""
        select distinct on (d.cooperative) d.cooperative, o.party, o.paper from dissolution_obstacle o join dissolution d on d.number = o.dissolution
        where o.kind in ('COURT_CASE', 'ORDER') and o.ended_on is null and d.ended_on is not null and d.cooperative = any(:codes)
        order by d.cooperative, o.id""")
        .param("codes", cooperatives.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString(1), "vụ việc tại " + row.getString(2) + " (" + row.getString(3) + ")")).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All that stand in the way of cases that have not ended, and the objections that were accepted once, by case. */
  Map<String, List<Obstacle>> current() {
    return jdbc.sql("""
        select o.id, dissolution, kind, party, tax_office, paper, content, raised_on, accepted_on, o.ended_on, ended_by
        from dissolution_obstacle o join dissolution d on d.number = o.dissolution where d.ended_on is null and (o.ended_on is null or accepted_on is not null)""")
        .query(Obstacle.class).list().stream().collect(Collectors.groupingBy(Obstacle::dissolution));
  }

  /** An objection that was accepted, or is still waiting to be: then silence is no longer silence. */
  boolean anyObjection(String dissolution) {
    return of(dissolution).stream().anyMatch(one -> one.kind == Kind.OBJECTION && (one.acceptedOn != null || one.stands()));
  }

  Optional<Obstacle> openCourtCase(String dissolution) {
    return of(dissolution).stream().filter(one -> one.kind == Kind.COURT_CASE && one.stands()).findFirst();
  }

  Optional<Obstacle> openOrder(String dissolution) {
    return of(dissolution).stream().filter(one -> one.kind == Kind.ORDER && one.stands()).findFirst();
  }

  Optional<Obstacle> openTaxObjection(String dissolution) {
    return of(dissolution).stream().filter(one -> one.kind == Kind.OBJECTION && one.taxOffice && one.stands()).findFirst();
  }
}
