/**
 * The papers of a case: handed in, listed, fetched, replaced with their history, and what is still missing. Contents live in PostgreSQL
 * beside their rows, so that a paper is there whole or not at all and one backup holds both. A paper is never deleted or changed; what a
 * task asks for is recorded when it opens, and no caller can complete it before the last blocking paper is there.
 */
package vn.lotrinh.document;
