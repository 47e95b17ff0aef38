package vn.lotrinh.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;

/** Handing in, accepting, giving back: once a round, every round kept. */
@SystemTest
class HandInsTest {

  private static final String LIST = "danh sách HTX thí điểm";

  @Autowired HandIns handIns;

  private final String key = "T-" + UUID.randomUUID();

  @Test
  void somethingHandedInIsAnsweredOnce() {
    HandIn handedIn = HandIn.first("KG-135-2021", LIST, "x", act("2021-09-01", "1/TTr"));
    assertThatThrownBy(() -> handedIn.again("y", act("2021-09-02", "2/TTr"))).isInstanceOf(Refusal.class)
        .hasMessage("Hồ sơ KG-135-2021: danh sách HTX thí điểm đã trình nên không thể trình lại.");
    HandIn accepted = handedIn.accepted(null, act("2021-09-03", "1/QĐ"));
    assertThat(accepted.decisionNumber()).isEqualTo("1/QĐ");
    assertThatThrownBy(() -> accepted.returned("x", null, act("2021-09-04", null))).isInstanceOf(Refusal.class)
        .hasMessage("Hồ sơ KG-135-2021: danh sách HTX thí điểm đã chấp nhận nên không thể trả lại.");
    assertThatThrownBy(() -> handedIn.returned("  ", null, act("2021-09-04", null))).isInstanceOf(Refusal.class).hasMessageContaining("phải ghi lý do");
    assertThat(handedIn.returned("vì sao", null, act("2021-09-04", null)).reason()).isEqualTo("vì sao");
  }

  @Test
  void everyRoundStaysWithWhoDidWhatAndWhy() {
    handIns.submit(key, LIST, "lần đầu", act("2021-09-01", "1/TTr"));
    assertThatThrownBy(() -> handIns.submit(key, LIST, "nữa", act("2021-09-01", null))).isInstanceOf(Refusal.class);
    handIns.giveBack(key, LIST, "Làm rõ thứ tự", LocalDate.of(2021, 9, 9), new HandIn.Act(LocalDate.of(2021, 9, 2), "ubnd.cv1", null));
    assertThat(handIns.returned(key)).hasValueSatisfying(back -> {
      assertThat(back.reason()).isEqualTo("Làm rõ thứ tự");
      assertThat(back.againBy()).as("the last day for it").isEqualTo("2021-09-09");
    });
    handIns.submit(key, LIST, "lần hai", act("2021-09-03", "2/TTr"));
    assertThat(handIns.returned(key)).as("it has come again").isEmpty();
    handIns.accept(key, LIST, "Đồng ý", act("2021-09-04", "9/QĐ"));
    assertThat(handIns.isAccepted(key, LIST)).isTrue();
    assertThat(handIns.rounds(key, LIST)).extracting(HandIn::round, HandIn::content, HandIn::number, HandIn::reason, HandIn::decidedBy).containsExactly(
        tuple(1, "lần đầu", "1/TTr", "Làm rõ thứ tự", "ubnd.cv1"),
        tuple(2, "lần hai", "2/TTr", "Đồng ý", "lmhtx.cv1"));
    assertThatThrownBy(() -> handIns.submit(key, LIST, "nữa", act("2021-09-05", null))).hasMessageContaining("đã chấp nhận nên không thể trình lại");
  }

  @Test
  void nothingIsAnsweredThatNobodyHandedIn() {
    assertThatThrownBy(() -> handIns.accept(key, LIST, null, act("2021-09-01", null)))
        .hasMessage("Hồ sơ " + key + ": chưa có danh sách HTX thí điểm được trình.");
    assertThat(handIns.isAccepted(key, LIST)).isFalse();
  }

  private static HandIn.Act act(String day, String number) {
    return new HandIn.Act(LocalDate.parse(day), "lmhtx.cv1", number);
  }
}
