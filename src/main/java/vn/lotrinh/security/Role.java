package vn.lotrinh.security;

/** What a person may do besides working on the own agency's tasks. The id is the group's id in the engine and the authority {@code GROUP_id}. */
public enum Role {
  OFFICER("officer", "Cán bộ"),
  HEAD("head", "Lãnh đạo đơn vị"),
  CLERK("clerk", "Văn thư"),
  SUPERVISOR("supervisor", "Lãnh đạo theo dõi toàn tỉnh"),
  COORDINATOR("coordinator", "Điều phối"),
  ADMINISTRATOR("camunda-admin", "Quản trị");

  private final String id;
  private final String title;

  Role(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  /** Does the tasks of the own agency. */
  boolean works() {
    return this == OFFICER || this == HEAD || this == CLERK;
  }

  /** Reads every case of the installation, also in Cockpit. */
  boolean watches() {
    return this == SUPERVISOR || this == COORDINATOR || this == ADMINISTRATOR;
  }

  /** The role's name as people read it. */
  public String title() {
    return title;
  }

  /** The Spring Security authority that a person in this role holds. */
  public String authority() {
    return "GROUP_" + id;
  }
}
