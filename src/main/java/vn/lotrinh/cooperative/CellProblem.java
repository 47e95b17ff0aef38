package vn.lotrinh.cooperative;

/**
 * Why a row of a file was refused.
 *
 * @param cell as Excel names it, e.g. C12
 */
record CellProblem(String cell, String sentence) {}
