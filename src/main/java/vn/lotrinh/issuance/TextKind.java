package vn.lotrinh.issuance;

/**
 * A kind of text that documents are written from; each room names its own, so that kept versions can be read again.
 *
 * @param name under which versions keep it, e.g. {@code report}; never changed while versions of it are kept
 */
public record TextKind(String name, Class<? extends DocumentText> type) {}
