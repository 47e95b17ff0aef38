package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.rehearsal.TestDate;

/** Files as offices really keep them: codes in many shapes, headings of their own, groups, doubtful cells; and how people mend them. */
@SystemTest
class RegisterMendingTest {

  private static final Keeper KEEPER = ImportDesk.KEEPER;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @Autowired ImportDesk desk;
  @Autowired ImportService imports;
  @Autowired CooperativeService cooperatives;
  @Autowired TestDate date;

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void setDate() {
    date.set(TODAY);
  }

  @Test
  void aTaxCodeIsKnownUnderAnyHeading() {
    String code = tax(1);
    String spaced = code.substring(0, 4) + " " + code.substring(4, 7) + "." + code.substring(7);
    desk.taken(new SampleWorkbook("Sổ").row("Mã số HTX", "Tên HTX", "Địa bàn").row(spaced, name(1), "An Biên").bytes());
    assertThat(cooperatives.get(code).taxCode()).isEqualTo(code);
    assertThat(desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã số thuế", "Tên HTX", "Địa bàn").row(code, name(1), "An Biên").bytes())).get(0).state()).isEqualTo(State.UNCHANGED);
    List<ImportRow> bySomethingElse = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Số GCN ĐKKD", "Tên HTX", "Số TV").row(spaced, name(1), 9).bytes()));
    assertThat(bySomethingElse.get(0)).satisfies(row -> assertThat(row.state()).isEqualTo(State.CHANGED)).satisfies(row -> assertThat(row.code()).isEqualTo(code));
    ImportRow branch = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code + "001", name(2), "An Biên").bytes())).get(0);
    assertThat(branch.code()).isEqualTo(code + "-001");
    assertThat(branch.doubts()).extracting(CellDoubt::field, CellDoubt::cell).containsExactly(org.assertj.core.groups.Tuple.tuple("taxCode", "A2"));
  }

  @Test
  void whoseNameAndPlaceTheRegisterHasIsAskedAbout() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row("N-" + own, "Hợp tác xã Dịch vụ Nông nghiệp " + own, "An Biên").bytes());
    byte[] file = new SampleWorkbook("Sổ").row("Mã số thuế", "Tên HTX", "Huyện", "Số thành viên").row(tax(1), "HTX DV NN " + own, "huyện An Biên", 30)
        .row(tax(2), "HTX DV NN " + own, "huyện An Minh", 7).bytes();
    Preview preview = desk.preview(file);
    assertThat(preview.asked()).isEqualTo(1);
    ImportRow asked = desk.rows(preview).get(0);
    assertThat(asked.candidates()).containsExactly("N-" + own);
    assertThat(desk.rows(preview).get(1).doubts()).as("the same name elsewhere").extracting(CellDoubt::sentence).anyMatch(sentence -> sentence.contains("cùng tên"));

    Preview same = imports.mend(preview.id(), Said.ofAnswers(Map.of(2, "N-" + own)), KEEPER);
    assertThat(List.of(same.asked(), same.counts().changed())).isEqualTo(List.of(0, 1));
    imports.confirm(same.id(), KEEPER);
    assertThat(cooperatives.get("N-" + own).taxCode()).isEqualTo(tax(1));
    assertThat(cooperatives.find(tax(1))).as("never a second one").isEmpty();
    assertThat(desk.preview(file).asked()).isZero();
  }

  @Test
  void aRowThatNobodyAnsweredForIsNotWritten() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row("N-" + own, name(1), "An Biên").bytes());
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row("M-" + own, name(1), "An Biên").row(null, name(1), "An Biên").bytes());
    assertThat(desk.rows(preview)).extracting(ImportRow::state).containsExactly(State.ASKED, State.ASKED);
    imports.confirm(preview.id(), KEEPER);
    assertThat(cooperatives.find("M-" + own)).isEmpty();
    Preview again = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row("M-" + own, name(1), "An Biên").bytes());
    imports.confirm(imports.mend(again.id(), Said.ofAnswers(Map.of(2, "new")), KEEPER).id(), KEEPER);
    assertThat(cooperatives.find("M-" + own)).isPresent();
    assertThatThrownBy(() -> imports.mend(again.id(), Said.ofAnswers(Map.of(2, "")), KEEPER)).isInstanceOf(Refusal.class).hasMessageContaining("đã ghi vào sổ");
  }

  @Test
  void anOfficesOwnCodeIsRememberedBesideOurs() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã số thuế", "Tên HTX", "Địa bàn").row(tax(1), name(1), "An Biên").bytes());
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số TV").row("LM-" + own, name(1), "An Biên", 12).bytes();
    imports.confirm(imports.answerAll(desk.preview(file).id(), true, KEEPER).id(), KEEPER);
    ImportRow next = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Số TV").row("LM-" + own, name(1), 13).bytes())).get(0);
    assertThat(List.of(next.state(), next.code())).isEqualTo(List.of(State.CHANGED, tax(1)));
  }

  @Test
  void aColumnIsAssignedByHandAndKnownInTheNextFile() {
    String heading = "Quân số " + own.replaceAll("\\d", "x");
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", heading, "Thu về").row("C-" + own, name(1), "An Biên", 41, 900).bytes();
    Preview preview = desk.preview(file);
    assertThat(imports.mending(preview.id()).columns()).filteredOn(column -> column.choice() == null).extracting(FileColumn::heading, FileColumn::samples)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(heading, List.of("41")), org.assertj.core.groups.Tuple.tuple("Thu về", List.of("900")));
    imports.mend(preview.id(), Said.ofColumns(Map.of(3, "members", 4, "revenue.2024")), KEEPER);
    imports.confirm(preview.id(), KEEPER);
    assertThat(cooperatives.get("C-" + own).members()).isEqualByComparingTo("41");
    assertThat(cooperatives.years("C-" + own)).singleElement().satisfies(year -> assertThat(year.revenueMillion()).isEqualByComparingTo("900"));
    Preview next = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", heading).row("C-" + own, name(1), 42).bytes());
    assertThat(desk.rows(next).get(0).changes()).singleElement().satisfies(change -> assertThat(change.field()).isEqualTo("members"));
    assertThatThrownBy(() -> imports.mend(next.id(), Said.ofColumns(Map.of(2, "revenue.20x")), KEEPER)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsDoubtfulIsTakenInAndSaid() {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Mã số thuế", "Số TV", "Ngừng HĐ từ", "Tình trạng HĐ", "Ngày thành lập")
        .row("D-1-" + own, name(1), "An Biên", "1400123455", 0, "3/2024", "Đang hoạt động", "3/5/2012")
        .row("D-2-" + own, name(2) + " rất dài".repeat(30), "An Biên", null, 12, null, null, "03/15/2012")
        .row("D-3-" + own, name(3), "xã Không Có, huyện An Biên", null, 12, null, null, null).row("D-4-" + own, name(3), "An Biên", null, 9, null, null, null).bytes());
    List<ImportRow> rows = desk.rows(preview);
    assertThat(rows.get(0).doubts()).extracting(CellDoubt::cell).containsExactlyInAnyOrder("D2", "E2", "F2", "H2");
    assertThat(rows.get(0).state()).isEqualTo(State.NEW);
    assertThat(rows.get(1).state()).as("03/15/2012 is no day").isEqualTo(State.REFUSED);
    assertThat(rows.get(3).doubts()).extracting(CellDoubt::sentence).anyMatch(sentence -> sentence.contains("dòng 4"));
    assertThat(preview.doubtful()).isEqualTo(2);
    assertThat(imports.rows(preview.id(), RowFilter.of("doubtful"), false, 0, 10)).extracting(ImportRow::row).containsExactly(2, 5);
    assertThat(imports.rows(preview.id(), RowFilter.ALL, true, 0, 10)).extracting(ImportRow::row).as("first what needs a look").containsExactly(2, 5, 3, 4);
  }

  @Test
  void aMonthStaysAMonthAndAYearAYear() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Ngày thành lập", "Ngày ĐH gần nhất", "Ngừng HĐ từ")
        .row("Y-" + own, name(1), "An Biên", "Năm 2014", "03/2024", "2024").bytes());
    Cooperative one = cooperatives.get("Y-" + own);
    assertThat(List.of(one.known("foundedOn").text(), one.known("lastMeetingOn").text(), one.known("inactiveSince").text())).isEqualTo(List.of("2014", "2024-03", "2024"));
    assertThat(one.lastMeetingOn()).as("the bound that counts").isEqualTo("2024-03-31");
    Preview again = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Ngày thành lập", "Ngày ĐH gần nhất").row("Y-" + own, name(1), "12/05/2014", "2024-03").bytes());
    assertThat(desk.rows(again).get(0).changes()).extracting(ImportRow.Change::field, change -> change.from().toString()).containsExactly(org.assertj.core.groups.Tuple.tuple("foundedOn", "2014"));
    imports.confirm(again.id(), KEEPER);
    assertThat(cooperatives.get("Y-" + own).partDays()).isEqualTo(Map.of("lastMeetingOn", "2024-03", "inactiveSince", "2024"));
  }

  @Test
  void theHeadingOfAGroupNamesTheDistrictOfItsRows() {
    Preview preview = desk.taken(new SampleWorkbook("Biểu").row("DANH SÁCH HỢP TÁC XÃ").row("TT", "Tên HTX", "Mã HTX", "Số TV", "Vốn điều lệ (tr.đ)")
        .row("I", "Huyện An Biên (2 HTX)", null, 30, 900).row(1, name(1), "G-1-" + own, 10, 400).row(2, name(2), "G-2-" + own, 20, 500)
        .row(null, "Cộng huyện An Biên", null, 30, 900).row("II", "Huyện An Minh: 1 HTX", null, 5, 100).row(1, name(3), "G-3-" + own, 5, 100).row(null, "Tổng số", null, 35, 1000).bytes());
    assertThat(preview.counts()).isEqualTo(new Preview.Counts(3, 3, 0, 0, 0));
    assertThat(List.of(1, 2, 3)).extracting(n -> cooperatives.get("G-" + n + "-" + own).place()).containsExactly("KG-AB", "KG-AB", "KG-AM");
  }

  @Test
  void theTitleOrTheSheetMayNameTheDistrict() {
    desk.taken(new SampleWorkbook("Sheet1").row("DANH SÁCH HỢP TÁC XÃ HUYỆN AN MINH NĂM 2024").row("Mã HTX", "Tên HTX").row("T-1-" + own, name(1)).bytes());
    desk.taken(new SampleWorkbook("An Biên").row("Mã HTX", "Tên HTX").row("T-2-" + own, name(2)).bytes());
    assertThat(List.of(1, 2)).extracting(n -> cooperatives.get("T-" + n + "-" + own).place()).containsExactly("KG-AM", "KG-AB");
  }

  @Test
  void aFaultyEmptyCellIsNamedByItsColumn() {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("STT", "Số TV", "Mã HTX", "Tên HTX", "Xã", "Huyện").row(1, 5, "E-1-" + own, name(1), null, null)
        .row(2, 6, "E-2-" + own, null, null, "An Biên").row(3, 7, null, name(2), null, "An Biên").bytes());
    assertThat(desk.rows(preview)).extracting(row -> row.problems().get(0).cell()).containsExactly("E2", "D3", "C4");
  }

  @Test
  void amountsWithTheirUnitAreReadOrDoubted() {
    List<ImportRow> rows = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Vốn điều lệ (tr.đ)").row("V-1-" + own, name(1), "An Biên", "2.400 tr.đ")
        .row("V-2-" + own, name(2), "An Biên", "1,250.5").bytes()));
    assertThat(rows).extracting(ImportRow::state).containsExactly(State.NEW, State.NEW);
    assertThat(rows.get(0).doubts()).singleElement().satisfies(doubt -> assertThat(doubt.cell() + doubt.sentence()).startsWith("D2").contains("được hiểu là"));
    List<ImportRow> alone = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Vốn điều lệ (tr.đ)").row("V-3-" + own, name(3), "An Biên", "2.400 tr.đ").bytes()));
    assertThat(alone.get(0).doubts()).singleElement().satisfies(doubt -> assertThat(doubt.sentence()).contains("2.400"));
  }

  @Test
  void allSheetsOfAFileAreReadUnlessOneIsLeftAndTextComesInToo() {
    Preview first = desk.preview(new SampleWorkbook("Một").row("Mã HTX", "Tên HTX", "Địa bàn").row("S-1-" + own, name(1), "An Biên").sheet("Hai").row("Mã HTX", "Tên HTX", "Địa bàn")
        .row("S-2-" + own, name(2), "An Biên").bytes());
    assertThat(desk.rows(first)).extracting(ImportRow::code).containsExactly("S-1-" + own, "S-2-" + own);
    Preview second = imports.mend(first.id(), Said.ofSheets(Map.of("Một", false)), KEEPER);
    assertThat(imports.mending(first.id()).otherSheets()).containsExactly("Một");
    assertThat(desk.rows(second)).extracting(ImportRow::code).containsExactly("S-2-" + own);
    Preview text = desk.preview(("Mã HTX;Tên HTX;Địa bàn;Số TV\nX-" + own + ";" + name(3) + ";An Biên;12\n").getBytes(StandardCharsets.UTF_8));
    assertThat(desk.rows(text)).extracting(ImportRow::state).containsExactly(State.NEW);
  }

  private String name(int n) {
    return "HTX Vá lưới " + n + " " + own;
  }

  /** A tax code with a right check digit that no other test uses. */
  private String tax(int n) {
    for (long start = Long.parseLong(own, 16) % 99_999_999L * 10 + n; ; start += 100_000_000L) {
      for (int digit = 0; digit < 10; digit++) {
        String code = "%09d%d".formatted(start % 1_000_000_000L, digit);
        if (TaxCode.isRight(code)) return code;
      }
    }
  }
}
