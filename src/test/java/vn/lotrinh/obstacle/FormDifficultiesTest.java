package vn.lotrinh.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** What officers write under "vướng mắc" in any form becomes one difficulty, and only one. */
@SystemTest
class FormDifficultiesTest {

  private static final String TEXT = "Thiếu vốn vay ưu đãi cho HTX\n- lãi suất cao";

  @Autowired RaisingBody desk;
  @Autowired Obstacles obstacles;
  private String work;

  @BeforeEach
  void working() {
    desk.on("2021-04-01");
    desk.deploy();
    work = desk.work();
  }

  @AfterEach
  void end() {
    desk.undeploy();
  }

  @Test
  void whatIsWrittenInTheFieldIsRaisedWithItsStepAndItsWriter() {
    write(TEXT);
    assertThat(raised()).singleElement().satisfies(one -> {
      assertThat(one.text()).isEqualTo(TEXT);
      assertThat(one.origin()).isEqualTo(Obstacle.Origin.FORM);
      assertThat(one.agency()).isEqualTo(RaisingBody.RAISER);
      assertThat(one.raiser()).isEqualTo("ubnd-hondat.cv1");
      assertThat(one.step()).isEqualTo("Làm việc được giao");
      assertThat(one.state()).isEqualTo(State.RAISED);
    });
    assertThat(desk.open(raised().get(0).key())).containsExactly("UserTask_Consolidate");
  }

  @Test
  void aStepThatCameBackWordsTheSameDifficultyOtherwise() {
    write(TEXT);
    giveBack();
    write(TEXT.toUpperCase());
    assertThat(raised()).as("the same words").singleElement().satisfies(one -> assertThat(one.text()).isEqualTo(TEXT));
    giveBack();
    write("Thiếu vốn vay ưu đãi, cần 500 triệu đồng");
    assertThat(raised()).singleElement().satisfies(one -> {
      assertThat(one.text()).isEqualTo("Thiếu vốn vay ưu đãi, cần 500 triệu đồng");
      assertThat(obstacles.formerly(one.key())).containsExactly(TEXT);
    });
    giveBack();
    write("Không có");
    assertThat(raised()).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(State.WITHDRAWN));
  }

  @Test
  void newWordsAfterTheAnswerAreADifficultyOfTheirOwn() {
    write(TEXT);
    String key = raised().get(0).key();
    desk.forward(key, "KG-STC");
    desk.answer(key);
    giveBack();
    write(TEXT);
    assertThat(raised()).as("answered and not said otherwise").hasSize(1);
    giveBack();
    write("Thiếu đất làm kho chứa nông sản");
    assertThat(raised()).extracting(Obstacle::state).containsExactly(State.ANSWERED, State.RAISED);
  }

  @Test
  void whatIsRaisedInTheTabIsNotRaisedAgainByTheForm() {
    desk.raise(work, "Thiếu kinh phí tập huấn");
    write("thiếu kinh phí  tập huấn");
    assertThat(raised()).hasSize(1);
  }

  @Test
  void hostileWordsAreTextEverywhere() {
    write("<script>alert(1)</script> **đậm** [x](javascript:alert(1)) ${7*7} '; drop table obstacle; --");
    String key = raised().get(0).key();
    desk.forward(key, "KG-STC");
    assertThat(obstacles.get(key).text()).startsWith("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Không", "không có", "Không có.", "KHÔNG CÓ", "Không có khó khăn, vướng mắc.", "Chưa có vướng mắc gì", "Chưa phát sinh vướng mắc", "-", "…", "Không có kiến nghị, đề xuất",
      "Đơn vị không có vướng mắc", "Không gặp khó khăn gì", "Ko có", "Chưa có"})
  void wordsThatSayNothingRaiseNothing(String words) {
    assertThat(FormDifficulties.saysNone(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Không có kinh phí", "Không có đất", "Chưa có trụ sở", "Thiếu vốn", "Không đủ cán bộ", "Chưa có hướng dẫn của bộ", "Khó khăn về vốn", "Kho lạnh xuống cấp",
      "Không có khó khăn về vốn nhưng thiếu đất", "Kinh phí"})
  void wordsThatSaySomethingRaiseIt(String words) {
    assertThat(FormDifficulties.saysNone(words)).isFalse();
  }

  private void write(String text) {
    desk.as("ubnd-hondat.cv1");
    desk.complete(work, "UserTask_Work", Map.of("done", "Đã làm", "obstacles", text));
  }

  private void giveBack() {
    desk.as("lmhtx.cv1");
    desk.back(work);
  }

  private List<Obstacle> raised() {
    return obstacles.raisedAt(work);
  }
}
