/** Paper remittances with truth, and what measures their extraction. */
@NullMarked
package io.remitstream.benchmarks.paper;

import org.jspecify.annotations.NullMarked;
