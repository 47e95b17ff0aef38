/**
 * The audit log ("nhật ký hệ thống"): who saw or changed what of accounts, rights, terms, templates and registers, also what was refused. One
 * filter behind the login sees every such request, whichever page, program or web application of Camunda sends it, and is the one writer; the table
 * refuses to be changed. Nothing secret is kept: fields named like passwords, and files, are left out.
 *
 * <p>What a change said before and after stands in the journals of the rooms; here is that somebody asked for it.
 */
package vn.lotrinh.audit;
