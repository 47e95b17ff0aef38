package vn.lotrinh.casefile;

/** A step of a case has just opened and asks for papers or tables; told within the transaction that opens it. */
public record StepOpened(String taskId, String caseKey, Asked asked) {}
