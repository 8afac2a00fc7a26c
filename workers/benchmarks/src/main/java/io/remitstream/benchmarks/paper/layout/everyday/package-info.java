/** Layouts as any office meets them every day, by a hand that has seen no extraction. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.everyday;

import org.jspecify.annotations.NullMarked;
