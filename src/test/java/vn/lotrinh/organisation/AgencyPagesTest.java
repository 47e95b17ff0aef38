package vn.lotrinh.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.Visitor;

/** Finding a body, seeing who took over from it, and looking at a new structure before it counts. */
@SystemTest
class AgencyPagesTest {

  private static final String NAME = "trang-thu.yaml";
  private static final String FILE = """
      since: 2021-01-01
      roles:
        - { code: LMHTX, title: Liên minh }
      places:
        - { code: TRANG, name: tỉnh Trang, level: TINH }
      agencies:
        - { code: TRANG-A, name: Liên minh Trang cũ, short: trang-a, level: LIEN_MINH, place: TRANG, acts: true, roles: [LMHTX] }
        - { code: TRANG-B, name: Liên minh Trang mới, short: trang-b, level: LIEN_MINH, place: TRANG, acts: true, from: 2025-07-01 }
      successions:
        - { day: 2025-07-01, kind: MERGED, from: TRANG-A, to: TRANG-B }
      aliases:
        - { texts: [Liên minh nhà Trang], agencies: [TRANG-A] }
      """;

  @LocalServerPort int port;
  @Autowired OrganisationService organisation;
  @Autowired TestStructures structures;
  @Autowired TestDate date;

  @BeforeEach
  void province() {
    date.set(LocalDate.of(2025, 7, 14));
    organisation.load(new ByteArrayResource(FILE.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return NAME;
      }
    });
  }

  @AfterEach
  void forget() {
    structures.forget(NAME);
  }

  @Test
  void aBodyIsFoundWithoutDiacriticsAndTellsWhoTookOver() throws Exception {
    Visitor visitor = visitor("quantri");
    assertThat(visitor.get("/agencies?q=" + Visitor.encoded("lien minh trang")).body()).contains("Liên minh Trang cũ", "Liên minh Trang mới", "2 cơ quan khớp");
    assertThat(visitor.get("/agencies?day=2025-06-30&q=").body()).contains("Liên minh Trang cũ").doesNotContain("Liên minh Trang mới");
    assertThat(visitor.get("/agencies").body()).contains("Liên minh Trang mới", "Nạp tệp cơ cấu tổ chức").doesNotContain("Liên minh Trang cũ");
    assertThat(visitor.get("/agencies/TRANG-A").body()).contains("đã kết thúc hoạt động", "/agencies/TRANG-B", "01/07/2025", "hợp nhất", "Liên minh nhà Trang", "LMHTX");
    assertThat(visitor.get("/agencies/KHONG-CO").statusCode()).isEqualTo(404);
    assertThat(visitor("lmhtx.cv1").get("/agencies").body()).doesNotContain("Nạp tệp cơ cấu tổ chức");
  }

  @Test
  void aNewStructureIsLookedAtBeforeItCounts() throws Exception {
    Visitor visitor = visitor("quantri");
    String page = visitor.get("/agencies").body();
    String changed = FILE.replace("Liên minh Trang mới", "Liên minh Trang đổi tên");
    String preview = upload(visitor, changed);
    assertThat(preview).contains("sửa 1", "Liên minh Trang mới", "Liên minh Trang đổi tên", "Nạp cơ cấu này");
    assertThat(organisation.agency("TRANG-B").orElseThrow().name()).as("nothing is loaded").isEqualTo("Liên minh Trang mới");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    visitor.post("/agencies/load", "name=" + NAME + "&content=" + Visitor.encoded(changed) + token);
    assertThat(organisation.agency("TRANG-B").orElseThrow().name()).isEqualTo("Liên minh Trang đổi tên");
    assertThat(upload(visitor, FILE.replace("place: TRANG, acts: true, from", "place: KHONG, acts: true, from"))).contains("1 lỗi", "KHONG").doesNotContain("Nạp cơ cấu này");
    Visitor officer = visitor("dieuphoi");
    String other = officer.get("/agencies").body();
    assertThat(officer.post("/agencies/load", "name=" + NAME + "&content=x&_csrf=" + Visitor.encoded(Visitor.token(other))).statusCode()).isEqualTo(403);
  }

  private static String upload(Visitor visitor, String content) throws Exception {
    return visitor.upload("/agencies", "/agencies/file", NAME, content.getBytes(StandardCharsets.UTF_8)).body();
  }

  private Visitor visitor(String user) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(user, "DienTap#2021");
    return visitor;
  }
}
