package vn.lotrinh.issuance;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.lotrinh.Refusal;

/**
 * Looks through a template before the office may use it: a Word document that opens, with nothing in it that runs or is fetched from
 * elsewhere, with every tag that the documents need and none that nobody fills.
 */
public final class TemplateCheck {

  public static final int LARGEST = 5 * 1024 * 1024;
  private static final long LARGEST_UNPACKED = 50L * 1024 * 1024;
  private static final int MOST_PARTS = 300;
  private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final List<String> RUNNING = List.of("vbaproject", "activex", "oleobject", "attachedtemplate", "mailmergesource", "afchunk");
  private static final Set<String> WITHIN = Set.of("dong", "doan", "coQuan", "yKien");
  private static final Set<String> OF_ALL = Set.of("tenCoQuan", "so", "diaDanhNgay", "duThao", "noiNhan", "quyenHan", "nguoiKy");

  private TemplateCheck() {}

  /** @throws Refusal naming what is wrong */
  public static void check(TemplateKind kind, byte[] file) {
    if (file.length > LARGEST) throw new Refusal("Tệp mẫu lớn hơn 5 MB.");
    unpackedSize(file);
    Set<String> tags = new TreeSet<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      nothingThatRuns(document);
      try (XWPFTemplate template = XWPFTemplate.compile(document, WordFile.configure(kind.sample().tables()))) {
        collect(template.getElementTemplates(), tags);
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException e) {
      throw new Refusal("Tệp không mở được như một văn bản Word (.docx), hoặc các thẻ {{?…}} và {{/…}} không khớp nhau.");
    }
    complete(kind, tags);
    fills(kind, file);
  }

  /** Counts what really comes out, whatever the table of contents claims. */
  private static void unpackedSize(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      byte[] buffer = new byte[8192];
      long size = 0;
      int parts = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++parts > MOST_PARTS) throw new Refusal("Tệp mẫu có quá nhiều thành phần.");
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          size += read;
          if (size > LARGEST_UNPACKED) throw new Refusal("Tệp mẫu bung ra lớn hơn 50 MB.");
        }
      }
      if (parts == 0) throw new Refusal("Tệp không phải là văn bản Word (.docx).");
    } catch (IOException e) {
      throw new Refusal("Tệp không phải là văn bản Word (.docx).");
    }
  }

  private static void nothingThatRuns(XWPFDocument document) throws IOException {
    if (!DOCUMENT.equals(document.getPackagePart().getContentType())) throw new Refusal("Chỉ nhận tệp .docx; tệp mẫu .dotx hoặc có macro (.docm) không dùng được.");
    try {
      for (PackagePart part : document.getPackage().getParts()) {
        refuseRunning(part.getPartName().getName() + " " + part.getContentType());
        if (part.isRelationshipPart()) continue;
        for (PackageRelationship link : part.getRelationships()) {
          refuseRunning(link.getRelationshipType());
          boolean hyperlink = link.getRelationshipType().endsWith("/hyperlink");
          if (link.getTargetMode() == TargetMode.EXTERNAL && !hyperlink) throw new Refusal("Tệp mẫu lấy nội dung từ nơi khác (" + link.getTargetURI() + "); hãy nhúng vào tệp.");
        }
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void refuseRunning(String what) {
    String small = what.toLowerCase(Locale.ROOT);
    if (RUNNING.stream().anyMatch(small::contains)) throw new Refusal("Tệp mẫu có macro hoặc đối tượng nhúng chạy được; hãy bỏ đi rồi gửi lại.");
  }

  private static void collect(List<MetaTemplate> found, Set<String> tags) {
    for (MetaTemplate tag : found) {
      if (tag instanceof BlockTemplate block) {
        tags.add(block.getStartMark().getTagName());
        collect(block.getTemplates(), tags);
      } else if (tag instanceof ElementTemplate element) tags.add(element.getTagName());
    }
  }

  private static void complete(TemplateKind kind, Set<String> tags) {
    Set<String> missing = new TreeSet<>(kind.official() ? OF_ALL : Set.of());
    missing.addAll(kind.required());
    missing.removeAll(tags);
    if (!missing.isEmpty()) throw new Refusal("Mẫu thiếu " + shown(missing) + ".");
    Set<String> unknown = new TreeSet<>(tags);
    unknown.removeAll(WITHIN);
    unknown.removeAll(filled(kind));
    if (!unknown.isEmpty()) throw new Refusal("Mẫu có thẻ mà hệ thống không điền: " + shown(unknown) + ".");
  }

  private static Set<String> filled(TemplateKind kind) {
    Set<String> tags = new TreeSet<>(kind.sample().tags(state()).keySet());
    tags.addAll(kind.optional());
    return tags;
  }

  private static void fills(TemplateKind kind, byte[] file) {
    try {
      WordFile.write(kind.sample(), state(), file);
    } catch (RuntimeException e) {
      throw new Refusal("Điền thử vào mẫu không được: bảng có thẻ “bang…” phải có dòng tiêu đề và một dòng mẫu ngay dưới; biểu đồ phải còn nguyên là biểu đồ của Word.");
    }
  }

  private static DocumentState state() {
    return new DocumentState(DocumentState.Stage.DRAFT, 1, "BC-CQ", null, null, null, List.of("Căn cứ"), List.of("Cơ quan nhận"), List.of(), null, null);
  }

  private static String shown(Set<String> tags) {
    return tags.stream().map(tag -> "{{" + tag + "}}").collect(Collectors.joining(", "));
  }
}
