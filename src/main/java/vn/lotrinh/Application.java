package vn.lotrinh;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Lộ trình HTX: the system on which a province runs its co-operative programmes. */
@SpringBootApplication
public class Application {

  /** The offices' time zone: a day here ends when it ends in Hà Nội, whatever the machine believes. */
  public static final String TIME_ZONE = "Asia/Ho_Chi_Minh";

  /** Started with the name of an account under this setting, the application lets that account in again and stops. */
  public static final String UNLOCK = "lo-trinh.unlock";

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
    ConfigurableApplicationContext started = SpringApplication.run(Application.class, args);
    if (started.getEnvironment().containsProperty(UNLOCK)) started.close();
  }

  /** The one clock of code and engine. In rehearsal the room {@code rehearsal} brings one whose date is moved by hand. */
  @Bean
  @Profile("production")
  Clock clock() {
    return Clock.system(ZoneId.of(TIME_ZONE));
  }
}
