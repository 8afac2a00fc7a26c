/** Layouts by the hand of {@code ordinary} and as hard, which nothing is ever tuned on. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.sealed;

import org.jspecify.annotations.NullMarked;
