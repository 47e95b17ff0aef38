package vn.lotrinh.cooperative;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Builds real .xlsx files, row by row, as offices would fill them. */
final class SampleWorkbook {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(out, "Test", "1.0");
  private Worksheet sheet;
  private int row;

  SampleWorkbook(String sheetName) {
    sheet(sheetName);
  }

  SampleWorkbook sheet(String name) {
    sheet = workbook.newWorksheet(name);
    row = 0;
    return this;
  }

  /** Text, numbers, days; null leaves the cell out. */
  SampleWorkbook row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof LocalDate day) {
        sheet.value(row, i, day);
        sheet.style(row, i).format("dd/MM/yyyy").set();
      } else if (cells[i] instanceof Number number) sheet.value(row, i, number);
      else if (cells[i] != null) sheet.value(row, i, cells[i].toString());
    }
    row++;
    return this;
  }

  SampleWorkbook merge(int top, int left, int bottom, int right) {
    sheet.range(top, left, bottom, right).merge();
    return this;
  }

  byte[] bytes() {
    try {
      workbook.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A small register that is read without any remark. */
  static byte[] clean(String... codes) {
    SampleWorkbook book = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên");
    for (String code : codes) book.row(code, "HTX Mẫu " + code, "huyện An Biên", 12);
    return book.bytes();
  }

  /** The file with a part replaced or added; a null content takes the part out. */
  static byte[] with(byte[] file, String part, String content) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(file))) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      if (content == null) parts.remove(part);
      else parts.put(part, content.getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream packed = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> one : parts.entrySet()) {
          packed.putNextEntry(new ZipEntry(one.getKey()));
          packed.write(one.getValue());
          packed.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a part of the file. */
  static String part(byte[] file, String name) {
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(file))) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
