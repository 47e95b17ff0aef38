package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases about time as annexes of official plans write them. */
class DatePhraseTest {

  /** The plan of a year, 2025; start | due | strictly before | recurring. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      30/9/2025                                  |            | 2025-09-30 |            |
      30/09/2025                                 |            | 2025-09-30 |            |
      30-9-2025                                  |            | 2025-09-30 |            |
      30.9.2025                                  |            | 2025-09-30 |            |
      Ngày 30/9/2025                             |            | 2025-09-30 |            |
      Ngày 30 tháng 9 năm 2025                   |            | 2025-09-30 |            |
      30/9                                       |            | 2025-09-30 |            |
      Trước ngày 10/12                           |            | 2025-12-09 | 2025-12-10 |
      trước 10/12/2025                           |            | 2025-12-09 | 2025-12-10 |
      Hoàn thành trước 15/3/2025                 |            | 2025-03-14 | 2025-03-15 |
      Trước tháng 6/2025                         |            | 2025-05-31 | 2025-06-01 |
      Trước ngày 01 tháng 7 năm 2025             |            | 2025-06-30 | 2025-07-01 |
      Chậm nhất ngày 15/12                       |            | 2025-12-15 |            |
      chậm nhất 30/11                            |            | 2025-11-30 |            |
      Chậm nhất là ngày 30/11/2025               |            | 2025-11-30 |            |
      Chậm nhất trong tháng 6/2025               |            | 2025-06-30 |            |
      Muộn nhất 20/12/2025                       |            | 2025-12-20 |            |
      Đến ngày 30/6/2025                         |            | 2025-06-30 |            |
      Đến hết ngày 30/6/2025                     |            | 2025-06-30 |            |
      Đến hết tháng 10/2025                      |            | 2025-10-31 |            |
      Hết quý III/2025                           |            | 2025-09-30 |            |
      Không quá ngày 20/8/2025                   |            | 2025-08-20 |            |
      Tháng 8/2025                               | 2025-08-01 | 2025-08-31 |            |
      Tháng 8 năm 2025                           | 2025-08-01 | 2025-08-31 |            |
      Tháng 08/2025                              | 2025-08-01 | 2025-08-31 |            |
      T8/2025                                    | 2025-08-01 | 2025-08-31 |            |
      8/2025                                     | 2025-08-01 | 2025-08-31 |            |
      trong tháng 3                              | 2025-03-01 | 2025-03-31 |            |
      Trong tháng 3/2025                         | 2025-03-01 | 2025-03-31 |            |
      Hoàn thành trong tháng 02/2025             | 2025-02-01 | 2025-02-28 |            |
      Từ tháng 6 đến tháng 9                     | 2025-06-01 | 2025-09-30 |            |
      Từ tháng 4-6/2025                          | 2025-04-01 | 2025-06-30 |            |
      Tháng 10 - 11/2025                         | 2025-10-01 | 2025-11-30 |            |
      Tháng 3 đến tháng 5/2025                   | 2025-03-01 | 2025-05-31 |            |
      Từ tháng 01/2025 đến tháng 12/2025         | 2025-01-01 | 2025-12-31 |            |
      Tháng 4, 5/2025                            | 2025-04-01 | 2025-05-31 |            |
      Tháng 4 và tháng 5/2025                    | 2025-04-01 | 2025-05-31 |            |
      Tháng 4, 5 và 6/2025                       | 2025-04-01 | 2025-06-30 |            |
      Tháng 4 và tháng 10/2025                   | 2025-04-01 | 2025-10-31 |            | FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=-1
      Quý IV/2025                                | 2025-10-01 | 2025-12-31 |            |
      Quý 4/2025                                 | 2025-10-01 | 2025-12-31 |            |
      Quí IV năm 2025                            | 2025-10-01 | 2025-12-31 |            |
      Q.I/2025                                   | 2025-01-01 | 2025-03-31 |            |
      Quý II                                     | 2025-04-01 | 2025-06-30 |            |
      Quý I, II/2025                             | 2025-01-01 | 2025-06-30 |            |
      Quý II - III/2025                          | 2025-04-01 | 2025-09-30 |            |
      Quý 1, 2/2025                              | 2025-01-01 | 2025-06-30 |            |
      Từ quý II đến quý IV/2025                  | 2025-04-01 | 2025-12-31 |            |
      6 tháng đầu năm                            | 2025-01-01 | 2025-06-30 |            |
      06 tháng cuối năm 2025                     | 2025-07-01 | 2025-12-31 |            |
      9 tháng đầu năm 2025                       | 2025-01-01 | 2025-09-30 |            |
      Nửa đầu năm 2025                           | 2025-01-01 | 2025-06-30 |            |
      Trong năm 2025                             | 2025-01-01 | 2025-12-31 |            |
      Năm 2025                                   | 2025-01-01 | 2025-12-31 |            |
      Trong năm                                  | 2025-01-01 | 2025-12-31 |            |
      Cả năm 2025                                | 2025-01-01 | 2025-12-31 |            | continuous
      Thường xuyên                               | 2025-01-01 | 2025-12-31 |            | continuous
      Thường xuyên trong năm                     | 2025-01-01 | 2025-12-31 |            | continuous
      Thực hiện thường xuyên, liên tục           | 2025-01-01 | 2025-12-31 |            | continuous
      Hằng quý                                   | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=3
      Hàng quý                                   | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=3
      Định kỳ hàng quý                           | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=3
      Hằng tháng                                 | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY
      Hàng năm                                   | 2025-01-01 | 2025-12-31 |            | FREQ=YEARLY
      06 tháng, năm                              | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=6
      6 tháng/lần                                | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=6
      Định kỳ 6 tháng một lần                    | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=6
      02 lần/năm                                 | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=6
      Trước ngày 25 hằng tháng                   | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;BYMONTHDAY=24
      Trước ngày 15 tháng cuối quý               | 2025-01-01 | 2025-12-31 |            | FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14
      Trung tuần tháng 10/2025                   | 2025-10-11 | 2025-10-20 |            |
      Thượng tuần tháng 10                       | 2025-10-01 | 2025-10-10 |            |
      Hạ tuần tháng 02/2025                      | 2025-02-21 | 2025-02-28 |            |
      Tuần 2 tháng 3/2025                        | 2025-03-08 | 2025-03-14 |            |
      Đầu tháng 4/2025                           |            | 2025-04-01 |            |
      Giữa tháng 4/2025                          |            | 2025-04-15 |            |
      Cuối tháng 4/2025                          |            | 2025-04-30 |            |
      Cuối quý IV/2025                           |            | 2025-12-31 |            |
      Cuối năm 2025                              |            | 2025-12-31 |            |
      Giữa năm 2025                              |            | 2025-06-30 |            |
      Dự kiến ngày 28/3/2025 (Thứ Sáu)           | 2025-03-28 | 2025-03-28 |            |
      Tổ chức vào ngày 11/4/2025                 | 2025-04-11 | 2025-04-11 |            |
      Từ ngày 20/3 đến trước 01/7/2025           | 2025-03-20 | 2025-06-30 | 2025-07-01 |
      Từ 15/3 đến 30/4/2025                      | 2025-03-15 | 2025-04-30 |            |
      15/3 - 30/4/2025                           | 2025-03-15 | 2025-04-30 |            |
      Ngày 15 - 20/3/2025                        | 2025-03-15 | 2025-03-20 |            |
      Từ ngày 01/11/2025 đến ngày 31/12/2025     | 2025-11-01 | 2025-12-31 |            |
      Từ nay đến 31/12/2025                      |            | 2025-12-31 |            |
      Cuối năm                                   |            | 2025-12-31 |            |
      Quý, năm                                   | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=3
      6 tháng và cả năm                          | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;INTERVAL=6
      Trước 20 hằng tháng                        | 2025-01-01 | 2025-12-31 |            | FREQ=MONTHLY;BYMONTHDAY=19
      Trước ngày 20/6 và trước ngày 20/12/2025   |            | 2025-12-19 |            | FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=19
      15/6 và 15/12/2025                         | 2025-06-15 | 2025-12-15 |            | FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15
      """)
  void isUnderstoodInThePlanOfAYear(String phrase, LocalDate start, LocalDate due, String before, String recurring) {
    Timing timing = DatePhrase.read(phrase, TimeFrame.ofYears(2025, 2025));
    assertThat(timing.doubt()).isNull();
    assertThat(timing.recurring()).isEqualTo(recurring);
    assertThat(timing.strictlyBefore()).isEqualTo(before);
    assertThat(timing.due()).isEqualTo(due);
    if (recurring == null || recurring.equals("continuous") || !recurring.contains("BYMONTH=")) assertThat(timing.start()).isEqualTo(start);
  }

  /** The plan 2021–2025, issued on 15 July 2021. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      Tháng 8/2021                                     | 2021-08-01 | 2021-08-31 |       |
      Quý IV/2023                                      | 2023-10-01 | 2023-12-31 |       |
      Năm 2022-2025                                    | 2022-01-01 | 2025-12-31 |       |
      Năm 2022 - 2025                                  | 2022-01-01 | 2025-12-31 |       |
      Từ năm 2022 đến năm 2025                         | 2022-01-01 | 2025-12-31 |       |
      Giai đoạn 2021-2025                              | 2021-01-01 | 2025-12-31 |       |
      2021 - 2025                                      | 2021-01-01 | 2025-12-31 |       |
      Năm 2023                                         | 2023-01-01 | 2023-12-31 |       |
      Năm 2022, 2023                                   | 2022-01-01 | 2023-12-31 |       |
      Đến năm 2025                                     |            | 2025-12-31 |       |
      Từ tháng 11/2022 đến tháng 02/2023               | 2022-11-01 | 2023-02-28 |       |
      Từ tháng 11 đến tháng 2/2023                     | 2022-11-01 | 2023-02-28 |       |
      Quý IV/2022 - Quý I/2023                         | 2022-10-01 | 2023-03-31 |       |
      Từ quý III/2021 đến quý II/2022                  | 2021-07-01 | 2022-06-30 |       |
      Thường xuyên                                     | 2021-07-15 | 2025-12-31 |       | continuous
      Thường xuyên trong giai đoạn 2021-2025           | 2021-07-15 | 2025-12-31 |       | continuous
      Hằng năm, thường xuyên                           | 2021-07-15 | 2025-12-31 |       | continuous
      Hằng năm                                         | 2021-01-01 | 2025-12-31 |       | FREQ=YEARLY
      Hàng năm, giai đoạn 2022-2025                    | 2022-01-01 | 2025-12-31 |       | FREQ=YEARLY
      Trước ngày 10/12 hằng năm                        |            | 2025-12-09 | 12-10 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10
      định kỳ trước ngày 10/12 hằng năm                |            | 2025-12-09 | 12-10 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10
      Trước ngày 15 tháng 11 hàng năm                  |            | 2025-11-14 | 11-15 | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15
      Trước 31/12 hằng năm                             |            | 2025-12-30 | 12-31 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31
      Ngày 30/6 hằng năm                               |            | 2025-06-30 |       | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30
      Tháng 12 hằng năm                                | 2021-12-01 | 2025-12-31 |       | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31
      Quý I hằng năm                                   | 2021-01-01 | 2025-03-31 |       | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31
      Trước ngày 15/6 và 15/12 hằng năm                |            | 2025-12-14 |       | FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14
      Tháng 6 và tháng 12 hằng năm                     |            | 2025-12-31 |       | FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1
      Hằng quý                                         | 2021-01-01 | 2025-12-31 |       | FREQ=MONTHLY;INTERVAL=3
      6 tháng đầu năm 2022                             | 2022-01-01 | 2022-06-30 |       |
      Khi mô hình hoàn thiện                           |            |            |       | event
      Sau khi có hướng dẫn của Bộ Kế hoạch và Đầu tư   |            |            |       | event
      Đột xuất                                         |            |            |       | event
      Trong vòng 30 ngày kể từ ngày ban hành Kế hoạch  | 2021-07-16 | 2021-08-14 |       |
      """)
  void isUnderstoodInAPlanOfFiveYears(String phrase, LocalDate start, LocalDate due, String before, String recurring) {
    Timing timing = DatePhrase.read(phrase, TimeFrame.ofYears(2021, 2025).issued(LocalDate.of(2021, 7, 15)));
    assertThat(timing.doubt()).isNull();
    assertThat(timing.recurring()).isEqualTo(recurring);
    assertThat(timing.strictlyBefore()).isEqualTo(before);
    assertThat(timing.due()).isEqualTo(due);
    assertThat(timing.start()).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Theo kế hoạch", "Theo quy định", "Theo tiến độ của Trung ương", "Theo kế hoạch của UBND tỉnh",
      "Sớm nhất có thể", "o000", "không đọc được (OCR: \"o000\")",
      "31/6/2025", "30/02/2025", "Tháng 13/2025", "Trước ngày 10/13", "Từ tháng 6", "Sau ngày 30/6/2025", "Trong thời gian tới",
          "Khoảng tháng 5/2025", "Mỗi tuần", "5 tháng/lần",
      "Đến kỳ đại hội thường niên đầu năm 2025", "Trong tháng 4/2025 tùy thuộc lịch công tác của tỉnh", "30/9/2026",
          "Năm 2025 (nguồn không ghi thời gian)", "30/6/2025 (ô gộp, suy ra)", "",
      "Tháng 12 năm trước", "Thường xuyên; báo cáo trước 10/12", "Trước 17h00 ngày 10/12/2025", "...",
          "Trong 15 ngày làm việc kể từ ngày nhận hồ sơ", "Trước ngày 10/6 và ngày 05/12/2025"})
  void isMarkedNeverGuessedWhereItIsNotUnderstood(String phrase) {
    assertThat(DatePhrase.read(phrase, TimeFrame.ofYears(2025, 2025)).doubt()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quý IV", "trong tháng 3", "30/11", "Trước ngày 10/12", "6 tháng đầu năm", "Trong năm"})
  void isMarkedWhereAPlanOfSeveralYearsLeavesTheYearOut(String phrase) {
    Timing timing = DatePhrase.read(phrase, TimeFrame.ofYears(2021, 2025));
    assertThat(timing.due()).isNull();
    assertThat(timing.doubt()).contains("năm nào");
  }

  @Test
  void keepsThePeaksOfAYear() {
    Timing timing = DatePhrase.read("Thường xuyên cả năm 2024; cao điểm tháng 4-5/2024 và tháng 8-9/2024", TimeFrame.ofYears(2024, 2024));
    assertThat(timing.peaks()).containsExactly("2024-04/2024-05", "2024-08/2024-09");
    assertThat(timing.recurring()).isEqualTo("continuous");
    assertThat(timing.doubt()).isNull();
    assertThat(DatePhrase.read("Cả năm 2024, cao điểm tháng 4/2024", TimeFrame.ofYears(2024,
        2024)).peaks()).containsExactly("2024-04/2024-04");
  }

  @Test
  void tellsTheVeryWordsItDidNotUnderstand() {
    Timing timing = DatePhrase.read("Trong tháng 4/2025 tùy thuộc lịch công tác của tỉnh", TimeFrame.ofYears(2025, 2025));
    assertThat(timing.doubt()).contains("tùy thuộc lịch công tác");
    assertThat(timing.due()).isEqualTo(LocalDate.of(2025, 4, 30));
    assertThat(DatePhrase.read("Theo kế hoạch của UBND tỉnh; dự kiến trung tuần tháng 10/2025", TimeFrame.ofYears(2025,
        2025)).due()).isEqualTo(LocalDate.of(2025, 10, 20));
  }

  @Test
  void anAbsentYearIsTheOnlyOneInWhichItFallsIntoThePlan() {
    TimeFrame frame = new TimeFrame(LocalDate.of(2021, 4, 16), LocalDate.of(2022, 3, 31), null);
    assertThat(DatePhrase.read("Tháng 10", frame).due()).isEqualTo(LocalDate.of(2021, 10, 31));
    assertThat(DatePhrase.read("Tháng 2", frame).due()).isEqualTo(LocalDate.of(2022, 2, 28));
  }
}
