/** Extraction while a caller waits: bytes come in, claims go out, and nothing is kept. */
@NullMarked
package io.remitstream.workers.stream;

import org.jspecify.annotations.NullMarked;
