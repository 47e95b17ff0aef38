package vn.lotrinh.security;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.StructureLoaded;

/** People's accounts and the groups they belong to. */
@Service
@Transactional
public class Accounts {

  /** Type of the engine groups that are agencies, so that they can be told from roles. */
  private static final String AGENCY_GROUP = "AGENCY";
  private static final String ROLE_GROUP = "ROLE";

  private final IdentityService identity;
  private final OrganisationService organisation;
  private final AccountNames names;

  Accounts(IdentityService identity, OrganisationService organisation, AccountNames names) {
    this.identity = identity;
    this.organisation = organisation;
    this.names = names;
  }

  /** Every agency is a group, under its latest name; its code never changes, and a group is never removed. */
  @EventListener
  void agencies(StructureLoaded loaded) {
    Map<String, Group> known = identity.createGroupQuery().groupType(AGENCY_GROUP).list().stream().collect(toMap(Group::getId, group -> group));
    Map<String, String> names = new LinkedHashMap<>();
    for (Agency version : organisation.agencies()) names.put(version.code(), version.name());
    names.forEach((code, name) -> group(known.get(code), code, name, AGENCY_GROUP));
  }

  void role(Role role) {
    group(identity.createGroupQuery().groupId(role.id()).singleResult(), role.id(), role.title(), ROLE_GROUP);
  }

  private void group(Group known, String id, String name, String type) {
    if (known != null && name.equals(known.getName())) return;
    Group group = known == null ? identity.newGroup(id) : known;
    group.setName(name);
    group.setType(type);
    identity.saveGroup(group);
  }

  /**
   * Opens an account. The password must satisfy the password policy.
   *
   * @param title  what the person is called on screen and in mails: a title, e.g. "Chuyên viên 1 – LMHTX tỉnh"
   * @param agency code of the person's agency, or null for one who belongs to none
   * @throws Refusal where the name can be none or is taken, however its letters are written, or the mail address is none
   */
  public void open(String user, String title, String mail, String password, String agency, List<Role> roles) {
    User account = identity.newUser(free(user));
    account.setFirstName(title);
    account.setLastName("");
    account.setEmail(AccountForm.address(mail));
    account.setPassword(PasswordRules.composed(password));
    identity.saveUser(account);
    if (agency != null) identity.createMembership(user, agency);
    for (Role role : roles) identity.createMembership(user, role.id());
  }

  /**
   * The name as a new account may have it.
   *
   * @throws Refusal where it can be no name, or an account has it already, be it with other capitals
   */
  String free(String typed) {
    String name = AccountForm.name(typed);
    names.stored(name).ifPresent(taken -> {
      throw new Refusal("Không mở được tài khoản “" + name + "”: đã có tài khoản “" + taken + "”; chữ hoa và chữ thường không phân biệt.");
    });
    return name;
  }

  public boolean exists(String user) {
    return identity.createUserQuery().userId(user).count() > 0;
  }

  /** The person behind an account, as screens and mails name them; a login name is no name. */
  @Transactional(readOnly = true)
  public Person person(String user) {
    User account = identity.createUserQuery().userId(user).singleResult();
    return account == null ? new Person(user, People.GONE) : person(account);
  }

  /** An account that was read already, as screens and mails name its person. */
  Person person(User account) {
    return new Person(account.getId(), Objects.requireNonNullElse(People.written(account), "tài khoản chưa ghi tên"));
  }
}
