/** What a worker and its page readers say to each other over a pipe. */
@NullMarked
package io.remitstream.workers.extraction.page.wire;

import org.jspecify.annotations.NullMarked;
