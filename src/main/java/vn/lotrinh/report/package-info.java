/**
 * Opens the yearly campaign, collects one submission per body and writes the report that leaders sign.
 *
 * <p>The document is written from one value, {@link vn.lotrinh.report.YearReport}, so that the Word file and the Excel appendix can never
 * say different figures.
 *
 * <p>A submission is a process of its own, opened in batches of one transaction each, and no call activity of the campaign: thousands of
 * bodies would be counted in one row on which two that finish at once collide, and a late one would keep the campaign open. What the register
 * knows is read once, on the day of opening, and stays the figure against which bodies explain what they change.
 */
package vn.lotrinh.report;
