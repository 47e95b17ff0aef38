package vn.lotrinh;

/** Somebody's place has changed: an agency or a role was given or taken away, or the account was removed. What is true now stands in the accounts. */
public record PersonMoved() {}
