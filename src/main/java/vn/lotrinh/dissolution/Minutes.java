package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.assembly.AssemblyMinutes;
import vn.lotrinh.cooperative.CooperativeService;

/** The minutes of a meeting that decides on a dissolution, judged and kept. */
@Component("dissolutionMinutes")
class Minutes {

  private final AssemblyMinutes minutes;
  private final CooperativeService cooperatives;
  private final Meetings meetings;
  private final Terms terms;
  private final Clock clock;

  Minutes(AssemblyMinutes minutes, CooperativeService cooperatives, Meetings meetings, Terms terms, Clock clock) {
    this.minutes = minutes;
    this.cooperatives = cooperatives;
    this.meetings = meetings;
    this.terms = terms;
    this.clock = clock;
  }

  /** @throws Refusal where days or figures cannot be so; then nothing is kept */
  AssemblyMinutes.Outcome judge(Dissolution d, Answers answers) {
    Resolution before = d.resolution();
    AssemblyMinutes.Outcome outcome = minutes.judge(cooperatives.get(d.cooperative()), before.meetingRound(), before.lastMeetingOn(),
        terms.length("memberExcess"), answers);
    meetings.add(d.number(), Meetings.Held.of(outcome.meeting(), outcome.members(), outcome.quorate(), outcome.passed(), outcome.basis(), LocalDate.now(clock)));
    return outcome;
  }
}
