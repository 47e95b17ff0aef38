package vn.lotrinh.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
  private final Appointments appointments;
  private final Clock clock;
  private volatile LocalDate derivedOn;

  DutyService(JdbcClient jdbc, OrganisationService organisation, Appointments appointments, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.appointments = appointments;
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

  /**
   * On what authority somebody does a step who does not simply work at the body or hold the role: a mandate, an authorisation to sign, a combined
   * role, with the paper.
   */
  @Transactional(readOnly = true)
  public Optional<String> authority(String person, Post post) {
    LocalDate today = LocalDate.now(clock);
    if (post.namesDuty()) {
      Optional<String> appointed = appointments.of(post.agency()).stream()
          .filter(one -> person.equals(one.person()) && one.duty().equals(post.duty()) && one.countsOn(today)).findFirst().map(Appointment::words);
      if (appointed.isPresent()) return appointed;
    }
    if (!appointments.onlyByMandate(person, post.agency())) return Optional.empty();
    return appointments.mandates(post.agency()).stream().filter(one -> one.agency().equals(post.agency()) && one.countsOn(today)).findFirst()
        .map(one -> organisation.agency(one.byAgency()).map(Agency::name).orElse(one.byAgency()) + " " + one.words());
  }

  /** The recorded authorisation by which somebody signs today for the leader of a body; empty for the leader himself. */
  @Transactional(readOnly = true)
  public Optional<Appointment> signingAuthorisation(String person, String agency) {
    LocalDate today = LocalDate.now(clock);
    return appointments.of(agency).stream().filter(one -> one.capacity() != null && person.equals(one.person()) && one.countsOn(today)).findFirst();
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
