package vn.lotrinh.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;

/** The page of the kinds of work and their interface. */
@SystemTest
class WorkKindPagesTest {

  private static final RequestPostProcessor OFFICER = user("lmhtx.cv1")
      .authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-LMHTX"));

  @Autowired WebApplicationContext web;
  @Autowired WorkKindVersions versions;
  @Autowired JdbcClient jdbc;

  private MockMvcTester http;

  @BeforeEach
  void openDoors() {
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
  }

  @Test
  void anOfficerReadsWhatEachKindAsksForAndCounts() {
    assertThat(get("/kinds")).contains("Lớp tập huấn, bồi dưỡng", "Họ và tên học viên", "9 hoặc 12 chữ số",
        "mỗi người một lần trong năm của kế hoạch, dù học nhiều lớp",
        "Danh sách học viên có ký nhận (phải có)", "Không hai dòng trùng “Tên lớp”, “Số định danh” trong một bảng.", "Cho vay",
            "Nợ quá hạn lớn hơn dư nợ.", "kèm theo phần mềm",
        "Các lần thay đổi", "Bản đầu.").doesNotContain("th:text");
  }

  @Test
  void theLogSaysWhatAnotherTextOfAFileChanged() {
    String old = jdbc.sql("select content from assignment_kind where code = 'loan' order by version desc limit 1").query(String.class)
        .single();
    jdbc.sql("insert into assignment_kind (code, version, content, recorded_at) values ('old-loan', 1, :content, :at)")
        .param("content", old.replace("code: loan", "code: old-loan")).param("at", OffsetDateTime.parse("2025-01-02T03:00:00Z")).update();
    jdbc.sql("insert into assignment_kind (code, version, content, recorded_at) values ('old-loan', 2, :content, :at)")
        .param("content", old.replace("code: loan", "code: old-loan").replace("title: Mục đích", "title: Mục đích vay")
            .replace("max: 20,", "max: 12,"))
        .param("at", OffsetDateTime.parse("2025-02-02T03:00:00Z")).update();
    assertThat(get("/kinds")).contains("Thêm cột “Mục đích vay” (purpose).", "Bỏ cột “Mục đích” (purpose).",
        "Sửa cột “Lãi suất (%/năm)” (rate)", "không lớn hơn 12");
    jdbc.sql("delete from assignment_kind where code = 'old-loan'").update();
  }

  @Test
  void aSecondStartWithTheSameFilesRecordsNothing() {
    int before = versions.all().size();
    versions.afterSingletonsInstantiated();
    assertThat(versions.all()).hasSize(before);
    assertThat(versions.newest("class")).isEqualTo(1);
  }

  @Test
  void programsAskWhichKindALineSuggests() {
    assertThat(get("/api/kinds")).contains("\"code\":\"class\"", "\"code\":\"loan\"");
    assertThat(get("/api/kinds?words=Tổ chức tập huấn&unit=lớp&unit=học viên")).startsWith("[{\"code\":\"class\"");
    assertThat(get("/api/kinds/survey")).contains("\"formula\":\"count(rows[firstOfPerson = true])\"", "\"type\":\"cooperative\"");
    assertThat(http.get().uri("/api/kinds/khong-co").with(OFFICER).exchange()).hasStatus(404);
    assertThat(http.get().uri("/api/kinds").exchange()).hasStatus(401);
  }

  private String get(String address) {
    MvcTestResult answer = http.get().uri(address).with(OFFICER).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
