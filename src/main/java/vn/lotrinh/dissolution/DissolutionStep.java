package vn.lotrinh.dissolution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.casefile.Steps;

/**
 * A step of a dissolution: which papers it yields or needs, as the law names them, and by which terms it is to be done.
 *
 * @param need what becomes of the step without its papers
 * @param terms names of terms that no law fixes
 */
record DissolutionStep(Function<Dissolution, List<PaperKind>> papers, Need need, List<String> terms) {

  /** It waits for them; it waits for those that the case does not hold yet; what was decided says whether they are needed. */
  enum Need { REQUIRED, REQUIRED_UNLESS_THERE, EXPECTED }

  static final Steps<DissolutionStep> ALL = new Steps<>();
  static final String EXPLAINED = "UserTask_ReviewExplanation";
  static final String OBJECTED = "UserTask_RecordObjection";
  static final String DISTRIBUTED = "UserTask_DistributeRest";

  static final String BRANCHES_FILED = "UserTask_FileBranches";
  static final PaperKind BRANCH_NOTICE = new PaperKind("cham-dut-chi-nhanh",
      "Thông báo chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh");
  /** With the notice; a business place needs the notice only (Luật Điều 104.2). */
  static final List<PaperKind> BRANCH_PAPERS = List.of(BRANCH_NOTICE, new PaperKind("bien-ban-cham-dut-chi-nhanh", "Biên bản họp về chấm dứt chi nhánh, văn phòng đại diện"),
      new PaperKind("quyet-dinh-cham-dut-chi-nhanh", "Quyết định của Hội đồng quản trị (quản trị đầy đủ) hoặc nghị quyết đại hội thành viên (quản trị rút gọn)"));

  private static final PaperKind RECOVERY = new PaperKind("quyet-dinh-thu-hoi", "Quyết định thu hồi quỹ, tài sản chung không chia");
  private static final PaperKind LIQUIDATION = new PaperKind("bao-cao-thanh-ly",
      "Báo cáo kết quả chuyển nhượng, thanh lý của hội đồng thanh lý tài sản chung không chia");
  private static final PaperKind RESOLUTION = new PaperKind("nghi-quyet", "Nghị quyết đại hội thành viên về giải thể");

  static {
    revocation();
    resolution();
    settlement();
    bankruptcy();
    dossier();
  }

  private static void revocation() {
    needs("UserTask_VerifyGround", paper("bien-ban-xac-minh", "Biên bản xác minh, tài liệu chứng minh căn cứ thu hồi"), "groundVerification");
    needs("UserTask_IssueViolationNotice", paper("thong-bao-vi-pham", "Thông báo về hành vi vi phạm (Mẫu số 01)"), "explanation");
    needsNothing("UserTask_PublishNotice");
    needs("UserTask_IssueNoticeAndDecision", List.of(new PaperKind("thong-bao-vi-pham", "Thông báo về hành vi vi phạm (Mẫu số 01)"),
        new PaperKind("quyet-dinh-thu-hoi-gcn", "Quyết định thu hồi Giấy chứng nhận đăng ký (Mẫu số 02)")));
    needs("UserTask_VerifyAddress", paper("xac-minh-dia-chi", "Biên bản hoặc thông báo xác minh tại địa chỉ trụ sở"), "addressVerification");
    expects("UserTask_Explain", paper("van-ban-giai-trinh", "Văn bản giải trình và tài liệu kèm theo"));
    needsNothing(EXPLAINED);
    needsNothing("UserTask_Consolidate", "consolidation");
    needs("UserTask_DecideRevocation", paper("quyet-dinh-thu-hoi-gcn", "Quyết định thu hồi Giấy chứng nhận đăng ký (Mẫu số 02)"));
    needs("UserTask_RecordDissolutionRuling", paper("quyet-dinh-giai-the-cua-toa-an",
        "Bản án, quyết định của Tòa án về giải thể đã có hiệu lực"));
    needs("UserTask_PublishDissolutionRuling", paper("thong-bao-dang-lam-thu-tuc", "Thông báo đang làm thủ tục giải thể"));
    needs("UserTask_PublishEnforcement", paper("thong-bao-thu-hoi-gcn", "Thông báo đăng tải quyết định thu hồi"));
    needs("UserTask_PublishRevocation", paper("thong-bao-thu-hoi-gcn", "Thông báo đăng tải quyết định thu hồi"));
    needs("UserTask_CancelRevocation", paper("quyet-dinh-huy-thu-hoi", "Quyết định hủy bỏ quyết định thu hồi Giấy chứng nhận"));
    needs("UserTask_PublishRestoration", paper("thong-bao-khoi-phuc", "Thông báo khôi phục tình trạng"));
  }

  private static void resolution() {
    needs("UserTask_VerifyDormancy", paper("bien-ban-xac-minh", "Biên bản xác minh tình trạng hoạt động"), "verification");
    needs("UserTask_Persuade", paper("bien-ban-lam-viec", "Biên bản làm việc hoặc đơn đề nghị giải thể"), "persuasion");
    needs("UserTask_TakeInventory", paper("bang-ke-tai-san", "Bảng kê tài sản, công nợ, lao động, tài sản chung không chia"), "inventory");
    needsNothing("UserTask_HoldMeeting", "firstMeeting");
    needs("UserTask_SendResolution", List.of(RESOLUTION, new PaperKind("bien-ban-dai-hoi", "Biên bản đại hội thành viên")));
    expects("UserTask_AdoptResolution", List.of(RESOLUTION));
    needs("UserTask_PublishResolution", paper("thong-bao-dang-lam-thu-tuc", "Thông báo đang làm thủ tục giải thể"));
    needs("UserTask_PublishWithdrawal", paper("thong-bao-huy-bo", "Thông báo hủy bỏ nghị quyết giải thể và khôi phục tình trạng"));
    needsNothing(OBJECTED, "objection");
  }

