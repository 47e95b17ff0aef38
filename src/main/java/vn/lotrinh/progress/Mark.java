package vn.lotrinh.progress;

import java.util.List;

/**
 * What a picture of a model says at one of its shapes.
 *
 * @param look style class of the shape; @param words lines beside it; @param title the same in a sentence
 */
record Mark(String id, String look, List<String> words, String title) {}
