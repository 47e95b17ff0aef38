package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures of one place or sector, in the order of the table's columns; null where a figure is not known. */
record Row(String name, List<BigDecimal> values) {

  Row {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
