package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** What somebody who is logged in may still do after the administrator has changed the account. */
@SystemTest
class RightsOfTheMomentTest {

  private static final String PASSWORD = "Mat-khau-2021!";
  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

  @Autowired Accounts accounts;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private String user;
  private Visitor visitor;

  @BeforeEach
  void logIn() throws Exception {
    user = "phien." + UUID.randomUUID().toString().substring(0, 8);
    accounts.open(user, "Người thử phiên", null, PASSWORD, null, List.of(Role.COORDINATOR, Role.OFFICER));
    visitor = new Visitor(port);
    assertThat(visitor.login(user, PASSWORD).uri().getPath()).isEqualTo("/");
    assertThat(visitor.get("/plans").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/plans/KG-135-2021/targets").statusCode()).as("let in; it has no page to show").isEqualTo(406);
    assertThat(tasks()).startsWith("{\"count\":").isNotEqualTo("{\"count\":0}");
    assertThat(sessions()).isOne();
  }

  @AfterEach
  void remove() {
    identity.deleteUser(user);
  }

  @Test
  void aGroupTakenAwayIsGoneAtTheNextRequestOfTheOpenSession() throws Exception {
    identity.deleteMembership(user, Role.COORDINATOR.id());
    assertThat(tasks()).as("Tasklist's own interface, with what it had put by").isEqualTo("{\"count\":0}");
    assertThat(visitor.get("/plans").statusCode()).as("our page").isEqualTo(403);
    assertThat(visitor.get("/api/plans/KG-135-2021/targets").statusCode()).as("our interface").isEqualTo(403);
    assertThat(visitor.get("/camunda/app/cockpit/default/").body()).as("still logged in").doesNotContain("name=\"password\"");
  }

  @Test
  void aNewGroupIsThereAtTheNextRequest() throws Exception {
    identity.deleteMembership(user, Role.COORDINATOR.id());
    assertThat(visitor.get("/plans").statusCode()).isEqualTo(403);
    identity.createMembership(user, Role.SUPERVISOR.id());
    assertThat(tasks()).startsWith("{\"count\":").isNotEqualTo("{\"count\":0}");
    assertThat(visitor.get("/plans").statusCode()).isEqualTo(200);
  }

  @Test
  void aRemovedAccountHasNoSession() throws Exception {
    identity.deleteUser(user);
    assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(visitor.get("/api/cases").statusCode()).isEqualTo(401);
    assertThat(visitor.get("/plans").uri().getPath()).isEqualTo("/login");
    assertThat(sessions()).isZero();
  }

  @Test
  void anAccountOpenedAnewUnderTheSameNameDoesNotInheritTheSession() throws Exception {
    identity.deleteUser(user);
    accounts.open(user, "Người khác", null, PASSWORD, null, List.of(Role.COORDINATOR));
    assertThat(visitor.get("/plans").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aNewPasswordEndsEveryOpenSession() throws Exception {
    Visitor elsewhere = new Visitor(port);
    elsewhere.login(user, PASSWORD);
    User account = identity.createUserQuery().userId(user).singleResult();
    account.setPassword("Mat-khau-2022!");
    identity.saveUser(account);
    assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(elsewhere.get("/").uri().getPath()).isEqualTo("/login");
    assertThat(elsewhere.login(user, "Mat-khau-2022!").uri().getPath()).isEqualTo("/");
  }

  @Test
  void anAccountRemovedBehindTheEnginesBackIsGoneToo() throws Exception {
    jdbc.sql("delete from act_id_membership where user_id_ = ? and group_id_ = ?").param(user).param(Role.COORDINATOR.id()).update();
    assertThat(tasks()).isEqualTo("{\"count\":0}");
    jdbc.sql("delete from act_id_membership where user_id_ = ?").param(user).update();
    jdbc.sql("delete from act_id_user where id_ = ?").param(user).update();
    assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionIsSmall() {
    Integer bytes = jdbc.sql("""
        select sum(length(attribute_bytes)) from login_session_attributes a join login_session s on s.primary_id = a.session_primary_id
        where s.principal_name = ?""").param(user).query(Integer.class).single();
    assertThat(bytes).isLessThan(4000);
  }

  @Test
  void somebodyIsBackWhereHeWantedToGo() throws Exception {
    Visitor other = new Visitor(port);
    assertThat(other.get("/plans?x=1").uri().getPath()).isEqualTo("/login");
    assertThat(other.login(user, PASSWORD).uri()).hasToString("http://localhost:" + port + "/plans?x=1");
    assertThat(other.get("/").uri().getPath()).as("only once").isEqualTo("/");
  }

  private String tasks() throws Exception {
    return new String(visitor.file(TASKS), StandardCharsets.UTF_8);
  }

  private int sessions() {
    return jdbc.sql("select count(*) from login_session where principal_name = ?").param(user).query(Integer.class).single();
  }
}
