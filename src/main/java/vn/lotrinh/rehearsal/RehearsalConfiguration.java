package vn.lotrinh.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.camunda.bpm.engine.ManagementService;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What a rehearsal has instead of the real world: its database, its clock, and a runner for what falls due. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal")
class RehearsalConfiguration {

  @Bean
  Scenario scenario(@Value("${rehearsal.scenario}") String name) {
    return Scenario.named(name);
  }

  @Bean
  EmbeddedDatabase embeddedDatabase(@Value("${rehearsal.data}") Path data, Scenario scenario) {
    return new EmbeddedDatabase(data.resolve(scenario.name()));
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(EmbeddedDatabase database) {
    return database.dataSource();
  }

  @Bean
  RehearsalState rehearsalState(HikariDataSource dataSource) {
    return new RehearsalState(dataSource);
  }

  /** The engine takes its time from Joda's clock: pointing that at ours keeps code and engine on one date, through public interfaces only. */
  @Bean
  RehearsalClock clock(Scenario scenario, RehearsalState state) {
    RehearsalClock clock = new RehearsalClock(state.lastInstant().orElse(RehearsalClock.opening(scenario.opens())));
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
    return clock;
  }

  /** Deployment already computes the first due dates of start timers: the engine must not start before the clock is set. */
  @Bean
  static BeanFactoryPostProcessor clockBeforeEngine() {
    return beans -> beans.getBeanDefinition("processEngineFactoryBean").setDependsOn("clock");
  }

  @Bean
  RehearsalJobs rehearsalJobs(ManagementService management, RehearsalClock clock, RehearsalState state) {
    return new RehearsalJobs(management, clock, state);
  }
}
