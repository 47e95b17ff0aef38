package vn.lotrinh.dissolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a co-operative comes to be dissolved (Luật Hợp tác xã 2023 Điều 97.1). */
public enum Procedure {
  VOLUNTARY("voluntary-dissolution", "Giải thể tự nguyện"),
  COMPULSORY("compulsory-dissolution", "Giải thể bắt buộc"),
  COURT("court-dissolution", "Giải thể theo quyết định của Tòa án");

  private final String process;
  private final String title;

  Procedure(String process, String title) {
    this.process = process;
    this.title = title;
  }

  String process() {
    return process;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** As programs write it: {@code voluntary}, {@code compulsory} or {@code court}; empty for anything else. */
  public static Optional<Procedure> named(String name) {
    return Arrays.stream(values()).filter(procedure -> procedure.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
  }
}
