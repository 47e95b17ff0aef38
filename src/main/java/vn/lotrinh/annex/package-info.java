/**
 * From paper to programme: reads the annex of a plan as an office has it (Word, Excel, YAML) to a plan file with a doubt at every cell that was
 * not understood, shows source and understanding side by side, and hands the plan over when every doubtful cell has been confirmed.
 *
 * <p>The rules of reading are plain: {@link vn.lotrinh.annex.DatePhrase} for times, {@link vn.lotrinh.annex.BodyNames} for bodies,
 * {@link vn.lotrinh.annex.Quantities} for products. What a rule does not understand is told with the words it stopped at, never guessed.
 */
package vn.lotrinh.annex;
