package vn.lotrinh.progress;

import java.util.List;

/**
 * A row of a plan's timeline.
 *
 * @param group whether it is a heading: a group of lines, or a body
 * @param address of the case, or null
 * @param bars  what is drawn, from behind to the front; @param ticks days that are marked
 * @param told  the same in words, for who does not see it
 * @param late  whether something of it is late
 */
record TimelineRow(boolean group, int depth, String number, String title, String who, String address, List<Bar> bars, List<Tick> ticks, String state, String told,
    boolean late) {

  /** A stretch of time. @param look planned, done, doing or late */
  record Bar(String look, String x, String width) {}

  /** A day. @param look due-open or due-done: hollow and filled */
  record Tick(String look, String x, String title) {}
}
