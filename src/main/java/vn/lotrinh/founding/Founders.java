package vn.lotrinh.founding;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of founders. */
@Repository
class Founders {

  private final JdbcClient jdbc;

  Founders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the list. */
  List<Founder> of(String founding) {
    return jdbc.sql("""
        select name, kind, identity, born_on, representative, membership, contribution, office from founding_founder
        where founding = :key order by position""").param("key", founding).query(Founder.class).list();
  }

  /** These are all from now on. */
  void put(String founding, List<Founder> founders) {
    jdbc.sql("delete from founding_founder where founding = :key").param("key", founding).update();
    jdbc.sql("""
        insert into founding_founder (founding, position, name, kind, identity, born_on, representative, membership, contribution, office)
        select :key, row_number() over (), f.* from unnest(:names, :kinds, :identities, cast(:births as date[]),
          :representatives, :memberships, cast(:contributions as numeric[]), :offices) f""")
        .param("key", founding).param("names", texts(founders, Founder::name))
        .param("kinds", texts(founders, one -> one.kind() == null ? null : one.kind().name()))
        .param("identities", texts(founders, Founder::identity))
        .param("births", texts(founders, one -> one.bornOn() == null ? null : one.bornOn().toString()))
        .param("representatives", texts(founders, Founder::representative))
        .param("memberships", texts(founders, one -> one.membership() == null ? null : one.membership().name()))
        
        .param("contributions", texts(founders, one -> one.contribution() == null ? null : one.contribution().toPlainString()))
        .param("offices", texts(founders, Founder::office)).update();
  }

  private static String[] texts(List<Founder> founders, Function<Founder, String> field) {
    return founders.stream().map(field).toArray(String[]::new);
  }
}
