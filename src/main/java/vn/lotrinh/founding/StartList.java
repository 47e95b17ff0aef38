package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.cooperative.CooperativeKind;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;

/** Reads the foundings that somebody types, or pastes from a table: name, place, head office, sector, contact. */
@Component
class StartList {

  private static final Set<PlaceLevel> LEVELS = Set.of(PlaceLevel.HUYEN, PlaceLevel.XA);
  private static final String LEVEL_WORD = "^(huyen|thanh pho|thi xa|xa|phuong|thi tran|dac khu) ";
  private static final int LONGEST = 300;
  private static final int COLUMNS = 5;

  private final OrganisationService organisation;
  private final Clock clock;

  StartList(OrganisationService organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  /** As somebody told it. @param place code or name of a district or commune; the others but name and sector may be missing */
  record Told(String name, String place, String headOffice, String sector, String contact) {}

  /** @throws Refusal naming the lines that cannot be read */
  List<StartLine> read(List<Told> told) {
    List<String> faults = new ArrayList<>();
    List<StartLine> lines = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      try {
        lines.add(line(told.get(i)));
      } catch (Refusal e) {
        faults.add((told.size() == 1 ? "" : "Dòng " + (i + 1) + ": ") + e.getMessage());
      }
    }
    if (!faults.isEmpty()) throw new Refusal(String.join("\n", faults));
    return lines;
  }

  /** Rows of a table, cells divided by tabs or semicolons; a heading and empty rows are left out. */
  List<StartLine> paste(String text) {
    List<Told> told = new ArrayList<>();
    for (String row : Written.file(text == null ? "" : text).split("\n")) {
      if (row.isBlank()) continue;
      String[] cells = row.split(row.indexOf('\t') >= 0 ? "\t" : ";", -1);
      if (told.isEmpty() && CaseFiles.folded(cells[0]).startsWith("ten ")) continue;
      if (cells.length > COLUMNS) throw new Refusal("Dòng “" + row.strip() + "” có nhiều hơn " + COLUMNS
          + " cột: tên, địa bàn, trụ sở chính, lĩnh vực, liên hệ.");
      told.add(new Told(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3), cell(cells, 4)));
      if (told.size() > StartService.MOST) throw new Refusal("Mỗi lần khởi động không quá " + StartService.MOST + " hồ sơ thành lập.");
    }
    if (told.isEmpty()) throw new Refusal("Danh sách dán vào đang trống.");
    return read(told);
  }

  private static String cell(String[] cells, int index) {
    return index < cells.length ? cells[index] : "";
  }

  private StartLine line(Told told) {
    String typed = text("Tên hợp tác xã", told.name(), true);
    boolean union = CaseFiles.folded(typed).startsWith("lien hiep") || CaseFiles.folded(typed).startsWith("lhhtx");
    CooperativeKind kind = union ? CooperativeKind.LIEN_HIEP : CooperativeKind.HTX;
    String name = CooperativeName.of(typed, kind).full();
    return new StartLine(kind, name, place(text("Địa bàn", told.place(), true)), text("Trụ sở chính", told.headOffice(), false),
        text("Lĩnh vực", told.sector(), true), text("Liên hệ", told.contact(), false));
  }

  private static String text(String label, String typed, boolean required) {
    String line = Written.line(label, typed == null ? "" : typed);
    if (line.isEmpty() && required) throw new Refusal("Chưa điền “" + label + "”.");
    if (Written.length(line) > LONGEST) throw new Refusal("“" + label + "” dài quá " + LONGEST + " ký tự.");
    return line.isEmpty() ? null : line;
  }

  private String place(String typed) {
    LocalDate today = LocalDate.now(clock);
    List<Place> places = places(today);
    String sought = CaseFiles.folded(typed);
    List<Place> found = places.stream().filter(place -> place.code().equalsIgnoreCase(typed) || CaseFiles.folded(place.name())
        .equals(sought)).toList();
    if (found.isEmpty()) found = places.stream().filter(place -> CaseFiles.folded(place.name()).replaceFirst(LEVEL_WORD, "")
        .equals(sought)).toList();
    if (found.size() == 1) return found.get(0).code();
    if (found.isEmpty()) throw new Refusal("Ngày " + Written.day(today) + " không có huyện, xã nào tên hoặc mã “" + typed + "”.");
    throw new Refusal("Có nhiều địa bàn tên “" + typed + "”: " + String.join(", ", found.stream().map(Place::code).toList())
        + "; hãy ghi mã.");
  }

  /** Where a co-operative may have its head office on the day: the smallest places that a registry is known of. */
  List<Place> places(LocalDate day) {
    return organisation.places(day).stream().filter(place -> LEVELS.contains(place.level()))
        .sorted((one, other) -> one.name().toLowerCase(Locale.ROOT).compareTo(other.name().toLowerCase(Locale.ROOT))).toList();
  }
}
