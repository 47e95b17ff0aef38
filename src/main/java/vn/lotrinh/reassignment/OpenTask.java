package vn.lotrinh.reassignment;

import java.time.LocalDate;

/** An open task that may change hands. @param post the body, or the role inside it, to which it is given; {@code holder} null: nobody has taken it */
record OpenTask(String taskId, String caseKey, String caseTitle, String title, String agency, String post, String holder, LocalDate due) {}
