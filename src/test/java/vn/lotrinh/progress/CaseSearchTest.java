package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Who;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.rehearsal.TestDate;

/** Cases are found by whatever a person remembers of them, and only by those who may see them. */
@SystemTest
class CaseSearchTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);
  private static final Who SUPERVISOR = Whos.supervisor("theodoi");

  @Autowired CaseSearch search;
  @Autowired CaseFiles cases;
  @Autowired CooperativeService cooperatives;
  @Autowired TestDate date;

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final String key = "KG-" + own + "-1";
  private final String code = "TK-" + own;
  private final String taxCode = "%010d".formatted(Long.parseLong(own, 16) % 1_000_000_000L);

  @BeforeEach
  void aCaseOfACooperativeAtABody() {
    date.set(TODAY);
    cooperatives.load(new ByteArrayResource("""
        recordedOn: 2025-01-01
        source: thử
        cooperatives:
          - { code: %s, taxCode: "%s", name: "HTX Đồng Xoài %s", sector: Trồng lúa, place: KG-AB, status: DANG_HOAT_DONG }
        """.formatted(code, taxCode, own).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    cases.open(new CaseFile("KH-" + own + "-135", "pilot", "Kế hoạch 135/KH-UBND " + own, null, "KG", null, TODAY, TODAY), Set.of("KG-SKHDT"), Instant.EPOCH);
    cases.open(new CaseFile(key, "pilot-dossier", "Hồ sơ " + own, "KH-" + own + "-135", null, code, TODAY, TODAY), Set.of("KG-LMHTX"), Instant.EPOCH);
  }

  @Test
  void aCaseIsFoundByTheCooperativesNameCodeAndTaxCodeWithoutDiacritics() {
    assertThat(found("đồng xoài " + own, SUPERVISOR)).containsExactly(key);
    assertThat(found("DONG XOAI " + own, SUPERVISOR)).containsExactly(key);
    assertThat(found(code.toLowerCase(), SUPERVISOR)).containsExactly(key);
    assertThat(found(taxCode, SUPERVISOR)).contains(key);
    assertThat(found("dong xuan " + own, SUPERVISOR)).isEmpty();
  }

  @Test
  void aCaseIsFoundByPlaceBodyProcedureAndThePlansNumber() {
    assertThat(found("an bien " + own, SUPERVISOR)).containsExactly(key);
    assertThat(found("kiên giang " + own, SUPERVISOR)).as("what lies in the province").contains(key, "KH-" + own + "-135");
    assertThat(found("rach gia " + own, SUPERVISOR)).isEmpty();
    assertThat(found("lien minh " + own, SUPERVISOR)).containsExactly(key);
    assertThat(found("135/KH-UBND " + own, SUPERVISOR)).containsExactlyInAnyOrder(key, "KH-" + own + "-135");
  }

  @Test
  void nobodyFindsWhatHeMayNotSee() {
    assertThat(found("đồng xoài " + own, Whos.officer("lmhtx.cv1", "KG-LMHTX"))).containsExactly(key);
    assertThat(found("đồng xoài " + own, Whos.officer("mttq.cv1", "KG-MTTQ"))).isEmpty();
    assertThat(found("135/KH-UBND " + own, Whos.officer("skhdt.cv1", "KG-SKHDT"))).as("the plan's case, not its parts").containsExactly("KH-" + own + "-135");
    assertThat(cases.count(SUPERVISOR, search.words("đồng xoài " + own, TODAY))).isEqualTo(1);
  }

  @Test
  void strangeWordsFindNothingAndBreakNothing() {
    for (String words : List.of("%", "_" + own, "' or 1=1 --", "\u0000", "“”", " ", "a".repeat(500))) assertThat(found(words + " khong-co-" + own, SUPERVISOR)).as(words).isEmpty();
    assertThat(search.words("  ", TODAY)).isEmpty();
  }

  private List<String> found(String words, Who who) {
    return cases.find(who, search.words(words, TODAY), 0).stream().map(CaseFile::key).toList();
  }
}
