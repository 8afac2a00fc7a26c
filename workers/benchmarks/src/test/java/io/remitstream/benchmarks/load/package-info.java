@NullMarked
package io.remitstream.benchmarks.load;

import org.jspecify.annotations.NullMarked;
