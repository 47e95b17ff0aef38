package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lotrinh.Post;

/**
 * Gives a step of a model to a role inside a body, and keeps who holds the role true on every day. The answer is a candidate group whose members
 * follow from the accounts and from what is recorded of the body.
 */
@Service("duty")
public class DutyService {

  private final JdbcClient jdbc;
  private final OrganisationService organisation;
  private final Clock clock;
  private volatile LocalDate derivedOn;

  DutyService(JdbcClient jdbc, OrganisationService organisation, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Whoever signs and decides for a body: its leader, or whoever is authorised to sign (NĐ 30/2020 Điều 13). */
  @Transactional
  public String leader(String agency) {
    return group(new Post(agency, Duty.LEADER.code()));
  }

  /** Whoever answers for the content of what a body writes (NĐ 30/2020 Điều 12.1). */
  @Transactional
  public String head(String agency) {
    return group(new Post(agency, Duty.HEAD.code()));
  }

  /** Whoever checks the form of what a body issues (NĐ 30/2020 Điều 12.2). */
  @Transactional
  public String format(String agency) {
    return group(new Post(agency, Duty.FORMAT.code()));
  }

  /** Whoever numbers and seals what a body issues (NĐ 30/2020 Điều 15, 18). */
  @Transactional
  public String clerk(String agency) {
    return group(new Post(agency, Duty.CLERK.code()));
  }

  /** The candidate group of a post; opens it with its members where no step has asked for it so far. */
  @Transactional
  public String group(Post post) {
    upToDate();
    if (!post.namesDuty()) return post.agency();
    return jdbc.sql("select lo_trinh_post(:agency, :duty, :title)").param("agency", post.agency()).param("duty", post.duty())
        .param("title", title(post)).query(String.class).single();
  }

  /** "Liên minh Hợp tác xã tỉnh Kiên Giang – văn thư"; the body alone where the post names no role. */
  public String title(Post post) {
    String body = organisation.agency(post.agency()).map(Agency::name).orElse(post.agency());
    return Duty.of(post.duty()).map(duty -> body + " – " + duty.title()).orElse(body);
  }

  /** Brings the members of all posts in line with today: what was recorded from a day or until a day counts exactly then. */
  @Transactional
  public void upToDate() {
    LocalDate today = LocalDate.now(clock);
    if (today.equals(derivedOn)) return;
    jdbc.sql("select lo_trinh_derive_on(:today)").param("today", today).query(Boolean.class).single();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        derivedOn = today;
      }
    });
  }
}
