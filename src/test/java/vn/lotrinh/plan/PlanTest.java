package vn.lotrinh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.TestCalendar;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.Figure;

class PlanTest {

  private static final String KIEN_GIANG = "kien-giang-135-2021";

  @ParameterizedTest
  @ValueSource(strings = {KIEN_GIANG, "binh-phuoc-2025", "ca-mau-2025", "nam-dinh-2024", "thap-muoi-2021"})
  void everyPublishedPlanIsTaken(String file) throws IOException {
    Plan plan = read(text(file));
    assertThat(plan.tasks()).hasSizeGreaterThan(10);
    assertThat(plan.scheme().isPresent()).isEqualTo(file.equals(KIEN_GIANG));
  }

  @Test
  void toWhomAProductGoesIsAFieldOfTheFileNotItsWords() {
    Plan kienGiang = Plan.read(YamlText.of(new ClassPathResource("plans/kien-giang-135-2021.yaml")));
    String replication = kienGiang.tasks().stream().filter(task -> "pilot.replication".equals(task.work())).findFirst().orElseThrow().step();
    assertThat(kienGiang.sentTo(replication)).hasValue(List.of("Bộ Kế hoạch và Đầu tư"));
    assertThat(kienGiang.sentTo("4.1").orElseThrow()).as("said of other lines only").isEmpty();
    String text = "code: T-2022\ntitle: Thử\nissuer: UBND\nprovince: Kiên Giang\nperiod: { start: 2022-01-01, end: 2022-12-31 }\n"
        + "tasks:\n- { id: T-1, 'no': '1', kind: task, title: 'Phương án, gửi Bộ', lead: Sở, coordinating: [], due: 2022-06-30 }\n";
    assertThat(Plan.read(new YamlText("thu.yaml", text)).sentTo("1")).as("a file that says it nowhere").isEmpty();
  }

  @Test
  void parametersAreFoundInThePlansOwnText() throws IOException {
    PilotScheme scheme = read(text(KIEN_GIANG)).scheme().orElseThrow();
    assertThat(scheme.maximum()).isEqualTo(5);
    assertThat(scheme.entryScore()).isEqualByComparingTo("65");
    assertThat(scheme.goalScore()).isEqualByComparingTo("80");
    assertThat(scheme.profitableYears()).isEqualTo(3);
    assertThat(scheme.scoreYear()).isEqualTo(2020);
    assertThat(scheme.reviewOpens()).isEqualTo(MonthDay.of(11, 1));
    assertThat(scheme.models()).hasSize(12);
    assertThat(scheme.dossier()).hasSize(8);
    assertThat(scheme.sectors()).hasSize(5);
    assertThat(scheme.sector("Giao thông vận tải").orElseThrow().thresholds())
        .containsExactly(new PilotScheme.Threshold(Figure.VEHICLES, ">=", BigDecimal.valueOf(1000)), new PilotScheme.Threshold(Figure.MEMBERS, ">=", BigDecimal.valueOf(500)));
    assertThat(scheme.setting("checkWorkingDays")).isEqualTo(5);
    assertThatThrownBy(() -> scheme.setting("x")).isInstanceOf(Refusal.class).hasMessage("Kế hoạch không có tham số “x”.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &a [1, 2]\nb: *a", "a: [[[[[[[[[[[[1]]]]]]]]]]]]", "a: \u0007"})
  void aFileThatCouldUnfoldWithoutEndIsRefusedUnread(String text) {
    assertThatThrownBy(() -> new YamlText("ke-hoach.yaml", text)).isInstanceOf(Refusal.class).hasMessageStartingWith("ke-hoach.yaml");
  }

