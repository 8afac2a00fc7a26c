/** Layouts and papers by another hand than the extraction's; nothing is tuned on them. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.latest;

import org.jspecify.annotations.NullMarked;
