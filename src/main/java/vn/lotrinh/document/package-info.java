/**
 * The papers of a case: handed in, listed, fetched, replaced with their history, and what is still missing. Contents live in PostgreSQL
 * beside their rows, so that a paper is there whole or not at all and one backup holds both. A paper is never deleted or changed; what a
 * task asks for is recorded when it opens, and no caller can complete it before the last blocking paper is there.
 *
 * <p>Whether a file is what its name says, whole and open to everybody is read from its first and last lines and its tables, by small readers
 * of our own that pass over it once: a library for PDF, pictures or old Office would unpack what strangers send, and a file of a megabyte can
 * be made to unpack to more than the server has.
 */
package vn.lotrinh.document;
