/**
 * The 835 engine: bytes in, claims out, in memory that does not grow with the file. It knows
 * nothing of storage, buses or Spring.
 */
@NullMarked
package io.remitstream.workers.extraction.x12;

import org.jspecify.annotations.NullMarked;
