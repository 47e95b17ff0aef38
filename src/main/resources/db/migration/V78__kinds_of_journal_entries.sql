-- What kind of act an entry of the journal tells stands in a column of its own: papers find what they quote by it, not by the words.
alter table dissolution_record add column kind text;

update dissolution_record set kind = coalesce((select k.kind from (values
  ('Hủy việc khởi động', 'CANCELLED_START'),
  ('Xác minh tình trạng hoạt động', 'DORMANCY'),
  ('Vận động, tư vấn giải thể tự nguyện', 'PERSUASION'),
  ('Kiểm kê tài sản, công nợ', 'INVENTORY'),
  ('Gửi và niêm yết nghị quyết', 'SENDING'),
  ('Đăng tải nghị quyết giải thể', 'RESOLUTION_PUBLISHED'),
  ('Hủy bỏ nghị quyết giải thể', 'WITHDRAWAL'),
  ('Đăng tải hủy bỏ nghị quyết, khôi phục tình trạng', 'WITHDRAWAL_PUBLISHED'),
  ('Xác minh căn cứ thu hồi Giấy chứng nhận', 'GROUND'),
  ('Thông báo về hành vi vi phạm (Mẫu số 01)', 'NOTICE'),
  ('Đăng tải, gửi thông báo vi phạm', 'NOTICE_PUBLISHED'),
  ('Cơ quan thuế xác minh tại địa chỉ trụ sở', 'ADDRESS'),
  ('Giải trình', 'EXPLANATION'),
  ('Hết hạn mà không giải trình', 'NO_SHOW'),
  ('Xem xét giải trình', 'REVIEW'),
  ('Củng cố hợp tác xã', 'CONSOLIDATION'),
  ('Quyết định thu hồi Giấy chứng nhận (Mẫu số 02)', 'REVOCATION'),
  ('Đăng tải quyết định thu hồi, chuyển “đang làm thủ tục giải thể”', 'REVOCATION_PUBLISHED'),
  ('Đăng tải thu hồi do cưỡng chế về quản lý thuế', 'ENFORCEMENT_PUBLISHED'),
  ('Quyết định giải thể của Tòa án', 'COURT_RULING'),
  ('Đăng tải quyết định của Tòa án, chuyển “đang làm thủ tục giải thể”', 'COURT_RULING_PUBLISHED'),
  ('Căn cứ khôi phục Giấy chứng nhận', 'RESTORATION_BASIS'),
  ('Quyết định hủy bỏ quyết định thu hồi Giấy chứng nhận', 'CANCELLATION'),
  ('Đăng tải, khôi phục tình trạng', 'RESTORATION_PUBLISHED'),
  ('Lập bảng kê chủ nợ', 'DEBTS_LISTED'),
  ('Trả chi phí giải thể', 'COSTS_PAID'),
  ('Trả nợ theo thứ tự', 'PAYMENT'),
  ('Khoanh nợ thuế', 'TAX_FROZEN'),
  ('Thông báo mất khả năng thanh toán', 'INSOLVENCY'),
  ('Nộp đơn yêu cầu mở thủ tục phá sản', 'PETITION'),
  ('Quyết định của tòa án về mở thủ tục phá sản', 'BANKRUPTCY_RULING'),
  ('Đăng tải quyết định mở thủ tục phá sản', 'BANKRUPTCY_OPENED'),
  ('Quyết định của tòa án kết thúc thủ tục phá sản', 'BANKRUPTCY_DECISION'),
  ('Đăng tải quyết định tuyên bố phá sản', 'BANKRUPTCY_PUBLISHED'),
  ('Xử lý quỹ, tài sản chung không chia', 'UNDIVIDED'),
  ('Hoàn thành nghĩa vụ thuế', 'TAX'),
  ('Chia phần tài sản còn lại cho thành viên', 'DISTRIBUTION'),
  ('Quyết định chấm dứt chi nhánh', 'BRANCH_DECISION'),
  ('Nộp thông báo chấm dứt chi nhánh', 'BRANCH_FILING'),
  ('Ý kiến của cơ quan thuế về chi nhánh', 'BRANCH_TAX_OPINION'),
  ('Chấm dứt chi nhánh, văn phòng đại diện, địa điểm kinh doanh', 'BRANCHES_CLOSED'),
  ('Chi nhánh, văn phòng đại diện, địa điểm kinh doanh chấm dứt theo mốc 06 tháng', 'BRANCHES_SILENT'),
  ('Nộp hồ sơ đăng ký giải thể', 'FILING'),
  ('Kiểm tra hồ sơ đăng ký giải thể', 'CHECK'),
  ('Nộp bổ sung hồ sơ', 'SUPPLEMENT'),
  ('Hủy hồ sơ đăng ký giải thể vì quá 60 ngày không bổ sung', 'DOSSIER_CANCELLED'),
  ('Ý kiến của cơ quan thuế', 'TAX_OPINION'),
  ('Đề nghị dừng thủ tục đăng ký giải thể', 'STOP_REQUEST'),
  ('Trả lời đề nghị dừng thủ tục', 'STOP_ANSWER'),
  ('Hết 06 tháng không có hồ sơ và không có phản đối', 'SILENCE'),
  ('Hồ sơ nhận trong 06 tháng, nhập sau', 'FILED_IN_TIME'),
  ('Trở lại làm thủ tục giải thể', 'RESUMED'),
  ('Chuyển tình trạng “đã giải thể” theo hồ sơ', 'DISSOLVED'),
  ('Chuyển tình trạng “đã giải thể” sau 06 tháng', 'DISSOLVED_SILENTLY'),
  ('Trả con dấu và giấy chứng nhận mẫu dấu', 'SEAL'),
  ('Thu hồi tài sản chung không chia sau khi giải thể', 'RECOVERY'),
  ('Người liên đới chịu trách nhiệm về nợ còn lại', 'LIABILITY'),
  ('Lưu hồ sơ, cập nhật kết quả', 'ARCHIVE'),
  ('Nhận phản đối bằng văn bản', 'OBJECTION'),
  ('Ghi nhận phản đối', 'OBJECTION_LOOKED_AT')
) as k (what, kind) where k.what = dissolution_record.what), case
  when what = 'Nghị quyết giải thể sau khi bị thu hồi Giấy chứng nhận' then case when decision = 'thông qua' then 'ADOPTION' else 'NO_ADOPTION' end
  when what like 'Khởi động thủ tục%' then 'START'
  when what like 'Đại hội thành viên lần%' then 'MEETING'
  when what like 'Chuyển sang trường hợp%' then 'DEBT_LINE'
  when what like 'Còn lại khi hết 06 tháng%' then 'LEFT_OPEN'
  when what like 'Quyết định chấm dứt%' then 'BRANCH_DECISION'
  when what like 'Nộp thông báo chấm dứt%' then 'BRANCH_FILING'
  when what like 'Ghi nhận: %' then 'OBSTACLE'
  when what like 'Đã kết thúc: %' then 'OBSTACLE_ENDED'
  when what like 'Chấm dứt %' then 'BRANCHES_CLOSED'
  when what like 'Quyết định thu hồi Giấy chứng nhận%' then 'REVOCATION'
  when what like 'Thông báo về hành vi vi phạm%' then 'NOTICE'
  else 'OTHER' end);

alter table dissolution_record alter column kind set not null;
create index dissolution_record_kind on dissolution_record (dissolution, kind, id desc);
