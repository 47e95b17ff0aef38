package vn.lotrinh.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's accounts and the groups they belong to. */
@Service
@Transactional
public class Accounts {

  /** Type of the engine groups that are agencies, so that they can be told from roles. */
  public static final String AGENCY_GROUP = "AGENCY";
  static final String ROLE_GROUP = "ROLE";

  private final IdentityService identity;

  Accounts(IdentityService identity) {
    this.identity = identity;
  }

  /** Makes sure that an agency is known as a group, under its present name; its code never changes. */
  public void agency(String code, String name) {
    group(code, name, AGENCY_GROUP);
  }

  void role(Role role) {
    group(role.id(), role.title(), ROLE_GROUP);
  }

  private void group(String id, String name, String type) {
    Group group = identity.createGroupQuery().groupId(id).singleResult();
    if (group == null) group = identity.newGroup(id);
    else if (name.equals(group.getName()) && type.equals(group.getType())) return;
    group.setName(name);
    group.setType(type);
    identity.saveGroup(group);
  }

  /**
   * Opens an account. The password must satisfy the password policy.
   *
   * @param title  what the person is called on screen and in mails: a title, e.g. "Chuyên viên 1 – LMHTX tỉnh"
   * @param agency code of the person's agency, or null for one who belongs to none
   */
  public void open(String user, String title, String mail, String password, String agency, List<Role> roles) {
    User account = identity.newUser(user);
    account.setFirstName(title);
    account.setLastName("");
    account.setEmail(mail);
    account.setPassword(password);
    identity.saveUser(account);
    if (agency != null) identity.createMembership(user, agency);
    for (Role role : roles) identity.createMembership(user, role.id());
  }

  public boolean exists(String user) {
    return identity.createUserQuery().userId(user).count() > 0;
  }
}
