package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.issuance.Numbers;

/** The papers that a body issues in dissolutions bear numbers of its register, each its own; what comes from elsewhere bears that body's. */
@SystemTest
class DissolutionNumbersTest {

  private static final String REGISTRY = "KG-HD-TCKH";

  @Autowired DissolutionOffices desk;
  @Autowired Journal journal;
  @Autowired Numbers numbers;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void beginTheRegisterAnew() {
    // numbers follow the days, and other cases have drawn for later ones
    jdbc.sql("delete from issuance_number_use where number in (select id from issuance_number where body = ?)").param(REGISTRY).update();
    jdbc.sql("delete from issuance_number where body = ?").param(REGISTRY).update();
    jdbc.sql("delete from issuance_number_series where body = ?").param(REGISTRY).update();
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void nD30_15_aNumberLeftEmptyIsTheNextOfTheBodysRegisterOfThePapersDay() {
    String key = toNotice();
    notice(key, Map.of());
    assertThat(number(key, "Thông báo về hành vi vi phạm")).isEqualTo("01/TB-TCKH ngày 03/03/2025");
    assertThat(numbers.entries(Set.of(REGISTRY), 2025)).extracting(Numbers.Line::paperNumber, Numbers.Line::document).containsExactly(tuple("01/TB-TCKH", key));
    assertThat(numbers.entries(Set.of(REGISTRY), 2025).get(0).subject()).startsWith("về hành vi vi phạm của Hợp tác xã Thử");
    desk.complete(key, "UserTask_PublishNotice", Map.of());
    desk.on("2025-03-17");
    desk.run(key, "BoundaryEvent_NoShow");
    desk.on("2025-03-20");
    desk.complete(key, "UserTask_DecideRevocation", Map.of());
    assertThat(number(key, "Quyết định thu hồi")).as("decisions have a series of their own").isEqualTo("01/QĐ-TCKH ngày 20/03/2025");
    desk.on("2025-03-25");
    desk.complete(key, "UserTask_PublishRevocation", Map.of());
    assertThat(number(key, "Đăng tải quyết định thu hồi")).isEqualTo("02/TB-TCKH ngày 25/03/2025");
  }

  @Test
  void aTypedNumberIsOfOnePaperAloneAndTheNextIsBehindIt() {
    String first = toNotice();
    notice(first, Map.of("documentNumber", "57/TB-TCKH ngày 03/3/2025"));
    String second = toNotice();
    assertThatThrownBy(() -> notice(second, Map.of("documentNumber", "57/TB-TCKH ngày 03/3/2025"))).hasMessageContaining("đã cấp cho văn bản số 57/TB-TCKH ngày 03/3/2025")
        .hasMessageContaining(first).hasMessageContaining("Mỗi văn bản một số");
    assertThatThrownBy(() -> notice(second, Map.of("documentNumber", "057/TB ngày 02/3/2025"))).as("the same, written otherwise").hasMessageContaining(first);
    assertThatThrownBy(() -> notice(second, Map.of("documentNumber", "58/TB-TCKH ngày 04/3/2025"))).hasMessageContaining("chưa tới");
    assertThat(desk.open(second)).as("nothing is lost").contains("UserTask_IssueViolationNotice");
    notice(second, Map.of());
    assertThat(number(second, "Thông báo về hành vi vi phạm")).isEqualTo("58/TB-TCKH ngày 03/03/2025");
    desk.complete(first, "UserTask_PublishNotice", Map.of());
    desk.on("2025-03-17");
    desk.run(first, "BoundaryEvent_NoShow");
    desk.on("2025-03-20");
    desk.complete(first, "UserTask_DecideRevocation", Map.of());
    desk.on("2025-03-25");
    assertThatThrownBy(() -> desk.complete(first, "UserTask_PublishRevocation", Map.of("documentNumber", "57/TB-TCKH ngày 03/3/2025")))
        .as("another paper of the same case").hasMessageContaining("Mỗi văn bản một số");
  }

  @Test
  void aPaperOfAnEarlierDayThanTheLastNumberMustSayWhichItBore() {
    String first = toNotice();
    notice(first, Map.of());
    String second = toNotice();
    desk.on("2025-03-05");
    assertThatThrownBy(() -> notice(second, Map.of("documentDate", "2025-03-02"))).hasMessageContaining("không cấp số tiếp theo cho ngày 02/03/2025");
    notice(second, Map.of("documentNumber", "1b/TB ngày 02/3/2025", "documentDate", "2025-03-02"));
    assertThat(desk.isOpen(second, "UserTask_PublishNotice")).isTrue();
  }

  @Test
  void whatACourtOrTheTaxOfficeWroteBearsTheirNumberAndIsRecordedAsReceived() {
    for (int i = 0; i < 2; i++) {
      desk.on("2025-03-10");
      String key = desk.startCourt();
      desk.complete(key, "UserTask_RecordDissolutionRuling", Map.of("court", "Tòa án nhân dân khu vực 1", "documentNumber", "12/QĐ-TA ngày 03/3/2025"));
      assertThat(number(key, "Quyết định giải thể của Tòa án")).isEqualTo("12/QĐ-TA ngày 03/3/2025");
    }
    assertThat(numbers.entries(Set.of(REGISTRY), 2025)).isEmpty();
  }

  @Test
  void luat72_2025_aPaperOfBeforeTheDistrictsEndIsTheDistrictsThoughItIsEnteredAfterwards() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-07-02");
    desk.run(key, "BoundaryEvent_NoShow");
    desk.complete(key, "UserTask_DecideRevocation", Map.of("documentDate", "2025-06-27"));
    assertThat(number(key, "Quyết định thu hồi")).isEqualTo("01/QĐ-TCKH ngày 27/06/2025");
    desk.complete(key, "UserTask_PublishRevocation", Map.of("documentDate", "2025-07-02"));
    assertThat(number(key, "Đăng tải quyết định thu hồi")).as("of the commune").endsWith(" ngày 02/07/2025").doesNotContain("TCKH");
  }

  private String toNotice() {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35, "documentDate", "2025-03-01")));
    return key;
  }

  private void notice(String key, Map<String, Object> paper) {
    Map<String, Object> form = new HashMap<>(Map.of("explanationDue", "2025-03-17", "address", "found"));
    form.putAll(paper);
    desk.complete(key, "UserTask_IssueViolationNotice", form);
  }

  private String number(String key, String what) {
    List<Journal.Entry> found = journal.of(key).stream().filter(entry -> entry.what().startsWith(what)).toList();
    return found.get(found.size() - 1).documentNumber();
  }
}
