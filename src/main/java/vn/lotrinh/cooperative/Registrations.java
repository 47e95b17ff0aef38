package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;

/** Enters what the registration office has certified: a new co-operative, or new members and capital of one that the register has. */
@Service
@Transactional
public class Registrations {

  private static final String LAW = "2023";

  /**
   * What a certificate says.
   *
   * @param taxCode the co-operative's number, which is its tax code (NĐ 92/2024/NĐ-CP Điều 9.3)
   * @param place code of the district or commune of the head office
   * @param members official members
   * @param charterCapitalMillion in million đồng
   * @param on the day of the certificate
   * @param paper number of the certificate
   */
  public record Certified(CooperativeKind kind, String name, String taxCode, String place, String headOffice, String sector, int members,
      BigDecimal charterCapitalMillion, LocalDate on, String paper) {}

  private final RegisterEditing editing;

  Registrations(RegisterEditing editing) {
    this.editing = editing;
  }

  /**
   * Enters a co-operative that operates from the day of its certificate on; that nobody else has its name is the caller's to judge.
   *
   * @param user who decided
   * @return its code in the register
   * @throws Refusal with a sentence for each thing that cannot be taken in, e.g. a tax code that another one has
   */
  public String enter(Certified certified, String user) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("taxCode", certified.taxCode);
    fields.put("registrationNumber", certified.taxCode);
    fields.put("kind", certified.kind.title());
    fields.put("name", certified.name);
    fields.put("sector", certified.sector);
    fields.put("place", certified.place);
    fields.put("address", certified.headOffice);
    fields.put("foundedOn", Shown.day(certified.on));
    fields.put("lawYear", LAW);
    fields.putAll(figures(certified.members, certified.charterCapitalMillion));
    fields.put("status", LegalStatus.DANG_HOAT_DONG.title());
    fields.put("statusDay", Shown.day(certified.on));
    fields.put("statusPaper", certified.paper);
    return editing.enter(new RegisterEditing.Wish(fields, certified.on, "Giấy chứng nhận đăng ký " + certified.paper, null, true, false),
        new Keeper(user));
  }

  /**
   * New members and capital of a co-operative.
   *
   * @param members official members from the day on; @param charterCapitalMillion in million đồng, null: as it was
   * @param paper that says so
   */
  public void change(String code, int members, BigDecimal charterCapitalMillion, LocalDate on, String paper, String user) {
    editing.change(code, new RegisterEditing.Wish(figures(members, charterCapitalMillion), on, "Đăng ký thay đổi " + paper, null, false,
        false), new Keeper(user));
  }

  private static Map<String, String> figures(int members, BigDecimal charterCapitalMillion) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("members", String.valueOf(members));
    if (charterCapitalMillion != null) figures.put("charterCapitalMillion", charterCapitalMillion.stripTrailingZeros().toPlainString()
        .replace('.', ','));
    return figures;
  }
}
