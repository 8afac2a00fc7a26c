package io.remitstream.benchmarks.paper.draw;

/**
 * A value on its way to the page.
 *
 * @param pointer where it stands in the truth
 * @param value as the truth has it
 * @param spelled as the page has it; empty where the cell stays blank
 */
public record Leaf(String pointer, String value, String spelled) {}
