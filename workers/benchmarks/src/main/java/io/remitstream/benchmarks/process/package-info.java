/** What processes take of the machine. */
@NullMarked
package io.remitstream.benchmarks.process;

import org.jspecify.annotations.NullMarked;
