package vn.lotrinh.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
  void whatIsPastedIsCleanedAndPasswordsStayAsTheyAre() {
    String pasted = "\u200B Ông\u00A0Tám\u2028trưởng ban\u202E ";
    Map<String, String> sent = Map.of("words", pasted, "password", " a\u00A0b ");
    assertThat(post("/api/failing/words", sent).getBody()).isEqualTo("[Ông Tám\ntrưởng ban][ a\u00A0b ]");
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    sent.forEach(form::add);
    ResponseEntity<String> page = http.withBasicAuth("dieuphoi", "DienTap#2021").postForEntity("/api/failing/fields", form, String.class);
    assertThat(page.getBody()).isEqualTo("[Ông Tám\ntrưởng ban][ a\u00A0b ]");
  }

  @Test
  void aSignThatCannotBeReadIsToldWhereItStands() {
    ResponseEntity<String> told = post("/api/failing/words", Map.of("words", "số\n1\u0007b", "password", "x"));
    assertThat(told.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(told.getBody()).contains("“words” có ký tự không đọc được ở dòng 2, ký tự thứ 2: “số 1[U+0007]b”");
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("words", "a\u0001b");
    form.add("password", "x");
    ResponseEntity<String> page = http.withBasicAuth("dieuphoi", "DienTap#2021").postForEntity("/api/failing/fields", form, String.class);
    assertThat(page.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(page.getBody()).contains("“Nội dung vừa gửi” có ký tự không đọc được ở ký tự thứ 2: “a[U+0001]b”");
  }

  private ResponseEntity<String> post(String address, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth("dieuphoi", "DienTap#2021").exchange(address, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
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
