package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of co-operatives after everything was paid, and how it was shared among the members (Luật Hợp tác xã 2023 Điều 101.5). */
@Repository("dissolutionRemainders")
class Remainders {

  /** Who shares in what is left. */
  enum Kind {
    OFFICIAL("Thành viên chính thức"), ASSOCIATED("Thành viên liên kết góp vốn");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As people read it. */
    public String title() {
      return title;
    }
  }

  /** @param amount in đồng; @param distributedOn null before */
  record Remainder(BigDecimal amount, LocalDate toldOn, LocalDate distributedOn) {}

  /** A row as far as it is filled in. @param contribution and share in đồng; no share before all contributions are known */
  record Share(String name, Kind kind, BigDecimal contribution, BigDecimal share) {}

  private final JdbcClient jdbc;

  Remainders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String dissolution, BigDecimal amount, LocalDate day) {
    jdbc.sql("insert into dissolution_remainder (dissolution, amount, told_on) values (:key, :amount, :day)").param("key", dissolution)
        .param("amount", amount).param("day", day).update();
  }

  Optional<Remainder> of(String dissolution) {
    return jdbc.sql("select amount, told_on, distributed_on from dissolution_remainder where dissolution = :key").param("key", dissolution)
        .query(Remainder.class).optional();
  }

  void distribute(String dissolution, LocalDate day) {
    jdbc.sql("update dissolution_remainder set distributed_on = :day where dissolution = :key").param("day", day).param("key", dissolution).update();
  }

  List<Share> shares(String dissolution) {
    return jdbc.sql("select name, kind, contribution, share from dissolution_share where dissolution = :key order by position").param("key", dissolution)
        .query(Share.class).list();
  }

  /** These are all. */
  void share(String dissolution, List<Share> shares) {
    jdbc.sql("delete from dissolution_share where dissolution = :key").param("key", dissolution).update();
    jdbc.sql("""
        insert into dissolution_share (dissolution, position, name, kind, contribution, share)
        select :key, position, name, kind, contribution, share
        from unnest(:names, :kinds, cast(:contributions as numeric[]), cast(:shares as numeric[])) with ordinality as given (name, kind, contribution, share, position)""").param("key", dissolution)
        .param("names", shares.stream().map(Share::name).toArray(String[]::new)).param("kinds", shares.stream().map(one -> one.kind() == null ? null : one.kind().name()).toArray(String[]::new))
        .param("contributions", figures(shares.stream().map(Share::contribution).toList())).param("shares", figures(shares.stream().map(Share::share).toList()))
        .update();
  }

  private static String[] figures(List<BigDecimal> figures) {
    return figures.stream().map(one -> one == null ? null : one.toPlainString()).toArray(String[]::new);
  }
}
