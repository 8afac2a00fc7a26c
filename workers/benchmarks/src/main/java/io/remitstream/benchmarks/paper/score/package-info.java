/** Compares what was read with what is true, leaf by leaf. */
@NullMarked
package io.remitstream.benchmarks.paper.score;

import org.jspecify.annotations.NullMarked;
