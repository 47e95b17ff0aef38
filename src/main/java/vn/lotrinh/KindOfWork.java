package vn.lotrinh;

import java.util.Set;

/** A kind of work as the office divides it among its people, e.g. "Giải thể": everything that runs by its models. A room brings its own. */
public interface KindOfWork {

  /** By which it is kept; never changed. */
  String work();

  /** As people call it. */
  String workTitle();

  /** Keys of the models by which it runs. */
  Set<String> models();
}
