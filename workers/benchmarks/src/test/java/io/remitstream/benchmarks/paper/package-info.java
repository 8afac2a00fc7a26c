@NullMarked
package io.remitstream.benchmarks.paper;

import org.jspecify.annotations.NullMarked;
