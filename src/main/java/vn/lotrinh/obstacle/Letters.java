package vn.lotrinh.obstacle;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;

/** What the raiser of a difficulty is told by mail. */
@Component("obstacleLetters")
class Letters {

  private final Obstacles obstacles;
  private final Bodies bodies;

  Letters(Obstacles obstacles, Bodies bodies) {
    this.obstacles = obstacles;
    this.bodies = bodies;
  }

  /** The first line is the subject. */
  String answered(Obstacle one) {
    List<Reply> replies = obstacles.answers(one.key());
    Reply last = replies.get(replies.size() - 1);
    String paper = last.number() == null ? "" : " (" + last.number() + ")";
    return "Vướng mắc " + one.key() + " đã có trả lời\n"
        + "Vướng mắc nêu ngày " + Written.day(one.raisedOn()) + ": " + one.text() + "\n"
        + bodies.name(last.agency()) + " trả lời ngày " + Written.day(last.answeredOn()) + paper + ": " + last.text() + "\n"
        + "Nếu chưa giải quyết được, hãy nêu lý do ở việc “Xác nhận kết quả giải quyết” hoặc thẻ “Vướng mắc” của việc đang làm. Hạn của việc ấy không thay đổi.";
  }
}
