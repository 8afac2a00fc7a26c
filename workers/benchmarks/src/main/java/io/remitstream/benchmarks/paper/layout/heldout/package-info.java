/** Layouts and papers that the extraction was never tuned on, as common payers print them. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.heldout;

import org.jspecify.annotations.NullMarked;
