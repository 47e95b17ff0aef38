package vn.lotrinh.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.Entry;
import vn.lotrinh.casefile.WrittenPapers;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.document.Paper;
import vn.lotrinh.overview.ExcelTable;
import vn.lotrinh.overview.ExcelTable.Column;

/**
 * One case for the archive ("lập hồ sơ", NĐ 30/2020/NĐ-CP Điều 29): all its papers in all versions, with the index of documents and the chronicle.
 * The content is read file by file, so that a large case does not fill the memory.
 */
@Component
class CaseArchive {

  private static final int LONGEST_NAME = 120;
  private static final List<Column> INDEX = List.of(new Column("Số TT", 7), new Column("Số, ký hiệu văn bản", 24), new Column("Ngày, tháng, năm văn bản", 14),
      new Column("Tên loại và trích yếu nội dung văn bản", 70), new Column("Tác giả văn bản", 44), new Column("Tờ số", 8), new Column("Ghi chú", 40), new Column("Tệp", 60));
  private static final List<Column> CHRONICLE = List.of(new Column("Ngày", 12), new Column("Giờ", 8), new Column("Loại", 20), new Column("Việc", 50), new Column("Cơ quan", 40),
      new Column("Người", 26), new Column("Căn cứ làm thay", 30), new Column("Hạn", 12), new Column("Quyết định", 30), new Column("Lý do", 50), new Column("Nội dung", 80));

  /** A document in the archive. @param content read when its turn comes */
  private record Item(String number, LocalDate day, String title, String author, String note, String file, java.util.function.Supplier<byte[]> content) {}

  private final CaseChronicle chronicle;
  private final DocumentService documents;
  private final Optional<WrittenPapers> written;
  private final Agencies agencies;
  private final Clock clock;

  CaseArchive(CaseChronicle chronicle, DocumentService documents, Optional<WrittenPapers> written, Agencies agencies, Clock clock) {
    this.chronicle = chronicle;
    this.documents = documents;
    this.written = written;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Writes the whole archive; whoever asks has been let into the case. */
  void write(CaseFile file, OutputStream out) throws IOException {
    List<Item> items = items(file.key());
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "muc-luc-ho-so.xlsx", index(file, items));
    for (Item item : items) put(zip, item.file, item.content.get());
    zip.finish();
  }

  private List<Item> items(String caseKey) {
    List<Item> items = new ArrayList<>();
    for (WrittenPapers.Issued one : written.map(papers -> papers.issued(caseKey)).orElse(List.of())) {
      items.add(new Item(one.number(), one.day(), one.title(), one.body(), "văn bản phát hành từ hệ thống", name("van-ban", items.size() + 1,
          one.number().replace('/', '-') + ".docx"), one::content));
    }
    List<Paper> papers = documents.papers(caseKey).stream().sorted(Comparator.comparing(Paper::uploadedAt)).toList();
    for (Paper paper : papers) {
      LocalDate day = LocalDate.ofInstant(paper.uploadedAt(), clock.getZone());
      String note = (paper.current() ? "" : "bản " + paper.version() + ", đã được thay; ") + "nộp ngày " + Written.day(day) + ", " + paper.uploader();
      items.add(new Item(null, null, paper.title(), paper.agency() == null ? null : agencies.name(paper.agency()), note, name("giay-to", items.size() + 1, paper.name()),
          () -> documents.content(paper)));
    }
    return items;
  }

  /** "giay-to/03-dieu-le.pdf": the number keeps names apart and in order. */
  private static String name(String folder, int number, String file) {
    String safe = file.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-").replaceAll("^\\.+", "");
    int dot = safe.lastIndexOf('.');
    String ending = dot < 0 ? "" : safe.substring(dot);
    String stem = dot < 0 ? safe : safe.substring(0, dot);
    return "%s/%02d-%s%s".formatted(folder, number, stem.substring(0, Math.min(LONGEST_NAME, stem.length())), ending);
  }

  private byte[] index(CaseFile file, List<Item> items) throws IOException {
    List<String> heading = List.of("MỤC LỤC VĂN BẢN, TÀI LIỆU", "Hồ sơ: " + file.title(), "Mã hồ sơ: " + file.key() + "; mở ngày " + Written.day(file.openedOn()) + "; lập ngày "
        + Written.day(LocalDate.now(clock)));
    List<Object[]> rows = new ArrayList<>();
    for (Item item : items) rows.add(new Object[] {rows.size() + 1, item.number, item.day, item.title, item.author, null, item.note, item.file});
    List<Object[]> lines = chronicle.of(file.key()).stream().map(this::line).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExcelTable.write(out, book -> {
      book.sheet("Mục lục văn bản", heading, INDEX, ExcelTable.all(rows));
      book.sheet("Diễn biến", List.of("Diễn biến hồ sơ " + file.key()), CHRONICLE, ExcelTable.all(lines));
    });
    return out.toByteArray();
  }

  private Object[] line(CaseChronicle.Line line) {
    Entry entry = line.entry();
    String answers = entry.answers().stream().map(one -> one.label() + ": " + one.answer()).collect(Collectors.joining("\n"));
    String text = line.text() == null ? answers : answers.isEmpty() ? line.text() : line.text() + "\n" + answers;
    String time = entry.at() == null ? null : "%tR".formatted(entry.at().atZone(clock.getZone()));
    return new Object[] {entry.day(), time, entry.what().title(), entry.title(), line.agency(), line.person(), entry.authority(), entry.due(), entry.decision(), entry.reason(),
        text.isEmpty() ? null : text};
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
