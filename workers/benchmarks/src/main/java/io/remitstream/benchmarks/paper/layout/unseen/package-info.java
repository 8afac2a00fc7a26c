/** Layouts and papers, harder than most, that were held out last, and given to tuning since. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.unseen;

import org.jspecify.annotations.NullMarked;
