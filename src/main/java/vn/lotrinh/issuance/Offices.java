package vn.lotrinh.issuance;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** How a body stands in the head of its documents on a day: its name, whom it answers to, its short name, its seat (NĐ 30/2020, Phụ lục I, mục II.2–4). */
@Component
public class Offices {

  private static final String OF_PLACE = "^(?iu)(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?=\\D)";

  private final OrganisationService organisation;

  Offices(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** @throws Refusal where there is no such agency on the day */
  public Office of(String agency, LocalDate day) {
    Agency body = organisation.agency(agency, day).or(() -> organisation.agency(agency))
        .orElseThrow(() -> new Refusal("Không có cơ quan nào mang mã “" + agency + "”."));
    return new Office(agency, body.name(), superior(body, day), symbol(body), seat(body.place()));
  }

  /** Of a body that the organisation does not know, such as a co-operative without officers of its own. @param place code of its seat */
  public Office of(String code, String name, String place) {
    return new Office(code, name, null, "HTX", seat(place));
  }

  /** Committees answer to nobody in a head; departments to the committee of their place. */
  private String superior(Agency body, LocalDate day) {
    Optional<String> above = switch (body.level()) {
      case SO, LIEN_MINH, HOI, QUY -> holder("UBND_TINH", body.place(), day);
      case PHONG -> holder("UBND_CS", body.place(), day);
      default -> Optional.empty();
    };
    return above.flatMap(code -> organisation.agency(code, day)).map(Agency::name).orElse(null);
  }

  private Optional<String> holder(String role, String place, LocalDate day) {
    List<String> holders = organisation.holders(role, place, day);
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** The last part of the code; where the name's first letters spell it, with their diacritics: "SKHĐT". */
  private static String symbol(Agency body) {
    String tail = body.code().substring(body.code().lastIndexOf('-') + 1);
    String initials = Stream.of(body.name().split("[\\s,-]+")).filter(word -> !word.isEmpty() && !word.equals("và")).map(Offices::initial).collect(Collectors.joining());
    int at = initials.replace('Đ', 'D').indexOf(tail);
    return body.level() == AgencyLevel.HTX || at < 0 ? tail : initials.substring(at, at + tail.length());
  }

  /** The capital without its tone: "Ủy" gives "U", "Đầu" gives "Đ". */
  private static String initial(String word) {
    return Normalizer.normalize(word.substring(0, 1).toUpperCase(Locale.ROOT), Normalizer.Form.NFD).substring(0, 1);
  }

  private String seat(String place) {
    return organisation.place(place).map(Place::name).map(name -> name.replaceFirst(OF_PLACE, "")).orElse("");
  }
}
