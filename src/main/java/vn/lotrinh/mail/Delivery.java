package vn.lotrinh.mail;

import java.util.List;
import java.util.Map;

/**
 * What became of mails that were to be sent; those in none of the lists wait: the server is away, asks for patience, or there was no time.
 *
 * @param sent have left, now or before
 * @param lost will not be tried again as they are: the address is refused, or nobody knows whether the mail left; with the reason in Vietnamese
 */
public record Delivery(List<Mail> sent, Map<Mail, String> lost) {}
