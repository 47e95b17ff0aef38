package vn.lotrinh.mail;

import java.util.function.Predicate;
import vn.lotrinh.Who;

/**
 * A sort of letters that people may choose; each room names those that it writes.
 *
 * @param name under which choices are kept; never changed
 * @param title as people call it, e.g. "Bảng giao ban tuần"; @param words when it is written and what it says
 * @param usual what counts until the office decides otherwise
 * @param audience who may get it at all
 */
public record MailTopic(int order, String name, String title, String words, Rule usual, Predicate<Who> audience) {

  /** What the office allows of a topic. */
  public enum Rule {
    ALWAYS("Luôn gửi"), ON("Gửi, người nhận được tắt"), OFF("Chỉ gửi khi người nhận chọn"), NEVER("Không gửi");

    private final String title;

    Rule(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Whether each person decides. */
    public boolean isFree() {
      return this == ON || this == OFF;
    }
  }
}
