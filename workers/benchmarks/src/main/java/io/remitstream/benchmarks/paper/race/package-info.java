/** Speed and memory of paper's extraction, beside bare libraries on the same files. */
@NullMarked
package io.remitstream.benchmarks.paper.race;

import org.jspecify.annotations.NullMarked;
