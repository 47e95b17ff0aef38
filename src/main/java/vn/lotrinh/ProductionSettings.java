package vn.lotrinh;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Looks at the settings of a production start before anything runs, and says which one is missing or must not be. */
class ProductionSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  static final List<String> REQUIRED = List.of("DB_URL", "DB_USER", "DB_PASSWORD", "SMTP_HOST", "MAIL_FROM", "BASE_URL", "ADMIN_PASSWORD");
  private static final Set<String> KNOWN_TO_EVERYBODY =
      Set.of("admin", "postgres", "password", "matkhau", "changeme", "123456", "12345678", "dientap#2021", "lotrinh");

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    if (!environment.acceptsProfiles(Profiles.of("production"))) return;
    if (environment.acceptsProfiles(Profiles.of("rehearsal")) || environment.containsProperty("rehearsal.scenario")) {
      throw new StartRefusal("Chế độ chính thức (production) không cho phép diễn tập.",
          "Hãy bỏ hồ sơ cấu hình “rehearsal” và tham số rehearsal.scenario.");
    }
    List<String> missing = REQUIRED.stream().filter(name -> environment.getProperty(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new StartRefusal("Thiếu biến môi trường " + String.join(", ", missing) + ".",
          "Xem mục “Chạy chính thức” trong README để biết ý nghĩa từng biến.");
    }
    List<String> wellKnown = List.of("DB_PASSWORD", "ADMIN_PASSWORD").stream()
        .filter(name -> KNOWN_TO_EVERYBODY.contains(environment.getProperty(name, "").toLowerCase(Locale.ROOT))).toList();
    if (!wellKnown.isEmpty()) {
      throw new StartRefusal("Biến môi trường " + String.join(", ", wellKnown) + " đang dùng mật khẩu diễn tập hoặc mật khẩu ai cũng biết.",
          "Hãy đặt mật khẩu riêng của cơ quan.");
    }
  }
}
