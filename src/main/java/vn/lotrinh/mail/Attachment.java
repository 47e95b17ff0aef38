package vn.lotrinh.mail;

/** A file that a mail brings. @param name as the recipient sees it, with its ending; @param type its media type */
public record Attachment(String name, String type, byte[] content) {}
