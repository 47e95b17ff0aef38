package vn.lotrinh.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeKind;

/**
 * Reads the minutes of a general meeting, holds them against the register, and lets the decision tables judge quorum and vote (Luật Điều
 * 58–61).
 */
@Component
public class AssemblyMinutes {

  /**
   * What came of a meeting.
   *
   * @param passed with the 65 % that dissolving and reorganising need (Điều 61.2.d)
   * @param basis article and finding
   */
  public record Outcome(Meeting meeting, Headcount members, boolean quorate, boolean passed, String basis) {

    /** How it stands in the chronicle. */
    public String told() {
      return meeting.counted() + members.remark() + "; " + basis;
    }
  }

  private final AssemblyProcess process;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AssemblyMinutes(AssemblyProcess process, WorkingCalendar calendar, Clock clock) {
    this.process = process;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param round 1 to 3; @param before day of the meeting without quorum before it, null for the first
   * @param excess by how many percent the minutes may count more members than the register
   * @throws Refusal where days or figures cannot be so
   */
  public Outcome judge(Cooperative cooperative, int round, LocalDate before, int excess, Answers answers) {
    Meeting meeting = new Meeting(round, answers.day("invitedOn", "Ngày gửi giấy mời"), answers.day("heldOn", "Ngày họp"),
        attendance(answers, cooperative), answers.whole("votesCast", "Số phiếu biểu quyết", 0), answers.whole("votesFor",
        "Số phiếu tán thành", 0));
    LocalDate latest = before == null ? null : calendar.daysAfter(before, Meeting.daysForRound(round)).effective();
    meeting.check(before, latest, LocalDate.now(clock));
    Headcount members = Headcount.of(meeting.attendance().members(), cooperative.members(), answers.text("membersReason"), excess);
    AssemblyProcess.Finding quorum = process.quorum(meeting.round(), meeting.attendance().percent());
    AssemblyProcess.Finding found = quorum.met() ? process.vote(meeting.forPercent()) : quorum;
    return new Outcome(meeting, members, quorum.met(), quorum.met() && found.met(), found.basis());
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
