/** Layouts of paper remittances, and papers that are none. */
@NullMarked
package io.remitstream.benchmarks.paper.layout;

import org.jspecify.annotations.NullMarked;
