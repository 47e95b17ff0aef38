package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.sheet.SheetRow;

class CsvTextTest {

  private static final String TABLE = "STT;Tên HTX;Mã số thuế;Địa bàn;Số thành viên\r\n1;\"HTX \"\"Đồng; Tiến\"\"\";1400123457;xã Tân Phú;12\r\n\r\n2;HTX Hợp Nhất;1400123458;xã Tân Phú;1.250\r\n";

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void readsEverySignThatPartsCells(String sign) {
    String table = TABLE.replace("\"HTX \"\"Đồng; Tiến\"\"\"", "HTX Đồng Tiến").replace(";", sign);
    assertRead(UploadedWorkbook.read(table.getBytes(StandardCharsets.UTF_8)), "HTX Đồng Tiến");
  }

  @Test
  void quotedCellsMayHoldWhatPartsThem() {
    UploadedWorkbook table = UploadedWorkbook.read(TABLE.getBytes(StandardCharsets.UTF_8));
    assertRead(table, "HTX \"Đồng; Tiến\"");
    assertThat(table.rows()).extracting(SheetRow::number).as("as an editor counts the lines").containsExactly(2, 4);
  }

  @Test
  void readsTheEncodingsOfWindows() {
    assertRead(UploadedWorkbook.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)), "HTX \"Đồng; Tiến\"");
    assertRead(UploadedWorkbook.read(("\uFEFFsep=;\r\n" + TABLE).getBytes(StandardCharsets.UTF_16LE)), "HTX \"Đồng; Tiến\"");
    assertRead(UploadedWorkbook.read(windows1258(TABLE)), "HTX \"Đồng; Tiến\"");
    byte[] tcvn3 = "STT;Tªn HTX;M· sè thuÕ;§Þa bµn\r\n1;HTX §ång TiÕn;1400123457;x· T©n Phó\r\n".getBytes(Charset.forName("windows-1252"));
    UploadedWorkbook table = UploadedWorkbook.read(tcvn3);
    assertRead(table, "HTX Đồng Tiến");
    assertThat(table.rows().get(0).cell(1).converted()).isEqualTo("TCVN3");
  }

  /** Letters with roof or bow are one sign, tones follow them. */
  private static byte[] windows1258(String text) {
    StringBuilder parts = new StringBuilder();
    for (char letter : text.toCharArray()) {
      String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
      String tone = apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
      parts.append(Normalizer.normalize(apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC)).append(tone);
    }
    return parts.toString().getBytes(Charset.forName("windows-1258"));
  }

  private static void assertRead(UploadedWorkbook table, String name) {
    assertThat(table.heading().columns()).extracting(Column::key).startsWith("name", "taxCode", "place");
    assertThat(table.rows().get(0).cell(1).text()).isEqualTo(name);
    assertThat(table.rows().get(0).cell(3).text()).isEqualTo("xã Tân Phú");
  }
}
