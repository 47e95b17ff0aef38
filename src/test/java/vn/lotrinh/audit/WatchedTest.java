package vn.lotrinh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests are watched, through every door. */
class WatchedTest {

  @ParameterizedTest
  @CsvSource({"POST, /engine-rest/user/create, ACCOUNT, Mở tài khoản, ''", "POST, /camunda/api/engine/engine/default/user/create, ACCOUNT, Mở tài khoản, ''",
      "PUT, /engine-rest/engine/default/user/an/credentials, ACCOUNT, Đổi mật khẩu, an", "DELETE, /engine-rest/group/KG-STC/members/an, RIGHT, Đổi người trong nhóm, KG-STC / an",
      "POST, /engine-rest/user/create/, ACCOUNT, Mở tài khoản, ''", "DELETE, /engine-rest/user/an, ACCOUNT, Xóa tài khoản, an", "POST, /terms/dissolution/objection, TERM, Đặt thời hạn, dissolution / objection",
      "PUT, /api/terms/dissolution/objection, TERM, Đặt thời hạn, dissolution / objection", "GET, /cooperatives.xlsx, REGISTER, Xuất sổ hợp tác xã, ''",
      "POST, /cooperatives/KG-HTX-1/edit, REGISTER, Ghi sổ hợp tác xã, KG-HTX-1", "POST, /api/agencies/KG-STC/appointments/7/end, RIGHT, 'Kiêm nhiệm, ủy quyền ký', KG-STC / 7"})
  void whatIsWatchedIsNamed(String method, String path, AuditKind kind, String what, String subject) {
    assertThat(Watched.of(method, path)).contains(new Watched.Found(kind, !method.equals("GET"), what, subject));
  }

  @ParameterizedTest
  @CsvSource({"GET, /cases", "GET, /engine-rest/user", "GET, /engine-rest/user/an", "GET, /terms/dissolution/objection", "POST, /engine-rest/task/1/complete", "OPTIONS, /engine-rest/user/create",
      "POST, /login", "GET, /"})
  void theRestIsNot(String method, String path) {
    assertThat(Watched.of(method, path)).isEmpty();
  }

  @Test
  void aStrangeAddressIsNoFault() {
    assertThat(Watched.of("POST", "//%2e%2e/%00/engine-rest/user")).isEmpty();
  }
}
