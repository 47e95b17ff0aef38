package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The founding meetings that were held; rows are added, never changed. */
@Repository
class FoundingMeetings {

  /** @param rejected what was not adopted; null where all was */
  record Held(LocalDate heldOn, int voters, int attending, int charterVotes, int membersVotes, int planVotes, int electionVotes,
      Governance governance,
      int councilSeats, int supervisorSeats, String head, String representative, String filer, String rejected, LocalDate enteredOn) {}

  private final JdbcClient jdbc;

  FoundingMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String founding, FoundingMeeting held, String rejected, LocalDate today) {
    jdbc.sql("""
        insert into founding_meeting (founding, held_on, voters, attending, charter_votes, members_votes, plan_votes, election_votes,
          governance,
          council_seats, supervisor_seats, head, representative, filer, rejected, entered_on)
        values (:founding, :heldOn, :voters, :attending, :charterVotes, :membersVotes, :planVotes, :electionVotes, :governed,
          :councilSeats, :supervisorSeats, :head, :representative, :filer, :rejected, :today)""")
        .param("founding", founding).param("heldOn", held.heldOn()).param("voters", held.voters()).param("attending", held.attending())
        .param("charterVotes", held.charterVotes()).param("membersVotes", held.membersVotes()).param("planVotes", held.planVotes())
        .param("electionVotes", held.electionVotes()).param("governed", held.governance().name()).param("councilSeats", held.councilSeats())
        .param("supervisorSeats", held.supervisorSeats()).param("head", held.head()).param("representative", held.representative())
        .param("filer", held.filer()).param("rejected", rejected).param("today", today).update();
  }

  /** The oldest first. */
  List<Held> of(String founding) {
    return jdbc.sql("""
        select held_on, voters, attending, charter_votes, members_votes, plan_votes, election_votes, governance, council_seats,
          supervisor_seats, head,
          representative, filer, rejected, entered_on from founding_meeting where founding = :key order by id""")
        .param("key", founding).query(Held.class).list();
  }

  Optional<Held> newest(String founding) {
    List<Held> held = of(founding);
    return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
  }
}
