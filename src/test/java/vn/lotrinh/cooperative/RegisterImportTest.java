package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.sheet.SheetRow;

/** Files of the shapes that offices send, from preview to the register; each test with co-operatives of its own. */
@SystemTest
@RecordApplicationEvents
class RegisterImportTest {

  private static final Keeper KEEPER = ImportDesk.KEEPER;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @Autowired People people;
  @Autowired ImportDesk desk;
  @Autowired ImportService imports;
  @Autowired CooperativeService cooperatives;
  @Autowired RegisterView view;
  @Autowired TestDate date;
  @Autowired ApplicationEvents events;

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void setDate() {
    date.set(TODAY);
  }

  @Test
  void whoHasWorkOpenHearsOfTheStatusesThatAFileTells() {
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Lĩnh vực", "Địa bàn", "Tình trạng pháp lý")
        .row(code(1), "HTX Mẫu 1 " + own, "Trồng lúa", "huyện An Biên", "Đã giải thể").bytes();
    imports.confirm(desk.preview(file).id(), KEEPER);
    assertThat(events.stream(StatusChange.class)).singleElement().satisfies(change -> assertThat(List.of(change.cooperative(), change.status(), change.decided()))
        .isEqualTo(List.of(code(1), LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, false)));
  }

  @Test
  void aCleanFileIsWrittenOnceAndThenChangesNothing() {
    byte[] file = new SampleWorkbook("Sổ")
        .row("Mã HTX", "Tên HTX", "Mã số thuế", "Loại hình", "Lĩnh vực", "Địa bàn", "Địa chỉ", "Ngày thành lập", "Số thành viên", "Diện tích (ha)", "Vốn điều lệ (triệu đồng)",
            "Doanh thu 2023 (triệu đồng)", "Lợi nhuận 2023 (triệu đồng)", "Xếp loại 2023", "Nợ thuế (đồng)", "Ngày chốt nợ", "Đại hội thành viên gần nhất", "Quy mô", "Tình trạng pháp lý")
        .row(code(1), "HTX Mẫu 1 " + own, tax(1), "HTX", "Trồng lúa", "huyện An Biên", "ấp 1", LocalDate.of(2014, 5, 12), 120, 780.5, 1250, 9400.25, -31, "Khá", 12_345_678,
            LocalDate.of(2024, 12, 31), LocalDate.of(2024, 3, 30), "Nhỏ", "Đang hoạt động")
        .row(code(2), "Liên hiệp HTX Mẫu 2 " + own, null, "Liên hiệp HTX", "Trồng lúa", "TP. Rạch Giá", null, LocalDate.of(2016, 1, 1), 4, null, 500, null, null, null, null, null, null, null,
            "Tạm ngừng kinh doanh").bytes();

    Preview preview = desk.preview(file);
    assertThat(preview.counts()).isEqualTo(new Preview.Counts(2, 2, 0, 0, 0));
    assertThat(cooperatives.find(code(1))).as("a preview writes nothing").isEmpty();
    assertThat(imports.confirm(preview.id(), KEEPER).isConfirmed()).isTrue();

    Cooperative one = cooperatives.get(code(1));
    assertThat(one).isEqualTo(new Cooperative(code(1), tax(1), null, CooperativeKind.HTX, "HTX Mẫu 1 " + own, "Trồng lúa", "KG-AB", "ấp 1", LocalDate.of(2014, 5, 12), null, number("120"),
        number("780.5"), null, null, number("1250"), null, null, SizeClass.NHO, LocalDate.of(2024, 3, 30), null, null, false, LegalStatus.DANG_HOAT_DONG));
    assertThat(cooperatives.years(code(1))).singleElement().satisfies(year -> assertThat(List.of(year.year(), year.revenueMillion(), year.profitMillion(), year.rank()))
        .isEqualTo(List.of(2023, number("9400.25"), number("-31"), Rank.KHA)));
    assertThat(cooperatives.debts(code(1), TODAY)).singleElement().satisfies(debt -> assertThat(List.of(debt.creditor(), debt.amountMillion(), debt.day()))
        .isEqualTo(List.of(Creditor.THUE, number("12.345678"), LocalDate.of(2024, 12, 31))));
    assertThat(cooperatives.get(code(2)).kind()).isEqualTo(CooperativeKind.LIEN_HIEP);
    assertThat(cooperatives.get(code(2)).status()).isEqualTo(LegalStatus.TAM_NGUNG_KINH_DOANH);

    assertThat(desk.preview(file).counts()).isEqualTo(new Preview.Counts(2, 0, 0, 2, 0));
    date.set(TODAY.plusMonths(2));
    assertThat(desk.preview(file).counts()).as("also on another day").isEqualTo(new Preview.Counts(2, 0, 0, 2, 0));
  }

