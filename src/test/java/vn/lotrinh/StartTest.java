package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.FilterService;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
class StartTest {

  @Autowired Clock clock;
  @Autowired TestDate date;
  @Autowired JdbcClient jdbc;
  @Autowired FilterService filters;

  @Test
  void codeAndEngineShareOneDate() {
    date.set(LocalDate.of(2023, 9, 4));
    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2023, 9, 4));
    assertThat(new DateTime().toLocalDate()).hasToString("2023-09-04");
  }

  @Test
  void theEnginesMissingIndexesAreThere() {
    assertThat(jdbc.sql("select indexname from pg_indexes where tablename = 'act_ru_task' and indexname like 'lo_trinh%'").query(String.class).list())
        .containsExactlyInAnyOrder("lo_trinh_ru_task_parent", "lo_trinh_ru_task_due");
  }

  @Test
  void sharedFiltersArePresent() {
    assertThat(filters.createTaskFilterQuery().list()).extracting("name")
        .containsExactlyInAnyOrder("Việc của tôi", "Việc của cơ quan", "Sắp đến hạn", "Quá hạn", "Tất cả");
  }
}
