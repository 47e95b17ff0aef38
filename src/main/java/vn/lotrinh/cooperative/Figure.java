package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the register knows of a co-operative in figures: the one list for the thresholds of official plans, for whoever scores and for the yearly
 * report. A figure is of the co-operative as it stands, or of one of its years.
 */
public enum Figure {
  AREA_HA("dienTichHa", "areaHa", "Diện tích sản xuất", "ha", Cooperative::areaHa, null),
  AREA_M2("dienTichM2", "areaM2", "Diện tích nuôi trồng", "m²", Cooperative::areaM2, null),
  MEMBERS("soThanhVien", "members", "Số thành viên", "thành viên", Cooperative::members, null),
  CAPITAL("vonSanXuatKinhDoanhTrieuDong", "capital", "Vốn sản xuất kinh doanh", "triệu đồng", Cooperative::capitalMillion, null),
  CHARTER_CAPITAL("vonDieuLeTrieuDong", "charterCapital", "Vốn điều lệ", "triệu đồng", Cooperative::charterCapitalMillion, null),
  SERVICES("soDichVuChoThanhVien", "services", "Số dịch vụ cho thành viên", "dịch vụ", Cooperative::services, null),
  VEHICLES("soPhuongTien", "vehicles", "Số phương tiện", "phương tiện", Cooperative::vehicles, null),
  REVENUE(null, "Revenue", "Doanh thu", "triệu đồng", null, FinancialYear::revenueMillion),
  PROFIT(null, "Profit", "Lợi nhuận", "triệu đồng", null, FinancialYear::profitMillion),
  SCORE(null, "Score", "Điểm theo TT 01/2020", "điểm", null, FinancialYear::score);

  private final String field;
  private final String source;
  private final String title;
  private final String unit;
  private final Function<Cooperative, BigDecimal> standing;
  private final Function<FinancialYear, BigDecimal> yearly;

  Figure(String field, String source, String title, String unit, Function<Cooperative, BigDecimal> standing, Function<FinancialYear, BigDecimal> yearly) {
    this.field = field;
    this.source = source;
    this.title = title;
    this.unit = unit;
    this.standing = standing;
    this.yearly = yearly;
  }

  /** The figure that plan files call by this name; those of a year have none, since a threshold names no year. */
  public static Optional<Figure> of(String field) {
    return Arrays.stream(values()).filter(figure -> figure.field != null && figure.field.equals(field)).findFirst();
  }

  /** What plan files call it; null for a figure of a year. */
  public String field() {
    return field;
  }

  /** Under which indicators of the report name it: the sum of what stands, the mean of what is of a year. */
  public String source() {
    return (isYearly() ? "register.mean" : "register.") + source;
  }

  /** What the figure is called on screen. */
  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  public boolean isYearly() {
    return yearly != null;
  }

  /** The figure of a co-operative as it stands; empty while the register does not know it, and for figures of a year. */
  public Optional<BigDecimal> of(Cooperative cooperative) {
    return standing == null ? Optional.empty() : Optional.ofNullable(standing.apply(cooperative));
  }

  /** The figure of a year; empty while the register does not know it, and for what stands. */
  public Optional<BigDecimal> of(FinancialYear year) {
    return yearly == null || year == null ? Optional.empty() : Optional.ofNullable(yearly.apply(year));
  }
}
