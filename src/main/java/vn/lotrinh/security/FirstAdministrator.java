package vn.lotrinh.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.lotrinh.StartRefusal;

/** On the first production start there is nobody yet: the administrator {@code quantri} is opened with the password from the environment. */
@Component
@Profile("production")
class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String NAME = "quantri";

  private final IdentityService identity;
  private final Accounts accounts;
  private final String password;

  FirstAdministrator(IdentityService identity, Accounts accounts, @Value("${ADMIN_PASSWORD}") String password) {
    this.identity = identity;
    this.accounts = accounts;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (identity.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.id()).count() > 0) return;
    User account = identity.newUser(NAME);
    if (!identity.checkPasswordAgainstPolicy(password, account).isValid()) {
      throw new StartRefusal("Mật khẩu trong ADMIN_PASSWORD quá yếu.",
          "Hãy đặt mật khẩu từ 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt, không chứa tên tài khoản “" + NAME + "”.");
    }
    accounts.open(NAME, "Quản trị hệ thống", null, password, null, List.of(Role.ADMINISTRATOR));
    LOG.info("Đã mở tài khoản quản trị đầu tiên: {}", NAME);
  }
}
