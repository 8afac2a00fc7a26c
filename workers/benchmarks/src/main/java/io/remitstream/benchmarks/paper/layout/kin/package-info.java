/** Layouts by a hand that knows no extraction, only samples of what payers print. */
@NullMarked
package io.remitstream.benchmarks.paper.layout.kin;

import org.jspecify.annotations.NullMarked;
