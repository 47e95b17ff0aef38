package vn.lotrinh.casefile;

import java.util.List;

/** What a room knows of a case that its chronicle tells beside the steps: letters that went out, numbers that papers got. */
public interface ChronicleSource {

  /** In any order; whoever asks has been let into the case. */
  List<Entry> of(String caseKey);
}
