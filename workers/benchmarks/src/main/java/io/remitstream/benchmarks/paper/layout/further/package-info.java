/** Layouts that were held out at first, and the extraction was tuned on since. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.further;

import org.jspecify.annotations.NullMarked;
