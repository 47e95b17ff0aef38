package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A figure of the register that an official plan may set a threshold for. */
public enum Figure {
  AREA_HA("dienTichHa", "Diện tích sản xuất", "ha", Cooperative::areaHa),
  AREA_M2("dienTichM2", "Diện tích nuôi trồng", "m²", Cooperative::areaM2),
  MEMBERS("soThanhVien", "Số thành viên", "thành viên", Cooperative::members),
  CAPITAL("vonSanXuatKinhDoanhTrieuDong", "Vốn sản xuất kinh doanh", "triệu đồng", Cooperative::capitalMillion),
  SERVICES("soDichVuChoThanhVien", "Số dịch vụ cho thành viên", "dịch vụ", Cooperative::services),
  VEHICLES("soPhuongTien", "Số phương tiện", "phương tiện", Cooperative::vehicles);

  private final String field;
  private final String title;
  private final String unit;
  private final Function<Cooperative, BigDecimal> reading;

  Figure(String field, String title, String unit, Function<Cooperative, BigDecimal> reading) {
    this.field = field;
    this.title = title;
    this.unit = unit;
    this.reading = reading;
  }

  /** The figure that plan files call by this name. */
  public static Optional<Figure> of(String field) {
    return Arrays.stream(values()).filter(figure -> figure.field.equals(field)).findFirst();
  }

  public String field() {
    return field;
  }

  /** What the figure is called on screen. */
  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  /** The figure of a co-operative; empty while the register does not know it. */
  public Optional<BigDecimal> of(Cooperative cooperative) {
    return Optional.ofNullable(reading.apply(cooperative));
  }
}
