package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.assembly.Assembly;
import vn.lotrinh.assembly.Attendance;
import vn.lotrinh.assembly.Headcount;
import vn.lotrinh.assembly.Meeting;

/** The general meetings that decided on dissolutions; rows are added, never changed. */
@Repository("dissolutionMeetings")
class Meetings {

  /**
   * A meeting and what the decision tables found of it.
   *
   * @param registered members by the register of that day; null where it knew nothing
   * @param membersReason why the minutes count others; null where they do not
   * @param basis article and finding
   */
  record Held(int round, Assembly assembly, LocalDate invitedOn, LocalDate heldOn, int members, Integer registered, String membersReason, int summoned,
      int attending, int proxies, int votes, int votesCast, int votesFor, boolean quorate, boolean passed, String basis, LocalDate recordedOn) {

    static Held of(Meeting meeting, Headcount members, boolean quorate, boolean passed, String basis, LocalDate today) {
      Attendance who = meeting.attendance();
      return new Held(meeting.round(), who.assembly(), meeting.invitedOn(), meeting.heldOn(), who.members(), members.registered(), members.reason(), who.summoned(),
          who.attending(), who.proxies(), who.votes(), meeting.votesCast(), meeting.votesFor(), quorate, passed, basis, today);
    }
  }

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String dissolution, Held held) {
    jdbc.sql("""
        insert into dissolution_meeting (dissolution, round, assembly, invited_on, held_on, members, registered, members_reason, summoned, attending, proxies,
          votes, votes_cast, votes_for, quorate, passed, basis, recorded_on)
        values (:dissolution, :round, :kind, :invitedOn, :heldOn, :members, :registered, :membersReason, :summoned, :attending, :proxies,
          :votes, :votesCast, :votesFor, :quorate, :passed, :basis, :recordedOn)""")
        .param("dissolution", dissolution).param("round", held.round).param("kind", held.assembly.name()).param("invitedOn", held.invitedOn)
        .param("heldOn", held.heldOn).param("members", held.members).param("registered", held.registered).param("membersReason", held.membersReason)
        .param("summoned", held.summoned).param("attending", held.attending).param("proxies", held.proxies).param("votes", held.votes)
        .param("votesCast", held.votesCast).param("votesFor", held.votesFor).param("quorate", held.quorate).param("passed", held.passed)
        .param("basis", held.basis).param("recordedOn", held.recordedOn).update();
  }

  /** The oldest first. */
  List<Held> of(String dissolution) {
    return jdbc.sql("""
        select round, assembly, invited_on, held_on, members, registered, members_reason, summoned, attending, proxies, votes, votes_cast, votes_for, quorate,
          passed, basis, recorded_on from dissolution_meeting where dissolution = :key order by id""").param("key", dissolution).query(Held.class).list();
  }
}
