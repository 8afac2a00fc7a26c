/** Invented remittances whose arithmetic is exact. */
@NullMarked
package io.remitstream.benchmarks.paper.remit;

import org.jspecify.annotations.NullMarked;
