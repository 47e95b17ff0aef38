package vn.lotrinh.form;

/**
 * One answer of a completed form, as a person reads it.
 *
 * @param label of the field
 * @param text a choice by its label, a day as dd/mm/yyyy, a number with its dots
 * @param choice whether it was chosen from a list
 */
public record Answered(String key, String label, String text, boolean choice) {}
