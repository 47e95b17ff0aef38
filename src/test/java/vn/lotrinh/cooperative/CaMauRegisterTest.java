package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.CaMau;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

/** A register by the communes of before, across the day on which they were merged. */
@CaMau
class CaMauRegisterTest {

  private static final Keeper KEEPER = new Keeper("dieuphoi");
  private static final LocalDate OPENING = LocalDate.of(2025, 1, 2);
  private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

  @Autowired ImportService imports;
  @Autowired CooperativeService cooperatives;
  @Autowired RegisterView view;
  @Autowired OrganisationService organisation;
  @Autowired Clock clock;
  @Autowired TestDate date;

  @BeforeEach
  void setDate() {
    date.set(OPENING);
  }

  @Test
  void theRegisterIsThere() {
    assertThat(cooperatives.count(Selection.ALL, OPENING)).isGreaterThanOrEqualTo(250);
    assertThat(cooperatives.select(new Selection("mau", "CM-PT", Set.of(), null, true), OPENING)).hasSize(9);
    assertThat(cooperatives.statusHistory("HTX-CM-101")).filteredOn(change -> !change.decided()).singleElement().satisfies(change -> assertThat(change.day()).isBefore(LocalDate.of(2024, 1, 1)));
  }

  @Test
  void aPlaceIsCalledAsItIsToday() {
    String place = cooperatives.get("HTX-CM-001").place();
    assertThat(view.placeName(place)).isEqualTo("xã Khánh Bình Tây, huyện Trần Văn Thời");
    assertThat(view.areas(OPENING)).extracting(RegisterView.Area::name).contains("tỉnh Cà Mau", "huyện Phú Tân", "phường Tân Thành, thành phố Cà Mau")
        .doesNotHaveDuplicates();
    date.set(MERGED);
    assertThat(view.placeName(place)).isEqualTo("xã Đá Bạc");
    assertThat(view.placeName("CM-TVT")).as("divided: no one place of today").isEqualTo("huyện Trần Văn Thời");
    assertThat(view.areas(MERGED)).hasSize(40).extracting(RegisterView.Area::name).contains("xã Đá Bạc").doesNotContain("huyện Phú Tân");
  }

  @Test
  void theExportTakenInAgainChangesNothingAlsoAfterTheMerger() throws IOException {
    for (LocalDate day : List.of(OPENING, MERGED)) {
      date.set(day);
      List<RegisterRecord> records = view.records(new Selection("HTX-CM-", null, Set.of(), null, null), day);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RegisterWorkbook.write(out, records, view.placeNames(records));
      Preview again = imports.preview(out.toByteArray(), "so.xlsx", KEEPER);
      assertThat(imports.rows(again.id(), null, 0, 1000)).as("on %s", day).flatExtracting(ImportRow::changes).isEmpty();
      assertThat(again.counts()).as("on %s", day).isEqualTo(new Preview.Counts(250, 0, 0, 250, 0));
    }
  }

  @Test
  void formerCommunesAreKnownAndLeadToTheirSuccessors() {
    List<List<String>> texts = List.of(List.of("cấp xã Khánh Bình Tây", "cấp huyện Trần Văn Thời"), List.of("thị trấn Năm Căn"), List.of("TT. U Minh, H. U Minh"),
        List.of("xã Tân Thành, TP. Cà Mau"), List.of("phường Tân Thành"), List.of("xã Nguyễn Việt Khái", "huyện Phú Tân"), List.of("xã Đá Bạc"));
    assertThat(texts).extracting(this::found).containsExactly("CM-TVT-KHANH-BINH-TAY", "CM-NC-TT-NAM-CAN", "CM-UM-TT-U-MINH", "CM-TP-TAN-THANH", "CM-TP-P-TAN-THANH",
        "CM-PT-NGUYEN-VIET-KHAI", "CM-TVT");
    date.set(MERGED);
    assertThat(texts).extracting(this::found).as("thị trấn U Minh went to another commune than the one of its name").containsExactly("CMM-DA-BAC", "CMM-NAM-CAN",
        "CMM-NGUYEN-PHICH", "CMM-TAN-THANH", "CMM-TAN-THANH", "CMM-NGUYEN-VIET-KHAI", "CMM-DA-BAC");
  }

  @Test
  void whatMayBeTwoCommunesIsAsked() {
    assertThatThrownBy(() -> found(List.of("cấp xã Thới Bình"))).isInstanceOf(CellFault.class).hasMessageContainingAll("thị trấn Thới Bình", "xã Thới Bình", "ghi rõ");
    assertThat(found(List.of("xã Thới Bình"))).isEqualTo("CM-TB-THOI-BINH");
    assertThat(found(List.of("huyện Thới Bình"))).isEqualTo("CM-TB");
  }

  private String found(List<String> texts) {
    return new PlaceFinder(organisation, java.util.Map.of(), LocalDate.now(clock)).find(texts, null);
  }
}
