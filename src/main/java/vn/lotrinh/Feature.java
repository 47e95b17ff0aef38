package vn.lotrinh;

import java.time.LocalDate;
import java.util.List;

/**
 * What a part of the program shows outside its own pages. The frame of the pages and the start page ask every bean of this kind and know none by
 * name, so that a new kind of work brings its own.
 */
public interface Feature {

  /** For whom an entry of the navigation is. */
  enum Audience { EVERYBODY, WATCHERS, ADMINISTRATORS }

  /** An entry of the navigation. @param order entries stand from the smallest on */
  record Entry(int order, String title, String address, Audience audience) {}

  /**
   * A number on the start page of whoever watches the province.
   *
   * @param order figures stand from the smallest on
   * @param number as people read it, e.g. "12/40"
   * @param address of the page that tells more
   * @param late whether somebody has to look
   */
  record Figure(int order, String number, String words, String address, boolean late) {}

  /** Its entries of the navigation. */
  default List<Entry> entries() {
    return List.of();
  }

  /** What runs of it on a day; none where nothing does. */
  default List<Figure> figures(LocalDate today) {
    return List.of();
  }
}
