package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A founding as pages and programs show it.
 *
 * @param official founders who become official members
 * @param capital committed, in đồng
 * @param rounds of the dossier, the first one first
 * @param mayWithdraw whether whoever asks may enter that the founders withdraw
 */
record FoundingView(String number, String kind, String name, String place, String placeName, String headOffice, String sector,
    String contact, Stage stage,
    String stageTitle, LocalDate startedOn, String plan, String step, List<Founder> founders, long official, BigDecimal capital,
    List<FoundingMeetings.Held> meetings, String dossier, LocalDate filedOn, LocalDate receivedOn, LocalDate supplementDue,
    List<Round> rounds,
    String certificate, LocalDate registeredOn, String cooperative, LocalDate publishedOn, LocalDate capitalOn, LocalDate endedOn,
    String reason,
    List<Withdrawals.Withdrawal> withdrawals, boolean mayWithdraw) {

  /** One round of the dossier. @param decision ACCEPTED or RETURNED; null while it lies with the registry */
  record Round(int round, LocalDate submittedOn, String decision, String document, String reason, LocalDate decidedOn) {}

  /** @param plan code; null where it counts toward none */
  record Line(String number, String name, String placeName, Stage stage, String stageTitle, LocalDate startedOn, String plan, String step,
      String cooperative,
      LocalDate registeredOn, boolean over) {}
}
