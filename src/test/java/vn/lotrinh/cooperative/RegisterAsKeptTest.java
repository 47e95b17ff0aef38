package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** Registers as districts keep them: places of their own spelling, a sheet for each district, no codes at all, districts that are no more. */
@SystemTest
class RegisterAsKeptTest {

  private static final Keeper KEEPER = ImportDesk.KEEPER;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @Autowired ImportDesk desk;
  @Autowired ImportService imports;
  @Autowired CooperativeService cooperatives;
  @Autowired TestDate date;

  private final String own = UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "x") + UUID.randomUUID().toString().substring(0, 6);

  @BeforeEach
  void setDate() {
    date.set(TODAY);
  }

  @Test
  void aPlaceThatIsNotUnderstoodIsAssignedForAllItsRowsAndKnownInTheNextFile() {
    String place = "vùng Năm Căn " + own;
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code(1), name(1), place).row(code(2), name(2), place).row(code(3), name(3), "An Biên").bytes());
    assertThat(desk.rows(preview)).extracting(ImportRow::state).containsExactly(State.REFUSED, State.REFUSED, State.NEW);
    assertThat(imports.mending(preview.id()).unknownPlaces()).containsExactly(new UnknownPlace(place, 2, 2, false, List.of()));

    Preview mended = imports.mend(preview.id(), Said.ofPlaces(Map.of(place, "KG-AM"), Map.of()), KEEPER);
    assertThat(mended.counts()).isEqualTo(new Preview.Counts(3, 3, 0, 0, 0));
    imports.confirm(preview.id(), KEEPER);
    assertThat(List.of(1, 2, 3)).extracting(n -> cooperatives.get(code(n)).place()).containsExactly("KG-AM", "KG-AM", "KG-AB");
    ImportRow next = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code(4), name(4), place.toUpperCase()).bytes())).get(0);
    assertThat(next.state()).as("known from now on").isEqualTo(State.NEW);
    assertThatThrownBy(() -> imports.mend(desk.preview(SampleWorkbook.clean(code(5))).id(), Said.ofPlaces(Map.of(place, "KG"), Map.of()), KEEPER)).isInstanceOf(Refusal.class)
        .hasMessageContaining("“KG” không phải là mã của xã");
  }

  @Test
  void aSlipOfTheHandIsOfferedTheNameThatIsMeant() {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code(1), name(1), "Huyện An Bieên").row(code(2), name(2), "An Bien").bytes());
    assertThat(imports.mending(preview.id()).unknownPlaces()).singleElement().satisfies(place -> assertThat(place.choices()).contains("KG-AB"));
    assertThat(desk.rows(preview).get(0).places()).contains("KG-AB");
    Preview row = imports.mend(preview.id(), Said.ofPlaces(Map.of(), Map.of(2, "KG-AB")), KEEPER);
    assertThat(row.counts().added()).isEqualTo(2);
  }

  @Test
  void aWorkbookWithASheetForEachDistrictIsReadInOneImport() {
    SampleWorkbook book = new SampleWorkbook("Bìa").row("SỔ HỢP TÁC XÃ TỈNH").row("Năm 2024").sheet("An Biên").row("TT", "Tên HTX", "Mã số thuế", "Số TV").row(1, name(1), tax(1), 11)
        .row(2, name(2), tax(2), 12).sheet("H. An Minh").row("DANH SÁCH").row("TT", "Mã số thuế", "Số TV", "Tên HTX").row(1, tax(3), 13, name(3)).row(2, tax(4), "nhiều", name(4))
        .sheet("Tổng hợp").row("TT", "Tên HTX", "Mã số thuế").row(1, name(1), tax(1)).row(2, name(2), tax(2)).row(3, name(3), tax(3))
        .sheet("HTX giải thể").row("Tên HTX", "Mã số thuế", "Địa bàn").row(name(9), tax(9), "An Biên").sheet("Ghi chú").row("Số liệu do các huyện gửi", "đến 31/12");
    Preview preview = desk.preview(book.bytes());
    assertThat(desk.rows(preview)).extracting(ImportRow::sheet, ImportRow::row, ImportRow::state).containsExactly(tuple("An Biên", 2, State.NEW), tuple("An Biên", 3, State.NEW),
        tuple("H. An Minh", 3, State.NEW), tuple("H. An Minh", 4, State.REFUSED));
    assertThat(desk.rows(preview).get(3).problems().get(0).cell()).isEqualTo("H. An Minh!C4");
    assertThat(imports.mending(preview.id()).sheets()).extracting(FileSheet::name, FileSheet::read).containsExactly(tuple("Bìa", false), tuple("An Biên", true),
        tuple("H. An Minh", true), tuple("Tổng hợp", false), tuple("HTX giải thể", false), tuple("Ghi chú", false));
    assertThat(imports.mending(preview.id()).sheets().get(3).remark()).contains("3/3", "“An Biên”");
    assertThat(preview.notes()).anySatisfy(note -> assertThat(note).contains("Đọc 2 trang tính: An Biên, H. An Minh", "HTX giải thể"));

    Preview chosen = imports.mend(preview.id(), Said.ofSheets(Map.of("HTX giải thể", true, "An Biên", false)), KEEPER);
    assertThat(desk.rows(chosen)).extracting(ImportRow::code).as("the sheet of all is read where the others do not tell most of it").contains(tax(9), tax(1), tax(2), tax(3));
    Preview again = imports.mend(preview.id(), Said.ofSheets(Map.of("An Biên", true, "Tổng hợp", false)), KEEPER);
    imports.confirm(again.id(), KEEPER);
    assertThat(List.of(1, 2, 3)).extracting(n -> cooperatives.get(tax(n)).place()).containsExactly("KG-AB", "KG-AB", "KG-AM");
    assertThatThrownBy(() -> imports.mend(desk.preview(book.bytes()).id(), Said.ofSheets(Map.of("Bìa", true)), KEEPER)).isInstanceOf(Refusal.class).hasMessageContaining("Bìa");
  }

  @Test
  void whatIsSaidOfAColumnCountsForAllSheetsAndAnswersForTheirOwn() throws IOException {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code(1), name(1), "An Minh").bytes());
    String heading = "Quân số " + own;
    Preview preview = desk.preview(new SampleWorkbook("An Biên").row("Mã HTX", "Tên HTX", heading).row(code(2), name(2), 7).row(code(8), name(8), "bảy").sheet("An Minh").row("Mã HTX", heading, "Tên HTX")
        .row(code(3), 8, name(1)).row(code(9), "tám", name(9)).bytes());
    ImportRow asked = desk.rows(preview).get(2);
    assertThat(List.of(asked.state(), asked.row(), asked.line())).isEqualTo(List.of(State.ASKED, 2, 2_000_002));
    Preview mended = imports.mend(preview.id(), new Said(Map.of(2, "members"), Map.of(asked.line(), code(1)), null, null, null, null), KEEPER);
    assertThat(mended.counts()).isEqualTo(new Preview.Counts(4, 1, 1, 0, 2));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterWorkbook.write(out, imports.headingsBySheet(preview.id()), imports.rows(preview.id(), State.REFUSED, 0, 10));
    UploadedFile back = UploadedFile.read(out.toByteArray(), ColumnWishes.NONE, Map.of(), Map.of());
    assertThat(back.sheets()).extracting(UploadedFile.Sheet::name).containsExactly("An Biên", "An Minh");
    assertThat(back.sheets().get(1).table().rows().get(0).cell(1).text()).isEqualTo("tám");
    imports.confirm(preview.id(), KEEPER);
    assertThat(cooperatives.get(code(1)).members()).isEqualByComparingTo("8");
    assertThat(cooperatives.get(code(2)).members()).isEqualByComparingTo("7");
  }

  @Test
  void aFileWithoutCodesIsMatchedByNameAndPlaceAndNewOnesGetACodeByTheRule() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code(1), "Hợp tác xã Dịch vụ Nông nghiệp " + own, "An Biên").row(code(2), "HTX Đồng Lúa " + own, "An Minh")
        .row(code(3), "HTX Nông nghiệp Sông Trẹm " + own, "An Minh").bytes());
    byte[] file = new SampleWorkbook("Biểu").row("STT", "Tên HTX", "Huyện", "Số TV").row(1, "HTX DVNN " + own, "An Biên", 31).row(2, "HTX Đồng lúa " + own, null, 32)
        .row(3, "HTX Sông Trẹm " + own, "An Minh", 33).row(4, "HTX Hoàn toàn mới " + own, "An Biên", 34).row(5, "HTX Hoàn toàn mới " + own, "An Biên", 35)
        .row(null, "Tổng số: 5 HTX", null, 165).row(null, "Nơi nhận:").row(null, "- Như trên;").bytes();
    Preview preview = desk.preview(file);
    List<ImportRow> rows = desk.rows(preview);
    assertThat(rows).extracting(ImportRow::state).containsExactly(State.CHANGED, State.CHANGED, State.ASKED, State.NEW, State.REFUSED);
    assertThat(rows.get(0).doubts()).as("sure by name and place").isEmpty();
    assertThat(rows.get(0).changes()).as("the register's spelling of the name stays").extracting(ImportRow.Change::field).containsExactly("members");
    assertThat(rows.get(1).doubts()).singleElement().satisfies(doubt -> assertThat(doubt.sentence()).contains("Nhận theo tên", code(2)));
    assertThat(rows.get(2).candidates()).containsExactly(code(3));
    assertThat(rows.get(3).code()).matches("HTX-KG-AB-\\d{3}");
    assertThat(rows.get(4).problems().get(0).sentence()).contains("với dòng 5 của tệp");
    assertThat(preview.notes()).anySatisfy(note -> assertThat(note).contains("không có cột mã", "HTX-mã địa bàn-số thứ tự"));

    imports.mend(preview.id(), new Said(null, Map.of(4, code(3)), null, null, null, Map.of(6, code(7))), KEEPER);
    imports.confirm(preview.id(), KEEPER);
    assertThat(List.of(1, 2, 3, 7)).extracting(n -> cooperatives.get(code(n)).members().intValue()).containsExactly(31, 32, 33, 35);
    assertThat(cooperatives.get(code(1)).name()).isEqualTo("Hợp tác xã Dịch vụ Nông nghiệp " + own);
    assertThat(cooperatives.get(rows.get(3).code()).members()).isEqualByComparingTo("34");
    assertThat(desk.preview(file).counts().added()).as("the next time all are known").isZero();
  }

  @Test
  void aDistrictThatWasDividedIsTakenInWithTheCommunesToChooseFrom() {
    date.set(LocalDate.of(2025, 8, 1));
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Huyện").row(code(1), name(1), "An Biên").row(code(2), name(2), "An Biên").bytes();
    Preview preview = desk.preview(file);
    assertThat(desk.rows(preview)).extracting(ImportRow::state).containsOnly(State.NEW);
    assertThat(preview.doubtful()).isEqualTo(2);
    assertThat(desk.rows(preview).get(0).places()).contains("AG-AN-BIEN", "AG-TAY-YEN", "AG-DONG-THAI");
    assertThat(desk.rows(preview).get(0).doubts()).singleElement().satisfies(doubt -> assertThat(doubt.field() + doubt.sentence()).contains("place", "“huyện An Biên”", "xã Tây Yên"));
    imports.mend(preview.id(), Said.ofPlaces(Map.of(), Map.of(2, "AG-TAY-YEN")), KEEPER);
    imports.confirm(preview.id(), KEEPER);
    assertThat(cooperatives.get(code(1)).place()).isEqualTo("AG-TAY-YEN");
    assertThat(cooperatives.get(code(2)).place()).as("kept as it was until somebody chooses").isEqualTo("KG-AB");
    assertThat(cooperatives.select(new Selection(code(2), "AG", java.util.Set.of(), null, null), LocalDate.of(2025, 8, 1))).as("and found in the province of today").hasSize(1);
    assertThat(desk.preview(file).counts().unchanged()).as("the chosen commune stays").isEqualTo(2);
  }

  @Test
  void aWordThatNobodyKnowsIsDoubtedAndTheRestOfItsRowIsTakenIn() {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Tình trạng HĐ", "Xếp loại 2024", "Số TV").row(code(1), name(1), "An Biên", "tàm tạm", "xuất sắc", 12)
        .bytes());
    ImportRow row = desk.rows(preview).get(0);
    assertThat(row.state()).isEqualTo(State.NEW);
    assertThat(row.doubts()).extracting(CellDoubt::cell, CellDoubt::value).containsExactly(tuple("D2", "tàm tạm"), tuple("E2", "xuất sắc"));
    imports.confirm(preview.id(), KEEPER);
    assertThat(cooperatives.get(code(1)).members()).isEqualByComparingTo("12");
    assertThat(cooperatives.years(code(1))).isEmpty();
  }

  private String code(int n) {
    return "K-" + own + "-" + n;
  }

  private String name(int n) {
    return "HTX Kiểu mẫu " + n + " " + own;
  }

  /** A tax code with a right check digit that no other test uses. */
  private String tax(int n) {
    for (long start = Math.abs(own.hashCode()) % 99_999_999L * 10 + n; ; start += 100_000_000L) {
      for (int digit = 0; digit < 10; digit++) {
        String code = "%09d%d".formatted(start % 1_000_000_000L, digit);
        if (TaxCode.isRight(code)) return code;
      }
    }
  }
}
