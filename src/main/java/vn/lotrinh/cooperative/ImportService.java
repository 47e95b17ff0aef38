package vn.lotrinh.cooperative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.sheet.FileCell;

/** Takes in a register file in two steps: first it is looked at and mended, then, if somebody confirms, written in one go. */
@Service
@Transactional
class ImportService {

  private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);

  private final Imports imports;
  private final ImportMending mending;
  private final ImportWriting writing;
  private final Cooperatives cooperatives;
  private final OrganisationService organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportService(Imports imports, ImportMending mending, ImportWriting writing, Cooperatives cooperatives, OrganisationService organisation,
      ApplicationEventPublisher events, Clock clock) {
    this.imports = imports;
    this.mending = mending;
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
    return preview(file, fileName, null, keeper);
  }

  /** @param sheet that is to be read; null for the first that holds a table */
  private Preview preview(byte[] file, String fileName, String sheet, Keeper keeper) {
    Imports.Marks marks = imports.marks();
    FileReading reading = reading(file, new Mending(file, sheet, List.of(), Map.of(), Map.of(), List.of()), fileName);
    Instant now = clock.instant();
    imports.forgetUnconfirmed(now.minus(KEPT_UNCONFIRMED));
    long id = imports.add(preview(0, reading, FileCell.tidy(fileName), keeper.user(), now), reading.table().heading().titles(), marks);
    imports.addRows(id, reading.rows());
    mending.keep(id, file, FileColumn.of(reading.table()), reading.table().otherSheets());
    return imports.find(id).orElseThrow();
  }

  private FileReading reading(byte[] file, Mending said, String fileName) {
    LocalDate today = LocalDate.now(clock);
    ColumnWishes wishes = new ColumnWishes(said.sheet(), said.chosen(), mending.remembered(), fileName, today.getYear() - 1);
    return new FileReading(UploadedWorkbook.read(file, wishes), said.answers(), cooperatives, organisation, today);
  }

  private Preview preview(long id, FileReading reading, String fileName, String user, Instant at) {
    return new Preview(id, fileName, reading.table().sheet(), LocalDate.now(clock), user, at, reading.notes(), reading.counts(), reading.asked(), reading.doubtful(), null, null);
  }

  /**
   * Looks at a file again with what people said about it since.
   *
   * @param chosen column from 0 → what it tells ({@link ColumnChoice}); columns that are absent stay as they are
   * @param answers row → code of the co-operative that it is about, or {@code new}; an empty text takes the answer back
   * @throws Refusal for a file that is confirmed already or forgotten, and for what is no choice
   */
  Preview mend(long id, Map<Integer, String> chosen, Map<Integer, String> answers, Keeper keeper) {
    Preview before = imports.lock(id).orElseThrow(ImportService::unknown);
    if (before.isConfirmed()) throw new Refusal("Tệp đã ghi vào sổ nên không chỉnh được nữa. Hãy tải tệp lên lại, hoặc sửa từng hợp tác xã trong sổ.");
    Mending known = mending.find(id);
    chosen.values().forEach(ColumnChoice::of);
    Map<Integer, String> columns = new HashMap<>(known.chosen());
    columns.putAll(chosen);
    Map<Integer, String> said = new HashMap<>(known.answers());
    said.putAll(answers);
    said.values().removeIf(String::isBlank);
    Imports.Marks marks = imports.marks();
    Mending now = new Mending(known.content(), before.sheet(), known.columns(), columns, said, known.otherSheets());
    FileReading reading = reading(known.content(), now, before.fileName());
    imports.replace(preview(id, reading, before.fileName(), before.uploadedBy(), before.uploadedAt()), reading.table().heading().titles(), marks);
    imports.addRows(id, reading.rows());
    mending.say(id, columns, said, FileColumn.of(reading.table()));
    return imports.find(id).orElseThrow();
  }

  /** Answers for all rows that may be about one co-operative of the register: they are, or they are not. */
  Preview answerAll(long id, boolean same, Keeper keeper) {
    Map<Integer, String> answers = new HashMap<>();
    for (ImportRow row : imports.rows(id, RowFilter.of(ImportRow.State.ASKED.key()), false, 0, Integer.MAX_VALUE)) {
      if (!same) answers.put(row.row(), Identity.NEW);
      else if (row.candidates().size() == 1) answers.put(row.row(), row.candidates().get(0));
    }
    return mend(id, Map.of(), answers, keeper);
  }

  /** The same file once more, with another of its sheets. */
  Preview otherSheet(long id, String sheet, Keeper keeper) {
    Preview first = imports.find(id).orElseThrow(ImportService::unknown);
    byte[] content = mending.find(id).content();
    if (content == null) throw new Refusal("Tệp đã ghi vào sổ nên không còn giữ. Hãy tải tệp lên lại để đọc trang tính khác.");
    return preview(content, first.fileName(), sheet, keeper);
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
    imports.confirmed(id, keeper.user(), clock.instant());
    writing.write(id, "Tệp “" + preview.fileName() + "” nhập ngày " + Shown.day(today), keeper.user(), clock.instant());
    mending.remember(id, keeper.user(), clock.instant());
    writing.statuses(id).forEach(events::publishEvent);
    return imports.find(id).orElseThrow();
  }

  Optional<Preview> find(long id) {
    return imports.find(id);
  }

  Mending mending(long id) {
    return mending.find(id);
  }

  /** The newest first. */
  List<Preview> latest(int offset, int limit) {
    return imports.latest(offset, limit);
  }

  int count() {
    return imports.count();
  }

  /** A part of the rows, in the order of the sheet; {@code state} null for all. */
  List<ImportRow> rows(long id, ImportRow.State state, int offset, int limit) {
    return imports.rows(id, new RowFilter(state, false), false, offset, limit);
  }

  /** @param troubledFirst questions, doubts and refused rows before the others */
  List<ImportRow> rows(long id, RowFilter filter, boolean troubledFirst, int offset, int limit) {
    return imports.rows(id, filter, troubledFirst, offset, limit);
  }

  List<String> headings(long id) {
    return imports.headings(id);
  }

  static Refusal unknown() {
    return new Refusal("Không có lần nhập sổ nào mang số này; bản xem trước không xác nhận chỉ giữ bảy ngày.");
  }
}
