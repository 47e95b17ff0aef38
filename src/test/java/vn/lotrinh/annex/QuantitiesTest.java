package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product cells as annexes of official plans write them. */
class QuantitiesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      81 HTX được xử lý                                                        | = 81 HTX
      20 HTX giải thể tự nguyện                                                | = 20 HTX
      31 HTX giải thể bắt buộc không nợ                                        | = 31 HTX
      25 HTX thành lập mới                                                     | = 25 HTX
      18 HTX được hỗ trợ                                                       | = 18 HTX
      ít nhất 28 chuỗi                                                         | >= 28 chuỗi
      Ít nhất 10 chuỗi liên kết (cua)                                          | >= 10 chuỗi liên kết
      18 HTX điểm, 54 HTX vệ tinh                                              | = 18 HTX điểm; = 54 HTX vệ tinh
      18 HTX điểm, 54 HTX vệ tinh và 02 Liên hiệp HTX                          | = 18 HTX điểm; = 54 HTX vệ tinh; = 2 Liên hiệp HTX
      mỗi huyện 02 HTX điểm, 6 HTX vệ tinh                                     | = 2 HTX điểm/huyện; = 6 HTX vệ tinh/huyện
      Mỗi huyện 02 HTX điểm                                                    | = 2 HTX điểm/huyện
      Mỗi xã ít nhất 01 HTX                                                    | >= 1 HTX/xã
      Mỗi năm thành lập mới 05 HTX                                             | = 5 HTX/năm
      05 HTX/năm                                                               | = 5 HTX/năm
      02 cuộc/năm                                                              | = 2 cuộc/năm
      80 %                                                                     | = 80 %
      80%                                                                      | = 80 %
      80% HTX thuộc diện giải thể được giải thể                                | = 80 % HTX
      100% thành viên 03 HTX được tập huấn                                     | = 100 % thành viên; = 3 HTX
      trên 90%                                                                 | > 90 %
      Trên 90% HTX hoạt động hiệu quả                                          | > 90 % HTX
      tối thiểu 65% HTX xếp loại khá, tốt                                      | >= 65 % HTX xếp loại khá
      từ 25 đến 30 HTX                                                         | >= 25 HTX; <= 30 HTX
      25 - 30 HTX                                                              | >= 25 HTX; <= 30 HTX
      01 lớp/40 học viên                                                       | = 1 lớp; = 40 học viên
      06 lớp (ít nhất 240 học viên)                                            | = 6 lớp; >= 240 học viên
      02 lớp (75 người)                                                        | = 2 lớp; = 75 người
      02 lớp, mỗi lớp 40 học viên                                              | = 2 lớp; = 40 học viên/lớp
      03 hội nghị, mỗi hội nghị ít nhất 80 đại biểu                            | = 3 hội nghị; >= 80 đại biểu/hội nghị
      02 đoàn, 15 người/đoàn                                                   | = 2 đoàn; = 15 người/đoàn
      100% HTX ngừng hoạt động trên 12 tháng                                   | = 100 % HTX ngừng hoạt động
      Tối đa 05 HTX                                                            | <= 5 HTX
      Không quá 05 HTX thí điểm                                                | <= 5 HTX thí điểm
      Có ít nhất một doanh nghiệp là thành viên                                | >= 1 doanh nghiệp
      Hai mô hình HTX kiểu mới                                                 | = 2 mô hình HTX kiểu
      1.200 thành viên                                                         | = 1200 thành viên
      Tờ trình bố trí kinh phí 207.960.000 đồng                                | = 207960000 đồng
      1,5 tỷ đồng                                                              | = 1.5 tỷ đồng
      Doanh thu bình quân 2,5 tỷ đồng/HTX/năm                                  | = 2.5 tỷ đồng/HTX/năm
      Thu nhập 60 triệu đồng/người/năm                                         | = 60 triệu đồng/người/năm
      500 triệu đồng                                                           | = 500 triệu đồng
      Từ 50 thành viên trở lên                                                 | >= 50 thành viên
      80 điểm trở lên                                                          | >= 80 điểm
      100% HTX thí điểm đạt từ 80 điểm trở lên                                 | = 100 % HTX thí điểm; >= 80 điểm
      02 đoàn kiểm tra, thăm HTX                                               | = 2 đoàn kiểm tra
      01 báo cáo                                                               | = 1 báo cáo
      10 HTX tham gia sàn thương mại điện tử                                   | = 10 HTX
      Hỗ trợ 36 HTX điểm và vệ tinh sử dụng phần mềm kế toán                   | = 36 HTX điểm
      03 sản phẩm OCOP đạt từ 3 sao trở lên                                    | = 3 sản phẩm OCOP
      500 ha                                                                   | = 500 ha
      Kế hoạch số 135/KH-UBND; 02 hội nghị năm 2025                            | = 2 hội nghị
      """)
  void areRead(String product, String expected) {
    assertThat(Quantities.read(product).stream().map(one -> one.op() + " " + one.quantity().toPlainString() + " "
        + one.written()).collect(Collectors.joining("; "))).isEqualTo(expected);
    assertThat(Quantities.read(product)).allMatch(one -> one.doubt() == null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quyết định của UBND tỉnh", "Kế hoạch 135/KH-UBND", "Báo cáo năm 2025", "Tập huấn Luật Hợp tác xã năm 2012",
      "Báo cáo 06 tháng, báo cáo năm", "Sản phẩm OCOP từ 3 sao trở lên",
      "Giai đoạn 2021 - 2025", "Thông tư 01/2020/TT-BKHĐT", "Hoàn thành trước 15/3/2025", "Quý IV/2025", "Văn bản", "",
          "Nghị quyết số 20-NQ/TW", "Hồ sơ dự thi lần thứ 9"})
  void areNotInventedFromYearsDaysAndDocuments(String product) {
    assertThat(Quantities.read(product)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Khoảng 30 HTX", "Dưới 5% HTX yếu kém", "Tăng 10% doanh thu"})
  void carryADoubtWhereTheyAreNotExact(String product) {
    assertThat(Quantities.read(product)).hasSize(1).allMatch(one -> one.doubt() != null);
  }
}
