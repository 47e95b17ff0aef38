package vn.lotrinh.annex;

import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which a body may be known: as written, with its abbreviations spelled out, without the place behind it. */
final class BodyForms {

  private static final String[][] SPELLED = {
      {"\\bNN\\s*(?:&|và|-)?\\s*PTNT\\b", "Nông nghiệp và Phát triển nông thôn"}, {"\\bNNPTNT\\b", "Nông nghiệp và Phát triển nông thôn"},
      {"\\bNN\\s*(?:&|và)?\\s*MT\\b", "Nông nghiệp và Môi trường"}, {"\\bPTNT\\b", "Phát triển nông thôn"},
      {"\\bKH\\s*(?:&|và|-)?\\s*ĐT\\b", "Kế hoạch và Đầu tư"}, {"\\bKH\\s*(?:&|và)?\\s*CN\\b", "Khoa học và Công nghệ"},
      {"\\bTN\\s*(?:&|và)?\\s*MT\\b", "Tài nguyên và Môi trường"}, {"\\bTT\\s*(?:&|và)?\\s*TT\\b", "Thông tin và Truyền thông"},
      {"\\bGD\\s*(?:&|và)?\\s*ĐT\\b", "Giáo dục và Đào tạo"}, {"\\bLĐ?\\s*-?\\s*TB\\s*(?:&|và)?\\s*XH\\b",
          "Lao động - Thương binh và Xã hội"},
      {"\\bVH\\s*,?\\s*TT\\s*(?:&|và)?\\s*DL\\b", "Văn hóa, Thể thao và Du lịch"}, {"\\bTC\\s*-\\s*KH\\b", "Tài chính - Kế hoạch"},
      {"\\bGTVT\\b", "Giao thông vận tải"}, {"\\bLHPN\\b", "Liên hiệp Phụ nữ"}, {"\\bHND\\b", "Hội Nông dân"}, {"\\bMTTQ\\b",
          "Mặt trận Tổ quốc"}, {"\\bUBMTTQ\\b", "Ủy ban Mặt trận Tổ quốc"},
      {"\\bTNCS HCM\\b", "Thanh niên Cộng sản Hồ Chí Minh"}, {"\\bCCB\\b", "Cựu chiến binh"}, {"\\bNHNN\\b", "Ngân hàng Nhà nước"},
          {"\\bNHCSXH\\b", "Ngân hàng Chính sách xã hội"},
      {"\\bLĐLĐ\\b", "Liên đoàn Lao động"}, {"\\bBHXH\\b", "Bảo hiểm xã hội"}, {"\\bLM\\s*HTX\\b", "Liên minh HTX"}, {"\\bSở TC\\b",
          "Sở Tài chính"}, {"\\bSở CT\\b", "Sở Công Thương"},
      {"\\bSở XD\\b", "Sở Xây dựng"}, {"\\bSở NV\\b", "Sở Nội vụ"}, {"\\bQuỹ HTPT\\b", "Quỹ Hỗ trợ phát triển"}};

  private BodyForms() {}

  static Set<String> of(String text) {
    Set<String> forms = new LinkedHashSet<>();
    String written = text.strip().replaceAll("\\s+", " ").replaceAll("^(?:Đề nghị|đề nghị|Giao|giao)\\s+", "").replaceAll("[.:]$", "");
    String spelled = written;
    for (String[] pair : SPELLED) spelled = spelled.replaceAll("(?U)" + pair[0], pair[1]);
    for (String form : new String[] {written, spelled}) {
      forms.add(form);
      forms.add(form.replaceAll("\\s+(?:tỉnh|thành phố)\\s+\\p{Lu}.*$", " tỉnh"));
      forms.add(form.replaceAll("\\s+(?:tỉnh|thành phố)(?:\\s+\\p{Lu}.*)?$", ""));
      if (!form.endsWith("tỉnh")) forms.add(form + " tỉnh");
      forms.add(form.replaceFirst("^(?:Thường trực|Lãnh đạo|Ban lãnh đạo|Thủ trưởng)\\s+", ""));
      forms.add(form.replaceFirst("\\s*\\([^)]*\\)$", ""));
      forms.add(form.replaceFirst("^Các\\s+", ""));
    }
    forms.removeIf(String::isBlank);
    return forms;
  }
}
