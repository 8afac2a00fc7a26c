/** Layouts and papers that the extraction was never tuned on. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.heldout;

import org.jspecify.annotations.NullMarked;
