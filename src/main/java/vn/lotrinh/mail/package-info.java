/**
 * Renders and sends one mail, once, and remembers what it sent.
 *
 * <p>Decisions: the row of a mail is committed as SENDING before SMTP speaks, and as SENT right after SMTP's yes. A row found SENDING later
 * therefore means that nobody knows whether the mail left: it is marked UNCERTAIN and told as an error, never sent a second time. While the mail server is away a mail stays PENDING and waits; only
 * an answer about its recipient refuses it for good, which the administrators are told once. In a
 * rehearsal ({@code lo-trinh.mail.transport=inbox}) nothing leaves the machine and the row is the mail.
 */
package vn.lotrinh.mail;
