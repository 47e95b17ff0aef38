package vn.lotrinh.casetable;

import org.springframework.stereotype.Service;

/** What models of earlier versions call as {@code casetable}: they named the tables of their steps, which the rooms that own the cases do since. */
@Service("casetable")
public class CaseTableService {

  private final Tables tables;

  CaseTableService(Tables tables) {
    this.tables = tables;
  }

  /** @throws IllegalStateException when no room brings such a table */
  public void require(String taskId, String caseKey, String name) {
    tables.get(caseKey, name);
  }

  /** As {@link #require}. */
  public void expect(String taskId, String caseKey, String name) {
    tables.get(caseKey, name);
  }
}
