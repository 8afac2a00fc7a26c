/** Load on a running system, through its gateway and over its own contract. */
@NullMarked
package io.remitstream.benchmarks.load;

import org.jspecify.annotations.NullMarked;
