package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.Map;

/**
 * All that the register knows of a co-operative on a day.
 *
 * @param status the newest row; null where the co-operative has had no status recorded
 */
record RegisterRecord(Cooperative entry, Map<Integer, FinancialYear> years, Map<Creditor, Debt> debts, StatusChange status) {

  /** What is known under the key of a column; null where nothing is. */
  Object known(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) return known(entry, key);
    String part = key.substring(dot + 1);
    if (key.startsWith("debt.")) {
      Debt debt = debts.get(Creditor.valueOf(part));
      return debt == null ? null : debt.amountMillion();
    }
    FinancialYear year = years.get(Integer.valueOf(part));
    return year == null ? null : known(year, key.substring(0, dot));
  }

  private static Object known(FinancialYear year, String key) {
    return switch (key) {
      case "revenue" -> year.revenueMillion();
      case "profit" -> year.profitMillion();
      case "score" -> year.score();
      default -> year.rank();
    };
  }

  private static Object known(Cooperative c, String key) {
    return switch (key) {
      case "name" -> c.name();
      case "taxCode" -> c.taxCode();
      case "registrationNumber" -> c.registrationNumber();
      case "kind" -> c.kind();
      case "sector" -> c.sector();
      case "place" -> c.place();
      case "address" -> c.address();
      case "foundedOn", "lastMeetingOn", "inactiveSince" -> c.known(key);
      case "lawYear" -> c.lawYear() == null ? null : BigDecimal.valueOf(c.lawYear());
      case "members" -> c.members();
      case "areaHa" -> c.areaHa();
      case "areaM2" -> c.areaM2();
      case "capitalMillion" -> c.capitalMillion();
      case "charterCapitalMillion" -> c.charterCapitalMillion();
      case "services" -> c.services();
      case "vehicles" -> c.vehicles();
      case "sizeClass" -> c.sizeClass();
      case "monthsInactive" -> c.monthsInactive() == null ? null : BigDecimal.valueOf(c.monthsInactive());
      case "dormant" -> c.dormant();
      case "status" -> c.status();
      default -> throw new IllegalArgumentException(key);
    };
  }
}
