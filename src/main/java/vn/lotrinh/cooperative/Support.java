package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a co-operative was given under a policy.
 *
 * @param cooperative its code
 * @param day on which it was given; its year is the year of the register
 * @param policy as Luật Hợp tác xã 2023 Điều 20 to 29 name it
 * @param content what it was; null where nobody said
 * @param amount in đồng; null where it was no money
 * @param source of the money; null where nobody said
 * @param paper number and day of the deciding paper; null where nobody said
 * @param agency code of the body that told it
 * @param caseKey of the task by which it was told
 * @param acceptedOn day on which the result was accepted; null while it was not
 */
public record Support(String cooperative, LocalDate day, String policy, String content, BigDecimal amount, String source, String paper,
    String agency,
    String caseKey, LocalDate acceptedOn) {}
