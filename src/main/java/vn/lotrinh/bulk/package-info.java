/**
 * One work on many cases, in batches of one transaction each, with visible progress.
 *
 * <p>Decisions: a run is a process instance of the model {@code bulk-run} and each batch one of its jobs, so that Cockpit shows it, another
 * server takes it over where one dies, and nothing beside the engine runs in the background. A batch's items are taken and what became of
 * them is written in the job's transaction: a crash repeats nothing and loses nothing. A batch that fails is done item by item, so that one
 * bad case holds up nobody else. The room knows no feature: rooms offer their work as a {@link vn.lotrinh.bulk.BulkWork} bean.
 */
package vn.lotrinh.bulk;
