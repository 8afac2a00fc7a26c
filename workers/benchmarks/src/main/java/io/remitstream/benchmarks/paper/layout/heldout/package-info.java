/** Layouts and papers by another hand than the extraction's, given to tuning since. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.heldout;

import org.jspecify.annotations.NullMarked;
