/** Papers printed otherwise than their layouts say, and what that costs. */
@NullMarked
package io.remitstream.benchmarks.paper.perturb;

import org.jspecify.annotations.NullMarked;
