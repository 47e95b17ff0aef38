package vn.lotrinh.cooperative;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The demo registers hold what their scenarios promise: so many dormant co-operatives, told apart by nothing but the facts that the law asks for. */
class DemoRegisterTest {

  private static final LocalDate OPENING = LocalDate.of(2025, 1, 2);

  @Test
  void caMauHasTheEightyOneOfItsPlan() {
    List<CooperativeFile.Line> dormant = dormant("ca-mau");
    assertThat(lines("ca-mau")).hasSize(250);
    assertThat(dormant).hasSize(81);
    assertThat(dormant).filteredOn(line -> !hasGround(line, OPENING) && !owes(line)).as("may go voluntarily").hasSize(20);
    assertThat(dormant).filteredOn(line -> hasGround(line, OPENING) && !owes(line)).as("compulsory, no debts").hasSize(31);
    assertThat(dormant).filteredOn(line -> hasGround(line, OPENING) && owes(line)).as("compulsory, with debts").hasSize(30);
  }

  @Test
  void binhPhuocHasThirtyOfWhichFourFifthsHaveAGround() {
    List<CooperativeFile.Line> dormant = dormant("binh-phuoc");
    assertThat(lines("binh-phuoc")).hasSize(120);
    assertThat(dormant).hasSize(30);
    assertThat(dormant).filteredOn(line -> hasGround(line, OPENING)).hasSize(24);
    assertThat(dormant).filteredOn(DemoRegisterTest::owes).hasSize(10);
  }

