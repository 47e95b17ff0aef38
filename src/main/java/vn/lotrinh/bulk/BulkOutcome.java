package vn.lotrinh.bulk;

/**
 * What became of one case of a run; exactly one of result and reason is there.
 *
 * @param result what came of it, e.g. the number of the case that was started
 * @param reason why it was refused, a Vietnamese sentence
 */
public record BulkOutcome(String key, String result, String reason) {

  public BulkOutcome {
    if ((result == null) == (reason == null)) throw new IllegalArgumentException("either a result or a reason: " + key);
  }

  public static BulkOutcome done(String key, String result) {
    return new BulkOutcome(key, result, null);
  }

  public static BulkOutcome refused(String key, String reason) {
    return new BulkOutcome(key, null, reason);
  }
}