  @Test
  void theBlockComesBeforeTheText() throws IOException {
    PilotScheme scheme = read(new ClassPathResource("plans/tinh-mau-2022.yaml").getContentAsString(StandardCharsets.UTF_8)).scheme().orElseThrow();
    assertThat(scheme.maximum()).isEqualTo(3);
    assertThat(scheme.entryScore()).isEqualByComparingTo("70");
    assertThat(scheme.goalScore()).isEqualByComparingTo("85");
    assertThat(scheme.profitableYears()).isEqualTo(2);
    assertThat(scheme.scoreYear()).isEqualTo(2021);
    assertThat(scheme.reviewOpens()).isEqualTo(MonthDay.of(10, 15));
    assertThat(scheme.sectors()).extracting(PilotScheme.Sector::name).hasSize(6).contains("Du lịch cộng đồng");
    assertThat(scheme.setting("registrationWorkingDays")).isEqualTo(15);
    assertThat(scheme.setting("changeWorkingDays")).isEqualTo(10);
  }

  @Test
  void whatNeitherBlockNorTextSaysIsRefused() throws IOException {
    String noPoints = text(KIEN_GIANG).replace("(65 điểm)", "").replace("'% HTX thí điểm đạt >= 80 điểm'", "'% HTX thí điểm'")
        .replace("đạt từ 80 điểm trở lên", "");
    assertThatThrownBy(() -> read(noPoints)).isInstanceOf(Refusal.class)
        .hasMessageContaining("kien-giang.yaml, dòng 1: thiếu “pilot.entryScore” (điểm tối thiểu khi đăng ký)").hasMessageContaining("pilot.goalScore");
  }

