package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** The outermost door with limits so narrow that a test reaches them. */
class GateTest {

  private static final Limits NARROW = new Limits(DataSize.ofMegabytes(2), DataSize.ofMegabytes(26), 1, 20, 1, 5, 3, 1, 3, 1, 2);

  private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
  private final Gate gate = new Gate(NARROW, new WrongLogins(NARROW), availability);

  @BeforeEach
  void isReady() {
    turn(ReadinessState.ACCEPTING_TRAFFIC);
  }

  @Test
  void whoComesBeforeTheSceneIsSetIsAskedToWaitAndNotToldThatThePasswordIsWrong() throws Exception {
    turn(ReadinessState.REFUSING_TRAFFIC);
    MockHttpServletResponse early = ask("10.1.2.9", "text/html");
    assertThat(early.getStatus()).isEqualTo(503);
    assertThat(early.getContentAsString()).contains("Hệ thống đang khởi động");
    assertThat(early.getHeader("Refresh")).isEqualTo("3");
    turn(ReadinessState.ACCEPTING_TRAFFIC);
    assertThat(ask("10.1.2.9", "text/html").getStatus()).isEqualTo(200);
  }

  @Test
  void whoAsksTooFastIsToldToWaitAndNobodyElse() throws Exception {
    int let = 0;
    MockHttpServletResponse last = null;
    for (int i = 0; i < 200; i++) {
      last = ask("10.1.2.3", "text/html");
      if (last.getStatus() == 200) let++;
    }
    assertThat(let).isBetween(20, 60);
    assertThat(last.getStatus()).isEqualTo(429);
    assertThat(last.getHeader("Retry-After")).isEqualTo("10");
    assertThat(last.getContentAsString()).contains("Có quá nhiều yêu cầu trong thời gian ngắn.").startsWith("<!DOCTYPE html>");
    assertThat(ask("10.1.2.3", "application/json").getContentAsString()).startsWith("{\"type\":\"RestException\",\"message\":\"Có quá nhiều");
    assertThat(ask("10.1.2.4", "text/html").getStatus()).isEqualTo(200);
  }

  @Test
  void whoTriesAddressesOfCalendarsIsStoppedSoonAndStillReadsPages() throws Exception {
    int let = 0;
    for (int i = 0; i < 12; i++) if (ask("10.1.2.5", "text/calendar", "/feeds/x" + i + ".ics").getStatus() == 200) let++;
    assertThat(let).isBetween(3, 8);
    assertThat(ask("10.1.2.5", "text/html").getStatus()).isEqualTo(200);
  }

  private void turn(ReadinessState state) {
    availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
  }

  private MockHttpServletResponse ask(String from, String accept) throws Exception {
    return ask(from, accept, "/cases");
  }

  private MockHttpServletResponse ask(String from, String accept, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr(from);
    request.addHeader("Accept", accept);
    MockHttpServletResponse response = new MockHttpServletResponse();
    gate.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
