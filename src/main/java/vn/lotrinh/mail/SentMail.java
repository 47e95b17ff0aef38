package vn.lotrinh.mail;

import java.time.Instant;
import java.time.LocalDate;

/** A mail as it was sent: the inbox page of a rehearsal reads it. */
public record SentMail(String recipient, String address, LocalDate day, String kind, String subject, String text, String html,
    Instant sentAt) {}
