package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeKind;
import vn.lotrinh.cooperative.CooperativeService;

/** Reads the minutes of a general meeting, holds them against the register, and lets the decision tables judge quorum and vote (Luật Điều 58–61). */
@Component("dissolutionMinutes")
class Minutes {

  /** What came of a meeting, and how it stands in the chronicle. */
  record Outcome(Meeting meeting, boolean quorate, boolean passed, String told) {}

  private final DissolutionProcess process;
  private final CooperativeService cooperatives;
  private final Meetings meetings;
  private final Terms terms;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Minutes(DissolutionProcess process, CooperativeService cooperatives, Meetings meetings, Terms terms, WorkingCalendar calendar, Clock clock) {
    this.process = process;
    this.cooperatives = cooperatives;
    this.meetings = meetings;
    this.terms = terms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** @throws Refusal where days or figures cannot be so; then nothing is kept */
  Outcome judge(Dissolution d, Answers answers) {
    LocalDate today = LocalDate.now(clock);
    Cooperative cooperative = cooperatives.get(d.cooperative());
    Resolution before = d.resolution();
    Meeting meeting = new Meeting(before.meetingRound(), answers.day("invitedOn", "Ngày gửi giấy mời"), answers.day("heldOn", "Ngày họp"),
        attendance(answers, cooperative), answers.whole("votesCast", "Số phiếu biểu quyết", 0), answers.whole("votesFor", "Số phiếu tán thành", 0));
    LocalDate latest = before.lastMeetingOn() == null ? null
        : calendar.daysAfter(before.lastMeetingOn(), Meeting.daysForRound(before.meetingRound())).effective();
    meeting.check(before.lastMeetingOn(), latest, today);
    Headcount members = Headcount.of(meeting.attendance().members(), cooperative.members(), answers.text("membersReason"), terms.length("memberExcess"));
    DissolutionProcess.Finding quorum = process.quorum(meeting.round(), meeting.attendance().percent());
    DissolutionProcess.Finding found = quorum.met() ? process.vote(meeting.forPercent()) : quorum;
    boolean passed = quorum.met() && found.met();
    meetings.add(d.number(), Meetings.Held.of(meeting, members, quorum.met(), passed, found.basis(), today));
    return new Outcome(meeting, quorum.met(), passed, meeting.counted() + members.remark() + "; " + found.basis());
  }

  private static Attendance attendance(Answers answers, Cooperative cooperative) {
    Assembly assembly = answers.text("assembly") == null ? Assembly.PLENARY
        : Assembly.of(answers.choice("assembly", "Loại đại hội", "plenary", "delegates", "union"));
    if ((assembly == Assembly.UNION) != (cooperative.kind() == CooperativeKind.LIEN_HIEP)) {
      throw new Refusal("Sổ HTX ghi " + cooperative.name() + " là " + cooperative.kind().title().toLowerCase(Locale.ROOT)
          + ", không họp " + assembly.title() + ".");
    }
    int members = answers.whole("members", "Số thành viên chính thức", 1);
    int attending = answers.whole("attending", "Số người dự trực tiếp", 1);
    int proxies = answers.number("proxies") == null ? 0 : answers.whole("proxies", "Số người dự qua người được ủy quyền", 0);
    return switch (assembly) {
      case PLENARY -> Attendance.plenary(members, attending, proxies);
      case DELEGATES -> Attendance.delegates(members, answers.whole("delegates", "Số đại biểu được triệu tập", 1), attending, proxies,
          answers.whole("authorisations", "Số thành viên ủy quyền cho các đại biểu dự họp", 1));
      case UNION -> Attendance.union(members, attending, proxies, answers.number("unionVotes") == null ? attending + proxies
          : answers.whole("unionVotes", "Tổng số phiếu của các HTX thành viên dự họp theo Điều lệ", 1));
    };
  }
}
