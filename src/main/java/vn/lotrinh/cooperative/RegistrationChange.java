package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody is about to change what the registration office registered of a co-operative; told within the transaction, before it is written:
 * whoever knows why the office has to refuse it throws the refusal.
 *
 * @param contents what changes, as people read it
 * @param day from which on it counts
 * @param forDissolving whether the person says that dissolving needs it (NĐ 92/2024/NĐ-CP Điều 33.2)
 */
public record RegistrationChange(String cooperative, List<String> contents, LocalDate day, boolean forDissolving) {}
