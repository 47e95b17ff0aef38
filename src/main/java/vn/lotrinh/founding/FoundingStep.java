package vn.lotrinh.founding;

import java.util.List;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.casefile.Steps;

/**
 * A step of the room: the papers that it waits for, those that what is decided there may need, and the terms that no law gives.
 *
 * @param terms names of terms
 */
record FoundingStep(List<PaperKind> required, List<PaperKind> expected, List<String> terms) {

  static final Steps<FoundingStep> ALL = new Steps<>();
  static final String PREPARE = "UserTask_PrepareFounding";
  static final String DRAFT = "UserTask_DraftMerger";
  static final String FILE = "UserTask_FileDossier";
  static final String DECIDE = "UserTask_DecideRegistration";

  static {
    ALL.with("UserTask_AdviseFounders", nothing("advice"));
    ALL.with(PREPARE, expects(List.of(new PaperKind("du-thao-dieu-le", "Dự thảo Điều lệ"), new PaperKind("phuong-an",
        "Phương án sản xuất, kinh doanh")), "preparation"));
    ALL.with("UserTask_HoldFoundingMeeting", expects(FoundingService.MEETING_PAPERS, "meeting", "majority"));
    ALL.with("UserTask_ReconsiderFounding", nothing("reconsideration"));
    ALL.with("UserTask_PublishFounding", nothing("publication"));
    ALL.with("UserTask_CollectCapital", nothing());
    ALL.with("UserTask_LowerCapital", needs(new PaperKind("dang-ky-giam-von", "Giấy đề nghị đăng ký thay đổi vốn điều lệ, giấy xác nhận")));
    ALL.with(FILE, nothing("filing"));
    ALL.with("UserTask_ReceiveDossier", nothing("receipt"));
    ALL.with("UserTask_ReviewDossier", nothing());
    ALL.with(DECIDE, nothing());
    ALL.with("UserTask_SupplementDossier", nothing());
    ALL.with(DRAFT, needs(new PaperKind("du-thao-hop-dong", "Dự thảo hợp đồng hợp nhất, sáp nhập và Điều lệ"), "mergerDraft"));
    ALL.with("UserTask_HoldMergerAssembly", expects(List.of(new PaperKind("nghi-quyet", "Nghị quyết đại hội thành viên về hợp đồng"),
        new PaperKind("bien-ban-dai-hoi", "Biên bản đại hội thành viên")), "assembly", "memberExcess"));
    ALL.with("UserTask_NotifyCreditors", needs(new PaperKind("gui-chu-no", "Văn bản gửi chủ nợ, danh sách nơi nhận")));
    ALL.with("UserTask_ReconsiderMerger", nothing("reconsideration"));
    ALL.with("UserTask_CloseOldBranches", nothing("branches"));
    ALL.with("UserTask_ConfirmTaxTransfer", needs(new PaperKind("y-kien-thue", "Văn bản của cơ quan thuế"), "taxTransfer"));
    ALL.with("UserTask_ConcludeExistence", needs(new PaperKind("thong-bao-cham-dut", "Thông báo chấm dứt tồn tại")));
    ALL.with("UserTask_DecideFilingStop", needs(new PaperKind("thong-bao-dung", "Thông báo dừng thủ tục, hoặc văn bản từ chối")));
  }

  private static FoundingStep nothing(String... terms) {
    return new FoundingStep(List.of(), List.of(), List.of(terms));
  }

  private static FoundingStep needs(PaperKind paper, String... terms) {
    return new FoundingStep(List.of(paper), List.of(), List.of(terms));
  }

  private static FoundingStep expects(List<PaperKind> papers, String... terms) {
    return new FoundingStep(List.of(), papers, List.of(terms));
  }
}
