package vn.lotrinh.cooperative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.organisation.OrganisationService;

/** Takes in a register file in two steps: look at what it would change, then write it. */
@Service
@Transactional
class ImportService {

  private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);

  private final Imports imports;
  private final ImportWriting writing;
  private final Cooperatives cooperatives;
  private final OrganisationService organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportService(Imports imports, ImportWriting writing, Cooperatives cooperatives, OrganisationService organisation, ApplicationEventPublisher events,
      Clock clock) {
    this.imports = imports;
    this.writing = writing;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Reads a file and keeps what it would do to the register as of today; the register itself stays as it is.
   *
   * @throws Refusal for a file that cannot be read as a register at all
   */
  Preview preview(byte[] file, String fileName, Keeper keeper) {
    UploadedWorkbook table = UploadedWorkbook.read(file, new ColumnWishes(null, Map.of(), Map.of(), fileName, LocalDate.now(clock).getYear() - 1));
    if (!table.heading().tellsWho()) {
      throw new Refusal("Bảng không có cột mã. Cần một trong các cột “Mã HTX”, “Mã số thuế”, “Số đăng ký” để biết mỗi dòng là hợp tác xã nào.");
    }
    if (table.rows().isEmpty()) throw new Refusal("Bảng chỉ có tiêu đề, không có dòng nào.");
    Imports.Marks marks = imports.marks();
    LocalDate today = LocalDate.now(clock);
    RowReader reader = new RowReader(table, today);
    KnownRegister register = new KnownRegister(cooperatives, today);
    ImportComparison comparison = new ImportComparison(register, new TellingRows(register, new PlaceFinder(organisation, today), today), today);
    List<ImportRow> rows = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (SheetRow source : table.rows()) {
      ImportRow row = comparison.compare(reader.read(source));
      if (row == null) left.add(source.number());
      else rows.add(row);
    }
    if (rows.isEmpty()) throw new Refusal("Bảng không có dòng nào là hợp tác xã.");
    Instant now = clock.instant();
    imports.forgetUnconfirmed(now.minus(KEPT_UNCONFIRMED));
    Preview preview = new Preview(0, Plain.tidy(fileName), table.sheet(), today, keeper.user(), now, notes(table, reader, left), counts(rows), null, null);
    long id = imports.add(preview, table.heading().titles(), marks);
    imports.addRows(id, rows);
    return imports.find(id).orElseThrow();
  }

  private static Preview.Counts counts(List<ImportRow> rows) {
    Map<State, Long> of = rows.stream().collect(Collectors.groupingBy(ImportRow::state, Collectors.counting()));
    return new Preview.Counts(rows.size(), of.getOrDefault(State.NEW, 0L).intValue(), of.getOrDefault(State.CHANGED, 0L).intValue(),
        of.getOrDefault(State.UNCHANGED, 0L).intValue(), of.getOrDefault(State.REFUSED, 0L).intValue());
  }

  private static List<String> notes(UploadedWorkbook table, RowReader reader, List<Integer> left) {
    List<String> notes = new ArrayList<>(reader.notes());
    notes.addAll(FileRemarks.of(table));
    if (!table.heading().unread().isEmpty()) notes.add("Cột không đọc: " + String.join("; ", table.heading().unread()) + ".");
    if (!table.otherSheets().isEmpty()) notes.add("Chỉ đọc trang tính “" + table.sheet() + "”; không đọc: " + String.join("; ", table.otherSheets()) + ".");
    if (!left.isEmpty()) {
      notes.add("Bỏ qua " + left.size() + " dòng không phải hợp tác xã (tiêu đề nhóm, dòng tổng, chữ ký): dòng " + FileRemarks.told(left) + ".");
    }
    return notes;
  }

  /**
   * Writes all accepted rows of a file, or none. Confirming again changes nothing.
   *
   * @throws Refusal if the register has changed since the preview, or the day has
   */
  Preview confirm(long id, Keeper keeper) {
    writing.lock();
    Preview preview = imports.lock(id).orElseThrow(ImportService::unknown);
    if (preview.isConfirmed()) return preview;
    LocalDate today = LocalDate.now(clock);
    if (!preview.day().equals(today)) {
      throw new Refusal("Bản xem trước lập ngày " + Shown.day(preview.day()) + ", hôm nay là " + Shown.day(today) + ". Hãy tải tệp lên lại để xem trước theo ngày hôm nay.");
    }
    long outdated = writing.outdated(id);
    if (outdated > 0) {
      throw new Refusal("Từ lúc xem trước, sổ đã có thay đổi ở " + outdated + " hợp tác xã của tệp. Hãy tải tệp lên lại để xem trước theo sổ mới.");
    }
    writing.write(id, "Tệp “" + preview.fileName() + "” nhập ngày " + Shown.day(today), clock.instant());
    imports.confirmed(id, keeper.user(), clock.instant());
    writing.statuses(id).forEach(events::publishEvent);
    return imports.find(id).orElseThrow();
  }

  Optional<Preview> find(long id) {
    return imports.find(id);
  }

  List<Preview> latest(int limit) {
    return imports.latest(limit);
  }

  /** A part of the rows, in the order of the sheet; {@code state} null for all. */
  List<ImportRow> rows(long id, State state, int offset, int limit) {
    return imports.rows(id, state, offset, limit);
  }

  List<String> headings(long id) {
    return imports.headings(id);
  }

  static Refusal unknown() {
    return new Refusal("Không có lần nhập sổ nào mang số này; bản xem trước không xác nhận chỉ giữ bảy ngày.");
  }
}
