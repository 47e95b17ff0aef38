package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.Entry;
import vn.lotrinh.deadline.DailyRound;
import vn.lotrinh.deadline.Morning;
import vn.lotrinh.plan.PlanService;

/** Tasks of a plan at bodies that end on 1 July 2025: a city with two wards that take over, a department with one. */
@SystemTest
@Order(Integer.MAX_VALUE / 2 + 1)      // its morning hands over whatever bodies of 2021 still hold: after those who look at their work
class SuccessionTest {

  private static final String ENDING = "KG-RG-UBND";
  private static final String FIRST = "AG-RACH-GIA-UBND";
  private static final String SECOND = "AG-VINH-THONG-UBND";
  private static int count;

  @Autowired AssignmentOffices desk;
  @Autowired AssignmentService service;
  @Autowired DivisionService division;
  @Autowired PlanService plans;
  @Autowired DailyRound round;
  @Autowired CaseChronicle chronicle;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @AfterEach
  void end() {
    desk.endAll();
  }

  private String plan(String lead) {
    String code = "GVKT%d-2025".formatted(++count);
    plans.load(AssignmentOffices.source(code, 2025, "title: Hoàn thiện HTX vệ tinh, lead: '" + lead + "', coordinating: [], due: 2025-09-30, "
        + "product: 6 HTX vệ tinh, target: { quantity: 6, unit: HTX vệ tinh, op: '=' }"));
    desk.on("2025-01-10");
    desk.handOutToday(code);
    return code;
  }

  private void firstOfJuly() {
    LocalDate day = LocalDate.of(2025, 7, 1);
    desk.on(day.toString());
    transaction.executeWithoutResult(status -> {
      round.handOver();
      events.publishEvent(new Morning(day));
    });
  }

  @Test
  void theTaskOfACityGoesOnAtTheFirstOfItsWardsUntilTheOwnerDividesIt() {
    String code = plan("UBND thành phố Rạch Giá");
    String key = desk.key(code, "1");
    desk.receive(key);
    desk.tell(key, "HTX vệ tinh", 1, "Đã chọn một HTX");
    firstOfJuly();

    assertThat(desk.candidates(key, "UserTask_DoTask")).as("nothing waits at a body that is no more").containsExactly(FIRST);
    assertThat(service.body(key)).isEqualTo(FIRST);
    assertThat(chronicle.of(key)).anySatisfy(line -> assertThat(line.entry().what()).isEqualTo(Entry.What.HANDED_OVER));
    assertThat(told(code, "ubnd-rachgia.cv1", "bàn giao nhiệm vụ")).as("those who had it").isTrue();
    assertThat(told(code, "ag-ubnd-rachgia.cv1", "bàn giao nhiệm vụ")).as("those who have it").isTrue();
    assertThat(told(code, "ag-ubnd.cv1", "chọn cơ quan nhận nhiệm vụ của")).as("who owns the plan chooses").isTrue();

    assertThatThrownBy(() -> division.divide(key, SECOND, Map.of("HTX vệ tinh", new BigDecimal(7)), "Theo địa bàn", "dieuphoi")).hasMessageContaining("nhiều hơn");
    assertThatThrownBy(() -> division.divide(key, SECOND, Map.of("lớp", BigDecimal.ONE), "Theo địa bàn", "dieuphoi")).hasMessageContaining("không tính theo");
    assertThatThrownBy(() -> division.divide(key, SECOND, Map.of(), "Theo địa bàn", "dieuphoi")).hasMessageContaining("Chưa ghi phần chia");
    assertThatThrownBy(() -> division.divide(key, FIRST, Map.of("HTX vệ tinh", BigDecimal.ONE), "Theo địa bàn", "dieuphoi")).hasMessageContaining("chính cơ quan này");
    String other = division.divide(key, SECOND, Map.of("HTX vệ tinh", new BigDecimal(2)), "Theo địa bàn", "dieuphoi");
    assertThat(desk.candidates(other, "UserTask_ReceiveTask")).containsExactly(SECOND);
    assertThat(shares(other)).containsExactly("2");
    assertThat(shares(key)).as("the rest").containsExactly("4");
    assertThat(chronicle.of(other)).anySatisfy(line -> assertThat(line.entry().title()).contains(key).contains("2 HTX vệ tinh"));
    assertThat(chronicle.of(key)).anySatisfy(line -> assertThat(line.entry().title()).contains(other));
    assertThatThrownBy(() -> division.divide(key, SECOND, Map.of("HTX vệ tinh", BigDecimal.ONE), "Lần nữa", "dieuphoi")).hasMessageContaining("đã được giao dòng ấy");
    desk.receive(other);
    desk.tell(other, "HTX vệ tinh", 2, null);
    desk.submit(other);
    desk.accept(other);
    assertThat(plans.results(code)).singleElement().satisfies(result -> assertThat(result.quantity()).isEqualByComparingTo("2"));
  }

  @Test
  void oneSuccessorTakesAllAndBothAreToldOnce() {
    String code = plan("Sở Kế hoạch và Đầu tư");
    String key = desk.key(code, "1");
    firstOfJuly();
    assertThat(desk.candidates(key, "UserTask_ReceiveTask")).containsExactly("AG-STC");
    assertThat(told(code, "ag-stc.cv1", "bàn giao nhiệm vụ")).isTrue();
    assertThat(told(code, "ag-ubnd.cv1", "chọn cơ quan nhận")).as("there is nothing to choose").isFalse();
    long letters = letters(code);
    firstOfJuly();
    assertThat(letters(code)).as("not told again the next morning").isEqualTo(letters);
  }

  private List<String> shares(String key) {
    return jdbc.queryForList("select quantity::text from assignment_share where case_key = ?", String.class, key);
  }

  /** Also where the letter still waits for the mail server. */
  private boolean told(String code, String person, String subject) {
    return jdbc.queryForObject("select count(*) from mail_message where recipient = ? and kind like '%KH-' || ? || '%' and subject like '%' || ? || '%'", Long.class,
        person, code, subject) == 1;
  }

  private long letters(String code) {
    return jdbc.queryForObject("select count(*) from mail_message where kind like '%KH-' || ? || '%'", Long.class, code);
  }
}
