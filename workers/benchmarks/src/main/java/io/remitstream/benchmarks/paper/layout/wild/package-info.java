/** Layouts and papers after what large payers print, by another hand than the extraction's. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.wild;

import org.jspecify.annotations.NullMarked;
