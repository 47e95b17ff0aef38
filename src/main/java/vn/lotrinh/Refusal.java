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
}
