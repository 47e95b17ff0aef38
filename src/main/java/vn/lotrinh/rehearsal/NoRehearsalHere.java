package vn.lotrinh.rehearsal;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lotrinh.StartRefusal;

/** The one thing of this room in production: a database that was rehearsed on, with its demo accounts, is never used for real. */
@Component
@Profile("production")
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoRehearsalHere implements ApplicationRunner {

  private final DataSource dataSource;

  NoRehearsalHere(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (new RehearsalState(dataSource).lastInstant().isPresent()) {
      throw new StartRefusal("Cơ sở dữ liệu này đã dùng để diễn tập và có các tài khoản, mật khẩu diễn tập.",
          "Hãy dùng một cơ sở dữ liệu mới cho chế độ chính thức.");
    }
  }
}
