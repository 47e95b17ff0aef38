package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a form, a table or a page takes from people has a place that is long enough. */
@SystemTest
class TextColumnsTest {

  /** Keys, codes and names of files and papers, each checked for its length where it comes in; words of people stand in columns without a limit. */
  private static final Set<String> SHORT = Set.of("task_id", "case_key", "kind", "media_type", "sha256", "uploaded_by", "agency", "name", "title");

  @Autowired JdbcClient database;

  @Test
  void noColumnOfOursCutsOffWhatPeopleWrite() {
    List<String> limited = database.sql("""
        select table_name || '.' || column_name from information_schema.columns
         where table_schema = 'public' and table_name not in (select table_name from information_schema.views)      -- a view keeps nothing
          and character_maximum_length is not null
           and table_name not like 'act\\_%' and table_name <> 'flyway_schema_history'
           and not (column_name in (:short) and (table_name like 'document%' or table_name like 'casetable%' or table_name like 'casefile%'))
           and table_name not like 'login\\_session%'      -- Spring Session's own two tables
        """).param("short", SHORT).query(String.class).list();
    assertThat(limited).isEmpty();
  }

  @Test
  void theEnginesColumnsHoldTheLongestAnswer() {
    List<Integer> lengths = database.sql("""
        select character_maximum_length from information_schema.columns
         where table_name in ('act_ru_variable', 'act_hi_varinst', 'act_hi_detail') and column_name = 'text_'
        """).query(Integer.class).list();
    assertThat(lengths).hasSize(3).allSatisfy(length -> assertThat(length).isGreaterThanOrEqualTo(4_000));
    assertThat(database.sql("select length(cast(:text as varchar(4000)))").param("text", "🌾".repeat(4_000)).query(Integer.class).single()).isEqualTo(4_000);
  }
}