  @Test
  void aChangeNamesFieldAndValuesAndBlankCellsTouchNothing() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên", "Vốn điều lệ (tr.đ)", "Doanh thu 2023 (tr.đ)", "Lợi nhuận 2023 (tr.đ)")
        .row(code(1), "HTX Mẫu 1 " + own, "An Biên", 12, 100, 50, 5).bytes());
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Số thành viên", "Vốn điều lệ (tr.đ)", "Doanh thu 2023 (tr.đ)", "Nợ BHXH (tr.đ)")
        .row(code(1), null, 15, null, 60, 7.5).bytes());

    ImportRow row = desk.rows(preview).get(0);
    assertThat(row.state()).isEqualTo(State.CHANGED);
    assertThat(row.changes()).extracting(ImportRow.Change::field, c -> text(c.from()), c -> text(c.to())).containsExactlyInAnyOrder(
        org.assertj.core.groups.Tuple.tuple("members", "12", "15"), org.assertj.core.groups.Tuple.tuple("revenue.2023", "50", "60"),
        org.assertj.core.groups.Tuple.tuple("debt.BHXH", null, "7.5"));
    imports.confirm(preview.id(), KEEPER);
    Cooperative now = cooperatives.get(code(1));
    assertThat(now.members()).isEqualByComparingTo("15");
    assertThat(now.charterCapitalMillion()).isEqualByComparingTo("100");
    assertThat(cooperatives.years(code(1)).get(0).profitMillion()).isEqualByComparingTo("5");
    assertThat(cooperatives.find(code(1), TODAY.minusDays(1))).as("nothing is known of the day before").isEmpty();
  }

  @Test
  void numbersAsTextAreReadByTheirColumnAndDoubtfulOnesRefused() {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số TV", "Vốn điều lệ (tr.đ)", "Diện tích (m2)", "Doanh thu 2023 (tr.đ)")
        .row(code(1), "HTX Mẫu 1 " + own, "An Biên", "1.250", "1.250,5", "12,500.5", "1.250")
        .row(code(2), "HTX Mẫu 2 " + own, "An Biên", "20 TV", "1.250", "1,000", "300")
        .row(code(3), "HTX Mẫu 3 " + own, "An Biên", "12,5", "abc", "-", "5 tỷ").bytes());
    List<ImportRow> rows = desk.rows(preview);
    assertThat(rows.get(0).problems()).as("nothing tells how the column of the revenue is written").singleElement()
        .satisfies(problem -> assertThat(problem.cell() + problem.sentence()).startsWith("G2").contains("“1.250” có thể là 1250 hoặc 1,250"));
    assertThat(rows.get(2).problems()).extracting(CellProblem::cell).containsExactly("D4", "E4");
    imports.confirm(preview.id(), KEEPER);
    assertThat(cooperatives.find(code(1))).isEmpty();
    Cooperative two = cooperatives.get(code(2));
    assertThat(List.of(two.members(), two.charterCapitalMillion(), two.areaHa())).isEqualTo(List.of(number("20"), number("1250"), number("0.1")));
  }

  @Test
  void daysOfEveryKindAreRead() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Ngày thành lập", "ĐHTV gần nhất")
        .row(code(1), "HTX Mẫu 1 " + own, "An Biên", LocalDate.of(2014, 5, 12), "30/3/24")
        .row(code(2), "HTX Mẫu 2 " + own, "An Biên", "12/05/2014", "2022")
        .row(code(3), "HTX Mẫu 3 " + own, "An Biên", 2014, "4/2023")
        .row(code(4), "HTX Mẫu 4 " + own, "An Biên", "2014-05-12", 45382).bytes());
    assertThat(List.of(1, 2, 3, 4)).extracting(n -> cooperatives.get(code(n)).foundedOn()).containsExactly(LocalDate.of(2014, 5, 12), LocalDate.of(2014, 5, 12),
        LocalDate.of(2014, 1, 1), LocalDate.of(2014, 5, 12));
    assertThat(List.of(1, 2, 3, 4)).extracting(n -> cooperatives.get(code(n)).lastMeetingOn()).containsExactly(LocalDate.of(2024, 3, 30), LocalDate.of(2022, 12, 31),
        LocalDate.of(2023, 4, 30), LocalDate.of(2024, 3, 31));
    assertThat(desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Ngày thành lập").row(code(1), "HTX Mẫu 1 " + own, "13/13/2014").row(code(2), "HTX Mẫu 2 " + own, "01/02/2030").bytes())))
        .extracting(ImportRow::state).containsOnly(State.REFUSED);
  }

  @Test
  void duplicatesWithinTheFileAreRefused() {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Mã số thuế", "Địa bàn").row(code(1), "HTX Mẫu 1 " + own, tax(1), "An Biên")
        .row(code(1), "HTX Mẫu 1 chép lại " + own, null, "An Biên").row(code(2), "HTX Mẫu 2 " + own, tax(1), "An Biên").row(null, "HTX Mẫu 3 " + own, null, "An Biên").bytes());
    assertThat(desk.rows(preview)).extracting(ImportRow::state).containsExactly(State.NEW, State.REFUSED, State.REFUSED, State.REFUSED);
    assertThat(desk.rows(preview).get(1).problems().get(0).sentence()).contains("Trùng với dòng 2");
    assertThat(desk.rows(preview).get(3).problems().get(0).sentence()).contains("Thiếu mã");
  }

  @Test
  void aTwoRowHeadingWithGroupsTotalsAndSignatures() {
    Preview preview = desk.taken(new SampleWorkbook("Biểu").row("DANH SÁCH HỢP TÁC XÃ NĂM 2024").row("Đơn vị tính: triệu đồng")
        .row("TT", "Tên HTX", "Mã số thuế", "Doanh thu", null, "Nợ", null, "Tình trạng").row(null, null, null, 2022, 2023, "Thuế", "Ngân hàng")
        .merge(2, 3, 2, 4).merge(2, 5, 2, 6)
        .row("I", "HUYỆN AN BIÊN").row(1, "HTX Mẫu 1 " + own, tax(1), 10, 12, 1, "không", "Đang hoạt động")
        .row("II", "HUYỆN AN MINH").row(2, "HTX Mẫu 2 " + own, tax(2), 5, 4, 0, 2.5, "Ngừng hoạt động")
        .row(null, "TỔNG CỘNG", null, 15, 16, 1, 2.5).row().row(null, "Người lập biểu").bytes());
    assertThat(preview.counts().total()).isEqualTo(2);
    assertThat(preview.notes()).anySatisfy(note -> assertThat(note).contains("Bỏ qua 4 dòng").contains("5, 7, 9, 11"));
    assertThat(cooperatives.get(tax(1)).place()).isEqualTo("KG-AB");
    Cooperative two = cooperatives.get(tax(2));
    assertThat(two.place()).isEqualTo("KG-AM");
    assertThat(two.dormant()).isTrue();
    assertThat(two.status()).as("dormant is no legal status").isEqualTo(LegalStatus.DANG_HOAT_DONG);
    assertThat(two.isOperating()).isFalse();
    assertThat(cooperatives.debts(tax(2), TODAY)).extracting(Debt::creditor).containsExactlyInAnyOrder(Creditor.THUE, Creditor.NGAN_HANG);
  }

  @Test
  void oldPlacesLeadToTheirSuccessors() {
    date.set(LocalDate.of(2025, 8, 1));
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Xã/phường", "Huyện", "Tỉnh")
        .row(code(1), "HTX Mẫu 1 " + own, "Tây Yên", "An Biên", "Kiên Giang").row(code(2), "HTX Mẫu 2 " + own, null, "Kiên Hải", "Kiên Giang")
        .row(code(3), "HTX Mẫu 3 " + own, "Phường Rạch Giá", null, "tỉnh An Giang").row(code(4), "HTX Mẫu 4 " + own, null, "An Biên", null).row(code(5), "HTX Mẫu 5 " + own, "xã Không Có", null, null)
        .row(code(6), "HTX Mẫu 6 " + own, "xã Đông Hoà", null, null).row(code(7), "HTX Mẫu 7 " + own, "Tây Yên", "Gò Quao", null).bytes());
    List<ImportRow> rows = desk.rows(preview);
    assertThat(rows).extracting(ImportRow::state).containsExactly(State.NEW, State.NEW, State.NEW, State.NEW, State.REFUSED, State.NEW, State.NEW);
    assertThat(rows.get(3).doubts().get(0).sentence()).contains("xã An Biên", "xã Tây Yên", "xã Đông Thái");
    assertThat(rows.get(6).doubts().get(0).sentence()).startsWith("Không có “Tây Yên” trong “Gò Quao").contains("“huyện Gò Quao” từ ngày 01/07/2025 không còn");
    assertThat(rows.get(4).problems().get(0).sentence()).contains("Không nhận ra địa bàn");
    imports.confirm(preview.id(), KEEPER);
    assertThat(List.of(1, 2, 3, 6)).extracting(n -> cooperatives.get(code(n)).place()).containsExactly("AG-TAY-YEN", "AG-KIEN-HAI", "AG-RACH-GIA", "AG-DONG-HOA");
  }

  @Test
  void aStatusThatWasDecidedIsNotUndoneByAFile() {
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Tình trạng pháp lý").row(code(1), "HTX Mẫu 1 " + own, "An Biên", "Đang hoạt động").bytes();
    desk.taken(file);
    cooperatives.changeStatus(code(1), LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, TODAY, "Thông báo 12/TB");
    Preview preview = desk.preview(file);
    assertThat(desk.rows(preview).get(0).problems().get(0).sentence()).contains("Đang làm thủ tục giải thể", "Thông báo 12/TB");
    assertThat(desk.preview(SampleWorkbook.clean(code(1))).counts().refused()).as("a file that says nothing of the status").isZero();
  }

  @Test
  void dormancyIsKeptBesideTheLegalStatus() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số tháng ngừng hoạt động", "Thời điểm ngừng hoạt động").row(code(1), "HTX Mẫu 1 " + own, "An Biên", 14, null)
        .row(code(2), "HTX Mẫu 2 " + own, "An Biên", null, "6/2023").bytes());
    assertThat(cooperatives.get(code(1)).inactiveSince()).isEqualTo("2023-11-02");
    assertThat(cooperatives.get(code(2)).inactiveSince()).isEqualTo("2023-06-30");
    assertThat(cooperatives.get(code(2)).monthsInactiveOn(TODAY)).isEqualTo(18);
    assertThat(cooperatives.select(new Selection(code(2), null, Set.of(), null, true), TODAY)).extracting(Cooperative::code).containsExactly(code(2));
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Tình trạng hoạt động").row(code(1), "HTX Mẫu 1 " + own, "Đang hoạt động").bytes());
    assertThat(cooperatives.get(code(1))).satisfies(c -> assertThat(c.dormant()).isFalse()).satisfies(c -> assertThat(c.inactiveSince()).isNull());
  }

  @Test
  void whatThePreviewDidNotKnowStopsTheConfirming() {
    desk.taken(SampleWorkbook.clean(code(1)));
    byte[] changed = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Số thành viên").row(code(1), "HTX Mẫu 1 " + own, 99).bytes();
    Preview first = desk.preview(changed);
    Preview second = desk.preview(changed);
    imports.confirm(first.id(), KEEPER);
    assertThat(imports.confirm(first.id(), new Keeper("quantri")).confirmedBy()).as("confirming again answers the same").isEqualTo(people.name("dieuphoi"));
    assertThatThrownBy(() -> imports.confirm(second.id(), KEEPER)).isInstanceOf(Refusal.class).hasMessageContaining("đã có thay đổi ở 1 hợp tác xã");
    Preview late = desk.preview(SampleWorkbook.clean(code(2)));
    date.set(TODAY.plusDays(1));
    assertThatThrownBy(() -> imports.confirm(late.id(), KEEPER)).isInstanceOf(Refusal.class).hasMessageContaining("03/01/2025");
    assertThatThrownBy(() -> imports.confirm(999_999_999, KEEPER)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusedRowsComeBackWithTheirReasonsAndCanBeMended() throws IOException {
    Preview preview = desk.preview(new SampleWorkbook("Sổ").row("STT", "Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên", "Ngày thành lập", "Ghi chú")
        .row(1, code(1), "HTX Mẫu 1 " + own, "An Biên", "nhiều", LocalDate.of(2014, 5, 12), "xem lại").row(2, code(2), "HTX Mẫu 2 " + own, "An Biên", 5, "2015", null).bytes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterWorkbook.write(out, imports.headings(preview.id()), imports.rows(preview.id(), State.REFUSED, 0, 10));
    UploadedWorkbook back = UploadedWorkbook.read(out.toByteArray());
    assertThat(back.heading().titles()).containsExactly("STT", "Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên", "Ngày thành lập", "Ghi chú", "Lý do từ chối");
    SheetRow row = back.rows().get(0);
    assertThat(row.cell(5).day()).isEqualTo("2014-05-12");
    assertThat(row.cell(7).text()).startsWith("E2: Số thành viên: “nhiều” không phải là số");
    assertThat(back.rows()).hasSize(1);
  }

  @Test
  void whatTheTitleOfATableSaysStaysWithTheRefusedRows() throws IOException {
    Preview preview = desk.preview(new SampleWorkbook("Biểu").row("KẾT QUẢ NĂM 2024").row("ĐVT: tỷ đồng").row("Tên HTX", "Mã HTX", "Địa bàn", null, "Doanh thu", "Ngừng hoạt động")
        .row(null, null, "Xã", "Huyện").row("HTX Mẫu 1 " + own, code(1), "Không Có", "Không Có", 1.5, "x").bytes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterWorkbook.write(out, imports.headings(preview.id()), imports.rows(preview.id(), State.REFUSED, 0, 10));
    UploadedWorkbook back = UploadedWorkbook.read(out.toByteArray());
    assertThat(back.heading().titles()).contains("Doanh thu 2024 (tỷ đồng)", "Địa bàn – Huyện");
    assertThat(back.heading().columns()).extracting(Column::key).containsExactly("name", "code", "commune", "district", "revenue.2024", "operation");
    desk.taken(new SampleWorkbook("Sửa").row(back.heading().titles().toArray()).row("HTX Mẫu 1 " + own, code(1), null, "An Biên", 1.5, "x").bytes());
    assertThat(cooperatives.years(code(1)).get(0).revenueMillion()).isEqualByComparingTo("1500");
    assertThat(cooperatives.get(code(1)).dormant()).isTrue();
  }

  @Test
  void theExportTakenInAgainChangesNothing() throws IOException {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Mã số thuế", "Số đăng ký", "Địa bàn", "Ngày thành lập", "Số thành viên", "Diện tích nuôi trồng (m2)", "Vốn điều lệ (đồng)",
            "Doanh thu 2023 (tr.đ)", "Điểm 2023", "Xếp loại 2023", "Nợ thuế (đồng)", "Ngừng hoạt động từ", "Tình trạng pháp lý", "Năm Luật HTX")
        .row(code(1), "HTX Mẫu 1 & <con>", tax(1), "07/ĐKKD", "An Biên", "12/5/2014", 1250, 62000.5, 1_234_567_891, 1250.125, 78.5, "Khá", 1, "1/6/2023", "Đang hoạt động", null)
        .row(code(2), "=1+1", null, null, "Rạch Giá", null, null, null, null, null, null, null, null, null, "Không hoạt động tại địa chỉ đã đăng ký", null).bytes());
    List<RegisterRecord> records = view.records(new Selection(own, null, Set.of(), null, null), TODAY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterWorkbook.write(out, records, view.placeNames(records));
    Preview again = desk.preview(out.toByteArray());
    assertThat(desk.rows(again)).flatExtracting(ImportRow::problems).isEmpty();
    assertThat(desk.rows(again)).flatExtracting(ImportRow::changes).isEmpty();
    assertThat(again.counts()).isEqualTo(new Preview.Counts(2, 0, 0, 2, 0));
    UploadedWorkbook table = UploadedWorkbook.read(out.toByteArray());
    Column founded = table.heading().columns().stream().filter(c -> c.key().equals("foundedOn")).findFirst().orElseThrow();
    assertThat(table.rows().get(0).cell(founded.index()).day()).as("a real day").isEqualTo("2014-05-12");
  }

  @Test
  void codesAreFoundByTaxCodeAndRegistrationNumber() {
    desk.taken(new SampleWorkbook("Sổ").row("Tên HTX", "Mã số thuế", "Địa bàn").row("HTX Mẫu 1 " + own, tax(1), "An Biên").bytes());
    desk.taken(new SampleWorkbook("Sổ").row("Tên HTX", "Số GCN ĐKKD", "Địa bàn").row("HTX Mẫu 2 " + own, "56/ĐK-" + own, "An Biên").bytes());
    assertThat(cooperatives.get("56-DK-" + own).registrationNumber()).isEqualTo("56/ĐK-" + own);
    List<ImportRow> rows = desk.rows(desk.preview(new SampleWorkbook("Sổ").row("Tên HTX", "Mã HTX", "Mã số thuế", "Số GCN ĐKKD").row("HTX Mẫu 1 " + own, null, tax(1), null)
        .row("htx mau 2 " + own, null, null, "56 / ĐK - " + own).row("HTX Mẫu khác", code(9), tax(1), null).row("HTX Mẫu 5 " + own, null, "12345", null).bytes()));
    assertThat(rows.get(0).code()).isEqualTo(tax(1));
    assertThat(rows.get(1).code()).isEqualTo("56-DK-" + own);
    assertThat(rows.get(2).problems().get(0).sentence()).contains("trong sổ là của HTX Mẫu 1");
    assertThat(rows.get(3).problems().get(0).sentence()).contains("không phải là mã số thuế");
  }

  @Test
  void searchNeedsNoDiacritics() {
    desk.taken(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn").row(code(1), "HTX Đồng Xuân Thượng", "An Biên").row(code(2), "HTX Đông Xuân", "Rạch Giá").bytes());
    assertThat(found("dong xuan thuong " + own, null)).containsExactly(code(1));
    assertThat(found("ĐỒNG xuân " + own, null)).containsExactly(code(1), code(2));
    assertThat(found(own, "KG-RG")).containsExactly(code(2));
    assertThat(found(own, "KG")).containsExactly(code(1), code(2));
    assertThat(found("100% " + own, null)).isEmpty();
    assertThat(found("___ " + own, null)).isEmpty();
    assertThatThrownBy(() -> found("", "XX")).isInstanceOf(Refusal.class);
  }

  private List<String> found(String words, String place) {
    Selection selection = new Selection(words, place, Set.of(), null, null);
    List<String> codes = cooperatives.select(selection, TODAY).stream().map(Cooperative::code).toList();
    assertThat(cooperatives.count(selection, TODAY)).isEqualTo(codes.size());
    return codes;
  }

  private String code(int n) {
    return "T-" + own + "-" + n;
  }

  /** Ten digits that no other test uses. */
  private String tax(int n) {
    return "1%08d%d".formatted(Long.parseLong(own, 16) % 100_000_000L, n);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
