package vn.lotrinh.bulk;

import java.util.List;
import java.util.Map;

/** A kind of work that is done on many, e.g. starting dissolutions. A room offers it as a bean. */
public interface BulkWork {

  /** Its name in the runs that are kept; never changed while a run of it may be unfinished. */
  String kind();

  /**
   * Does the work on one batch, inside one transaction, that of the job; what it starts of the engine is written together at the end.
   *
   * @param keys of the cases, at most {@link BulkService#BATCH}
   * @param parameters as they were submitted with the run
   * @return one outcome for each key; a case that cannot be worked on is an outcome with a reason, not an exception
   */
  List<BulkOutcome> run(List<String> keys, Map<String, String> parameters);

  /**
   * Once everything is decided, in the transaction of the last batch.
   *
   * @param results of those that were done
   */
  default void finished(long run, List<String> results, Map<String, String> parameters) {}

  /** What is asked before it is all taken back. @param done how many were done */
  default String undoQuestion(int done) {
    return "Hủy " + done + " hồ sơ mà lượt này đã khởi động? Hồ sơ nào đã có người nhận việc, làm việc hoặc nộp giấy tờ thì giữ nguyên và nêu lý do. Lịch sử vẫn giữ. Chỉ hoàn tác được trong hôm nay.";
  }

  /** The kind of the work that takes a result back: its keys are the results. Null where that cannot be. */
  default String undoneBy() {
    return null;
  }

  /** Address of the page that shows a result; null where there is none. */
  default String page(String result) {
    return null;
  }

  /** The page from which people go on when a run is over. @param title as its link says, e.g. "Mở kế hoạch" */
  record Home(String title, String address) {}

  /** Null where there is none. @param parameters as they were submitted with the run */
  default Home home(Map<String, String> parameters) {
    return null;
  }
}
