package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of support: which co-operative was given what, when, by which policy and from which source. */
@Service
@Transactional
public class SupportRegister {

  private static final String ROW =
      "select cooperative, day, policy, content, amount, source, paper, agency, case_key, accepted_on from cooperative_support ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  SupportRegister(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * What a task tells now, in place of what it told before.
   *
   * @param period of a continuous task the last day of the period as ISO; else empty
   */
  public void tell(String caseKey, String period, List<Support> told) {
    jdbc.sql("delete from cooperative_support where case_key = :key and period = :period").param("key", caseKey).param("period", period)
        .update();
    List<Object[]> rows = new ArrayList<>();
    for (Support one : told) {
      rows.add(new Object[] {caseKey, period, rows.size() + 1, one.cooperative(), one.day(), one.policy(), one.content(), one.amount(),
          one.source(), one.paper(),
          one.agency(), one.acceptedOn()});
    }
    batches.batchUpdate("""
        insert into cooperative_support (case_key, period, position, cooperative, day, policy, content, amount, source, paper, agency, accepted_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
  }

  /** The result of a task was accepted. */
  public void accept(String caseKey, String period, LocalDate day) {
    jdbc.sql("update cooperative_support set accepted_on = :day where case_key = :key and period = :period").param("day", day)
        .param("key", caseKey)
        .param("period", period).update();
  }

  /** What a co-operative was given, the latest first; also what was not accepted yet. */
  @Transactional(readOnly = true)
  public List<Support> of(String cooperative) {
    return jdbc.sql(ROW + "where cooperative = :code order by day desc, case_key, position").param("code", cooperative).query(Support.class)
        .list();
  }

  /**
   * What was given in a year, by policy and co-operative; also what was not accepted yet.
   *
   * @param policy null for every policy
   */
  @Transactional(readOnly = true)
  public List<Support> given(int year, String policy) {
    return jdbc.sql(ROW + """
        where day between :first and :last and (:policy::text is null or policy = :policy) order by policy, cooperative, day, case_key, position""")
        .param("first", LocalDate.of(year, 1, 1)).param("last", LocalDate.of(year, 12, 31)).param("policy", policy).query(Support.class)
            .list();
  }
}
