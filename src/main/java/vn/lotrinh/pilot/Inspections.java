package vn.lotrinh.pilot;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly inspections. */
@Repository
class Inspections {

  private final JdbcClient jdbc;

  Inspections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By year, then co-operative. */
  List<Inspection> of(String programme) {
    return jdbc.sql("select * from pilot_inspection where programme = :programme order by year, part, cooperative").param("programme", programme)
        .query(Inspection.class).list();
  }

  List<Inspection> of(String programme, String cooperative) {
    return of(programme).stream().filter(inspection -> inspection.cooperative().equals(cooperative)).toList();
  }

  /** @param part the how-manieth period of the year */
  List<Inspection> of(String programme, int year, int part) {
    return of(programme).stream().filter(inspection -> inspection.year() == year && inspection.part() == part).toList();
  }

  void add(Inspection inspection) {
    jdbc.sql("""
        insert into pilot_inspection (key, programme, cooperative, year, part, score, criteria_met, findings, obstacles, proposal, proposal_reason, standing,
          advice, inspected_on)
        values (:key, :programme, :cooperative, :year, :part, :score, :criteriaMet, :findings, :obstacles, :proposal, :proposalReason, :standing, :advice,
          :inspectedOn)""").paramSource(inspection).update();
  }
}
