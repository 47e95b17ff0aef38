package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.ActDay;

/** What moves from stage to stage, each act by the day of its paper and none before the one that led to it. */
abstract class StagedCase {

  @Id protected String number;
  protected Stage stage;
  @Embedded(onEmpty = OnEmpty.USE_EMPTY) protected LastAct lastAct;
  protected LocalDate endedOn;

  /**
   * From now on nothing is dated before this act.
   *
   * @throws Refusal where it is dated before the one that led here, or before the Law of 2023
   */
  void dated(ActDay act) {
    evidenced(act.notBefore(Laws.OF_2023.from(), "ngày " + Laws.OF_2023.title() + " có hiệu lực"));
  }

  /** The same of a paper that only proves something: it may be older than the law. */
  void evidenced(ActDay paper) {
    paper.notBefore(lastAct.actOn(), lastAct.act());
    lastAct = LastAct.of(paper);
  }

  /** A term that led here has run out on a day. */
  void ranOut(String term, LocalDate lastDay) {
    lastAct = LastAct.end(term, lastDay);
  }

  /** Moves on from one stage to the next; refused anywhere else. */
  void advance(String act, Stage from, Stage to) {
    require(act, from);
    stage = to;
  }

  /** Ends from one stage; refused anywhere else. */
  void finish(String act, Stage from, Stage how, LocalDate day) {
    require(act, from);
    end(how, day);
  }

  protected void end(Stage how, LocalDate day) {
    stage = how;
    endedOn = day;
  }

  void require(String act, Stage... allowed) {
    if (!Arrays.asList(allowed).contains(stage)) {
      throw Refusal.atStage("Hồ sơ " + number, stage.title(), act);
    }
  }

  boolean is(Stage asked) {
    return stage == asked;
  }

  String number() {
    return number;
  }

  Stage stage() {
    return stage;
  }

  LocalDate endedOn() {
    return endedOn;
  }

  LastAct lastAct() {
    return lastAct;
  }
}
