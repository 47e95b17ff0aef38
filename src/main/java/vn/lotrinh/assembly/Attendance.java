package vn.lotrinh.assembly;

import vn.lotrinh.Refusal;

/**
 * Who came to a general meeting, and how many votes they carry: in the plenary one each, a delegate as many as members authorised him, in
 * a union equal or by size as its charter says; who is represented counts as attending (Luật Hợp tác xã 2023 Điều 59.7, 61.1.c, 61.4,
 * 61.5).
 *
 * @param members official members on that day
 * @param summoned the base of the quorum: all members, or the delegates
 * @param attending in person; @param proxies members or delegates whom somebody else represents
 * @param votes of all who attend or are represented
 */
public record Attendance(Assembly assembly, int members, int summoned, int attending, int proxies, int votes) {

  private static final int MEMBERS_FOR_DELEGATES = 50;

  public static Attendance plenary(int members, int attending, int proxies) {
    return new Attendance(Assembly.PLENARY, members, members, attending, proxies, attending + proxies);
  }

  /** @param authorisations how many members authorised the delegates who attend or are represented */
  public static Attendance delegates(int members, int summoned, int attending, int proxies, int authorisations) {
    return new Attendance(Assembly.DELEGATES, members, summoned, attending, proxies, authorisations);
  }

  /** @param votes by the charter: equal, or by the size of the member co-operatives */
  public static Attendance union(int members, int attending, int proxies, int votes) {
    return new Attendance(Assembly.UNION, members, members, attending, proxies, votes);
  }

  public int present() {
    return attending + proxies;
  }

  public double percent() {
    return 100.0 * present() / summoned;
  }

  /** Fewest delegates that so many members elect (Điều 58.2). */
  public static int fewestDelegates(int members) {
    if (members > 1000) return 200;
    int percent = members > 300 ? 20 : members > 100 ? 30 : 50;
    return (members * percent + 99) / 100;
  }

  /** @throws Refusal where the figures cannot be so */
  public void check() {
    if (assembly == Assembly.DELEGATES) checkDelegates();
    if (present() > summoned) {
      throw new Refusal("Số người dự và được đại diện (" + present() + ") nhiều hơn số " + assembly.summoned() + " được triệu tập ("
          + summoned + ").");
    }
    if (votes < present()) {
      throw new Refusal("Số phiếu của người dự (" + votes + ") ít hơn số người dự và được đại diện (" + present() + ").");
    }
    if (assembly == Assembly.DELEGATES && votes > members) {
      throw new Refusal("Số thành viên ủy quyền cho các đại biểu dự họp (" + votes + ") nhiều hơn số thành viên chính thức (" + members
          + "); mỗi thành viên chỉ ủy quyền một lần (Điều 61.4 Luật Hợp tác xã).");
    }
  }

  private void checkDelegates() {
    if (members < MEMBERS_FOR_DELEGATES) {
      throw new Refusal("Đại hội đại biểu chỉ tổ chức khi có từ " + MEMBERS_FOR_DELEGATES
          + " thành viên chính thức (Điều 58 Luật Hợp tác xã); hợp tác xã có "
          + members + ".");
    }
    int fewest = fewestDelegates(members);
    if (summoned < fewest) {
      throw new Refusal("Với " + members + " thành viên phải có ít nhất " + fewest
          + " đại biểu được triệu tập (Điều 58.2 Luật Hợp tác xã).");
    }
    if (summoned > members) throw new Refusal("Số đại biểu được triệu tập (" + summoned + ") nhiều hơn số thành viên chính thức ("
        + members + ").");
  }
}
