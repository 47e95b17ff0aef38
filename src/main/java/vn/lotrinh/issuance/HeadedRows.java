package vn.lotrinh.issuance;

import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table whose sample row is repeated; rows that head a group ({@code dam}) are set in bold. */
public class HeadedRows extends LoopRowTableRenderPolicy {

  @Override
  protected void afterloop(XWPFTable table, Object rows) {
    List<?> all = (List<?>) rows;
    int first = table.getNumberOfRows() - all.size();
    for (int i = 0; i < all.size(); i++) {
      if (((Map<?, ?>) all.get(i)).containsKey("dam")) embolden(table.getRow(first + i));
    }
  }

  private static void embolden(XWPFTableRow row) {
    for (XWPFTableCell cell : row.getTableCells()) {
      cell.getParagraphs().forEach(paragraph -> paragraph.getRuns().forEach(run -> run.setBold(true)));
    }
  }
}
