/** Layouts of ordinary difficulty, by a hand that has seen public samples and no extraction. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.ordinary;

import org.jspecify.annotations.NullMarked;
