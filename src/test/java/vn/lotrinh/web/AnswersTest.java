package vn.lotrinh.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;

/** What programs are told when something is refused or fails: one sentence, nothing from inside. */
@SystemTest
@ExtendWith(OutputCaptureExtension.class)
class AnswersTest {

  @Autowired TestRestTemplate http;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "refused           | 422 | {\"message\":\"Hồ sơ <b>KG-1</b> chưa đủ giấy tờ.\"}",
      "forbidden         | 403 | {\"message\":\"Bạn không có quyền xem hoặc làm việc này.\"}",
      "large             | 413 | {\"message\":\"Tệp gửi lên quá lớn.\"}",
      "missing           | 400 | {\"message\":\"Thiếu thông tin “name”.\"}",
      "refused?count=abc | 400 | {\"message\":\"Giá trị của “count” không đúng.\"}",
      "a/b/c             | 404 | {\"message\":\"Không tìm thấy trang hoặc hồ sơ này, hoặc cơ quan của bạn không tham gia hồ sơ.\"}"})
  void programsGetOneSentence(String address, int status, String answer) {
    ResponseEntity<String> told = get("/api/failing/" + address);
    assertThat(told.getStatusCode().value()).isEqualTo(status);
    assertThat(told.getBody()).isEqualTo(answer);
    assertThat(told.getHeaders().getContentType().isCompatibleWith(MediaType.APPLICATION_JSON)).isTrue();
  }

  @Test
  void aBodyThatIsNoneIsABadRequest() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    ResponseEntity<String> told = http.withBasicAuth("dieuphoi", "DienTap#2021")
        .exchange("/api/failing/body", HttpMethod.POST, new HttpEntity<>("{\"number\": \"x\"}", headers), String.class);
    assertThat(told.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(told.getBody()).isEqualTo("{\"message\":\"Dữ liệu gửi lên không đọc được.\"}");
  }

  @Test
  void anUnexpectedFailureCarriesANumberThatIsInTheLogAndNothingElse(CapturedOutput log) {
    ResponseEntity<String> told = get("/api/failing/unexpected");
    assertThat(told.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(told.getBody()).doesNotContain("secret", "IllegalState", "vn.lotrinh").contains("Hệ thống gặp lỗi ngoài dự kiến.");
    String number = told.getBody().replaceAll(".*\"number\":\"(\\w{8})\".*", "$1");
    assertThat(log.getAll()).contains("Lỗi " + number + " tại /api/failing/unexpected").contains("secret inside");
  }

  private ResponseEntity<String> get(String address) {
    return http.withBasicAuth("dieuphoi", "DienTap#2021").getForEntity(address, String.class);
  }
}
