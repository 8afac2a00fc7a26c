/** Puts an invented remittance on pages, and keeps what of it was printed. */
@NullMarked
package io.remitstream.benchmarks.paper.draw;

import org.jspecify.annotations.NullMarked;
