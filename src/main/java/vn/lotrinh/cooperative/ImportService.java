package vn.lotrinh.cooperative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.PlaceLevel;
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
    Imports.Marks marks = imports.marks();
    FileReading reading = reading(Mending.of(file), Said.NOTHING, fileName);
    Instant now = clock.instant();
    imports.forgetUnconfirmed(now.minus(KEPT_UNCONFIRMED));
    long id = imports.add(preview(0, reading, FileCell.tidy(fileName), keeper.user(), now), reading.headings(), marks);
    imports.addRows(id, reading.rows());
    mending.keep(id, file);
    mending.say(id, Said.NOTHING, reading);
    return imports.find(id).orElseThrow();
  }

  private FileReading reading(Mending file, Said said, String fileName) {
    LocalDate today = LocalDate.now(clock);
    ColumnWishes wishes = new ColumnWishes(said.columns(), mending.rememberedHeadings(), fileName, today.getYear() - 1);
    UploadedFile uploaded = UploadedFile.read(file.content(), wishes, file.numbers(), said.sheets());
    return new FileReading(uploaded, said, mending.rememberedPlaces(), barred(), cooperatives, organisation, today);
  }

  /** Code → why the registration office refuses changes of what it registered. */
  private Map<String, String> barred() {
    BarredRegistrations asked = new BarredRegistrations();
    events.publishEvent(asked);
    return asked.reasons();
  }

  /** A notice may have gone out since the preview. */
  private void refuseBarred(long id) {
    Map<String, String> barred = barred();
    List<String> codes = barred.isEmpty() ? List.of() : writing.changingRegistered(id, barred.keySet());
    if (codes.isEmpty()) return;
    throw new Refusal("Từ lúc xem trước, có " + codes.size() + " hợp tác xã trong tệp không còn đăng ký thay đổi được; mã " + codes.get(0) + ": "
        + barred.get(codes.get(0)) + " Hãy tải tệp lên lại để xem trước.");
  }

  private Preview preview(long id, FileReading reading, String fileName, String user, Instant at) {
    return new Preview(id, fileName, reading.sheetNames(), LocalDate.now(clock), user, at, reading.notes(), reading.counts(), reading.asked(), reading.doubtful(), null, null);
  }

  /**
   * Looks at a file again with what people said about it since.
   *
   * @throws Refusal for a file that is confirmed already or forgotten, and for what is no choice
   */
  Preview mend(long id, Said now, Keeper keeper) {
    Preview before = imports.lock(id).orElseThrow(ImportService::unknown);
    if (before.isConfirmed()) throw new Refusal("Tệp đã ghi vào sổ nên không chỉnh được nữa. Hãy tải tệp lên lại, hoặc sửa từng hợp tác xã trong sổ.");
    Mending known = mending.find(id);
    check(now, known);
    Said said = known.said().and(new Said(known.forAllSheets(now.columns()), now.answers(), now.sheets(), now.places(), now.rowPlaces(), now.codes()));
    Imports.Marks marks = imports.marks();
    FileReading reading = reading(known, said, before.fileName());
    imports.replace(preview(id, reading, before.fileName(), before.uploadedBy(), before.uploadedAt()), reading.headings(), marks);
    imports.addRows(id, reading.rows());
    mending.say(id, said, reading);
    return imports.find(id).orElseThrow();
  }

  private void check(Said now, Mending known) {
    now.columns().values().forEach(ColumnChoice::of);
    Set<String> tables = known.numbers().keySet();
    now.sheets().keySet().stream().filter(name -> !tables.contains(name)).findFirst().ifPresent(name -> {
      throw new Refusal("Tệp không có trang tính nào tên “" + name + "” mà đọc được thành bảng.");
    });
    LocalDate today = LocalDate.now(clock);
    Stream.concat(now.places().values().stream(), now.rowPlaces().values().stream()).filter(code -> !code.isBlank()).distinct().forEach(code -> {
      boolean fits = organisation.places(today).stream().anyMatch(place -> place.code().equals(code) && (place.level() == PlaceLevel.XA || place.level() == PlaceLevel.HUYEN));
      if (!fits) throw new Refusal("“" + code + "” không phải là mã của xã, phường, đặc khu hoặc huyện nào hiện nay.");
    });
  }

  /** Answers for all rows that may be about one co-operative of the register: they are, or they are not. */
  Preview answerAll(long id, boolean same, Keeper keeper) {
    Map<Integer, String> answers = new HashMap<>();
    for (ImportRow row : imports.rows(id, RowFilter.of(ImportRow.State.ASKED.key()), false, 0, Integer.MAX_VALUE)) {
      if (!same) answers.put(row.line(), Identity.NEW);
      else if (row.candidates().size() == 1) answers.put(row.line(), row.candidates().get(0));
    }
    return mend(id, Said.ofAnswers(answers), keeper);
  }

  /**
   * Writes all accepted rows of a file, or none. Confirming again changes nothing.
   *
   * @throws Refusal if the register has changed since the preview, or the day has, or a change of registered content has to be refused by now
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
    refuseBarred(id);
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

  /** The headings of the first sheet that was read. */
  List<String> headings(long id) {
    return imports.headings(id);
  }

  /** Sheet → its headings; of a file taken in before sheets were told apart, all rows have those of the file. */
  Map<String, List<String>> headingsBySheet(long id) {
    Map<String, List<String>> headings = new LinkedHashMap<>();
    mending.find(id).sheets().stream().filter(FileSheet::read).forEach(sheet -> headings.put(sheet.name(), sheet.headings()));
    return headings.isEmpty() ? Map.of(imports.find(id).orElseThrow(ImportService::unknown).sheet(), imports.headings(id)) : headings;
  }

  static Refusal unknown() {
    return new Refusal("Không có lần nhập sổ nào mang số này; bản xem trước không xác nhận chỉ giữ bảy ngày.");
  }
}