  @Test
  void aFigureThatTheRegisterDoesNotHaveIsAskedFor() throws IOException {
    PilotScheme scheme = read(text(KIEN_GIANG).replace("field: soPhuongTien", "field: soTauThuyen")).scheme().orElseThrow();
    PilotScheme.Threshold ships = scheme.sector("giao thông  vận tải").orElseThrow().thresholds().get(0);
    assertThat(ships.figure()).isNull();
    assertThat(ships.title()).isEqualTo("Số tàu thuyền");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Hoạt động theo quy định của Luật Hợp tác xã năm 2012|LAW",
      "Đang hoạt động sản xuất, kinh doanh và phát triển theo các mô hình được Đề án lựa chọn|MODEL",
      "Kinh doanh hiệu quả, có lãi liên tục trong 03 năm tài chính gần nhất|PROFIT",
      "Nộp đầy đủ hồ sơ; Bản đánh giá HTX năm 2020 đạt loại Khá (65 điểm) trở lên theo TT 01/2020|PAPERS,SCORE",
      "Tự đánh giá năm 2021 từ 70 điểm trở lên|SCORE", "Không nợ thuế, bảo hiểm xã hội|STATED",
      "Có lãi liên tục 02 năm và không nợ thuế|PROFIT,STATED",
      "Mức lương bình quân của người lao động cao hơn thu nhập bình quân của tỉnh|WAGE", "Được Ủy ban nhân dân xã đồng thuận|STATED"})
  void everyConditionIsCheckedByWhatItsWordsSay(String text, String checks) {
    assertThat(CommonCondition.read(text).checks()).extracting(Enum::name).containsExactlyInAnyOrder(checks.split(","));
  }

  @ParameterizedTest
  @CsvSource({"(65 điểm), 65", "từ 70 điểm, 70", "(từ 70 điểm), 70", "'đạt 72,5/100 điểm', 72.5"})
  void pointsAreFoundWithAndWithoutBrackets(String words, String points) throws IOException {
    assertThat(read(text(KIEN_GIANG).replace("Khá (65 điểm) trở lên", "Khá " + words + " trở lên")).scheme().orElseThrow().entryScore())
        .isEqualByComparingTo(points);
  }

  @Test
  void faultsAreToldWithFileAndLine() throws IOException {
    assertThatThrownBy(() -> read(text(KIEN_GIANG).replace("number: 135/KH-UBND", "nummber: 135/KH-UBND"))).isInstanceOf(Refusal.class)
        .hasMessageStartingWith("kien-giang.yaml, dòng 4: không có khóa “nummber” ở đây; các khóa được ghi: budget, code,");
    assertThatThrownBy(() -> read(text(KIEN_GIANG).replace("field: soPhuongTien", "field: ''"))).isInstanceOf(Refusal.class)
        .hasMessageMatching("kien-giang.yaml, dòng \\d+: thiếu tên số liệu \\(field\\).");
    assertThatThrownBy(() -> read(text(KIEN_GIANG).replace("due: '2021-06-30'", "due: '2021-13-30'"))).isInstanceOf(Refusal.class)
        .hasMessageMatching("kien-giang.yaml, dòng \\d+: giá trị “2021-13-30” của “due” không hợp lệ; phải là ngày dạng năm-tháng-ngày, ví dụ 2025-09-30.");
    assertThatThrownBy(() -> read(text(KIEN_GIANG).replace("due: '2021-06-30'", "due: '2021-03-30'"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("hạn hoàn thành trước ngày bắt đầu");
    assertThatThrownBy(() -> read(text(KIEN_GIANG).replace("parent: KG-2.1", "parent: KG-9"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("không có mục “KG-9” ở phía trên");
    assertThatThrownBy(() -> read("code: [")).isInstanceOf(Refusal.class).hasMessageContaining("sai cú pháp YAML");
    assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class).hasMessage("kien-giang.yaml: tệp rỗng.");
  }

  @Test
  void dutiesAndYearlyTasksAreTold() throws IOException {
    Plan plan = read(text(KIEN_GIANG));
    assertThat(plan.tasks().stream().filter(PlanTask::isStandingDuty).map(PlanTask::step)).containsExactly("2.2.1", "2.2.2", "2.2.3", "4.2", "4.3");
    assertThat(plan.tasks().stream().filter(PlanTask::isYearly).map(PlanTask::step)).containsExactly("2.2.4", "2.2.5", "4.1");
    assertThat(plan.phase(2).orElseThrow().due()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThatThrownBy(() -> plan.task("9.9")).isInstanceOf(Refusal.class).hasMessage("Kế hoạch KG-135-2021 không có nhiệm vụ 9.9.");
  }

  /** KG-2.2.4: "định kỳ trước ngày 10/12 hằng năm"; KG-2.2.1 ends on a day of its own. */
  @ParameterizedTest
  @CsvSource({"2021-12-09, , 2021-12-09", "2021-12-09, 2021-12-09, 2021-12-08", "2021-12-09, 2021-12-10, 2021-12-09", "2023-12-09, , 2023-12-08",
      "2023-12-09, 2023-12-08, 2023-12-07", "2023-12-09, 2023-12-09, 2023-12-08", "2021-12-08, 2021-12-08, 2021-12-09", "2021-12-10, 2021-12-10, 2021-12-13"})
  void whatIsAskedBeforeADayEndsBeforeItWhateverIsDeclaredOff(LocalDate planned, LocalDate off, LocalDate effective) throws IOException {
    WorkingCalendar calendar = off == null ? TestCalendar.official() : TestCalendar.with(off, false);
    assertThat(read(text(KIEN_GIANG)).task("2.2.4").ending(planned, calendar)).isEqualTo(new PlannedDate(planned, effective));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-14, , 2024-03-14", "2024-03-14, 2024-03-14, 2024-03-13", "2024-03-15, 2024-03-15, 2024-03-18"})
  void aSingleDayBeforeWhichSomethingIsAskedIsHeldToo(LocalDate planned, LocalDate off, LocalDate effective) throws IOException {
    WorkingCalendar calendar = off == null ? TestCalendar.official() : TestCalendar.with(off, false);
    PlanTask line = read(text("nam-dinh-2024")).tasks().stream().filter(task -> "2024-03-15".equals(task.strictlyBefore())).findFirst().orElseThrow();
    assertThat(line.ending(planned, calendar)).isEqualTo(new PlannedDate(planned, effective));
  }

  private static String text(String name) throws IOException {
    return new ClassPathResource("plans/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
  }

  private static Plan read(String text) {
    return Plan.read(new YamlText("kien-giang.yaml", text));
  }
}
