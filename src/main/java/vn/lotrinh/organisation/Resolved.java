package vn.lotrinh.organisation;

/**
 * A body that an official text means.
 *
 * @param role the role that the text names, {@code null} where it names one agency by its name
 * @param agency code of the agency that acts on the asked day
 */
public record Resolved(String role, String agency) {}