  private static void settlement() {
    needs("UserTask_ListDebts", paper("bang-ke-chu-no", "Bảng kê chủ nợ: tên, địa chỉ, số nợ, thời hạn, phương thức trả"), "debtList");
    needsNothing("UserTask_PayDebts", "debtPayment");
    needs("UserTask_NotifyInsolvency", paper("thong-bao-mat-kha-nang-thanh-toan", "Thông báo mất khả năng thanh toán"), "insolvencyNotice", "insolvencyMonths");
    needs("UserTask_DecideRecovery", List.of(RECOVERY), "undividedAssets");
    needs("UserTask_LiquidateAssets", List.of(LIQUIDATION), "undividedAssets");
    needs("UserTask_AgreeGifts", paper("thoa-thuan-tang-cho", "Văn bản thỏa thuận về quỹ, tài sản được tặng cho"), "undividedAssets");
    needsNothing(DISTRIBUTED, "distribution");
    needs("UserTask_SettleTax", paper("xac-nhan-thue", "Xác nhận hoàn thành nghĩa vụ thuế"), "taxSettlement");
    needsNothing("UserTask_DecideBranches", "branchDecision");
    ALL.with(BRANCHES_FILED, new DissolutionStep(d -> List.of(BRANCH_NOTICE), Need.REQUIRED, List.of()));
    needsNothing("UserTask_GiveBranchTaxOpinion");
    needs("UserTask_CloseBranches", paper("thong-bao-cham-dut-chi-nhanh", "Thông báo chấm dứt hoạt động của cơ quan đăng ký kinh doanh"));
  }

  private static void bankruptcy() {
    expects("UserTask_FilePetition", paper("don-pha-san", "Đơn yêu cầu mở thủ tục phá sản"), "petition");
    needs("UserTask_RecordCourtRuling", paper("quyet-dinh-mo-thu-tuc", "Quyết định của tòa án mở hoặc không mở thủ tục phá sản"), "courtRuling");
    needs("UserTask_PublishOpening", paper("thong-bao-pha-san", "Thông báo đang làm thủ tục phá sản"));
    needs("UserTask_RecordCourtDecision", paper("quyet-dinh-cua-toa-an", "Quyết định của tòa án tuyên bố phá sản hoặc đình chỉ"), "courtDecision");
    needs("UserTask_PublishBankruptcy", paper("thong-bao-da-pha-san", "Thông báo đã phá sản"));
  }

  private static void dossier() {
    ALL.with("UserTask_FileDossier", new DissolutionStep(DissolutionStep::whole, Need.REQUIRED_UNLESS_THERE, List.of()));
    needsNothing("UserTask_CheckDossier", "dossierCheck");
    needsNothing("UserTask_SupplementDossier");
    needs("UserTask_DecideStop", paper("thong-bao-dung", "Thông báo dừng thủ tục, hoặc văn bản từ chối"));
    needsNothing("UserTask_GiveTaxOpinion");
    needs("UserTask_ConcludeDissolution", paper("thong-bao-giai-the", "Thông báo về việc giải thể của cơ quan đăng ký kinh doanh"));
    needs("UserTask_ConcludeSilent", paper("thong-bao-giai-the", "Thông báo về việc giải thể của cơ quan đăng ký kinh doanh"));
    needs("UserTask_RecoverAfterwards", paper("thu-hoi-sau-giai-the", "Quyết định thu hồi, hoặc biên bản xác minh không có tài sản của Nhà nước"), "undividedAssets");
    needsNothing("UserTask_NameLiable", "liability");
    needsNothing("UserTask_ReturnSeal", "seal");
    needsNothing("UserTask_ArchiveCase", "archive");
  }

  /** Nothing beyond this list may be asked for (NĐ 92 Điều 11, 50.2). */
  private static List<PaperKind> whole(Dissolution d) {
    List<PaperKind> papers = new ArrayList<>(List.of(new PaperKind("thong-bao-viec-giai-the", "Thông báo về việc giải thể hợp tác xã"),
        new PaperKind("bao-cao-xu-ly-tai-san", "Báo cáo về việc xử lý tài sản")));
    if (d.duties().undivided() == Undivided.STATE) papers.add(RECOVERY);
    if (d.duties().undivided() == Undivided.PARTLY) papers.add(LIQUIDATION);
    return papers;
  }

  private static void needs(String userTask, List<PaperKind> papers, String... terms) {
    ALL.with(userTask, new DissolutionStep(d -> papers, Need.REQUIRED, List.of(terms)));
  }

  private static void expects(String userTask, List<PaperKind> papers, String... terms) {
    ALL.with(userTask, new DissolutionStep(d -> papers, Need.EXPECTED, List.of(terms)));
  }

  private static void needsNothing(String userTask, String... terms) {
    needs(userTask, List.of(), terms);
  }

  private static List<PaperKind> paper(String kind, String title) {
    return List.of(new PaperKind(kind, title));
  }
}
