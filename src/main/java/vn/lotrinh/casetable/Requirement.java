package vn.lotrinh.casetable;

/**
 * A table that a task asks for.
 *
 * @param blocking whether the task cannot be completed while something is missing in it
 */
record Requirement(String taskId, String name, String caseKey, boolean blocking) {}
