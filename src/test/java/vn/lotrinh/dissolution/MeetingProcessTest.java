package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;

/** General meetings as offices write them down, and what follows a declined case. */
@SystemTest
class MeetingProcessTest {

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired OtherProcedure other;
  @Autowired Dissolutions dissolutions;
  @Autowired Meetings meetings;
  @Autowired Journal journal;
  @Autowired Candidates candidates;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void article98_1_anOperatingCooperativeResolvesWithoutBeingAskedWhetherItStandsStill() {
    String key = desk.start();
    assertThat(desk.open(key)).containsExactly("UserTask_TakeInventory");
    desk.toMeeting(key, "none", false, false);
    assertThat(desk.open(key)).containsExactly("UserTask_HoldMeeting");
    assertThat(desk.open(desk.startForPlan())).as("the programme looks for dormant ones").containsExactly("UserTask_VerifyDormancy");
  }

  @Test
  void article61_4_delegatesVoteForThoseWhoAuthorisedThem() {
    String key = toMeeting(300);
    desk.complete(key, "UserTask_HoldMeeting", held(Map.of("assembly", "delegates", "members", 300, "delegates", 90, "attending", 50, "authorisations", 250,
        "votesCast", 250, "votesFor", 163)));
    assertThat(dissolutions.get(key).is(Stage.RESOLUTION)).as("163 of 250 are 65.2 %").isTrue();
    assertThat(meetings.of(key)).singleElement().satisfies(one -> {
      assertThat(one.votes()).isEqualTo(250);
      assertThat(one.quorate() && one.passed()).isTrue();
    });
  }

  @Test
  void article61_2_d_sixtyFivePercentOfTheVotesPass() {
    String passes = toMeeting(20);
    desk.complete(passes, "UserTask_HoldMeeting", held(Map.of("attending", 20, "votesCast", 20, "votesFor", 13)));
    assertThat(dissolutions.get(passes).is(Stage.RESOLUTION)).isTrue();
    String fails = toMeeting(20);
    desk.complete(fails, "UserTask_HoldMeeting", held(Map.of("attending", 20, "votesCast", 20, "votesFor", 12)));
    assertThat(dissolutions.get(fails).is(Stage.NOT_PASSED)).isTrue();
  }

  @Test
  void article59_7_halfIsEnoughAtTheFirstMeetingWithThoseWhoAreRepresented() {
    String key = toMeeting(20);
    desk.complete(key, "UserTask_HoldMeeting", held(Map.of("attending", 6, "proxies", 3, "votesCast", 9, "votesFor", 9)));
    assertThat(dissolutions.get(key).resolution().meetingRound()).as("nine of twenty").isEqualTo(2);
    String enough = toMeeting(20);
    desk.complete(enough, "UserTask_HoldMeeting", held(Map.of("attending", 6, "proxies", 4, "votesCast", 10, "votesFor", 10)));
    assertThat(dissolutions.get(enough).is(Stage.RESOLUTION)).as("ten of twenty").isTrue();
  }

  @Test
  void membersOtherThanTheRegisterSaysAreExplainedAndShown() {
    String key = toMeeting(20);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_HoldMeeting", held(Map.of("members", 18, "attending", 16, "votesCast", 16, "votesFor", 14))))
        .hasMessageContaining("Biên bản ghi 18 thành viên chính thức, sổ HTX ghi 20");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_HoldMeeting", held(Map.of("members", 10_001, "attending", 9000, "votesCast", 9000, "votesFor", 9000,
        "membersReason", "Kết nạp thêm nhiều thành viên")))).hasMessageContaining("cập nhật sổ HTX trước");
    assertThat(meetings.of(key)).as("nothing of it is kept").isEmpty();
    desk.complete(key, "UserTask_HoldMeeting", held(Map.of("members", 18, "attending", 16, "votesCast", 16, "votesFor", 14, "membersReason", "02 người đã mất năm 2024")));
    assertThat(journal.newest(key, Recorded.MEETING).orElseThrow().content()).contains("sổ HTX ghi 20: 02 người đã mất năm 2024");
  }

  @Test
  void aCooperativeDoesNotMeetAsAUnion() {
    String key = toMeeting(20);
    assertThatThrownBy(() -> desk.complete(key, "UserTask_HoldMeeting", held(Map.of("assembly", "union", "attending", 16, "votesCast", 16, "votesFor", 14))))
        .hasMessageContaining("không họp đại hội của liên hiệp");
  }

  @Test
  void article103_1_aDeclinedCaseIsFollowedByTheCompulsoryOneWhereThereIsAGround() {
    String key = desk.startForPlan();
    desk.complete(key, "UserTask_VerifyDormancy", Map.of("result", "dormant", "findings", DissolutionOffices.TEXT));
    assertThat(other.offer(key)).as("it still runs").isEmpty();
    desk.complete(key, "UserTask_Persuade", Map.of("agreement", "declined", "summary", DissolutionOffices.TEXT));
    assertThat(other.offer(key).orElseThrow()).satisfies(offer -> {
      assertThat(offer.procedure()).isEqualTo(Procedure.COMPULSORY);
      assertThat(offer.basis()).contains("103");
      assertThat(offer.reason()).isNull();
    });
    String code = dissolutions.get(key).cooperative();
    assertThat(candidates.of(List.of(code), StartOrder.of("proposed", null, null)).get(0).follows()).startsWith(key);
    String next = other.start(key);
    assertThat(dissolutions.get(next)).satisfies(d -> {
      assertThat(d.procedure()).isEqualTo(Procedure.COMPULSORY);
      assertThat(d.follows()).isEqualTo(key);
      assertThat(d.target().step()).as("the plan's line for those without debts").isEqualTo("1.2");
    });
    assertThat(dissolutions.following(key)).contains(next);
    assertThat(other.offer(key)).as("once").isEmpty();
    assertThatThrownBy(() -> other.start(key)).hasMessageContaining("đã có hồ sơ tiếp theo");
    desk.complete(next, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 3)));
    assertThat(other.offer(next).orElseThrow().procedure()).as("without a ground only the members can").isEqualTo(Procedure.VOLUNTARY);
    String again = other.start(next);
    assertThat(dissolutions.get(again).follows()).isEqualTo(next);
  }

  @Test
  void article103_1_decliningAloneIsNoGround() {
    desk.on("2025-01-02");
    String key = service.start(desk.operating(20), Procedure.VOLUNTARY, null);
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 20, 12));
    assertThat(other.offer(key).orElseThrow().reason()).contains("chưa cho thấy căn cứ");
    assertThatThrownBy(() -> other.start(key)).hasMessageContaining("khoản 1 Điều 103");
  }

  private String toMeeting(int members) {
    desk.on("2025-01-02");
    String key = service.start(desk.operating(members), Procedure.VOLUNTARY, null);
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    return key;
  }

  private static Map<String, Object> held(Map<String, Object> figures) {
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "held", "assembly", "plenary", "invitedOn", "2025-01-06", "heldOn", "2025-01-10", "members", 20));
    form.putAll(figures);
    return form;
  }
}
