/**
 * One work on many cases, in batches of one transaction each, with visible progress.
 *
 * <p>A batch's items are taken and what became of them is written in the transaction that does the work, so a crash repeats nothing and loses
 * nothing; what it broke off goes on when the application starts again. A batch that fails is done item by item, so that one bad case holds
 * up nobody else. The room knows no feature: rooms offer their work as a {@link vn.lotrinh.bulk.BulkWork} bean.
 */
package vn.lotrinh.bulk;
