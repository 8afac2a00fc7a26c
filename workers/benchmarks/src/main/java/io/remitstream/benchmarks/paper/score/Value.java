package io.remitstream.benchmarks.paper.score;

/**
 * A leaf of a document.
 *
 * @param pointer where it stands in its own document
 * @param confidence from 0 to 1; 1 in a truth
 */
public record Value(String pointer, String text, double confidence) {}
