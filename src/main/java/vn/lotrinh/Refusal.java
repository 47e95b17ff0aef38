package vn.lotrinh;

/**
 * The office's answer to something that may not be done: one Vietnamese sentence that a person can act on. Nothing is stored; over HTTP it
 * is answered as 422 with the sentence alone.
 */
public class Refusal extends RuntimeException {

  /** @param sentence what was refused and why, in Vietnamese, naming the case where there is one */
  public Refusal(String sentence) {
    super(sentence);
  }

  /**
   * What a case does not allow at the stage where it stands.
   *
   * @param what the case with its key, as a sentence begins, e.g. "Hồ sơ GT-2025-0001"
   * @param stage as people read it
   * @param act what was asked for, e.g. "rút"
   */
  public static Refusal atStage(String what, String stage, String act) {
    return new Refusal(what + " đang ở bước “" + stage + "” nên không thể " + act + ".");
  }
}
