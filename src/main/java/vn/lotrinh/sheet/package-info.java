/**
 * Excel files as offices have them, read row by row: merged and hidden cells, the strict form, old encodings; and the look at a package (Excel or
 * Word) before anything of it is read. Knows neither register nor plan.
 */
package vn.lotrinh.sheet;
