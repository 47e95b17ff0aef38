/**
 * The register of co-operatives: what is known of each from which day on, its figures by year and its legal status.
 *
 * <p>Nothing is overwritten. A correction, a new score or a change of status is a further row, and the newest row of a day or year counts; so
 * an earlier decision can always be explained by what the register said then.
 *
 * <p>Decisions: an Excel file is first compared and shown ({@code ImportService.preview}), then written whole by a few statements ({@code
 * ImportWriting}); what a file leaves blank stays as it is. A figure, day or place that can be meant in two ways is refused with its cell, not
 * guessed. "Ngừng hoạt động" is no legal status (NĐ 92/2024 Điều 27): it is kept beside it as dormant. A status that a procedure decided, and
 * the end of a co-operative, no file undoes; nor does a file change what the office registered while it has to refuse that. All sheets of a
 * file that hold a register are read together; rows of a table without codes are known by name and place. A district that was divided stays the
 * place of a row until somebody chooses one of its communes.
 * A month or year alone counts as its last day where a term runs from it.
 */
package vn.lotrinh.cooperative;
