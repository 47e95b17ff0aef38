package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;

/**
 * The register of a province as a file.
 *
 * @param recordedOn the day from which on the entries count
 */
record CooperativeFile(LocalDate recordedOn, String source, List<Line> cooperatives) {

  /**
   * One co-operative.
   *
   * @param statusOn since when it has its status; from {@code recordedOn} on where that is not told
   * @param dormant found not to work; not needed beside {@code inactiveSince}
   */
  record Line(String code, String taxCode, String registrationNumber, CooperativeKind kind, String name, String sector, String place, String address,
      LocalDate foundedOn, Integer lawYear, BigDecimal members, BigDecimal areaHa, BigDecimal areaM2, BigDecimal capitalMillion,
      BigDecimal charterCapitalMillion, BigDecimal services, BigDecimal vehicles, SizeClass sizeClass, LocalDate lastMeetingOn,
      LocalDate inactiveSince, Boolean dormant, LegalStatus status, LocalDate statusOn, String statusPaper, Map<Integer, Year> years, Map<Creditor, BigDecimal> debts) {

    /** The entry that the line makes; a co-operative that does not work since a day is dormant. */
    Cooperative entry() {
      return new Cooperative(code, taxCode, registrationNumber, kind == null ? CooperativeKind.HTX : kind, name, sector, place, address, foundedOn, lawYear,
          members, areaHa, areaM2, capitalMillion, charterCapitalMillion, services, vehicles, sizeClass, lastMeetingOn, null, inactiveSince,
          isDormant(), status);
    }

    private boolean isDormant() {
      return inactiveSince != null || Boolean.TRUE.equals(dormant);
    }
  }

  record Year(BigDecimal revenue, BigDecimal profit, BigDecimal score, Rank rank) {}

  /** @throws Refusal naming file and line of every entry that may not stand */
  static CooperativeFile read(Resource resource) {
    YamlText yaml = YamlText.of(resource);
    CooperativeFile file = yaml.as(CooperativeFile.class);
    if (file.recordedOn == null) yaml.fault("", "thiếu khóa “recordedOn” (ngày số liệu bắt đầu có giá trị).");
    if (file.source == null) yaml.fault("", "thiếu khóa “source” (nguồn số liệu).");
    if (file.cooperatives == null) yaml.fault("", "thiếu danh sách “cooperatives”.");
    else file.check(yaml);
    yaml.refuseFaults();
    return file;
  }

  private void check(YamlText yaml) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < cooperatives.size(); i++) {
      String path = "cooperatives[" + i + "]";
      Line line = cooperatives.get(i);
      if (line.code == null || !line.code.matches("[A-Za-z0-9-]+")) yaml.fault(path + ".code", "mã hợp tác xã chỉ gồm chữ không dấu, số và dấu gạch ngang.");
      else if (!codes.add(line.code)) yaml.fault(path + ".code", "mã “" + line.code + "” được ghi hai lần.");
      required(yaml, path, "name", line.name);
      required(yaml, path, "sector", line.sector);
      required(yaml, path, "place", line.place);
      required(yaml, path, "status", line.status);
      if (line.taxCode != null && !line.taxCode.matches("\\d{10}(-\\d{3})?")) yaml.fault(path + ".taxCode", "mã số thuế gồm 10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số.");
      if (line.lawYear != null && !Set.of(2003, 2012, 2023).contains(line.lawYear)) yaml.fault(path + ".lawYear", "Luật Hợp tác xã chỉ có các năm 2003, 2012, 2023.");
      if (line.inactiveSince != null && Boolean.FALSE.equals(line.dormant)) yaml.fault(path + ".dormant", "“dormant: false” trái với “inactiveSince”.");
      notAfter(yaml, path, "statusOn", line.statusOn);
      notAfter(yaml, path, "inactiveSince", line.inactiveSince);
      notAfter(yaml, path, "lastMeetingOn", line.lastMeetingOn);
      checkFigures(yaml, path, line);
    }
  }

  private void notAfter(YamlText yaml, String path, String key, LocalDate day) {
    if (day != null && recordedOn != null && day.isAfter(recordedOn)) yaml.fault(path + "." + key, "“" + key + "” sau ngày số liệu bắt đầu có giá trị (recordedOn).");
  }

  private static void checkFigures(YamlText yaml, String path, Line line) {
    negative(yaml, path, "members", line.members);
    negative(yaml, path, "areaHa", line.areaHa);
    negative(yaml, path, "areaM2", line.areaM2);
    negative(yaml, path, "capitalMillion", line.capitalMillion);
    negative(yaml, path, "services", line.services);
    negative(yaml, path, "vehicles", line.vehicles);
    negative(yaml, path, "charterCapitalMillion", line.charterCapitalMillion);
    if (line.debts != null) line.debts.forEach((creditor, amount) -> negative(yaml, path + ".debts", creditor.name(), amount));
    if (line.years == null) return;
    line.years.forEach((year, figures) -> {
      if (figures != null && figures.score != null && (figures.score.signum() < 0 || figures.score.compareTo(BigDecimal.valueOf(100)) > 0)) {
        yaml.fault(path + ".years." + year + ".score", "điểm theo TT 01/2020 từ 0 đến 100, không phải " + figures.score.toPlainString() + ".");
      }
    });
  }

  private static void required(YamlText yaml, String path, String key, Object value) {
    if (value == null || value.toString().isBlank()) yaml.fault(path, "thiếu khóa “" + key + "”.");
  }

  private static void negative(YamlText yaml, String path, String key, BigDecimal value) {
    if (value != null && value.signum() < 0) yaml.fault(path + "." + key, "“" + key + "” không được là số âm.");
  }
}
