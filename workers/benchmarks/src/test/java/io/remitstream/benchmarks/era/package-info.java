@NullMarked
package io.remitstream.benchmarks.era;

import org.jspecify.annotations.NullMarked;
