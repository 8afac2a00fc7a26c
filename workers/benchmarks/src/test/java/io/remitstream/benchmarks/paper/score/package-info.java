@NullMarked
package io.remitstream.benchmarks.paper.score;

import org.jspecify.annotations.NullMarked;
