package vn.lotrinh.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.lotrinh.Application;
import vn.lotrinh.StartRefusal;

/**
 * The way back in for who holds the machine: started with {@code --lo-trinh.unlock=account}, the application ends the waiting time of that
 * account, gives it the password of the environment's NEW_PASSWORD where there is one, and {@link Application} stops.
 */
@Component
@ConditionalOnProperty(Application.UNLOCK)
class Unlock {

  private static final Logger LOG = LoggerFactory.getLogger(Unlock.class);

  private final IdentityService identity;
  private final AccountNames names;
  private final String account;
  private final String password;

  Unlock(IdentityService identity, AccountNames names, @Value("${" + Application.UNLOCK + "}") String account, @Value("${NEW_PASSWORD:}") String password) {
    this.identity = identity;
    this.names = names;
    this.account = account;
    this.password = PasswordRules.composed(password);
  }

  @EventListener(ApplicationReadyEvent.class)
  void unlock() {
    String name = names.stored(account).orElseThrow(() -> new StartRefusal("Không có tài khoản “" + account + "”.", "Hãy kiểm tra lại tên."));
    if (!password.isEmpty()) newPassword(name);
    identity.unlockUser(name);
    LOG.info("Đã mở khoá tài khoản {}{}", name, password.isEmpty() ? "" : " và đặt mật khẩu mới");
  }

  private void newPassword(String name) {
    User user = identity.createUserQuery().userId(name).singleResult();
    if (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
      throw new StartRefusal("Mật khẩu trong NEW_PASSWORD quá yếu.", "Hãy đặt mật khẩu từ 10 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt.");
    }
    user.setPassword(password);
    identity.saveUser(user);
  }
}
