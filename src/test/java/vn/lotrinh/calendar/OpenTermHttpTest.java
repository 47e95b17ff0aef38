package vn.lotrinh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** The terms that no law fixes: those of all rooms are set and confirmed in one place, and who did it is kept. */
@SystemTest
class OpenTermHttpTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired OpenTerms terms;

  @Test
  void theTermsOfScoringAndOfTheReportAreConfirmedLikeThoseOfDissolutions() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/terms").body();
    assertThat(page).contains("Giải thể hợp tác xã", "Chấm điểm, xếp loại", "Văn bản của báo cáo năm", "Kiểm tra thể thức");
    OpenTerm before = terms.get("report", "FORMAT_CHECK");
    assertThat(before.confirmed()).isFalse();
    visitor.post("/terms/report/FORMAT_CHECK", "length=" + before.length() + "&_csrf=" + Visitor.encoded(Visitor.token(page)));
    assertThat(term("report", "FORMAT_CHECK").at("/confirmed").asBoolean()).isTrue();
    assertThat(visitor.get("/terms").body()).as("the log").contains("Đã đặt, đã xác nhận", "Điều phối viên chương trình");

    put("/api/terms/classification/check", 15, true);
    assertThat(term("classification", "check").at("/confirmed").asBoolean()).isTrue();
    put("/api/terms/classification/check", 15, false);
    put("/api/terms/report/FORMAT_CHECK", before.length(), false);
    assertThat(terms.changes()).hasSizeGreaterThanOrEqualTo(4).first().satisfies(last -> {
      assertThat(last.actor()).isEqualTo("dieuphoi");
      assertThat(last.confirmed()).isFalse();
    });
  }

  @Test
  void nobodyElseSetsThemAndNoLengthThatMakesNoSense() {
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).getForEntity("/api/terms", String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).exchange("/api/terms/report/SIGNING", HttpMethod.PUT,
        new HttpEntity<>(Map.of("length", 2, "confirmed", true)), JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(put("/api/terms/classification/check", 0, true).getBody().at("/message").asText()).isEqualTo("Thời hạn phải từ 1 đến 1000.");
    assertThat(put("/api/terms/report/SIGNING", 1001, true).getBody().at("/message").asText()).isEqualTo("Thời hạn phải từ 0 đến 1000.");
    assertThat(put("/api/terms/report/nothing", 5, true).getBody().at("/message").asText()).isEqualTo("Không có thời hạn nào mang tên “nothing”.");
  }

  private ResponseEntity<JsonNode> put(String address, int length, boolean confirmed) {
    return http.withBasicAuth("dieuphoi", PASSWORD).exchange(address, HttpMethod.PUT,
        new HttpEntity<>(Map.of("length", length, "confirmed", confirmed)), JsonNode.class);
  }

  private JsonNode term(String room, String name) {
    JsonNode all = http.withBasicAuth("dieuphoi", PASSWORD).getForObject("/api/terms", JsonNode.class);
    return StreamSupport.stream(all.spliterator(), false).filter(term -> term.at("/room").asText().equals(room) && term.at("/name").asText().equals(name))
        .findFirst().orElseThrow();
  }
}
