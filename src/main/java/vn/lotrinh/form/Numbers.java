package vn.lotrinh.form;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as the engine can keep them: whole ones as Integer or Long, others as Double. */
final class Numbers {

  private static final int MOST_DIGITS = 30;

  private Numbers() {}

  /** The exact value, or null for what is not a number in an office: NaN, infinity, astronomically large or small. */
  static BigDecimal exact(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      return Double.isFinite(value) ? sane(new BigDecimal(number.toString())) : null;
    }
    if (number instanceof BigDecimal decimal) {
      return sane(decimal);
    }
    if (number instanceof BigInteger integer) {
      return integer.bitLength() > 100 ? null : sane(new BigDecimal(integer));
    }
    boolean whole = number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    return whole ? BigDecimal.valueOf(number.longValue()) : null;
  }

  static Object storable(BigDecimal exact) {
    if (!isWhole(exact)) {
      return exact.doubleValue();
    }
    long value = exact.longValueExact();
    return value == (int) value ? (Object) (int) value : (Object) value;
  }

  static boolean isStorable(BigDecimal exact) {
    return exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  static boolean isWhole(BigDecimal exact) {
    return exact.stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal sane(BigDecimal decimal) {
    boolean sane = decimal.precision() <= MOST_DIGITS && Math.abs((long) decimal.scale()) <= MOST_DIGITS;
    return sane ? decimal : null;
  }
}
