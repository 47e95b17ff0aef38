package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** A programme as pages and programs see it; every text is ready to be shown, days are days. */
record ProgrammeView(String code, String title, String number, String province, String stage, LocalDate startedOn, LocalDate concludedOn,
    List<PhaseView> phases, List<TaskView> tasks, List<DossierView> dossiers, List<PlaceView> ranking, List<MemberView> members,
    List<Journal.Entry> journal) {

  record PhaseView(int phase, String title, LocalDate plannedFrom, LocalDate plannedUntil, LocalDate openedOn, LocalDate acceptedOn) {}

  /** @param due the working day on which it ends; @param plannedDue the plan's own day; @param progress e.g. "3/5 năm"; @param coordinating as the plan names them; @param contributions e.g. "1/2", empty where nobody was asked */
  record TaskView(String step, String number, String title, boolean group, String lead, String product, LocalDate start, LocalDate plannedDue,
      LocalDate due, String dueText, TaskState state, String progress, List<String> coordinating, String contributions) {}

  record DossierView(String key, String cooperative, String name, String sector, int round, String stage, String reason, BigDecimal selfScore,
      List<Condition> conditions) {}

  record PlaceView(int rank, String cooperative, String name, Integer priorityPoints, BigDecimal selfScore, boolean approved, String outcome) {}

  record MemberView(String cooperative, String name, LocalDate from, LocalDate until, String basis, SortedMap<Integer, BigDecimal> scores) {}
}
