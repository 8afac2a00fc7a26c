/** Layouts and papers as common payers print them, held out once and given to tuning since. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.common;

import org.jspecify.annotations.NullMarked;
