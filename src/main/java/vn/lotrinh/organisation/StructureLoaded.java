package vn.lotrinh.organisation;

/** A province's structure was loaded; perhaps nothing in it has changed. @param file the file's name */
public record StructureLoaded(String file) {}
