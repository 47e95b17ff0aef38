package vn.lotrinh.cooperative;

import java.math.BigDecimal;

/**
 * A co-operative's figures of a year; what is not known is null.
 *
 * @param revenueMillion in million đồng
 * @param profitMillion in million đồng, negative for a loss
 * @param score 0 to 100 points by TT 01/2020/TT-BKHĐT
 * @param source where the figures come from
 */
public record FinancialYear(String cooperative, int year, BigDecimal revenueMillion, BigDecimal profitMillion, BigDecimal score, Rank rank, String source) {

  /** Whether the year is known to have ended with a profit. */
  public boolean isProfitable() {
    return profitMillion != null && profitMillion.signum() > 0;
  }
}
