package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.stereotype.Component;

/** The coordinator who takes the register's files in, in the tests of the import. */
@Component
class ImportDesk {

  static final Keeper KEEPER = new Keeper("dieuphoi");

  private final ImportService imports;

  ImportDesk(ImportService imports) {
    this.imports = imports;
  }

  Preview preview(byte[] file) {
    return imports.preview(file, "so.xlsx", KEEPER);
  }

  List<ImportRow> rows(Preview preview) {
    return imports.rows(preview.id(), null, 0, 100);
  }

  /** A file without a fault, confirmed. */
  Preview taken(byte[] file) {
    Preview preview = preview(file);
    assertThat(rows(preview)).flatExtracting(ImportRow::problems).isEmpty();
    return imports.confirm(preview.id(), KEEPER);
  }
}
