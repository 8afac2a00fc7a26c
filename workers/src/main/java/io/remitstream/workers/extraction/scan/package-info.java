/** Looks through documents for malware, by clamd. */
@NullMarked
package io.remitstream.workers.extraction.scan;

import org.jspecify.annotations.NullMarked;
