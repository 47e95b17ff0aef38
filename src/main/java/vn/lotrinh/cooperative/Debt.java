package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a co-operative owed a class of creditors on a day.
 *
 * @param amountMillion in million đồng; zero where it is known that nothing is owed
 * @param source where the figure comes from
 */
public record Debt(String cooperative, Creditor creditor, BigDecimal amountMillion, LocalDate day, String source) {}
