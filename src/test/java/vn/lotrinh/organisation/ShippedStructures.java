package vn.lotrinh.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The structures that come with the rehearsals, asked without a database. */
public final class ShippedStructures {

  private static final Map<String, OrganisationChart> CHARTS = new ConcurrentHashMap<>();

  private ShippedStructures() {}

  /** Codes of the agencies that an expression means on the day. @param name of the rehearsal, e.g. {@code nam-dinh} */
  public static List<String> find(String name, String text, LocalDate day) {
    return chart(name).resolve(text, day).stream().map(Resolved::agency).distinct().toList();
  }

  public static List<Agency> agencies(String name, LocalDate day) {
    return chart(name).agencies(day);
  }

  static OrganisationChart chart(String name) {
    return CHARTS.computeIfAbsent(name, one -> new OrganisationChart(reading(one).structure()));
  }

  static OrganisationFile.Reading reading(String name) {
    try (InputStream in = ShippedStructures.class.getResourceAsStream("/organisation/" + name + ".yaml")) {
      OrganisationFile.Reading reading = OrganisationFile.read(in.readAllBytes());
      List<LoadReport.Refused> faults = StructureCheck.faults(reading, Structure.EMPTY, Structure.EMPTY);
      if (!faults.isEmpty()) throw new AssertionError(name + ": " + faults);
      return reading;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
