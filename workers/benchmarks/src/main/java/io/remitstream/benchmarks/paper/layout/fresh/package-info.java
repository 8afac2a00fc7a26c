/** Layouts and papers that were held out after the further ones, and given to tuning since. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.fresh;

import org.jspecify.annotations.NullMarked;
