/** More layouts of ordinary difficulty, by another hand that has seen no extraction. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.plain;

import org.jspecify.annotations.NullMarked;
