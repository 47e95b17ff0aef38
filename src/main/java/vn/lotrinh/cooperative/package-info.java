/**
 * The register of co-operatives: what is known of each from which day on, its figures by year and its legal status.
 *
 * <p>Nothing is overwritten. A correction, a new score or a change of status is a further row, and the newest row of a day or year counts; so
 * an earlier decision can always be explained by what the register said then.
 */
package vn.lotrinh.cooperative;
