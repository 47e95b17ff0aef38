package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which law on co-operatives applies on a day. The procedures here are those of the Law of 2023 and of its decree, which holds for pending
 * dossiers too (NĐ 92/2024/NĐ-CP Điều 65.1); before, nothing is started.
 */
final class Laws {

  /** A law or decree. @param from its first day */
  record Law(String title, LocalDate from) {}

  static final Law OF_2012 = new Law("Luật Hợp tác xã 2012", LocalDate.of(2013, 7, 1));
  static final Law OF_2023 = new Law("Luật Hợp tác xã 2023 (17/2023/QH15)", LocalDate.of(2024, 7, 1));
  static final Law DECREE = new Law("Nghị định 92/2024/NĐ-CP", LocalDate.of(2024, 7, 18));

  /** The newest first. */
  private static final List<Law> LAWS = List.of(OF_2023, OF_2012);

  private Laws() {}

  /** The law of a day; before the oldest known one, that one. */
  static Law on(LocalDate day) {
    return LAWS.stream().filter(law -> !day.isBefore(law.from())).findFirst().orElse(OF_2012);
  }

  /** Why no procedure can be started on a day; empty from the first day of the Law of 2023 on. */
  static Optional<String> whyNotStart(LocalDate day) {
    Law law = on(day);
    return law == OF_2023 ? Optional.empty() : Optional.of("Ngày " + Wording.day(day) + " áp dụng " + law.title()
        + "; hệ thống chỉ làm thủ tục của "
        + OF_2023.title() + ", có hiệu lực từ ngày " + Wording.day(OF_2023.from()) + ".");
  }

  /** By what a case that started on a day is handled, as people read it. */
  static String told(LocalDate startedOn) {
    Law law = on(startedOn);
    if (law != OF_2023) return law.title();
    return law.title() + "; " + DECREE.title() + (startedOn.isBefore(DECREE.from())
        ? " áp dụng từ ngày " + Wording.day(DECREE.from()) + ", kể cả hồ sơ đang giải quyết (Điều 65.1)" : "");
  }
}
