package vn.lotrinh.assignment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Measures how long it takes to hand out a plan of 10,000 tasks, and to show a plan of 500 lines beside it. Not part of the suite, for it judges
 * nothing: {@code mvn test -Dtest=HandOutBenchmark}.
 */
@SystemTest
class HandOutBenchmark {

  private static final int TASKS = 10_000;
  private static final int ROWS = 500;
  private static final int ROUNDS = 5;

  @Autowired AssignmentOffices desk;
  @Autowired HandOutService service;
  @Autowired BulkService bulk;
  @Autowired OrganisationService organisation;
  @Autowired WebApplicationContext web;

  @Test
  void secondsForTenThousand() {
    desk.on("2022-01-10");
    int districts = organisation.holders("UBND_HUYEN", "KG", LocalDate.of(2022, 1, 10)).size();
    String large = desk.plan(lines((TASKS + districts - 1) / districts, "'UBND các huyện, thành phố'"));
    long start = System.nanoTime();
    long run = service.handOut(large, null, List.of(), "dieuphoi");
    double submitted = (System.nanoTime() - start) / 1e9;
    await().atMost(Duration.ofMinutes(10)).until(() -> bulk.isFinished(run));
    double opened = (System.nanoTime() - start) / 1e9;
    System.out.printf("Giao %d việc: nhận lệnh %.1f giây, mở hết sau %.1f giây%n", desk.tasksOf(large).size(), submitted, opened);
    String wide = desk.plan(lines(ROWS, "Liên minh Hợp tác xã tỉnh"));
    desk.handOutToday(wide);
    page("/plans/" + wide);
    page("/plans/" + large);
  }

  private void page(String path) {
    MockMvcTester http = MockMvcTester.from(web, builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
    List<Double> taken = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int length = http.get().uri(path).with(SecurityMockMvcRequestPostProcessors.user("theodoi")
          .authorities(AuthorityUtils.createAuthorityList("GROUP_supervisor"))).exchange().getResponse().getContentAsByteArray().length;
      taken.add((System.nanoTime() - start) / 1e9);
      if (length < 10_000) throw new AssertionError("no page of a plan");
    }
    taken.sort(null);
    System.out.printf("Trang %s: trung vị %.2f giây%n", path, taken.get(ROUNDS / 2));
  }

  private static String[] lines(int count, String lead) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = "title: Nhiệm vụ đo số %d, lead: %s, coordinating: [Sở Tài chính], due: 2022-09-30, product: Báo cáo, target: { quantity: 3, unit: HTX, op: '>=' }".formatted(i, lead);
    }
    return lines;
  }
}
