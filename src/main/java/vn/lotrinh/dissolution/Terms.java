package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lotrinh.Refusal;

/** The terms that no law gives, as they are set for the province. */
@Repository
class Terms {

  /** @param confirmed false while it is shown as "cần xác nhận" */
  record Term(String name, int length, String title, boolean confirmed) {}

  private record Read(List<Term> terms) {}

  private static final int LONGEST = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  Terms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  int length(String name) {
    return all().stream().filter(term -> term.name.equals(name)).findFirst().map(Term::length)
        .orElseThrow(() -> new Refusal("Chưa đặt thời hạn “" + name + "” của thủ tục giải thể."));
  }

  /** Read once in a transaction: a task that opens asks for several. */
  List<Term> all() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Read known) return known.terms;
    List<Term> terms = jdbc.sql("select name, length, title, confirmed from dissolution_term order by title").query(Term.class).list();
    if (TransactionSynchronizationManager.isSynchronizationActive()) keep(new Read(terms));
    return terms;
  }

  private void keep(Read read) {
    TransactionSynchronizationManager.bindResource(this, read);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Terms.this);
      }
    });
  }

  List<Term> toConfirm() {
    return all().stream().filter(term -> !term.confirmed).toList();
  }

  /** Sets a term, from now on; terms that run already keep their day. */
  void set(String name, int length, boolean confirmed, String actor) {
    if (length < 1 || length > LONGEST) throw new Refusal("Thời hạn phải từ 1 đến " + LONGEST + ".");
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    int found = jdbc.sql("update dissolution_term set length = :length, confirmed = :confirmed where name = :name").param("length", length)
        .param("confirmed", confirmed).param("name", name).update();
    if (found == 0) throw new Refusal("Không có thời hạn nào mang tên “" + name + "”.");
    jdbc.sql("""
        insert into dissolution_term_change (name, length, confirmed, actor, recorded_at) values (:name, :length, :confirmed, :actor, :at)""")
        .param("name", name).param("length", length).param("confirmed", confirmed).param("actor", actor)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }
}
