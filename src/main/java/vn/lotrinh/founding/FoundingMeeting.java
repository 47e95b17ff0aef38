package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.CooperativeKind;

/**
 * A founding meeting as its minutes tell it; everybody has one equal vote (Luật Hợp tác xã 2023 Điều 39).
 *
 * @param voters official members by the list
 * @param attending those of them who came
 * @param electionVotes of whoever got the fewest of those elected
 * @param head chair of the council, or director where governance is reduced
 * @param filer who was authorised to file the dossier
 */
record FoundingMeeting(LocalDate heldOn, int voters, int attending, int charterVotes, int membersVotes, int planVotes, int electionVotes,
    Governance governance, int councilSeats, int supervisorSeats, String head, String representative, String filer) {

  private static final int FEWEST_COUNCIL = 3;
  private static final int MOST_COUNCIL = 15;
  private static final int MOST_SUPERVISORS = 7;
  /** A union of so many members has to be governed in full (Điều 56.2). */
  private static final int FULL_UNION = 10;

  /** @throws Refusal where the figures cannot be so (Điều 39.5, 56, 65, 69) */
  void check(CooperativeKind kind) {
    if (attending > voters) {
      throw new Refusal("Số người dự có quyền biểu quyết (" + attending + ") nhiều hơn số thành viên chính thức trong danh sách (" + voters
          + ").");
    }
    demand(charterVotes, "Điều lệ");
    demand(membersVotes, "danh sách thành viên");
    demand(planVotes, "phương án sản xuất, kinh doanh");
    demand(electionVotes, "khi bầu các chức danh");
    if (governance == Governance.FULL && (councilSeats < FEWEST_COUNCIL || councilSeats > MOST_COUNCIL)) {
      throw new Refusal("Hội đồng quản trị có từ 03 đến 15 thành viên (Điều 65 Luật Hợp tác xã 2023); đã ghi " + councilSeats + ".");
    }
    if (governance == Governance.REDUCED && councilSeats > 0) {
      throw new Refusal("Tổ chức quản trị rút gọn không có Hội đồng quản trị (Điều 56 Luật Hợp tác xã 2023).");
    }
    if (supervisorSeats < 1 || supervisorSeats > MOST_SUPERVISORS) {
      throw new Refusal("Ban kiểm soát có từ 01 đến 07 thành viên (Điều 69 Luật Hợp tác xã 2023), rút gọn thì có kiểm soát viên; đã ghi "
          + supervisorSeats + ".");
    }
    if (governance == Governance.REDUCED && kind == CooperativeKind.LIEN_HIEP && voters >= FULL_UNION) {
      throw new Refusal("Liên hiệp từ 10 hợp tác xã thành viên phải tổ chức quản trị đầy đủ (Điều 56.2 Luật Hợp tác xã 2023).");
    }
  }

  private void demand(int votes, String what) {
    if (votes > attending) throw new Refusal("Số phiếu tán thành " + what + " (" + votes + ") nhiều hơn số người dự (" + attending + ").");
  }

  /** What did not get more than the share of those who attended; empty where all was adopted. @param percent that has to be exceeded */
  List<String> rejected(int percent) {
    List<String> rejected = new ArrayList<>();
    if (fails(charterVotes, percent)) rejected.add("Điều lệ (" + charterVotes + "/" + attending + " phiếu)");
    if (fails(membersVotes, percent)) rejected.add("danh sách thành viên (" + membersVotes + "/" + attending + " phiếu)");
    if (fails(planVotes, percent)) rejected.add("phương án sản xuất, kinh doanh (" + planVotes + "/" + attending + " phiếu)");
    if (fails(electionVotes, percent)) rejected.add("bầu các chức danh (" + electionVotes + "/" + attending + " phiếu)");
    return rejected;
  }

  private boolean fails(int votes, int percent) {
    return votes * 100L <= (long) attending * percent;
  }
}
