/**
 * Tables of rows that people fill in for a task (points, figures, creditors), which a form cannot hold: one page beside the form and one JSON
 * interface for all of them. A room brings a table as a bean of type {@link vn.lotrinh.casetable.CaseTable} and keeps its rows itself; this room
 * reads cells, says which is wrong, and keeps a task open while a table that it asks for is not complete. Half-filled tables may be saved. A file
 * (.xlsx, .csv) with the table's headings fills a whole table in; the room {@code sheet} reads it.
 */
package vn.lotrinh.casetable;
