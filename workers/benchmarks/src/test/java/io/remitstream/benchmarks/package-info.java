@NullMarked
package io.remitstream.benchmarks;

import org.jspecify.annotations.NullMarked;
