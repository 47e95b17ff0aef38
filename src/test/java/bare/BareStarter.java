package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Camunda's starters and nothing of ours: what {@link vn.lotrinh.StartUpBenchmark} measures us against. */
@SpringBootApplication
public class BareStarter {

  public static void main(String[] args) {
    SpringApplication.run(BareStarter.class, args);
  }
}