  /** Whoever starts late still finds the same proportions: no ground comes up before the plan's voluntary date. */
  @ParameterizedTest
  @ValueSource(strings = {"ca-mau", "binh-phuoc"})
  void theProportionsHoldUntilTheVoluntaryDate(String province) {
    LocalDate voluntaryDate = LocalDate.of(2025, 6, 15);
    assertThat(dormant(province)).allSatisfy(line -> assertThat(hasGround(line, voluntaryDate)).as(line.code()).isEqualTo(hasGround(line, OPENING)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca-mau", "binh-phuoc"})
  void everyGroundAndEveryClassOfCreditorsOccurs(String province) {
    List<CooperativeFile.Line> dormant = dormant(province);
    assertThat(dormant).anyMatch(line -> inactiveTooLong(line, OPENING) && !withoutMeeting(line, OPENING));
    assertThat(dormant).anyMatch(line -> withoutMeeting(line, OPENING) && !inactiveTooLong(line, OPENING));
    assertThat(dormant).anyMatch(DemoRegisterTest::tooFewMembers).anyMatch(line -> line.inactiveSince() == null);
    assertThat(dormant.stream().filter(DemoRegisterTest::owes).flatMap(line -> line.debts().keySet().stream()).collect(toSet())).containsExactlyInAnyOrder(Creditor.values());
    assertThat(dormant).anyMatch(line -> line.debts() != null && !owes(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca-mau", "binh-phuoc"})
  void nobodyDormantIsInAProcedureYetAndSomeOthersAreHard(String province) {
    assertThat(dormant(province)).extracting(CooperativeFile.Line::status).containsOnly(LegalStatus.DANG_HOAT_DONG, LegalStatus.TAM_NGUNG_KINH_DOANH,
        LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI);
    assertThat(lines(province)).extracting(CooperativeFile.Line::status).contains(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, LegalStatus.DANG_LAM_THU_TUC_PHA_SAN,
        LegalStatus.THU_HOI_DO_CUONG_CHE_THUE, LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
    for (Predicate<CooperativeFile.Line> hard : List.<Predicate<CooperativeFile.Line>>of(line -> line.kind() == CooperativeKind.LIEN_HIEP,
        line -> line.taxCode() == null, line -> line.members() == null)) assertThat(lines(province)).anyMatch(hard);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca-mau", "binh-phuoc"})
  void everythingIsPlainlyMadeUpAndFitsTogether(String province) {
    List<CooperativeFile.Line> lines = lines(province);
    assertThat(lines).extracting(CooperativeFile.Line::name).allMatch(name -> name.matches("(HTX|Liên hiệp HTX) Mẫu \\d{3}")).doesNotHaveDuplicates();
    assertThat(lines).extracting(CooperativeFile.Line::taxCode).filteredOn(code -> code != null).allMatch(code -> code.startsWith("99")).doesNotHaveDuplicates();
    assertThat(lines).filteredOn(line -> line.lastMeetingOn() != null).allMatch(line -> line.lastMeetingOn().isAfter(line.foundedOn()));
    assertThat(lines).filteredOn(line -> line.inactiveSince() != null).allMatch(line -> line.inactiveSince().isAfter(line.foundedOn()));
    assertThat(lines.stream().map(CooperativeFile.Line::sector).distinct()).hasSizeGreaterThan(7);
    assertThat(lines.stream().flatMap(line -> Stream.ofNullable(line.years())).map(Map::values).flatMap(years -> years.stream().map(CooperativeFile.Year::rank)).collect(toSet()))
        .contains(Rank.values());
  }

  @Test
  void thapMuoiKeepsTheThreeOfItsPlanWithTheirMembersAndEverybodyElseIsMadeUp() {
    List<CooperativeFile.Line> lines = lines("thap-muoi");
    List<CooperativeFile.Line> three = lines.subList(0, 3);
    assertThat(three).extracting(CooperativeFile.Line::name)
        .containsExactly("HTX Dịch vụ Nông nghiệp Đốc Binh Kiều", "HTX Dịch vụ Nông nghiệp Thắng Lợi", "HTX Nông nghiệp Mỹ An");
    assertThat(three.stream().map(CooperativeFile.Line::members).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("596");
    assertThat(three).allMatch(line -> line.years().containsKey(2020), "the year that the plan compares with");
    assertThat(lines.subList(3, lines.size())).hasSize(21).extracting(CooperativeFile.Line::name).allMatch(name -> name.matches("HTX Mẫu \\d{3}")).doesNotHaveDuplicates();
  }

  @Test
  void namDinhHasUnionsCreditFundsAndProductsForTheFairsAllMadeUp() {
    List<CooperativeFile.Line> lines = lines("nam-dinh");
    assertThat(lines).hasSize(60).extracting(CooperativeFile.Line::name).allMatch(name -> name.matches("(HTX|Liên hiệp HTX) Mẫu \\d{3}")).doesNotHaveDuplicates();
    assertThat(lines).extracting(CooperativeFile.Line::taxCode).allMatch(code -> code.startsWith("99")).doesNotHaveDuplicates();
    assertThat(lines).filteredOn(line -> line.kind() == CooperativeKind.LIEN_HIEP).hasSize(2);
    assertThat(lines).filteredOn(line -> line.sector().equals("Quỹ tín dụng nhân dân")).hasSize(2);
    assertThat(lines).filteredOn(line -> line.sector().contains("OCOP")).hasSizeGreaterThan(3);
    assertThat(dormant("nam-dinh")).hasSize(3);
  }

  private static List<CooperativeFile.Line> lines(String province) {
    return CooperativeFile.read(new ClassPathResource("cooperative/" + province + ".yaml")).cooperatives();
  }

  private static List<CooperativeFile.Line> dormant(String province) {
    return lines(province).stream().filter(line -> line.entry().dormant()).toList();
  }

  private static boolean owes(CooperativeFile.Line line) {
    return line.debts() != null && line.debts().values().stream().anyMatch(amount -> amount.signum() > 0);
  }

  /** Luật 17/2023/QH15 Điều 103.1 b, d, e as far as a register knows. */
  private static boolean hasGround(CooperativeFile.Line line, LocalDate day) {
    return inactiveTooLong(line, day) || tooFewMembers(line) || withoutMeeting(line, day);
  }

  private static boolean inactiveTooLong(CooperativeFile.Line line, LocalDate day) {
    return line.inactiveSince() != null && line.status() != LegalStatus.TAM_NGUNG_KINH_DOANH && ChronoUnit.MONTHS.between(line.inactiveSince(), day) >= 12;
  }

  private static boolean tooFewMembers(CooperativeFile.Line line) {
    return line.members() != null && line.members().compareTo(BigDecimal.valueOf(5)) < 0;
  }

  private static boolean withoutMeeting(CooperativeFile.Line line, LocalDate day) {
    return ChronoUnit.MONTHS.between(line.lastMeetingOn(), day) >= 18;
  }
}
