package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Somebody is about to change what the registration office registered of a co-operative; told within the transaction, before it is written:
 * whoever knows why the office has to refuse it throws the refusal. Of a file it is asked by {@link BarredRegistrations}.
 *
 * @param contents what changes, as people read it
 * @param day from which on it counts
 * @param forDissolving whether the person says that dissolving needs it (NĐ 92/2024/NĐ-CP Điều 33.2)
 */
public record RegistrationChange(String cooperative, List<String> contents, LocalDate day, boolean forDissolving) {

  /** What the registration office registers (Luật Hợp tác xã 2023 Điều 47, 48), by the register's keys. */
  static final List<String> REGISTERED = List.of("name", "registrationNumber", "kind", "sector", "place", "address",
      "charterCapitalMillion");

  /** Which of the fields that change the office registers. */
  static List<String> registered(Collection<String> changed) {
    return REGISTERED.stream().filter(changed::contains).toList();
  }

  /** Fields as people read them. */
  static List<String> titles(List<String> fields) {
    return fields.stream().map(FieldTitle::of).toList();
  }
}
