/**
 * Opens the yearly campaign, collects one submission per body and writes the report that leaders sign.
 *
 * <p>The document is written from one value, {@link vn.lotrinh.report.YearReport}, so that the Word file and the Excel appendix can never
 * say different figures.
 */
package vn.lotrinh.report;
